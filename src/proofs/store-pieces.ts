import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Attestor, ProofPiece } from './proof.ts'

/** Something was given for a proof; what somebody saw with their own eyes is accepted with it. */
export const pieceGiven = (
  db: Database,
  one: {
    proofId: string
    how: ProofPiece['how']
    documentId: string | null
    seenBy: string
    by: string
    at: Instant
  },
): Statement => {
  const isSeen = one.how !== 'upload'
  return statement(
    db,
    `INSERT INTO proof_pieces (proof_id, seq, how, document_id, seen_by, state, received_at,
       decided_by, decided_at)
     SELECT ?1, (SELECT COALESCE(MAX(seq), 0) + 1 FROM proof_pieces WHERE proof_id = ?1),
       ?2, ?3, ?4, ?5, ?6, ?7, ?8`,
    one.proofId,
    one.how,
    one.documentId,
    one.seenBy,
    isSeen ? 'accepted' : 'received',
    one.at,
    isSeen ? one.by : null,
    isSeen ? one.at : null,
  )
}

/** The very piece that was looked at; decided already, a trigger refuses. */
export const pieceDecided = (
  db: Database,
  one: {
    proofId: string
    seq: number
    reason: string | null
    by: string
    at: Instant
  },
): Statement =>
  statement(
    db,
    `UPDATE proof_pieces SET state = CASE WHEN seq = (SELECT MAX(c.seq) FROM proof_pieces c
         WHERE c.proof_id = ?1) THEN ?3 END, reason = ?4, decided_by = ?5, decided_at = ?6
     WHERE proof_id = ?1 AND seq = ?2`,
    one.proofId,
    one.seq,
    one.reason === null ? 'accepted' : 'refused',
    one.reason,
    one.by,
    one.at,
  )

const ATTESTOR = `id, kind, name, city, country, email, ended_at AS endedAt`

export const listAttestors = (db: Database, isOpenOnly: boolean): Promise<Attestor[]> =>
  all<Attestor>(
    db,
    `SELECT ${ATTESTOR} FROM attestors ${isOpenOnly ? 'WHERE ended_at IS NULL' : ''}
     ORDER BY country, name, id LIMIT 500`,
  )

export const findAttestor = (db: Database, id: string): Promise<Attestor | null> =>
  first<Attestor>(db, `SELECT ${ATTESTOR} FROM attestors WHERE id = ? AND ended_at IS NULL`, id)

export const attestorRegistered = (
  db: Database,
  one: Omit<Attestor, 'endedAt'> & { by: string; at: Instant },
): Statement =>
  statement(
    db,
    `INSERT INTO attestors (id, kind, name, city, country, email, registered_by, registered_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    one.id,
    one.kind,
    one.name,
    one.city,
    one.country,
    one.email,
    one.by,
    one.at,
  )

/** Once: ended already, its name is empty and the batch is refused. */
export const attestorEnded = (
  db: Database,
  one: { id: string; by: string; at: Instant },
): Statement =>
  statement(
    db,
    `UPDATE attestors SET ended_at = ?2, ended_by = ?3,
       name = CASE WHEN ended_at IS NULL THEN name ELSE '' END WHERE id = ?1`,
    one.id,
    one.at,
    one.by,
  )

export type Sighting = {
  tokenHash: string
  proofId: string
  attestorId: string
  attestor: string
}

const OPEN = 'used_at IS NULL AND expires_at >'

/** When a link left for that organisation that still opens: another would add nothing. */
export const findOpenSighting = (
  db: Database,
  one: { proofId: string; attestorId: string; realNow: Instant },
): Promise<{ askedAt: Instant } | null> =>
  first<{ askedAt: Instant }>(
    db,
    `SELECT asked_at AS askedAt FROM sightings
     WHERE proof_id = ?1 AND attestor_id = ?2 AND ${OPEN} ?3 ORDER BY asked_at DESC LIMIT 1`,
    one.proofId,
    one.attestorId,
    one.realNow,
  )

/** Of two at the same moment one is written: no name of who asked breaks the batch. */
export const sightingAsked = (
  db: Database,
  one: {
    tokenHash: string
    proofId: string
    attestorId: string
    by: string
    at: Instant
    realNow: Instant
    expiresAt: Instant
  },
): Statement =>
  statement(
    db,
    `INSERT INTO sightings (token_hash, proof_id, attestor_id, asked_by, asked_at, expires_at)
     SELECT ?1, ?2, ?3, CASE WHEN NOT EXISTS (SELECT 1 FROM sightings
       WHERE proof_id = ?2 AND attestor_id = ?3 AND ${OPEN} ?7) THEN ?4 END, ?5, ?6`,
    one.tokenHash,
    one.proofId,
    one.attestorId,
    one.by,
    one.at,
    one.expiresAt,
    one.realNow,
  )

/** Of an organisation that still may: one that was struck off opens nothing. */
export const findSighting = (
  db: Database,
  tokenHash: string,
  realNow: Instant,
): Promise<Sighting | null> =>
  first<Sighting>(
    db,
    `SELECT s.token_hash AS tokenHash, s.proof_id AS proofId, s.attestor_id AS attestorId,
       a.name AS attestor FROM sightings s JOIN attestors a ON a.id = s.attestor_id
     WHERE s.token_hash = ? AND s.used_at IS NULL AND s.expires_at > ? AND a.ended_at IS NULL`,
    tokenHash,
    realNow,
  )

/** Once: used already, an empty date breaks the batch. */
export const sightingUsed = (db: Database, tokenHash: string, at: Instant): Statement =>
  statement(
    db,
    `UPDATE sightings SET used_at = ?2, asked_by = CASE WHEN used_at IS NULL THEN asked_by END
     WHERE token_hash = ?1`,
    tokenHash,
    at,
  )
