import type { Context } from 'hono'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { realNow } from '#src/http/clock.ts'
import type { Space } from './actor.ts'
import { hasSecondFactor, keepHalf } from './second-factor.ts'
import { startSession } from './sessions.ts'
import { otherWaysClosed } from './store-recovery.ts'
import { passwordSet, sessionsEnded } from './store-users.ts'
import { passwordTold } from './telling.ts'

/**
 * Somebody who has shown who they are by a code or a letter: inside, or at the door of the second
 * factor when they have one. Answers where they go on.
 */
export const enter = async (
  c: Context<App>,
  who: { userId: string; name: string; space: Space; next: string },
): Promise<string> => {
  if (await hasSecondFactor(c, who.userId)) {
    keepHalf(c, who)
    return `/sign-in/${who.space}/code`
  }
  await startSession(c, who)
  return who.next
}

/** A new password in place of one that was lost: nothing opened with the old one stays open. */
export const passwordReplaced = (
  c: Context<App>,
  one: { userId: string; space: Space; passwordHash: string },
): Statement[] => [
  passwordSet(c.var.db, one.userId, one.passwordHash),
  ...sessionsEnded(c.var.db, one.userId, realNow()),
  ...otherWaysClosed(c.var.db, one.userId, realNow()),
  ...passwordTold(c, one),
]
