import { all, type Database, type Statement, statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { RightName } from './actor.ts'

export type AccessRequest = { id: string; userId: string; right: RightName; askedAt: Instant }

/** Breaks the batch while an earlier one of the same person waits: that one stands. */
export const requestMade = (db: Database, request: AccessRequest): Statement =>
  statement(
    db,
    `INSERT INTO access_requests (id, user_id, right_name, asked_at) VALUES (?, ?, ?, ?)`,
    request.id,
    request.userId,
    request.right,
    request.askedAt,
  )

/** Those of an employer's users that nobody has answered, the oldest first. */
export const listRequests = (db: Database, employerNumber: string): Promise<AccessRequest[]> =>
  all<AccessRequest>(
    db,
    `SELECT r.id, r.user_id AS userId, r.right_name AS right, r.asked_at AS askedAt
     FROM access_requests r JOIN users u ON u.id = r.user_id
     WHERE u.employer_number = ? AND u.ended_at IS NULL AND r.answered_at IS NULL
     ORDER BY r.asked_at`,
    employerNumber,
  )

/** Breaks the batch when somebody else answered first. */
export const requestOpen = (db: Database, id: string): Statement =>
  statement(
    db,
    `UPDATE access_requests SET right_name = CASE WHEN answered_at IS NULL THEN right_name END
     WHERE id = ?`,
    id,
  )

export const requestAnswered = (
  db: Database,
  answered: { userId: string; right: RightName; isGranted: boolean; by: string; at: Instant },
): Statement =>
  statement(
    db,
    `UPDATE access_requests SET answered_at = ?3, answered_by = ?4, is_granted = ?5
     WHERE user_id = ?1 AND right_name = ?2 AND answered_at IS NULL`,
    answered.userId,
    answered.right,
    answered.at,
    answered.by,
    answered.isGranted ? 1 : 0,
  )
