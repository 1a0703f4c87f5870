import type { Context } from 'hono'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { ok, refused, type Result } from '#src/kernel/result.ts'
import { linkTo, noticed } from '#src/notices/index.ts'
import { isPassword } from './passwords.ts'
import { passkeysRemoved } from './store-passkeys.ts'
import {
  authenticatorRemoved,
  codesLeftRemoved,
  findPasswordHash,
  sessionsWeakened,
} from './store-security.ts'
import { countGuess } from './throttling.ts'

/** A stolen session adds no key of its own: the first one asks for the password again. */
export const isOwner = async (c: Context<App>, password: string): Promise<Result<true>> => {
  const { userId, isStrong } = c.var.actor
  if (isStrong) return ok(true)
  const right = await countGuess(c, `password ${userId}`)
  const stored = await findPasswordHash(c.var.db, userId)
  if (!(await isPassword(password, stored, c.env.PASSWORD_PEPPER))) return refused('password_wrong')
  await right()
  return ok(true)
}

/** Somebody who lost every factor starts again with their password: told to them, everywhere. */
export const factorsRemoved = (c: Context<App>, userId: string): Statement[] => [
  ...authenticatorRemoved(c.var.db, userId),
  passkeysRemoved(c.var.db, userId),
  codesLeftRemoved(c.var.db, userId),
  sessionsWeakened(c.var.db, userId),
  ...noticed(c.var.db, {
    to: { userId },
    template: 'second_factor_removed',
    facts: { link: linkTo(c, '/notices') },
    at: c.var.now,
  }),
]
