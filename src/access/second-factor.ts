import type { Context } from 'hono'
import type { App } from '#src/env.ts'
import { realNow } from '#src/http/clock.ts'
import { sha256 } from '#src/http/command.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Space } from './actor.ts'
import { dropSigned, keepSigned, type SignedCookie, signedIn } from './signed-cookie.ts'
import {
  type Authenticator,
  type Factors,
  findAuthenticator,
  findFactors,
  recoveryCodeTaken,
  stepTaken,
} from './store-security.ts'
import { comparableCode, matchingStep, openSecret } from './totp.ts'

/** What is kept of a printed code: hashed with the pepper, it has entropy enough for one round. */
export const recoveryCodeHash = (pepper: string, userId: string, code: string): string =>
  sha256(`${userId} ${comparableCode(code)} ${pepper}`)

/** An application that waits for its first code; later, the password is asked for again. */
const SETUP_MS = 15 * 60_000
export const waits = (found: Authenticator, now: Instant): boolean =>
  found.isConfirmed === 0 && found.madeAt > now - SETUP_MS

export const isAny = (factors: Factors): boolean =>
  factors.hasApplication === 1 || factors.passkeys > 0

export const hasSecondFactor = async (c: Context<App>, userId: string): Promise<boolean> =>
  isAny(await findFactors(c.var.db, userId))

/** A code of the authenticator, or a printed one; each opens once. */
export const isSecondFactor = async (
  c: Context<App>,
  userId: string,
  code: string,
): Promise<boolean> => {
  const found = await findAuthenticator(c.var.db, userId)
  if (found?.isConfirmed === 1) {
    const secret = openSecret(found.secret, c.env.PASSWORD_PEPPER)
    const step = matchingStep(secret, code, { now: realNow(), lastStep: found.lastStep })
    if (step !== null) return await stepTaken(c.var.db, userId, step)
  }
  const hash = recoveryCodeHash(c.env.PASSWORD_PEPPER, userId, code)
  return await recoveryCodeTaken(c.var.db, { userId, hash, at: realNow() })
}

const HALF: SignedCookie = { name: '__Host-half', purpose: 'half', lifeMs: 5 * 60_000 }

export type Half = { userId: string; name: string; space: Space; next: string }

/** The password was right; the second factor is still to come. No session yet. */
export const keepHalf = (c: Context<App>, half: Half): void => keepSigned(c, HALF, half)

/** `until` tells it from the next one. */
export type OpenHalf = Half & { until: number }

export const halfIn = (c: Context<App>): OpenHalf | null => signedIn<Half>(c, HALF)

export const dropHalf = (c: Context<App>): void => dropSigned(c, HALF)
