import { createHash } from 'node:crypto'
import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { ChainedEntry, Sealed } from './chain.ts'
import { type AuditEntry, canonical, type NewAuditEntry } from './entry.ts'

export const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A statement for the batch of the change: no change without its entry, no entry without its change. */
export const audited = (db: Database, entry: NewAuditEntry): Statement => {
  const whole = {
    id: crypto.randomUUID(),
    objectKind: entry.object.kind,
    objectId: entry.object.id,
    subjectKind: entry.subject?.kind ?? null,
    subjectId: entry.subject?.id ?? null,
    action: entry.action,
    actorKind: entry.actor.kind,
    actorId: entry.actor.id,
    actorName: entry.actor.name,
    at: entry.at,
    reason: entry.reason ?? null,
    before: entry.before ? JSON.stringify(entry.before) : null,
    after: entry.after ? JSON.stringify(entry.after) : null,
  }
  return statement(
    db,
    `INSERT INTO audit_entries (id, object_kind, object_id, seq, action, actor_kind, actor_id,
       actor_name, at, reason, before_json, after_json, hash, subject_kind, subject_id)
     SELECT ?1, ?2, ?3, COALESCE(MAX(seq), 0) + 1, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14
     FROM audit_entries WHERE object_kind = ?2 AND object_id = ?3`,
    whole.id,
    whole.objectKind,
    whole.objectId,
    whole.action,
    whole.actorKind,
    whole.actorId,
    whole.actorName,
    whole.at,
    whole.reason,
    whole.before,
    whole.after,
    hash(canonical(whole)),
    whole.subjectKind,
    whole.subjectId,
  )
}

/** The story of one object, oldest first. */
export const entriesOf = async (db: Database, kind: string, id: string): Promise<AuditEntry[]> =>
  await all<AuditEntry>(
    db,
    `SELECT seq, action, actor_name AS actorName, at, reason FROM audit_entries
     WHERE object_kind = ? AND object_id = ? ORDER BY seq LIMIT 200`,
    kind,
    id,
  )

type ContentRow = Parameters<typeof canonical>[0] & { position: number; seq: number; hash: string }

const CONTENT = `position, id, object_kind AS objectKind, object_id AS objectId, seq,
  subject_kind AS subjectKind, subject_id AS subjectId, action,
  actor_kind AS actorKind, actor_id AS actorId, actor_name AS actorName, at, reason,
  before_json AS before, after_json AS after, hash`

/** Entries after a position, in order, each with the hash its content gives today. */
export const chainedAfter = async (
  db: Database,
  position: number,
  limit: number,
): Promise<ChainedEntry[]> => {
  const rows = await all<ContentRow>(
    db,
    `SELECT ${CONTENT} FROM audit_entries WHERE position > ? ORDER BY position LIMIT ?`,
    position,
    limit,
  )
  return rows.map((row) => ({
    position: row.position,
    objectKind: row.objectKind,
    objectId: row.objectId,
    seq: row.seq,
    hash: row.hash,
    contentHash: hash(canonical(row)),
  }))
}

export const lastSeal = async (db: Database): Promise<Sealed | null> =>
  await first<Sealed>(
    db,
    `SELECT position, chain_hash AS chainHash FROM audit_seals ORDER BY position DESC LIMIT 1`,
  )

export const listSeals = async (db: Database): Promise<Sealed[]> =>
  await all<Sealed>(
    db,
    'SELECT position, chain_hash AS chainHash FROM audit_seals ORDER BY position',
  )

export const sealed = (db: Database, seals: readonly Sealed[], at: number): Statement =>
  statement(
    db,
    `INSERT INTO audit_seals (position, chain_hash, sealed_at)
     SELECT value->>0, value->>1, ?2 FROM json_each(?1)`,
    JSON.stringify(seals.map((s) => [s.position, s.chainHash])),
    at,
  )
