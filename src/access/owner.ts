import type { Context } from 'hono'
import type { App } from '#src/env.ts'
import { ok, refused, type Result } from '#src/kernel/result.ts'
import { isPassword } from './passwords.ts'
import { findPasswordHash } from './store-security.ts'
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
