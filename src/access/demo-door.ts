import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import type { Database, Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { realNow } from '#src/http/clock.ts'
import { sha256 } from '#src/http/command.ts'
import type { Instant } from '#src/kernel/dates.ts'
import { recoveryCodeHash } from './second-factor.ts'
import {
  authenticatorConfirmed,
  authenticatorMade,
  findAuthenticator,
  listOpenRecoveryCodes,
  recoveryCodesMade,
} from './store-security.ts'
import { codeAt, comparableCode, openSecret, sealSecret, stepAt } from './totp.ts'

// Second factors of the demo's people: real ones, that the demo can read for its visitors.

const PRINTED = 40

const printedCode = (userId: string, index: number): string =>
  comparableCode(sha256(`demo code ${userId} ${index}`).slice(0, 10))

const secretOf = (userId: string): Buffer =>
  createHash('sha1').update(`demo authenticator ${userId}`).digest()

export const demoSecondFactor = (
  db: Database,
  pepper: string,
  person: { userId: string; at: Instant },
): Statement[] => {
  const { userId, at } = person
  const hashes = Array.from({ length: PRINTED }, (_, i) =>
    recoveryCodeHash(pepper, userId, printedCode(userId, i)),
  )
  return [
    authenticatorMade(db, { userId, secret: sealSecret(secretOf(userId), pepper), at }),
    authenticatorConfirmed(db, userId, at),
    ...recoveryCodesMade(db, { userId, hashes, at }),
  ]
}

/** A code that opens now: the authenticator's next one, else a printed one. */
export const demoCode = async (c: Context<App>, userId: string): Promise<string | null> => {
  const pepper = c.env.PASSWORD_PEPPER
  const [found, open] = await Promise.all([
    findAuthenticator(c.var.db, userId),
    listOpenRecoveryCodes(c.var.db, userId),
  ])
  if (found?.isConfirmed !== 1) return null
  const present = stepAt(realNow())
  const step = Math.max(present, found.lastStep + 1)
  if (step <= present + 1) return codeAt(openSecret(found.secret, pepper), step)
  const codes = Array.from({ length: PRINTED }, (_, i) => printedCode(userId, i))
  return codes.find((code) => open.includes(recoveryCodeHash(pepper, userId, code))) ?? null
}
