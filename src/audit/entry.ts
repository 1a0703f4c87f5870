import type { Instant } from '#src/kernel/dates.ts'

/** One thing done, as it is written down: by whom, on what, why, and what changed. */
export type NewAuditEntry = {
  object: { kind: string; id: string }
  /** Whose file it is about, where neither a user, a declaration nor a member is the object. */
  subject?: { kind: 'employer' | 'member'; id: string }
  /** Has its sentence in i18n/messages/fr/history.ts. */
  action: string
  actor: { kind: string; id: string; name: string }
  at: Instant
  reason?: string
  before?: Record<string, unknown>
  after?: Record<string, unknown>
}

/** What time brings by itself is the fund's doing. */
export const CLOCK = { kind: 'fund', id: 'clock', name: 'CIMR' } as const

export type AuditEntry = {
  seq: number
  action: string
  actorName: string
  at: Instant
  reason: string | null
}

/** What the entry's own hash covers, in one order for ever. */
export const canonical = (entry: {
  id: string
  objectKind: string
  objectId: string
  subjectKind: string | null
  subjectId: string | null
  action: string
  actorKind: string
  actorId: string
  actorName: string
  at: number
  reason: string | null
  before: string | null
  after: string | null
}): string =>
  JSON.stringify([
    entry.id,
    entry.objectKind,
    entry.objectId,
    entry.subjectKind,
    entry.subjectId,
    entry.action,
    entry.actorKind,
    entry.actorId,
    entry.actorName,
    entry.at,
    entry.reason,
    entry.before,
    entry.after,
  ])
