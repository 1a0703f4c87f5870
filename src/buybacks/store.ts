import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Points } from '#src/kernel/points.ts'
import type { Buyback, BuybackMoney, BuybackState } from './buyback.ts'

const BUYBACKS = `SELECT b.id, b.member_id AS memberId, b.reference, b.amount_centimes AS amount,
    b.price_centimes AS price, b.points, b.state, b.requested_by AS requestedBy,
    b.requested_at AS requestedAt, b.expires_on AS expiresOn, b.received_centimes AS received,
    b.value_on AS valueOn, b.from_rib AS fromRib, b.case_id AS caseId, k.number AS caseNumber,
    k.promised_on AS promisedOn, b.granted_points AS granted, b.ended_at AS endedAt
  FROM buybacks b LEFT JOIN cases k ON k.id = b.case_id`

/** One's own alone: anybody else's does not exist. */
export const findBuyback = (
  db: Database,
  { id, memberId }: { id: string; memberId: string },
): Promise<Buyback | null> =>
  first<Buyback>(db, `${BUYBACKS} WHERE b.id = ? AND b.member_id = ?`, id, memberId)

export const findAnyBuyback = (db: Database, id: string): Promise<Buyback | null> =>
  first<Buyback>(db, `${BUYBACKS} WHERE b.id = ?`, id)

export const findByReference = (db: Database, reference: string): Promise<Buyback | null> =>
  first<Buyback>(db, `${BUYBACKS} WHERE b.reference = ?`, reference)

export const listBuybacks = (
  db: Database,
  memberId: string,
  page: { limit: number; offset: number },
): Promise<Buyback[]> =>
  all<Buyback>(
    db,
    `${BUYBACKS} WHERE b.member_id = ? ORDER BY b.requested_at DESC, b.id LIMIT ? OFFSET ?`,
    memberId,
    page.limit,
    page.offset,
  )

export const buybackAsked = (
  db: Database,
  one: Pick<
    Buyback,
    | 'id'
    | 'memberId'
    | 'reference'
    | 'amount'
    | 'price'
    | 'points'
    | 'requestedBy'
    | 'requestedAt'
    | 'expiresOn'
  >,
): Statement =>
  statement(
    db,
    `INSERT INTO buybacks (id, member_id, reference, amount_centimes, price_centimes, points, state,
       requested_by, requested_at, expires_on) VALUES (?, ?, ?, ?, ?, ?, 'requested', ?, ?, ?)`,
    one.id,
    one.memberId,
    one.reference,
    one.amount,
    one.price,
    one.points,
    one.requestedBy,
    one.requestedAt,
    one.expiresOn,
  )

/** From one state to another: a NULL state breaks the batch when it has moved meanwhile. */
const moved = (from: readonly BuybackState[]): string =>
  `state = CASE WHEN state IN (${from.map((one) => `'${one}'`).join(', ')}) THEN ?2 END`

export const buybackPaid = (
  db: Database,
  one: { id: string; caseId: string; money: BuybackMoney },
): Statement =>
  statement(
    db,
    `UPDATE buybacks SET ${moved(['requested', 'expired', 'withdrawn'])}, entry_key = ?3,
       received_centimes = ?4, value_on = ?5, from_rib = ?6, case_id = ?7, ended_at = NULL
     WHERE id = ?1`,
    one.id,
    'paid',
    one.money.entryKey,
    one.money.amount,
    one.money.valueOn,
    one.money.fromRib,
    one.caseId,
  )

export const buybackEnded = (
  db: Database,
  one: { id: string; granted: Points | null; at: Instant },
): Statement =>
  statement(
    db,
    `UPDATE buybacks SET ${moved(['paid'])}, granted_points = ?3, ended_at = ?4 WHERE id = ?1`,
    one.id,
    one.granted === null ? 'refused' : 'granted',
    one.granted,
    one.at,
  )

export const buybackDropped = (
  db: Database,
  one: { id: string; state: 'expired' | 'withdrawn'; at: Instant },
): Statement =>
  statement(
    db,
    `UPDATE buybacks SET ${moved(['requested'])}, ended_at = ?3 WHERE id = ?1`,
    one.id,
    one.state,
    one.at,
  )

/** Requests whose last day is past. */
export const listOverdue = (db: Database, today: IsoDate, limit: number): Promise<Buyback[]> =>
  all<Buyback>(
    db,
    `${BUYBACKS} WHERE b.state = 'requested' AND b.expires_on < ? ORDER BY b.expires_on LIMIT ?`,
    today,
    limit,
  )

/** Who buys: their birth date decides of the price, a pension closes the door. */
export const findBuyer = (
  db: Database,
  memberId: string,
): Promise<{
  birthDate: IsoDate | null
  retiredOn: IsoDate | null
  userId: string | null
} | null> =>
  first(
    db,
    `SELECT NULLIF(m.birth_date, '') AS birthDate, m.retired_on AS retiredOn,
       (SELECT u.id FROM users u WHERE u.member_id = m.id AND u.space = 'member'
         AND u.ended_at IS NULL LIMIT 1) AS userId
     FROM members m WHERE m.id = ?`,
    memberId,
  )
