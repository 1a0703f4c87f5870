import { all, type Database, type Statement, statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Points } from '#src/kernel/points.ts'
import type { Quarter } from '#src/kernel/quarters.ts'

/** In the batch of what was accepted: its people are told afterwards. */
export const correctionToTell = (
  db: Database,
  one: { id: string; kind: 'cancellation' | 'recall' },
): Statement =>
  statement(
    db,
    'INSERT INTO corrections_to_tell (correction_id, kind) VALUES (?, ?)',
    one.id,
    one.kind,
  )

/** What one correction did to a quarter of one member, and how to reach them. */
export type CorrectedQuarter = {
  id: string
  memberId: string
  employer: string
  quarter: Quarter
  baseBefore: Centimes
  baseAfter: Centimes
  pointsBefore: Points
  pointsAfter: Points
  userId: string | null
  email: string | null
}

/**
 * Lines that went and lines that came, person by person: those a cancellation took, those of what
 * replaced them, those of a recall. What another rate adds has no salary of its own.
 */
const MOVED = `SELECT w.correction_id AS id, l.member_id AS member, d.quarter,
    d.employer_number AS employer, l.base_centimes AS gone_base, l.points AS gone_points,
    0 AS came_base, 0 AS came_points
  FROM corrections_to_tell w JOIN cancellations x ON x.id = w.correction_id
    JOIN declarations d ON d.id = x.declaration_id
    JOIN declaration_lines l ON l.declaration_id = d.id AND l.cancelled_by = x.id
  WHERE l.member_id IS NOT NULL
  UNION ALL
  SELECT w.correction_id, l.member_id, d.quarter, d.employer_number, 0, 0,
    CASE d.recall_counts WHEN 'difference' THEN 0 ELSE l.base_centimes END, l.points
  FROM corrections_to_tell w LEFT JOIN cancellations x ON x.id = w.correction_id
    JOIN declarations d ON d.id = x.replaced_by OR d.recall_id = w.correction_id
    JOIN declaration_lines l ON l.declaration_id = d.id
  WHERE l.filing_id IS NOT NULL AND l.member_id IS NOT NULL`

/** What is still on its way to the registers is told once it has arrived. */
const READY = `NOT EXISTS (SELECT 1 FROM declarations d LEFT JOIN cancellations x
    ON x.id = w.correction_id
  WHERE (d.id = x.replaced_by OR d.recall_id = w.correction_id) AND d.status = 'filed')`

const STANDING = (column: string): string => `(SELECT COALESCE(SUM(${column}), 0)
  FROM declaration_lines l JOIN declarations d ON d.id = l.declaration_id
  WHERE l.member_id = v.member AND d.employer_number = v.employer AND d.quarter = v.quarter
    AND l.filing_id IS NOT NULL AND l.cancelled_by IS NULL)`
const BASE = STANDING(
  `CASE WHEN d.recall_counts IS 'difference' THEN 0 ELSE COALESCE(l.base_centimes, 0) END`,
)
const POINTS = STANDING('COALESCE(l.points, 0)')

const LOGIN = `(SELECT u.id FROM users u WHERE u.member_id = v.member AND u.space = 'member'
  AND u.ended_at IS NULL LIMIT 1)`

/** People who can be reached and were not told; whom nothing changed for is left alone. */
const UNTOLD = `(SELECT v.*, ${LOGIN} AS userId, m.email, ${BASE} AS baseAfter,
    ${POINTS} AS pointsAfter
  FROM (SELECT id, member, quarter, employer, SUM(gone_base) - SUM(came_base) AS less_base,
      SUM(gone_points) - SUM(came_points) AS less_points
    FROM (${MOVED}) GROUP BY id, member, quarter, employer) v
    JOIN corrections_to_tell w ON w.correction_id = v.id AND ${READY}
    JOIN members m ON m.id = v.member
  WHERE (v.less_base <> 0 OR v.less_points <> 0)
    AND (${LOGIN} IS NOT NULL OR COALESCE(m.email, '') <> '')
    AND NOT EXISTS (SELECT 1 FROM corrections_told t WHERE t.correction_id = v.id
      AND t.member_id = v.member AND t.quarter = v.quarter))`

export const listCorrectedQuarters = (db: Database, limit: number): Promise<CorrectedQuarter[]> =>
  all<CorrectedQuarter>(
    db,
    `SELECT u.id, u.member AS memberId, e.name AS employer, u.quarter,
       u.baseAfter + u.less_base AS baseBefore, u.baseAfter,
       u.pointsAfter + u.less_points AS pointsBefore, u.pointsAfter, u.userId, u.email
     FROM ${UNTOLD} u JOIN employers e ON e.number = u.employer LIMIT ?`,
    limit,
  )

/** Before the notice in its batch: the second to tell somebody breaks on the key. */
export const correctionTold = (
  db: Database,
  { id, memberId, quarter, at }: CorrectedQuarter & { at: Instant },
): Statement =>
  statement(
    db,
    `INSERT INTO corrections_told (correction_id, member_id, quarter, told_at)
     VALUES (?, ?, ?, ?)`,
    id,
    memberId,
    quarter,
    at,
  )

/** Corrections with nobody left to tell. */
export const correctionsAllTold = (db: Database): Statement =>
  statement(
    db,
    `DELETE FROM corrections_to_tell AS w WHERE ${READY}
       AND NOT EXISTS (SELECT 1 FROM ${UNTOLD} u WHERE u.id = w.correction_id)`,
  )
