import type { Instant } from '#src/kernel/dates.ts'

/** One thing done, as it is written down: by whom, on what, why, and what changed. */
export type NewAuditEntry = {
  object: { kind: string; id: string }
  action: string
  actor: { kind: string; id: string; name: string }
  at: Instant
  reason?: string
  before?: Record<string, unknown>
  after?: Record<string, unknown>
}

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
    entry.action,
    entry.actorKind,
    entry.actorId,
    entry.actorName,
    entry.at,
    entry.reason,
    entry.before,
    entry.after,
  ])
