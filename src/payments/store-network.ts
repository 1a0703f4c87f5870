import { all, type Database } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'

/** An order that a network of cards or counters was told of. */
export type WithNetwork = { id: string; reference: string; amount: Centimes; sentAt: Instant }

export const listWithNetwork = (db: Database): Promise<WithNetwork[]> =>
  all<WithNetwork>(
    db,
    `SELECT p.id, p.reference, p.amount_centimes AS amount, p.transmitted_at AS sentAt
     FROM payments p WHERE p.means = 'card' AND p.status IN ('transmitted', 'not_received')
       AND NOT EXISTS (SELECT 1 FROM bank_matches m WHERE m.payment_id = p.id
         AND m.returns IS NULL AND m.undone_at IS NULL) LIMIT 50`,
  )
