import { all, type Database, type Statement, statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Month } from '#src/kernel/months.ts'
import type { Doer } from './pension.ts'

/** Its money is there, or a second person has looked: until then nothing is paid again for it. */
const IS_SURE = (row: string): string =>
  `(${row}.entry_key IS NOT NULL OR EXISTS (SELECT 1 FROM pension_return_confirmations y
    WHERE y.pension_id = ${row}.pension_id AND y.month = ${row}.month))`

/** What came back of a month and was not set against a debt. */
const LEFT = `r.amount_centimes - COALESCE((SELECT SUM(d.amount_centimes) FROM pension_debts d
  WHERE d.pension_id = r.pension_id AND d.return_month = r.month), 0)`

/** The transfers of a pension that came back for sure, and were not paid again. */
export const CAME_BACK = (pension: string): string =>
  `SELECT r.month, ${LEFT} AS amount FROM pension_returns r WHERE r.pension_id = ${pension}
    AND ${IS_SURE('r')} AND NOT EXISTS (SELECT 1 FROM pension_payment_lines l
      WHERE l.pension_id = r.pension_id AND l.kind = 'again' AND l.for_month = r.month)`

/** A return that a person told of, and nothing confirms yet. */
export type UnsureReturn = {
  pensionId: string
  dpNumber: string
  lastName: string
  firstName: string
  month: Month
  amount: Centimes
  reason: string | null
  /** Null: it was told before names were kept. */
  byId: string | null
  byName: string | null
}

const MOST_SHOWN = 100

/** Those of a run, or of a pension. */
export const listUnsureReturns = (
  db: Database,
  of: { month: Month } | { pensionId: string },
): Promise<UnsureReturn[]> =>
  all<UnsureReturn>(
    db,
    `SELECT r.pension_id AS pensionId, p.dp_number AS dpNumber, p.last_name AS lastName,
       p.first_name AS firstName, r.month, r.amount_centimes AS amount, r.reason, r.by_id AS byId,
       r.by_name AS byName
     FROM pension_returns r JOIN pensions p ON p.id = r.pension_id
     WHERE ${'month' in of ? 'r.month' : 'r.pension_id'} = ? AND NOT ${IS_SURE('r')}
       AND ${LEFT} > 0 AND NOT EXISTS (SELECT 1 FROM pension_payment_lines l
         WHERE l.pension_id = r.pension_id AND l.kind = 'again' AND l.for_month = r.month)
     ORDER BY r.month, p.last_name, p.id LIMIT ${MOST_SHOWN}`,
    'month' in of ? of.month : of.pensionId,
  )

/** By the movement that brings its money, or by a person other than who told of it. */
export const returnConfirmed = (
  db: Database,
  one: { pensionId: string; month: Month; entryKey: string | null; by: Doer; at: Instant },
): Statement =>
  statement(
    db,
    `INSERT INTO pension_return_confirmations (pension_id, month, how, entry_key, by_kind, by_id,
       by_name, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    one.pensionId,
    one.month,
    one.entryKey === null ? 'person' : 'bank',
    one.entryKey,
    one.by.kind,
    one.by.id,
    one.by.name,
    one.at,
  )
