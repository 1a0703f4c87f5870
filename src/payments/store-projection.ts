import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Chain, ChainEvent, Order } from './payment.ts'
import { wakesAt } from './approval/chain.ts'

/** The row of a new order; there is nothing to do where it stands already. */
const rowMade = (db: Database, id: string, order: Order, event: ChainEvent, digest: string) =>
  statement(
    db,
    `INSERT INTO payments (id, employer_number, reference, amount_centimes, credit_centimes, means,
       debit_account, frozen, digest, confirmations, ordered_by, ordered_at, status, approval_seq)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'awaiting_first', 0)`,
    id,
    order.employerNumber,
    order.reference,
    order.amount,
    order.credit,
    order.means,
    order.debit?.rib ?? null,
    JSON.stringify(order),
    digest,
    order.confirmations,
    event.by.id,
    event.at,
  )

/** One event as D1 knows it: its row breaks on the key when it was written before. */
export const eventProjected = (
  db: Database,
  id: string,
  { event, chain }: { event: ChainEvent; chain: Chain },
): Statement[] => [
  ...(event.type === 'ordered' ? [rowMade(db, id, event.order, event, event.digest)] : []),
  statement(
    db,
    `INSERT INTO payment_events (payment_id, seq, type, actor_id, actor_name, at, reason)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    id,
    event.seq,
    event.type,
    event.by.id,
    event.by.name,
    event.at,
    event.reason,
  ),
  statement(
    db,
    `UPDATE payments SET status = ?2, approval_seq = ?3, wake_at = ?4,
       transmitted_at = COALESCE(transmitted_at, ?5) WHERE id = ?1 AND approval_seq < ?3`,
    id,
    chain.status,
    event.seq,
    wakesAt(chain),
    event.type === 'transmitted' ? event.at : null,
  ),
]

export const isProjected = async (db: Database, id: string, seq: number): Promise<boolean> =>
  (await first(
    db,
    'SELECT 1 AS one FROM payment_events WHERE payment_id = ? AND seq = ?',
    id,
    seq,
  )) !== null

/** The bank has shown the money, whatever it did with it afterwards. */
export const hasArrived = async (db: Database, id: string): Promise<boolean> =>
  (await first(
    db,
    `SELECT 1 AS one FROM bank_matches
     WHERE payment_id = ? AND returns IS NULL AND undone_at IS NULL LIMIT 1`,
    id,
  )) !== null

/** Orders with something to do by themselves, now. */
export const listWaking = (db: Database, now: Instant): Promise<{ id: string }[]> =>
  all<{ id: string }>(
    db,
    'SELECT id FROM payments WHERE wake_at IS NOT NULL AND wake_at <= ? ORDER BY wake_at LIMIT 50',
    now,
  )
