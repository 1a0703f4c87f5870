import type { Context } from 'hono'
import { doerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { App, Env } from '#src/env.ts'
import { readNow } from '#src/http/clock.ts'
import { newId, sha256 } from '#src/http/command.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import { ok, type Refusal, refused, type Result } from '#src/kernel/result.ts'
import { linkTo } from '#src/notices/index.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { fundAccount } from '#src/rulebook/parameters/fund-account.ts'
import { readStatement } from './bank-files/camt.ts'
import type { StatementFile } from './bank-files/model.ts'
import { isExplained, matchedOne, type Matcher } from './matching.ts'
import {
  entriesStored,
  fileStored,
  listMovementsOf,
  listToMatch,
  type Movement,
  tried,
} from './store-bank.ts'

/** What a bank file came to: what was matched, what was not and why, what was known before. */
export type Settled = {
  kind: StatementFile['kind']
  messageId: string
  matched: Movement[]
  unmatched: { movement: Movement; why: Refusal }[]
  known: Movement[]
}

export const matcherOf = (c: Context<App>): Matcher => ({
  env: c.env,
  actor: doerOf(c.var.actor),
  origin: linkTo(c, '/'),
  at: c.var.now,
})

/** Each match is some twenty statements, and a request may make a thousand. */
const MOST_AT_ONCE = 25
const STILL_MATCHING: Refusal = { code: 'still_matching', facts: {} }

/** The file in R2, its movements in D1: stored before anything is decided on them. */
const stored = async (
  who: Matcher,
  file: StatementFile,
  bytes: { text: string; digest: string },
): Promise<void> => {
  const { env, actor, at } = who
  const db = env.DB
  const id = newId()
  const key = `bank/${bytes.digest}.xml`
  await env.FILES.put(key, bytes.text, { onlyIf: { etagDoesNotMatch: '*' } })
  await db.batch([
    fileStored(db, {
      id,
      kind: file.kind,
      messageId: file.messageId,
      sha256: bytes.digest,
      key,
      by: actor,
      origin: who.origin,
      at,
    }),
    ...file.statements.flatMap((one) =>
      entriesStored(db, { sha256: bytes.digest, at }, one.entries),
    ),
    audited(db, {
      object: { kind: 'bank_file', id: bytes.digest },
      action: 'bank_file_read',
      actor,
      at,
      after: { kind: file.kind, message: file.messageId },
    }),
  ])
}

/** Only movements of the fund's own account settle anything. */
const ours = (who: Matcher, file: StatementFile): Result<true> => {
  const { rib } = valueOn(fundAccount, casablancaDate(who.at))
  const other = file.statements.find((one) => one.account !== rib)
  return other ? refused('bank_file_other_account', { account: other.account }) : ok(true)
}

/**
 * Takes a file of the fund's bank in. Sent again, whole or in part, in another kind of file, each
 * movement counts once: what was matched stays, what was not is tried again.
 */
export const settledFrom = async (who: Matcher, text: string): Promise<Result<Settled>> => {
  const read = readStatement(text)
  if (!read.ok) return read
  const file = read.value
  const own = ours(who, file)
  if (!own.ok) return own
  await stored(who, file, { text, digest: sha256(text) })
  const keys = file.statements.flatMap((one) => one.entries.map((entry) => entry.key))
  const settled: Settled = {
    kind: file.kind,
    messageId: file.messageId,
    matched: [],
    unmatched: [],
    known: [],
  }
  const db = who.env.DB
  const why = new Map<string, Refusal>()
  const attempted: string[] = []
  const before = await listMovementsOf(db, keys)
  for (const movement of before) {
    if (isExplained(movement)) settled.known.push(movement)
    else if (attempted.length === MOST_AT_ONCE) why.set(movement.key, STILL_MATCHING)
    else {
      attempted.push(movement.key)
      const done = await matchedOne(who, movement)
      if (!done.ok) why.set(movement.key, done.refusal)
    }
  }
  await tried(db, attempted).run()
  const known = new Set(settled.known.map((one) => one.key))
  for (const movement of await listMovementsOf(db, keys)) {
    const reason = why.get(movement.key)
    if (isExplained(movement) && !known.has(movement.key)) settled.matched.push(movement)
    else if (reason) settled.unmatched.push({ movement, why: reason })
  }
  return ok(settled)
}

/** Of a long file, what one request left over; a movement tried once waits for somebody. */
export const matchWaiting = async (env: Env): Promise<number> => {
  const waiting = await listToMatch(env.DB, MOST_AT_ONCE)
  const at = await readNow(env)
  for (const one of waiting) {
    const [movement] = await listMovementsOf(env.DB, [one.key])
    const actor = { kind: 'desk', id: one.byId, name: one.byName }
    if (movement) await matchedOne({ env, actor, origin: one.origin, at }, movement)
    await tried(env.DB, [one.key]).run()
  }
  return waiting.length
}
