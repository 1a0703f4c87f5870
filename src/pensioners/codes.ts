import type { Context } from 'hono'
import { entryCodeHash, newEntryCode } from '#src/access/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { realNow } from '#src/http/clock.ts'
import { newId, sha256 } from '#src/http/command.ts'
import { checkedCode, groupedCode, symbolsOf } from '#src/kernel/codes.ts'
import { casablancaDate, DAY_MS, instant } from '#src/kernel/dates.ts'
import { linkTo, noticed, sealed } from '#src/notices/index.ts'
import { accessCodeDays, entryCodeMinutes } from '#src/rulebook/parameters/pensioners.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { newToken } from '#src/http/token.ts'
import type { CodeChannel, Person } from './person.ts'
import { ACCESS_CODE_SYMBOLS } from './requests.ts'
import { codeIssued } from './store-codes.ts'
import { type Entry, entryOpened } from './store-entries.ts'

const MINUTE_MS = 60_000

/** Where a code that came by post is typed. */
export const POSTED = '/sign-in/pensioner/access-code'

const entryLifeMs = (c: Context<App>): number =>
  valueOn(entryCodeMinutes, casablancaDate(c.var.now)) * MINUTE_MS

/** Sixty-five bits: with the pepper one round of hashing is enough. */
export const accessCodeHash = (c: Context<App>, code: string): string =>
  sha256(`access code ${code} ${c.env.PASSWORD_PEPPER}`)

/**
 * An attempt and its code, by the same statements whether somebody matches or not. `number`: what was
 * typed, a number or a helper's address; `address`: where the code goes, empty when nobody matches.
 */
export const entryBegun = (
  c: Context<App>,
  about: {
    number: string
    address: string
    channel: CodeChannel
    cin: string | null
    helperEmail: string | null
  },
): { token: string; statements: Statement[] } => {
  const { number, address, channel, cin, helperEmail } = about
  const { token, hash } = newToken()
  const code = newEntryCode()
  const ms = entryLifeMs(c)
  const until = instant(c.var.now + ms)
  return {
    token,
    statements: [
      entryOpened(c.var.db, {
        tokenHash: hash,
        number,
        cin,
        helperEmail,
        channel,
        codeHash: entryCodeHash(c, number, code),
        state: 'code',
        accessCodeId: null,
        madeAt: realNow(),
        expiresAt: instant(realNow() + ms),
      }),
      ...noticed(c.var.db, {
        to: { language: c.var.language, addresses: { [channel]: address } },
        channels: [channel],
        template: 'pensioner_code',
        facts: { until },
        secret: sealed(c.env.PASSWORD_PEPPER, 'pensioner_code', { code }),
        expiresAt: until,
        at: c.var.now,
      }),
    ],
  }
}

/** The code was right, and a phrase is to be chosen: only this browser has the token of that page. */
export const phraseAwaited = (
  c: Context<App>,
  about: { accessCodeId: string; cin: string; number: string },
): { token: string; statement: Statement } => {
  const { token, hash } = newToken()
  const entry: Entry = {
    ...about,
    tokenHash: hash,
    helperEmail: null,
    channel: 'access_code',
    codeHash: '',
    state: 'phrase',
  }
  const life = { madeAt: realNow(), expiresAt: instant(realNow() + entryLifeMs(c)) }
  return { token, statement: entryOpened(c.var.db, { ...entry, ...life }) }
}

/** A letter to the address on file and nowhere else; nobody sees the code but who opens it. */
export const accessCodeSent = (
  c: Context<App>,
  to: Pick<Person, 'cin' | 'name' | 'postalAddress' | 'language'>,
): Statement[] => {
  const code = checkedCode(symbolsOf(crypto.getRandomValues(new Uint8Array(ACCESS_CODE_SYMBOLS))))
  const ms = valueOn(accessCodeDays, casablancaDate(c.var.now)) * DAY_MS
  const until = instant(c.var.now + ms)
  return [
    ...codeIssued(c.var.db, {
      id: newId(),
      cin: to.cin,
      codeHash: accessCodeHash(c, code),
      by: c.var.actor.userId,
      at: c.var.now,
      realAt: realNow(),
      expiresAt: instant(realNow() + ms),
    }),
    ...noticed(c.var.db, {
      to: { language: to.language, addresses: { letter: `${to.name}\n${to.postalAddress}` } },
      template: 'access_code',
      facts: { until, link: linkTo(c, POSTED) },
      secret: sealed(c.env.PASSWORD_PEPPER, 'access_code', { code: groupedCode(code) }),
      expiresAt: until,
      at: c.var.now,
    }),
  ]
}
