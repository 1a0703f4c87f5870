import { all, type Database, type Statement, statement } from '#src/database/database.ts'
import type { Entry } from './case.ts'

/** What was said and done, oldest first; the person's own reading leaves out what is internal. */
export const listEntries = async (
  db: Database,
  caseId: string,
  reader: 'person' | 'fund',
): Promise<Entry[]> => {
  const rows = await all<Omit<Entry, 'isInternal'> & { isInternal: number }>(
    db,
    `SELECT position, at, side, name, what, text, is_internal AS isInternal FROM case_entries
     WHERE case_id = ? AND (is_internal = 0 OR ? = 'fund') ORDER BY position LIMIT 500`,
    caseId,
    reader,
  )
  return rows.map((row) => ({ ...row, isInternal: row.isInternal === 1 }))
}

export type NewEntry = Omit<Entry, 'position'> & { caseId: string; userId: string | null }

export const entryAdded = (db: Database, entry: NewEntry): Statement =>
  statement(
    db,
    `INSERT INTO case_entries (case_id, position, at, side, user_id, name, what, text, is_internal)
     SELECT ?1, COALESCE(MAX(position), 0) + 1, ?2, ?3, ?4, ?5, ?6, ?7, ?8
     FROM case_entries WHERE case_id = ?1`,
    entry.caseId,
    entry.at,
    entry.side,
    entry.userId,
    entry.name,
    entry.what,
    entry.text,
    entry.isInternal ? 1 : 0,
  )
