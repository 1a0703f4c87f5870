import { randomInt, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import type { App } from '#src/env.ts'
import { sha256 } from '#src/http/command.ts'

// A way in by a code sent to an address: one page, which only this browser can open, takes it once.

export const newEntryCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')

/** Bound to what it was asked for (a number, an address): somebody else's code opens nothing. */
export const entryCodeHash = (c: Context<App>, named: string, code: string): string =>
  sha256(`entry ${named} ${code.replace(/\D/g, '')} ${c.env.PASSWORD_PEPPER}`)

export const isSameHash = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
