import { all, type Database, type Statement, statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Points } from '#src/kernel/points.ts'
import type { Quarter } from '#src/kernel/quarters.ts'

/** What one posting did to the points of one member, and how to reach them. */
export type ToTell = {
  employerNumber: string
  employer: string
  posting: number
  memberId: string
  quarter: Quarter
  points: Points
  userId: string | null
  email: string | null
}

/**
 * Entries of a posting whose member can be reached and was not told. What a cancellation took back
 * is told with the correction.
 */
const UNTOLD = `p.employer_number = w.employer_number AND p.posting = w.posting
  AND (EXISTS (SELECT 1 FROM users u WHERE u.member_id = p.member_id AND u.space = 'member'
      AND u.ended_at IS NULL) OR COALESCE(m.email, '') <> '')
  AND NOT EXISTS (SELECT 1 FROM points_told d WHERE d.employer_number = p.employer_number
    AND d.posting = p.posting AND d.member_id = p.member_id AND d.quarter = p.quarter)
  AND NOT EXISTS (SELECT 1 FROM ledger_postings l WHERE l.employer_number = p.employer_number
    AND l.seq = p.posting AND l.cause = 'cancellation' AND p.points < 0)`

export const listToTell = (db: Database, limit: number): Promise<ToTell[]> =>
  all<ToTell>(
    db,
    `SELECT p.employer_number AS employerNumber, e.name AS employer, p.posting,
       p.member_id AS memberId, p.quarter, SUM(p.points) AS points,
       (SELECT u.id FROM users u WHERE u.member_id = p.member_id AND u.space = 'member'
         AND u.ended_at IS NULL LIMIT 1) AS userId, m.email
     FROM points_to_tell w JOIN employers e ON e.number = w.employer_number
       JOIN points_entries p JOIN members m ON m.id = p.member_id
     WHERE ${UNTOLD} GROUP BY p.employer_number, p.posting, p.member_id, p.quarter LIMIT ?`,
    limit,
  )

/** Before the notice in its batch: the second to tell somebody breaks on the key. */
export const pointsTold = (db: Database, told: ToTell & { at: Instant }): Statement =>
  statement(
    db,
    `INSERT INTO points_told (employer_number, posting, member_id, quarter, told_at)
     VALUES (?, ?, ?, ?, ?)`,
    told.employerNumber,
    told.posting,
    told.memberId,
    told.quarter,
    told.at,
  )

/** Postings with nobody left to tell. */
export const toldAll = (db: Database): Statement =>
  statement(
    db,
    `DELETE FROM points_to_tell AS w WHERE NOT EXISTS (
       SELECT 1 FROM points_entries p JOIN members m ON m.id = p.member_id WHERE ${UNTOLD})`,
  )

/** Of these members, those who have a login or an address on the register. */
export const listReachable = (
  db: Database,
  memberIds: readonly string[],
): Promise<{ memberId: string; userId: string | null; email: string | null }[]> =>
  all(
    db,
    `SELECT m.id AS memberId, u.id AS userId, m.email
     FROM json_each(?1) i JOIN members m ON m.id = i.value
       LEFT JOIN users u ON u.id = (SELECT l.id FROM users l WHERE l.member_id = m.id
         AND l.space = 'member' AND l.ended_at IS NULL LIMIT 1)
     WHERE u.id IS NOT NULL OR COALESCE(m.email, '') <> ''`,
    JSON.stringify(memberIds),
  )
