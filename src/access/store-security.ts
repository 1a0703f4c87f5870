import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'

export type Authenticator = {
  secret: string
  isConfirmed: 0 | 1
  lastStep: number
  madeAt: Instant
}

export const findAuthenticator = async (
  db: Database,
  userId: string,
): Promise<Authenticator | null> =>
  await first<Authenticator>(
    db,
    `SELECT secret, confirmed_at IS NOT NULL AS isConfirmed, last_step AS lastStep,
       made_at AS madeAt
     FROM authenticators WHERE user_id = ?`,
    userId,
  )

/** Which second factors somebody has: an application that was confirmed, passkeys. */
export type Factors = { hasApplication: 0 | 1; passkeys: number }

const CONFIRMED = 'SELECT 1 FROM authenticators WHERE user_id = ?1 AND confirmed_at IS NOT NULL'

export const findFactors = async (db: Database, userId: string): Promise<Factors> =>
  (await first<Factors>(
    db,
    `SELECT EXISTS (${CONFIRMED}) AS hasApplication,
       (SELECT COUNT(*) FROM passkeys WHERE user_id = ?1) AS passkeys`,
    userId,
  )) ?? { hasApplication: 0, passkeys: 0 }

/** One that was never confirmed is replaced by the next; a confirmed one is not. */
export const authenticatorMade = (
  db: Database,
  made: { userId: string; secret: string; at: Instant },
): Statement =>
  statement(
    db,
    `INSERT INTO authenticators (user_id, secret, made_at) VALUES (?1, ?2, ?3)
     ON CONFLICT (user_id) DO UPDATE SET secret = excluded.secret, made_at = excluded.made_at
       WHERE confirmed_at IS NULL`,
    made.userId,
    made.secret,
    made.at,
  )

export const authenticatorConfirmed = (db: Database, userId: string, at: Instant): Statement =>
  statement(
    db,
    'UPDATE authenticators SET confirmed_at = ?2 WHERE user_id = ?1 AND confirmed_at IS NULL',
    userId,
    at,
  )

export const authenticatorRemoved = (db: Database, userId: string): Statement[] => [
  statement(db, 'DELETE FROM authenticators WHERE user_id = ?', userId),
  codesLeftRemoved(db, userId),
]

/** After the last second factor, whichever it was: printed codes stand in for one. */
export const codesLeftRemoved = (db: Database, userId: string): Statement =>
  statement(
    db,
    `DELETE FROM recovery_codes WHERE user_id = ?1 AND used_at IS NULL
       AND NOT EXISTS (${CONFIRMED}) AND NOT EXISTS (SELECT 1 FROM passkeys WHERE user_id = ?1)`,
    userId,
  )

/** Taken once: the second of two requests with the same code changes nothing. */
export const stepTaken = async (db: Database, userId: string, step: number): Promise<boolean> => {
  const taken = await statement(
    db,
    'UPDATE authenticators SET last_step = ?2 WHERE user_id = ?1 AND last_step < ?2',
    userId,
    step,
  ).run()
  return taken.meta.changes === 1
}

export const recoveryCodesMade = (
  db: Database,
  made: { userId: string; hashes: readonly string[]; at: Instant },
): Statement[] => [
  statement(db, 'DELETE FROM recovery_codes WHERE user_id = ? AND used_at IS NULL', made.userId),
  statement(
    db,
    `INSERT INTO recovery_codes (user_id, code_hash, made_at)
     SELECT ?1, value, ?3 FROM json_each(?2)`,
    made.userId,
    JSON.stringify(made.hashes),
    made.at,
  ),
]

export const recoveryCodeTaken = async (
  db: Database,
  taken: { userId: string; hash: string; at: Instant },
): Promise<boolean> => {
  const ran = await statement(
    db,
    `UPDATE recovery_codes SET used_at = ?3
     WHERE user_id = ?1 AND code_hash = ?2 AND used_at IS NULL`,
    taken.userId,
    taken.hash,
    taken.at,
  ).run()
  return ran.meta.changes === 1
}

export const countRecoveryCodes = async (db: Database, userId: string): Promise<number> => {
  const sql = 'SELECT COUNT(*) AS n FROM recovery_codes WHERE user_id = ? AND used_at IS NULL'
  return (await first<{ n: number }>(db, sql, userId))?.n ?? 0
}

export type OpenSession = {
  id: string
  device: string
  isStrong: 0 | 1
  createdAt: Instant
  lastSeenAt: Instant
  isThis: boolean
}

/** A piece of the digest of the token: enough to tell sessions apart, useless as a key. */
const PUBLIC_ID = 'substr(token_hash, 1, 16)'

export const listSessions = async (
  db: Database,
  about: { userId: string; thisHash: string; now: Instant },
): Promise<OpenSession[]> => {
  const rows = await all<Omit<OpenSession, 'isThis'> & { isThis: 0 | 1 }>(
    db,
    `SELECT ${PUBLIC_ID} AS id, device, is_strong AS isStrong, created_at AS createdAt,
       last_seen_at AS lastSeenAt, token_hash = ?2 AS isThis
     FROM sessions WHERE user_id = ?1 AND ended_at IS NULL AND expires_at > ?3
     ORDER BY last_seen_at DESC LIMIT 50`,
    about.userId,
    about.thisHash,
    about.now,
  )
  return rows.map((row) => ({ ...row, isThis: row.isThis === 1 }))
}

export const oneSessionEnded = (
  db: Database,
  ended: { userId: string; id: string; now: Instant },
): Statement =>
  statement(
    db,
    `UPDATE sessions SET ended_at = ?3
     WHERE user_id = ?1 AND ${PUBLIC_ID} = ?2 AND ended_at IS NULL`,
    ended.userId,
    ended.id,
    ended.now,
  )

export const otherSessionsEnded = (
  db: Database,
  ended: { userId: string; thisHash: string; now: Instant },
): Statement =>
  statement(
    db,
    `UPDATE sessions SET ended_at = ?3
     WHERE user_id = ?1 AND token_hash <> ?2 AND ended_at IS NULL`,
    ended.userId,
    ended.thisHash,
    ended.now,
  )

export const sessionStrengthened = (db: Database, tokenHash: string): Statement =>
  statement(db, 'UPDATE sessions SET is_strong = 1 WHERE token_hash = ?', tokenHash)

/**
 * After a factor was taken away: what it opened may be in other hands. Only the session that took it
 * away stays strong, while another factor is there.
 */
export const sessionsWeakened = (db: Database, userId: string, thisHash = ''): Statement =>
  statement(
    db,
    `UPDATE sessions SET is_strong = 0 WHERE user_id = ?1 AND is_strong = 1
       AND NOT (token_hash = ?2 AND (EXISTS (${CONFIRMED})
         OR EXISTS (SELECT 1 FROM passkeys WHERE user_id = ?1)))`,
    userId,
    thisHash,
  )

export const findPasswordHash = async (db: Database, userId: string): Promise<string | null> => {
  const sql = 'SELECT password_hash AS hash FROM users WHERE id = ?'
  return (await first<{ hash: string }>(db, sql, userId))?.hash ?? null
}

export const listOpenRecoveryCodes = async (db: Database, userId: string): Promise<string[]> => {
  const sql = `SELECT code_hash AS hash FROM recovery_codes WHERE user_id = ? AND used_at IS NULL`
  return (await all<{ hash: string }>(db, sql, userId)).map((row) => row.hash)
}
