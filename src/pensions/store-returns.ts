import { type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Language } from '#src/i18n/format.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Month } from '#src/kernel/months.ts'
import type { Doer } from './pension.ts'
import { CONTACT } from './store-contacts.ts'

/** Who hears of a pension: a login of their own, or the addresses the award gave. */
export type Told = {
  userId: string | null
  language: Language
  email: string
  phone: string
  postalAddress: string
}

/** The login of who draws it; else, of one's own pension, that of before. */
const LOGIN = `COALESCE((SELECT u.id FROM users u WHERE u.space = 'pensioner' AND u.account = p.cin
      AND p.cin <> '' AND u.ended_at IS NULL LIMIT 1),
    CASE p.kind WHEN 'member' THEN (SELECT u.id FROM users u
      WHERE u.member_id = p.member_id AND u.space = 'member' AND u.ended_at IS NULL LIMIT 1) END)`

const TOLD = `${LOGIN} AS userId, p.language, ${CONTACT('p')}`

export const findTold = (db: Database, pensionId: string): Promise<Told | null> =>
  first<Told>(db, `SELECT ${TOLD} FROM pensions p WHERE p.id = ?`, pensionId)

/** A payment as a bank speaks of it. */
export type SentPayment = Told & {
  pensionId: string
  memberId: string
  dpNumber: string
  month: Month
  amount: Centimes
  accountSeq: number
  isReturned: number
  /** The bank booked the return that is known. */
  isBooked: number
}

export const findSent = (
  db: Database,
  asked: { dpNumber: string; month: Month },
): Promise<SentPayment | null> =>
  first<SentPayment>(
    db,
    `SELECT p.id AS pensionId, p.member_id AS memberId, p.dp_number AS dpNumber, x.month,
       x.net_centimes AS amount, x.account_seq AS accountSeq, ${TOLD},
       EXISTS (SELECT 1 FROM pension_returns r
         WHERE r.pension_id = p.id AND r.month = x.month) AS isReturned,
       EXISTS (SELECT 1 FROM pension_returns r WHERE r.pension_id = p.id AND r.month = x.month
         AND r.entry_key IS NOT NULL) AS isBooked
     FROM pensions p JOIN pension_payments x ON x.pension_id = p.id AND x.month = ?2
     JOIN pension_run_steps s ON s.month = x.month AND s.step = 'released'
     WHERE p.dp_number = ?1 AND x.net_centimes > 0`,
    asked.dpNumber,
    asked.month,
  )

export const paymentReturned = (
  db: Database,
  one: {
    pensionId: string
    month: Month
    amount: Centimes
    accountSeq: number
    reason: string | null
    entryKey: string | null
    by: Doer
    at: Instant
  },
): Statement =>
  statement(
    db,
    `INSERT INTO pension_returns (pension_id, month, amount_centimes, reason, account_seq,
       entry_key, by_kind, by_id, by_name, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    one.pensionId,
    one.month,
    one.amount,
    one.reason,
    one.accountSeq,
    one.entryKey,
    one.by.kind,
    one.by.id,
    one.by.name,
    one.at,
  )

export const findIndebted = (
  db: Database,
  dpNumber: string,
): Promise<{ id: string; memberId: string; debt: Centimes } | null> =>
  first(
    db,
    `SELECT p.id, p.member_id AS memberId, (SELECT COALESCE(SUM(CASE kind WHEN 'owed'
         THEN amount_centimes ELSE -amount_centimes END), 0) FROM pension_debts
       WHERE pension_id = p.id) AS debt FROM pensions p WHERE p.dp_number = ?`,
    dpNumber,
  )

/** More than is owed back is refused: the amount is then empty. */
export const debtReceived = (
  db: Database,
  one: { pensionId: string; amount: Centimes; entryKey: string; at: Instant },
): Statement =>
  statement(
    db,
    `INSERT INTO pension_debts (pension_id, seq, kind, amount_centimes, entry_key, at)
     SELECT ?1, COALESCE(MAX(seq), 0) + 1, 'recovered',
       CASE WHEN ?2 <= COALESCE(SUM(CASE kind WHEN 'owed' THEN amount_centimes
         ELSE -amount_centimes END), 0) THEN ?2 END, ?3, ?4
     FROM pension_debts WHERE pension_id = ?1`,
    one.pensionId,
    one.amount,
    one.entryKey,
    one.at,
  )
