import { all, type Database, type Statement, statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Liquidation } from './liquidation.ts'
import { listByIds } from './store.ts'

export type Unconfirmed = { liquidation: Liquidation; reminders: number }

/** Submitted by somebody else, and still not confirmed by their member: those asked before these days. */
export const listUnconfirmed = async (
  db: Database,
  before: { first: Instant; second: Instant },
  limit: number,
): Promise<Unconfirmed[]> => {
  const rows = await all<{ id: string; reminders: number }>(
    db,
    `SELECT id, confirm_reminders AS reminders FROM liquidations
     WHERE stage = 'submitted' AND confirmed_at IS NULL
       AND ((confirm_reminders = 0 AND confirm_asked_at <= ?1)
         OR (confirm_reminders = 1 AND confirm_asked_at <= ?2))
     ORDER BY confirm_asked_at LIMIT ?3`,
    before.first,
    before.second,
    limit,
  )
  const found = await listByIds(
    db,
    rows.map(({ id }) => id),
  )
  return found.map((liquidation) => ({
    liquidation,
    reminders: rows.find(({ id }) => id === liquidation.id)?.reminders ?? 0,
  }))
}

/** The desk has it from here on; it is not said twice. */
export const confirmationAtDesk = (db: Database, one: Pick<Liquidation, 'id'>): Statement =>
  statement(
    db,
    `UPDATE liquidations SET confirm_reminders = CASE WHEN confirm_reminders = 1 THEN 2 END
     WHERE id = ?`,
    one.id,
  )

/** Files whose pieces the desk has asked for before that moment, the longest wait first. */
export const listWaitingForPieces = async (
  db: Database,
  before: Instant,
  limit: number,
): Promise<Liquidation[]> => {
  const rows = await all<{ id: string }>(
    db,
    `SELECT l.id FROM liquidations l JOIN cases k ON k.id = l.case_id
     WHERE l.stage = 'submitted' AND k.state = 'waiting' AND k.waiting_since <= ?1
     ORDER BY l.piece_notices, k.waiting_since LIMIT ?2`,
    before,
    limit,
  )
  return await listByIds(
    db,
    rows.map(({ id }) => id),
  )
}
