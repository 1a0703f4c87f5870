import { all, type Database, type Statement, statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'

/** Other changes of how an employer pays that are not in force yet. */
export type PendingPaying = {
  kind: 'debit_account' | 'debit_mandate' | 'sole_signatory'
  id: string
  who: string
  /** The account, where it is about one. */
  rib: string | null
  effectiveAt: Instant
}

export const listPendingPaying = (
  db: Database,
  employerNumber: string,
  now: Instant,
): Promise<PendingPaying[]> =>
  all<PendingPaying>(
    db,
    `SELECT 'debit_account' AS kind, a.id, u.name AS who, a.rib, a.effective_at AS effectiveAt
     FROM debit_accounts a JOIN users u ON u.id = a.added_by
     WHERE a.employer_number = ?1 AND a.stopped_at IS NULL AND a.effective_at > ?2
     UNION ALL
     SELECT 'debit_mandate', m.id, m.holder, m.rib, m.effective_at FROM debit_mandates m
     WHERE m.employer_number = ?1 AND m.ended_at IS NULL AND m.effective_at > ?2
     UNION ALL
     SELECT 'sole_signatory', s.user_id, u.name, NULL, s.effective_at
     FROM sole_signatories s JOIN users u ON u.id = s.user_id
     WHERE s.employer_number = ?1 AND s.ended_at IS NULL AND s.effective_at > ?2`,
    employerNumber,
    now,
  )

type Stop = { id: string; employerNumber: string; by: string; at: Instant }

/** Breaks the batch on a CHECK when it waits no more: nobody is told of it twice. */
export const payingStopped = (db: Database, kind: PendingPaying['kind'], stop: Stop): Statement => {
  const { id, employerNumber, by, at } = stop
  switch (kind) {
    case 'debit_account':
      return statement(
        db,
        `UPDATE debit_accounts SET stopped_at = ?3, stopped_by = ?4,
           rib = CASE WHEN stopped_at IS NULL AND effective_at > ?3 THEN rib ELSE '' END
         WHERE id = ?1 AND employer_number = ?2`,
        id,
        employerNumber,
        at,
        by,
      )
    case 'debit_mandate':
      return statement(
        db,
        `UPDATE debit_mandates SET ended_at = ?3, ended_by = ?4,
           rib = CASE WHEN ended_at IS NULL AND effective_at > ?3 THEN rib ELSE '' END
         WHERE id = ?1 AND employer_number = ?2`,
        id,
        employerNumber,
        at,
        by,
      )
    case 'sole_signatory':
      return statement(
        db,
        `UPDATE sole_signatories SET ended_at = ?3,
           case_id = CASE WHEN ended_at IS NULL AND effective_at > ?3 THEN case_id END
         WHERE user_id = ?1 AND employer_number = ?2`,
        id,
        employerNumber,
        at,
      )
  }
}
