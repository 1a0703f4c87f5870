import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import { type Points, points } from '#src/kernel/points.ts'
import type { EventType, Order, Status } from './payment.ts'

/** What the bank showed of an order: money that came, and money that went back. */
export type BankFact = {
  matchId: string
  amount: Centimes
  valueOn: IsoDate
  at: Instant
  isBack: boolean
  isUndone: boolean
  returnReason: string | null
}

export type Payment = {
  id: string
  employerNumber: string
  order: Order
  status: Status
  seq: number
  orderedBy: string
  orderedByName: string
  orderedAt: Instant
  digest: string
  transmittedAt: Instant | null
  /** Came, and stayed. */
  settled: Centimes
}

export type PaymentEvent = {
  seq: number
  type: EventType
  actorId: string
  actorName: string
  at: Instant
  reason: string | null
}

const LIVE = `m.returns IS NULL AND m.undone_at IS NULL AND NOT EXISTS (SELECT 1 FROM bank_matches r
  WHERE r.returns = m.id AND r.undone_at IS NULL)`

const COLUMNS = `p.id, p.employer_number AS employerNumber, p.frozen, p.status,
  p.approval_seq AS seq, p.ordered_by AS orderedBy, u.name AS orderedByName,
  p.ordered_at AS orderedAt, p.digest, p.transmitted_at AS transmittedAt,
  COALESCE((SELECT SUM(e.amount_centimes) FROM bank_matches m
    JOIN bank_entries e ON e.key = m.entry_key WHERE m.payment_id = p.id AND ${LIVE}), 0) AS settled
  FROM payments p JOIN users u ON u.id = p.ordered_by`

type Row = Omit<Payment, 'order'> & { frozen: string }
const paymentOf = ({ frozen, ...row }: Row): Payment => ({
  ...row,
  order: JSON.parse(frozen) as Order,
})

export const findPayment = async (db: Database, id: string): Promise<Payment | null> => {
  const row = await first<Row>(db, `SELECT ${COLUMNS} WHERE p.id = ?`, id)
  return row && paymentOf(row)
}

export const listPayments = async (
  db: Database,
  employerNumber: string,
  page: { limit: number; offset: number },
): Promise<Payment[]> => {
  const rows = await all<Row>(
    db,
    `SELECT ${COLUMNS} WHERE p.employer_number = ? ORDER BY p.ordered_at DESC, p.id LIMIT ? OFFSET ?`,
    employerNumber,
    page.limit,
    page.offset,
  )
  return rows.map(paymentOf)
}

const WAITING = `('awaiting_first', 'awaiting_second', 'approved')`
/** Until the bank shows its money, or nobody expects it any more. */
const OPEN = `('awaiting_first', 'awaiting_second', 'approved', 'transmitted', 'not_received')`

/** Orders whose money is still to come: what they pay is not ordered twice. */
export const listOpen = async (db: Database, employerNumber: string): Promise<Payment[]> => {
  const rows = await all<Row>(
    db,
    `SELECT ${COLUMNS} WHERE p.employer_number = ?1 AND p.status IN ${OPEN}
       AND NOT (p.means = 'credit' AND p.status = 'transmitted')
       AND NOT EXISTS (SELECT 1 FROM bank_matches m WHERE m.payment_id = p.id
         AND m.returns IS NULL AND m.undone_at IS NULL)
     ORDER BY p.ordered_at DESC`,
    employerNumber,
  )
  return rows.map(paymentOf)
}

/** Those that wait for somebody at the employer's. */
export const listWaiting = async (db: Database, employerNumber: string): Promise<Payment[]> => {
  const rows = await all<Row>(
    db,
    `SELECT ${COLUMNS} WHERE p.employer_number = ?1 AND p.status IN ${WAITING}
     ORDER BY p.ordered_at`,
    employerNumber,
  )
  return rows.map(paymentOf)
}

export const listEvents = (db: Database, id: string): Promise<PaymentEvent[]> =>
  all<PaymentEvent>(
    db,
    `SELECT seq, type, actor_id AS actorId, actor_name AS actorName, at, reason
     FROM payment_events WHERE payment_id = ? ORDER BY seq`,
    id,
  )

/** The order before this one: what a validator compares with. */
export const findBefore = async (
  db: Database,
  payment: Pick<Payment, 'id' | 'employerNumber' | 'orderedAt'>,
): Promise<Payment | null> => {
  const row = await first<Row>(
    db,
    `SELECT ${COLUMNS} WHERE p.employer_number = ?1 AND p.ordered_at < ?2 AND p.id <> ?3
       AND p.status IN ('approved', 'transmitted', 'not_received')
     ORDER BY p.ordered_at DESC LIMIT 1`,
    payment.employerNumber,
    payment.orderedAt,
    payment.id,
  )
  return row && paymentOf(row)
}

