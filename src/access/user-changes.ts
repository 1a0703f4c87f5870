import type { Context } from 'hono'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { realNow } from '#src/http/clock.ts'
import { notFound, Problem } from '#src/http/problem.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import { loadSettings, payersOf } from './payment-changes.ts'
import { couldStop, mayLose } from './rules.ts'
import { employerOf } from './sessions.ts'
import { administratorKept, rightRevoked, userEnded } from './store-users.ts'
import { endingTold, lossTold } from './telling.ts'
import type { GrantedRight, User } from './users.ts'

// What stands around each change of an employer's user.

export type Loaded = { user: User; users: User[] }

/** What a change of a user writes, and its entry in the audit log. */
export type Change = {
  statements: Statement[]
  action: string
  after?: Record<string, unknown>
}

/** Who makes a link, and when. */
export const linkBy = (c: Context<App>) => ({ madeBy: c.var.actor.userId, at: c.var.now })

/** Breaks the batch when nobody would administer the users any more. */
const kept = (c: Context<App>, user: User): Statement =>
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

const requireMayLose = async (
  c: Context<App>,
  { user, users }: Loaded,
  right: GrantedRight | 'everything',
): Promise<void> => {
  const may = mayLose(users, user, right, casablancaDate(c.var.now))
  if (!may.ok) throw new Problem(409, may.refusal)
  const rights = right === 'everything' ? user.rights : [right]
  if (rights.some((one) => couldStop(one, c.var.now))) await nothingPending(c, user)
}

/** A right taken back, from the person's next click on. */
export const revocation = async (
  c: Context<App>,
  loaded: Loaded,
  rightId: string,
): Promise<Change> => {
  const { user } = loaded
  const right = user.rights.find((one) => one.id === rightId)
  if (!right) throw notFound()
  await requireMayLose(c, loaded, right)
  const { db, now, actor } = c.var
  return {
    statements: [
      ...(right.name === 'administrator' ? [kept(c, user)] : []),
      rightRevoked(db, { id: right.id, by: actor.userId, at: now }),
      ...lossTold(c, { user, right }, await payersOf(c)),
    ],
    action: 'right_revoked',
    after: { right: right.name },
  }
}

/** A login closed: its sessions end with it. */
export const ending = async (c: Context<App>, loaded: Loaded): Promise<Change> => {
  const { user } = loaded
  if (user.endedAt !== null) throw new Problem(409, { code: 'user_ended', facts: {} })
  await requireMayLose(c, loaded, 'everything')
  return {
    statements: [
      kept(c, user),
      ...userEnded(c.var.db, { id: user.id, at: c.var.now, realNow: realNow() }),
      ...endingTold(c, user, await payersOf(c)),
    ],
    action: 'ended',
  }
}
