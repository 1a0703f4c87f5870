import { all, type Database } from '#src/database/database.ts'
import type { Declaration, FiledCategory } from './declaration.ts'

/**
 * Categories this declaration would file and another one already speaks for: those of its lines to
 * file, and those its form names where nobody is declared.
 */
export const listFiledElsewhere = async (
  db: Database,
  d: Declaration,
): Promise<FiledCategory[]> => {
  // A test files nothing; a recall adds to what is filed.
  if (d.mode === 'test' || d.recallId !== null) return []
  const rows = await all<Omit<FiledCategory, 'isNil'> & { isNil: number }>(
    db,
    `SELECT c.category, c.declaration_id AS declarationId, c.is_nil AS isNil
     FROM filed_categories c
     WHERE c.employer_number = ?1 AND c.quarter = ?2 AND c.cancelled_at IS NULL
       AND c.declaration_id <> ?3 AND (
         c.category IN (SELECT category FROM declaration_lines
           WHERE declaration_id = ?3 AND filing_id IS NULL AND severity IS NOT 'blocking')
         OR c.category IN (SELECT value FROM json_each(?4)))
     ORDER BY c.category`,
    d.employerNumber,
    d.quarter,
    d.id,
    JSON.stringify(d.scope ?? []),
  )
  return rows.map((row) => ({ ...row, isNil: row.isNil === 1 }))
}
