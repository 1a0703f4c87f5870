import { type Database, first } from '#src/database/database.ts'
import type { IsoDate } from '#src/kernel/dates.ts'

/** The case, open or granted, that some of these days are in already. */
export const findOverlap = (
  db: Database,
  days: { memberId: string; from: IsoDate; to: IsoDate },
): Promise<{ number: string } | null> =>
  first<{ number: string }>(
    db,
    `SELECT number FROM cases WHERE kind = 'free_points' AND member_id = ?1
       AND (outcome IS NULL OR outcome = 'accepted')
       AND facts->>'illFrom' <= ?3 AND facts->>'illTo' >= ?2 LIMIT 1`,
    days.memberId,
    days.from,
    days.to,
  )
