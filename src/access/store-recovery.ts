import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'
import { NAMED } from './store.ts'
import { linksWithdrawn } from './store-users.ts'

export type RecoveryState = 'code' | 'answers' | 'password' | 'used'

export type Recovery = {
  tokenHash: string
  userId: string | null
  space: string
  codeHash: string
  state: RecoveryState
  /** The names typed, hashed. */
  account: string
  name: string | null
  employerNumber: string | null
  employerName: string | null
}

export const recoveryOpened = (
  db: Database,
  recovery: {
    tokenHash: string
    userId: string | null
    space: string
    codeHash: string
    account: string
    madeAt: Instant
    expiresAt: Instant
  },
): Statement =>
  statement(
    db,
    `INSERT INTO recoveries
       (token_hash, user_id, space, code_hash, state, made_at, expires_at, account)
     VALUES (?, ?, ?, ?, 'code', ?, ?, ?)`,
    recovery.tokenHash,
    recovery.userId,
    recovery.space,
    recovery.codeHash,
    recovery.madeAt,
    recovery.expiresAt,
    recovery.account,
  )

export const findRecovery = async (
  db: Database,
  tokenHash: string,
  realNow: Instant,
): Promise<Recovery | null> =>
  await first<Recovery>(
    db,
    `SELECT r.token_hash AS tokenHash, r.user_id AS userId, r.space, r.code_hash AS codeHash,
       r.state, r.account, u.name, u.employer_number AS employerNumber, e.name AS employerName
     FROM recoveries r LEFT JOIN users u ON u.id = r.user_id
     LEFT JOIN employers e ON e.number = u.employer_number
     WHERE r.token_hash = ? AND r.state <> 'used' AND r.expires_at > ? AND u.ended_at IS NULL`,
    tokenHash,
    realNow,
  )

/**
 * From one step to the next, once: false when another request was first. Each step has a token of
 * its own: whoever sent somebody a link to the first one has nothing of the next.
 */
export const recoveryMoved = async (
  db: Database,
  moved: { tokenHash: string; nextHash: string; from: RecoveryState; to: RecoveryState },
): Promise<boolean> => {
  const ran = await statement(
    db,
    `UPDATE recoveries SET state = ?3, token_hash = ?4 WHERE token_hash = ?1 AND state = ?2`,
    moved.tokenHash,
    moved.from,
    moved.to,
    moved.nextHash,
  ).run()
  return ran.meta.changes === 1
}

/** Ends it in the batch of the new password; a NULL state breaks the batch when it had ended. */
export const recoveryUsed = (db: Database, tokenHash: string): Statement =>
  statement(
    db,
    `UPDATE recoveries SET state = CASE WHEN state = 'password' THEN 'used' END
     WHERE token_hash = ?`,
    tokenHash,
  )

export type Question = { position: 1 | 2; prompt: string; answerHash: string }

export const listQuestions = (db: Database, userId: string): Promise<Question[]> =>
  all<Question>(
    db,
    `SELECT position, prompt, answer_hash AS answerHash FROM recovery_questions
     WHERE user_id = ? ORDER BY position`,
    userId,
  )

/** Whoever may sign in with these names, password or not. */
export const findUserId = async (
  db: Database,
  sign: { space: string; account: string; login: string },
): Promise<string | null> => {
  const row = await first<{ id: string }>(
    db,
    `SELECT id FROM users WHERE space = ?1 AND account = ?2 AND ended_at IS NULL
       AND ${NAMED}`,
    sign.space,
    sign.account,
    sign.login,
  )
  return row?.id ?? null
}

/** A new password closes every other way that was open: links sent, recoveries begun. */
export const otherWaysClosed = (db: Database, userId: string, realNow: Instant): Statement[] => [
  linksWithdrawn(db, userId, realNow),
  statement(
    db,
    "UPDATE recoveries SET state = 'used' WHERE user_id = ? AND state <> 'used'",
    userId,
  ),
]