export const listBankFacts = async (db: Database, id: string): Promise<BankFact[]> => {
  const rows = await all<Omit<BankFact, 'isBack' | 'isUndone'> & { back: number; undone: number }>(
    db,
    `SELECT m.id AS matchId, e.amount_centimes AS amount, e.value_on AS valueOn,
       m.matched_at AS at, m.returns IS NOT NULL AS back, m.undone_at IS NOT NULL AS undone,
       e.return_reason AS returnReason
     FROM bank_matches m JOIN bank_entries e ON e.key = m.entry_key
     WHERE m.payment_id = ?1 ORDER BY m.matched_at`,
    id,
  )
  return rows.map(({ back, undone, ...row }) => ({
    ...row,
    isBack: back === 1,
    isUndone: undone === 1,
  }))
}

/** Points its money credited, less what was taken back with it: ten-thousandths. */
export const findPointsOf = async (
  db: Database,
  { id, employerNumber }: Pick<Payment, 'id' | 'employerNumber'>,
): Promise<Points> => {
  const row = await first<{ total: Points }>(
    db,
    `SELECT COALESCE(SUM(points), 0) AS total FROM points_entries
     WHERE employer_number = ?1 AND posting IN (
       SELECT posting FROM bank_matches WHERE payment_id = ?2 AND undone_at IS NULL
       UNION SELECT seq FROM ledger_postings WHERE cause = 'credit' AND cause_id = ?2)`,
    employerNumber,
    id,
  )
  return row?.total ?? points(0)
}

/** The reference an order was given when it was first asked for, if it was. */
export const findReference = async (db: Database, objectId: string): Promise<string | null> =>
  (
    await first<{ reference: string }>(
      db,
      `SELECT reference FROM payment_references WHERE kind = 'payment' AND object_id = ?`,
      objectId,
    )
  )?.reference ?? null

/**
 * How many orders were given: the next one's number is the guard of what it was decided on. Those
 * that D1 knows by their reference alone may be about to be given, or cut short.
 */
export const findTurn = async (
  db: Database,
  employerNumber: string,
): Promise<{ last: number; unwritten: string[] }> => {
  const row = await first<{ last: number | null; unwritten: string }>(
    db,
    `SELECT MAX(r.ordinal) AS last, json_group_array(r.object_id) FILTER (
       WHERE r.abandoned_at IS NULL AND NOT EXISTS (
         SELECT 1 FROM payments p WHERE p.id = r.object_id)) AS unwritten
     FROM payment_references r WHERE r.employer_number = ? AND r.ordinal IS NOT NULL`,
    employerNumber,
  )
  return { last: row?.last ?? 0, unwritten: JSON.parse(row?.unwritten ?? '[]') as string[] }
}

export const referenceAbandoned = (db: Database, objectId: string, at: Instant): Statement =>
  statement(
    db,
    `UPDATE payment_references SET abandoned_at = ?2
     WHERE kind = 'payment' AND object_id = ?1 AND abandoned_at IS NULL`,
    objectId,
    at,
  )

export const referenceTaken = (
  db: Database,
  taken: { reference: string; employerNumber: string; objectId: string; ordinal: number },
): Statement =>
  statement(
    db,
    `INSERT INTO payment_references (reference, employer_number, kind, object_id, ordinal)
     VALUES (?, ?, 'payment', ?, ?)`,
    taken.reference,
    taken.employerNumber,
    taken.objectId,
    taken.ordinal,
  )

/** How many people an employer declared for these quarters. */
export const countPeople = async (
  db: Database,
  employerNumber: string,
  quarters: readonly string[],
): Promise<number> =>
  (
    await first<{ people: number }>(
      db,
      `SELECT COALESCE(SUM(line_count), 0) AS people FROM filings
       WHERE employer_number = ? AND quarter IN (SELECT value FROM json_each(?))`,
      employerNumber,
      JSON.stringify(quarters),
    )
  )?.people ?? 0

/** The one person with sole power, once the fund has recorded it and its day has passed. */
export const findSoleSignatory = async (
  db: Database,
  employerNumber: string,
  now: Instant,
): Promise<string | null> =>
  (
    await first<{ id: string }>(
      db,
      `SELECT user_id AS id FROM sole_signatories
       WHERE employer_number = ? AND ended_at IS NULL AND effective_at <= ?`,
      employerNumber,
      now,
    )
  )?.id ?? null
