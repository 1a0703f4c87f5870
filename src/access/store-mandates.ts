import { all, type Database, type Statement, statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'

/** Firms that will order payments for this employer, and may still be stopped. */
export const listPendingMandates = (
  db: Database,
  employerNumber: string,
  now: Instant,
): Promise<{ id: string; who: string; effectiveAt: Instant }[]> =>
  all<{ id: string; who: string; effectiveAt: Instant }>(
    db,
    `SELECT m.id, f.name AS who, m.payment_effective_at AS effectiveAt
     FROM mandates m JOIN firms f ON f.id = m.firm_id
     WHERE m.employer_number = ? AND m.is_accepted = 1 AND m.ended_at IS NULL
       AND m.payment_effective_at > ? AND m.payment_stopped_at IS NULL`,
    employerNumber,
    now,
  )

/**
 * The firm keeps the rest of its mandate; it never orders a payment under it. Breaks the batch on a
 * CHECK when it waits no more.
 */
export const mandatePaymentStopped = (
  db: Database,
  stopped: { id: string; by: string; at: Instant },
): Statement =>
  statement(
    db,
    `UPDATE mandates SET payment_stopped_at = ?2, payment_stopped_by = ?3, by_form =
       CASE WHEN payment_stopped_at IS NULL AND payment_effective_at > ?2 THEN by_form ELSE 2 END
     WHERE id = ?1`,
    stopped.id,
    stopped.at,
    stopped.by,
  )
