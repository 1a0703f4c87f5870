import { all, type Database, type Statement, statement } from '#src/database/database.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Check, CheckKind, ClosingKind, Verdict } from './attestation.ts'

export type NewCheck = { id: string; code: string; verdict: Verdict; withFigures: boolean }

/**
 * Written for the holder to read. The statement is the same when there is nothing to write: a code
 * that answers *unknown* costs what any other does, and leaves no trace.
 */
export const checksRecorded = (
  db: Database,
  { checks, how, at }: { checks: readonly NewCheck[]; how: CheckKind; at: Instant },
): Statement =>
  statement(
    db,
    `INSERT INTO attestation_checks (id, attestation_id, how, verdict, with_figures, at)
     SELECT k.value->>0, a.id, ?2, k.value->>2, k.value->>3, ?3
     FROM json_each(?1) k JOIN attestations a ON a.code = k.value->>1
     WHERE k.value->>2 <> 'unknown'`,
    JSON.stringify(checks.map((one) => [one.id, one.code, one.verdict, one.withFigures ? 1 : 0])),
    how,
    at,
  )

/** Newest first. */
export const listChecks = async (
  db: Database,
  attestationId: string,
  page: { limit: number; offset: number },
): Promise<Check[]> =>
  (
    await all<Omit<Check, 'withFigures'> & { withFigures: number }>(
      db,
      `SELECT how, verdict, with_figures AS withFigures, at FROM attestation_checks
       WHERE attestation_id = ? ORDER BY at DESC, id LIMIT ? OFFSET ?`,
      attestationId,
      page.limit,
      page.offset,
    )
  ).map((one) => ({ ...one, withFigures: one.withFigures === 1 }))

/** What the list of statuses names: papers closed or expired, until a while after their last day. */
export const listStatuses = (
  db: Database,
  about: { today: IsoDate; since: IsoDate },
): Promise<{ code: string; how: ClosingKind | 'expired' }[]> =>
  all(
    db,
    `SELECT a.code, COALESCE(c.how, 'expired') AS how
     FROM attestations a LEFT JOIN attestation_closings c ON c.attestation_id = a.id
     WHERE a.valid_until >= ?2 AND (c.how IS NOT NULL OR a.valid_until < ?1)
     ORDER BY a.code`,
    about.today,
    about.since,
  )
