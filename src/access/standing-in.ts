import type { Context, MiddlewareHandler } from 'hono'
import { audited } from '#src/audit/index.ts'
import type { App } from '#src/env.ts'
import { realNow } from '#src/http/clock.ts'
import { Problem } from '#src/http/problem.ts'
import { instant } from '#src/kernel/dates.ts'
import { type Actor, doerOf, holds, type RightName } from './actor.ts'
import { sessionActsFor, sessionEnded, sessionViews } from './store.ts'

// An accountant who works for a client, a member of staff who sees what a person sees.

/** The client this accountant's session works for from now on; null: back to the firm's own space. */
export const actFor = async (c: Context<App>, employerNumber: string | null): Promise<void> => {
  const { db, actor, now } = c.var
  const before = c.var.actors.employer
  await db.batch([
    sessionActsFor(db, actor.sessionHash, employerNumber),
    // An employer's own session in the same browser would hide behind it.
    ...(before && !before.mandateId ? [sessionEnded(db, before.sessionHash, realNow())] : []),
    ...(employerNumber === null
      ? []
      : [
          audited(db, {
            object: { kind: 'employer', id: employerNumber },
            action: 'firm_entered',
            actor: doerOf(actor),
            at: now,
          }),
        ]),
  ])
}

const VIEW_MS = 30 * 60_000

/** A member of staff sees what this person sees, for half an hour, and says why; null: no more. */
export const viewAs = async (
  c: Context<App>,
  viewed: {
    userId: string
    subject: { kind: 'employer' | 'member'; id: string }
    reason: string
  } | null,
): Promise<void> => {
  const { db, actor, now } = c.var
  const until = instant(realNow() + VIEW_MS)
  await db.batch([
    sessionViews(db, actor.sessionHash, viewed && { userId: viewed.userId, until }),
    ...(viewed
      ? [
          audited(db, {
            object: viewed.subject,
            action: 'space_viewed',
            actor: doerOf(actor),
            reason: viewed.reason,
            at: now,
          }),
        ]
      : []),
  ])
}

const SAFE = ['GET', 'HEAD', 'OPTIONS']
/** What somebody at the desk may still do while looking at a space: their own work, and stop looking. */
const STILL_OPEN = /^\/(?:desk|sign-out|language|demo)(?:\/|$)/

/** "See what they see": nothing can be changed from there, whatever the route. */
export const isReadOnly = (c: Context<App>): boolean =>
  !SAFE.includes(c.req.method) &&
  !STILL_OPEN.test(c.req.path) &&
  Object.values(c.var.actors).some((actor) => actor.viewedBy !== null)

/** Pages of the employer's own people: an accountant who works for them has their own. */
export const ownPeople: MiddlewareHandler<App> = async (c, next) => {
  if (c.var.actor.mandateId) throw new Problem(403, { code: 'not_for_firms', facts: {} })
  return await next()
}

/** One's own keys, sessions and file of data: a member of staff who looks at a space doesn't see them. */
export const nobodyElse: MiddlewareHandler<App> = async (c, next) => {
  if (c.var.actor.viewedBy) throw new Problem(403, { code: 'not_for_staff', facts: {} })
  return await next()
}

/** The employer's users may all read; an accountant, with a mandate for what is read. */
export const reads = (actor: Actor, ...rights: RightName[]): boolean =>
  actor.mandateId === null || rights.some((name) => holds(actor, name))

export const mayRead = (...rights: RightName[]): MiddlewareHandler<App> => {
  return async (c, next) => {
    if (!reads(c.var.actor, ...rights))
      throw new Problem(403, { code: 'mandate_narrower', facts: { right: rights[0] ?? '' } })
    return await next()
  }
}
