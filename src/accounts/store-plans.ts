import { type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'

export type Instalment = { on: IsoDate; amount: Centimes }

/** What the fund agreed to be paid later, and when. */
export type Plan = {
  id: string
  reason: string
  instalments: readonly Instalment[]
  madeByName: string
  madeAt: Instant
}

export const findPlan = async (db: Database, employerNumber: string): Promise<Plan | null> => {
  const row = await first<Omit<Plan, 'instalments'> & { instalments: string }>(
    db,
    `SELECT p.id, p.reason, p.instalments, u.name AS madeByName, p.made_at AS madeAt
     FROM instalment_plans p JOIN users u ON u.id = p.made_by
     WHERE p.employer_number = ? AND p.ended_at IS NULL`,
    employerNumber,
  )
  return row && { ...row, instalments: JSON.parse(row.instalments) as Instalment[] }
}

export const planMade = (
  db: Database,
  plan: {
    id: string
    employerNumber: string
    reason: string
    instalments: readonly Instalment[]
    by: string
    at: Instant
  },
): Statement =>
  statement(
    db,
    `INSERT INTO instalment_plans (id, employer_number, reason, instalments, made_by, made_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
    plan.id,
    plan.employerNumber,
    plan.reason,
    JSON.stringify(plan.instalments),
    plan.by,
    plan.at,
  )

/** Breaks the batch on a CHECK when it was ended before. */
export const planEnded = (
  db: Database,
  ended: { id: string; employerNumber: string; by: string; at: Instant },
): Statement =>
  statement(
    db,
    `UPDATE instalment_plans SET ended_at = ?3, ended_by = ?4,
       instalments = CASE WHEN ended_at IS NULL THEN instalments ELSE 'ended' END
     WHERE id = ?1 AND employer_number = ?2`,
    ended.id,
    ended.employerNumber,
    ended.at,
    ended.by,
  )
