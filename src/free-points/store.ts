import { type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { IsoDate } from '#src/kernel/dates.ts'

type Days = { memberId: string; from: IsoDate; to: IsoDate }

const OVERLAP = `kind = 'free_points' AND member_id = ?1
  AND (outcome IS NULL OR outcome = 'accepted')
  AND facts->>'illFrom' <= ?3 AND facts->>'illTo' >= ?2`

/** The case, open or granted, that some of these days are in already. */
export const findOverlap = (db: Database, days: Days): Promise<{ number: string } | null> =>
  first<{ number: string }>(
    db,
    `SELECT number FROM cases WHERE ${OVERLAP} LIMIT 1`,
    days.memberId,
    days.from,
    days.to,
  )

/** In the batch that opens a case: another one with these days leaves no number, and it breaks. */
export const daysGivenOnce = (db: Database, caseId: string, days: Days): Statement =>
  statement(
    db,
    `UPDATE cases SET number = CASE WHEN NOT EXISTS
       (SELECT 1 FROM cases WHERE id <> ?4 AND ${OVERLAP})
       THEN number END WHERE id = ?4`,
    days.memberId,
    days.from,
    days.to,
    caseId,
  )
