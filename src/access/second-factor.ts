import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { App } from '#src/env.ts'
import { realNow } from '#src/http/clock.ts'
import { sha256 } from '#src/http/command.ts'
import type { Space } from './actor.ts'
import { findAuthenticator, recoveryCodeTaken, stepTaken } from './store-security.ts'
import { comparableCode, matchingStep, openSecret } from './totp.ts'

/** What is kept of a printed code: hashed with the pepper, it has entropy enough for one round. */
export const recoveryCodeHash = (pepper: string, userId: string, code: string): string =>
  sha256(`${userId} ${comparableCode(code)} ${pepper}`)

export const hasSecondFactor = async (c: Context<App>, userId: string): Promise<boolean> =>
  (await findAuthenticator(c.var.db, userId))?.isConfirmed === 1

/** A code of the authenticator, or a printed one; each opens once. */
export const isSecondFactor = async (
  c: Context<App>,
  userId: string,
  code: string,
): Promise<boolean> => {
  const found = await findAuthenticator(c.var.db, userId)
  if (found?.isConfirmed !== 1) return false
  const secret = openSecret(found.secret, c.env.PASSWORD_PEPPER)
  const step = matchingStep(secret, code, { now: realNow(), lastStep: found.lastStep })
  if (step !== null) return await stepTaken(c.var.db, userId, step)
  const hash = recoveryCodeHash(c.env.PASSWORD_PEPPER, userId, code)
  return await recoveryCodeTaken(c.var.db, { userId, hash, at: realNow() })
}

const HALF = '__Host-half'
const HALF_LIFE_MS = 5 * 60_000

export type Half = { userId: string; name: string; space: Space; next: string }

const signed = (c: Context<App>, text: string): string =>
  createHmac('sha256', `half ${c.env.PASSWORD_PEPPER}`).update(text).digest('base64url')

/** The password was right; the code is still to come. Signed, short-lived, no session yet. */
export const keepHalf = (c: Context<App>, half: Half): void => {
  const text = JSON.stringify({ ...half, until: realNow() + HALF_LIFE_MS })
  const payload = Buffer.from(text).toString('base64url')
  setCookie(c, HALF, `${payload}.${signed(c, payload)}`, {
    httpOnly: true,
    secure: true,
    sameSite: 'Lax',
    path: '/',
    maxAge: HALF_LIFE_MS / 1000,
  })
}

export const halfIn = (c: Context<App>): Half | null => {
  const [payload = '', signature = ''] = (getCookie(c, HALF) ?? '').split('.')
  const expected = Buffer.from(signed(c, payload))
  const received = Buffer.from(signature)
  if (expected.length !== received.length || !timingSafeEqual(expected, received)) return null
  const half = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Half & { until: number }
  return half.until > realNow() ? half : null
}

export const dropHalf = (c: Context<App>): void => {
  deleteCookie(c, HALF, { path: '/', secure: true })
}
