import { all, type Database, type Statement, statement } from '#src/database/database.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import { type Centimes, centimes } from '#src/kernel/money.ts'
import type { Due } from './account.ts'

const COLUMNS = `due_id AS id, kind, quarter, category, due_on AS dueOn, debit_centimes AS debit,
  credit_centimes AS credit, covered_on AS coveredOn`

export type StoredDue = Due & { coveredOn: IsoDate | null }

/** What is cancelled was never owed, and nobody paid it. */
const CANCELLED = `CASE WHEN kind = 'cancellation' THEN credit_centimes ELSE 0 END`

/** After the entries of a posting: sums of all there are, so that a sum never drifts from them. */
export const duesCounted = (db: Database, employerNumber: string): Statement =>
  statement(
    db,
    `INSERT INTO account_dues (employer_number, due_id, kind, quarter, category, due_on,
       debit_centimes, credit_centimes, covered_on)
     SELECT ?1, d.due_id, o.kind, o.quarter, o.category, o.due_on, d.debit, d.credit,
       CASE WHEN d.credit >= d.debit THEN d.last_on END
     FROM (SELECT due_id, SUM(debit_centimes - ${CANCELLED}) AS debit,
         SUM(credit_centimes - ${CANCELLED}) AS credit, MAX(value_on) AS last_on,
         MIN(posting * 100000 + position) AS opened
       FROM ledger_entries WHERE employer_number = ?1 AND due_id IS NOT NULL GROUP BY due_id) d
     JOIN ledger_entries o ON o.employer_number = ?1
       AND o.posting = d.opened / 100000 AND o.position = d.opened % 100000
     WHERE true
     ON CONFLICT (employer_number, due_id) DO UPDATE SET debit_centimes = excluded.debit_centimes,
       credit_centimes = excluded.credit_centimes, covered_on = excluded.covered_on`,
    employerNumber,
  )

/** What was ever owed, oldest first. */
export const listDues = (db: Database, employerNumber: string): Promise<StoredDue[]> =>
  all<StoredDue>(
    db,
    `SELECT ${COLUMNS} FROM account_dues WHERE employer_number = ?
     ORDER BY due_on, kind = 'interest', due_id`,
    employerNumber,
  )

/** Money of the employer that pays nothing yet. */
export const findInHand = async (db: Database, employerNumber: string): Promise<Centimes> => {
  const [row] = await all<{ total: number | null }>(
    db,
    `SELECT SUM(credit_centimes - debit_centimes) AS total FROM ledger_entries
     WHERE employer_number = ? AND due_id IS NULL`,
    employerNumber,
  )
  return centimes(row?.total ?? 0)
}
