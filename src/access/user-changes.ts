import type { Context } from 'hono'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { Problem } from '#src/http/problem.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import { loadSettings } from './payment-changes.ts'
import { employerOf } from './sessions.ts'
import { administratorKept } from './store-users.ts'
import type { User } from './users.ts'

// What stands around each change of an employer's user.

/** Who makes a link, and when. */
export const linkBy = (c: Context<App>) => ({ madeBy: c.var.actor.userId, at: c.var.now })

/** Breaks the batch when nobody would administer the users any more. */
export const kept = (c: Context<App>, user: User): Statement =>
  administratorKept(c.var.db, {
    userId: user.id,
    employerNumber: employerOf(c).number,
    today: casablancaDate(c.var.now),
  })

/** Nobody who may stop a change of the payments is sent away while it waits. */
export const nothingPending = async (c: Context<App>, user: User): Promise<void> => {
  const { pending } = await loadSettings(c)
  const others = pending.filter((change) => change.kind !== 'right' || change.userId !== user.id)
  if (others.length > 0)
    throw new Problem(409, { code: 'payment_change_waits', facts: {} }, '/payment-settings')
}
