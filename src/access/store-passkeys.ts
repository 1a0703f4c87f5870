import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Space } from './actor.ts'

/** A passkey as its owner sees it. */
export type Passkey = {
  id: string
  credentialId: string
  name: string
  transports: string
  addedAt: Instant
  lastUsedAt: Instant | null
}

export const listPasskeys = async (db: Database, userId: string): Promise<Passkey[]> =>
  await all<Passkey>(
    db,
    `SELECT id, credential_id AS credentialId, name, transports, added_at AS addedAt,
       last_used_at AS lastUsedAt
     FROM passkeys WHERE user_id = ? ORDER BY added_at, id`,
    userId,
  )

export type FoundPasskey = {
  id: string
  credentialId: string
  publicKey: string
  counter: number
  userId: string
  userName: string
  space: Space
}

/** Whose passkey this is, while their access is open. */
export const findPasskey = async (
  db: Database,
  credentialId: string,
): Promise<FoundPasskey | null> =>
  await first<FoundPasskey>(
    db,
    `SELECT p.id, p.credential_id AS credentialId, p.public_key AS publicKey, p.counter,
       u.id AS userId, u.name AS userName, u.space
     FROM passkeys p JOIN users u ON u.id = p.user_id
     WHERE p.credential_id = ? AND u.ended_at IS NULL`,
    credentialId,
  )

export const passkeyAdded = (
  db: Database,
  added: {
    id: string
    userId: string
    credentialId: string
    name: string
    publicKey: string
    counter: number
    transports: readonly string[]
    at: Instant
  },
): Statement =>
  statement(
    db,
    `INSERT INTO passkeys
       (id, user_id, credential_id, name, public_key, counter, transports, added_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    added.id,
    added.userId,
    added.credentialId,
    added.name,
    added.publicKey,
    added.counter,
    JSON.stringify(added.transports),
    added.at,
  )

/** Changes nothing when another answer of the same key came in between. */
export const passkeyUsed = (
  db: Database,
  used: { id: string; before: number; counter: number; at: Instant },
): Statement =>
  statement(
    db,
    'UPDATE passkeys SET counter = ?3, last_used_at = ?4 WHERE id = ?1 AND counter = ?2',
    used.id,
    used.before,
    used.counter,
    used.at,
  )

export const passkeyRemoved = (db: Database, removed: { id: string; userId: string }): Statement =>
  statement(db, 'DELETE FROM passkeys WHERE id = ? AND user_id = ?', removed.id, removed.userId)

/** The second answer to a challenge breaks on the key; those out of time can be forgotten. */
export const challengeAnswered = (
  db: Database,
  answered: { challenge: string; expiresAt: Instant; now: Instant },
): Statement[] => [
  statement(db, 'DELETE FROM answered_challenges WHERE expires_at < ?', answered.now),
  statement(
    db,
    'INSERT INTO answered_challenges (challenge, expires_at) VALUES (?, ?)',
    answered.challenge,
    answered.expiresAt,
  ),
]

export const passkeysRemoved = (db: Database, userId: string): Statement =>
  statement(db, 'DELETE FROM passkeys WHERE user_id = ?', userId)
