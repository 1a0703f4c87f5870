import { all, type Database } from '#src/database/database.ts'
import type { Quarter } from '#src/kernel/quarters.ts'

// What the boards read, for any number of employers in one statement each.

type Asked = { numbers: readonly string[]; from: Quarter; to: Quarter }

const AMONG = 'IN (SELECT value FROM json_each(?1))'

/** The first quarter each of them filed here. */
export const listFirstQuarters = (
  db: Database,
  numbers: readonly string[],
): Promise<{ number: string; quarter: Quarter }[]> =>
  all(
    db,
    `SELECT employer_number AS number, MIN(quarter) AS quarter FROM filed_categories
     WHERE employer_number ${AMONG} GROUP BY employer_number`,
    JSON.stringify(numbers),
  )

export type FiledOnBoard = {
  number: string
  quarter: Quarter
  category: string
  declarationId: string
  isNil: 0 | 1
}

export const listFiled = (db: Database, asked: Asked): Promise<FiledOnBoard[]> =>
  all<FiledOnBoard>(
    db,
    `SELECT employer_number AS number, quarter, category, declaration_id AS declarationId,
       is_nil AS isNil
     FROM filed_categories
     WHERE employer_number ${AMONG} AND quarter BETWEEN ?2 AND ?3 AND cancelled_at IS NULL
     ORDER BY quarter, category`,
    JSON.stringify(asked.numbers),
    asked.from,
    asked.to,
  )

/** Quarters with contributions of which nothing is owed any more, category by category. */
export const listPaid = (
  db: Database,
  asked: Asked,
): Promise<{ number: string; quarter: Quarter; category: string }[]> =>
  all(
    db,
    `SELECT employer_number AS number, quarter, category FROM account_dues
     WHERE employer_number ${AMONG} AND quarter BETWEEN ?2 AND ?3 AND kind <> 'interest'
     GROUP BY employer_number, quarter, category
     HAVING SUM(debit_centimes) > 0 AND SUM(debit_centimes) <= SUM(credit_centimes)`,
    JSON.stringify(asked.numbers),
    asked.from,
    asked.to,
  )

/** The declaration begun last for each of those quarters, that nothing of was filed yet. */
export const listDrafts = (
  db: Database,
  asked: Asked,
): Promise<{ number: string; quarter: Quarter; id: string }[]> =>
  all(
    db,
    `SELECT employer_number AS number, quarter, id, MAX(created_at) FROM declarations
     WHERE employer_number ${AMONG} AND quarter BETWEEN ?2 AND ?3 AND mode = 'real'
       AND recall_id IS NULL
       AND status IN ('received', 'draft', 'checked')
     GROUP BY employer_number, quarter`,
    JSON.stringify(asked.numbers),
    asked.from,
    asked.to,
  )

/** Lines of filed declarations that wait for a correction, by declaration. */
export const listToMend = (
  db: Database,
  asked: Asked,
): Promise<{ number: string; quarter: Quarter; declarationId: string; lines: number }[]> =>
  all(
    db,
    `SELECT d.employer_number AS number, d.quarter, d.id AS declarationId, COUNT(*) AS lines
     FROM declarations d JOIN declaration_lines l ON l.declaration_id = d.id
     WHERE d.employer_number ${AMONG} AND d.quarter BETWEEN ?2 AND ?3
       AND d.recall_id IS NULL AND d.status IN ('filed', 'processed') AND l.severity IN ('blocking', 'to_correct')
     GROUP BY d.id ORDER BY d.quarter DESC`,
    JSON.stringify(asked.numbers),
    asked.from,
    asked.to,
  )
