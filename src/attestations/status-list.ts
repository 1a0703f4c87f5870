import { createHash } from 'node:crypto'
import type { Env } from '#src/env.ts'
import { readNow } from '#src/http/clock.ts'
import { addMonthsTo, casablancaDate, type IsoDate } from '#src/kernel/dates.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { statusMemoryMonths } from '#src/rulebook/parameters/attestations.ts'
import { signed } from '#src/signing/index.ts'
import type { ClosingKind } from './attestation.ts'
import { listStatuses } from './store-checks.ts'

const STATUS_TYPE = 'attestation-status+jws'
const FOLDER = 'attestations/status/'

/** Ninety-six bits: two codes never share them, and they lead nobody to a code. */
const DIGEST_CHARACTERS = 16

/** A code as the list names it: who holds the paper can find it there, nobody can read it there. */
const digestOf = (code: string): string =>
  createHash('sha256').update(code).digest('base64url').slice(0, DIGEST_CHARACTERS)

/** What its holder cancelled and what the fund withholds are told apart nowhere. */
const LISTED: Readonly<Record<ClosingKind | 'expired', string>> = {
  revoked: 'revoked',
  replaced: 'replaced',
  expired: 'expired',
  cancelled: 'unknown',
  withheld: 'unknown',
}

const claimsOn = async (env: Env, day: IsoDate): Promise<Record<string, unknown>> => {
  const since = addMonthsTo(day, -valueOn(statusMemoryMonths, day))
  const found = await listStatuses(env.DB, { today: day, since })
  const lists: Record<string, string[]> = { revoked: [], replaced: [], expired: [], unknown: [] }
  for (const { code, how } of found) lists[LISTED[how]]?.push(digestOf(code))
  // In the order of the digests: the order of the codes would say something of them.
  for (const list of Object.values(lists)) list.sort()
  return { day, ...lists }
}

/**
 * The list of a day, signed and written once: whoever asks first, the cron or a reader, makes it,
 * and everybody reads that one.
 */
export const statusListOf = async (env: Env): Promise<string> => {
  const now = await readNow(env)
  const day = casablancaDate(now)
  const key = `${FOLDER}${day}.jws`
  const kept = await env.FILES.get(key)
  if (kept) return await kept.text()
  const jws = await signed(env, { type: STATUS_TYPE, payload: await claimsOn(env, day), now })
  const put = await env.FILES.put(key, jws, {
    onlyIf: { etagDoesNotMatch: '*' },
    httpMetadata: { contentType: 'application/jose' },
  })
  if (put) return jws
  return (await (await env.FILES.get(key))?.text()) ?? jws
}
