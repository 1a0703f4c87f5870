import { randomInt } from 'node:crypto'
import type { Context } from 'hono'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { realNow } from '#src/http/clock.ts'
import { sha256 } from '#src/http/command.ts'
import { casablancaDate, DAY_MS, instant, type Instant } from '#src/kernel/dates.ts'
import { linkTo, noticed, sealed } from '#src/notices/index.ts'
import { activationLetterDays, activationMinutes } from '#src/rulebook/parameters/activation.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { newToken } from '#src/http/token.ts'
import { type ActivationChannel, activationOpened, type Candidate } from './store-activation.ts'

const MINUTE_MS = 60_000
// No 0/O, 1/I/L: typed from paper.
const SYMBOLS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'
const LETTER_SYMBOLS = 10

/** Six digits for a quarter of an hour; ten symbols for a letter, that lives for weeks. */
const newCode = (channel: ActivationChannel): string => {
  if (channel !== 'letter') return String(randomInt(1_000_000)).padStart(6, '0')
  const symbols = Array.from({ length: LETTER_SYMBOLS }, () => SYMBOLS[randomInt(SYMBOLS.length)])
  return `${symbols.slice(0, 5).join('')}-${symbols.slice(5).join('')}`
}

/** Bound to the matricule it was asked for: somebody else's code opens nothing. */
export const codeHashOf = (c: Context<App>, matricule: string, code: string): string => {
  const typed = code.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return sha256(`activation ${matricule} ${typed} ${c.env.PASSWORD_PEPPER}`)
}

export const lifeOf = (c: Context<App>, channel: ActivationChannel): { ms: number } => {
  const today = casablancaDate(c.var.now)
  return channel === 'letter'
    ? { ms: valueOn(activationLetterDays, today) * DAY_MS }
    : { ms: valueOn(activationMinutes, today) * MINUTE_MS }
}

const addressOf = (
  candidate: Candidate | null,
  channel: ActivationChannel,
): { email?: string; sms?: string; letter?: string } => {
  const { email = '', phone = '', postalAddress = '', name = '' } = candidate ?? {}
  if (channel === 'email') return { email }
  if (channel === 'sms') return { sms: phone }
  return { letter: postalAddress === '' ? '' : `${name}\n${postalAddress}` }
}

/** What leaves: a code, or word that the login is there already; to nobody, when nobody matches. */
const told = (
  c: Context<App>,
  about: { candidate: Candidate | null; channel: ActivationChannel; code: string; until: Instant },
): Statement[] => {
  const { candidate, channel, code, until } = about
  const common = {
    to: { language: c.var.language, addresses: addressOf(candidate, channel) },
    channels: [channel] as const,
    expiresAt: until,
    at: c.var.now,
  }
  if (candidate?.userId)
    return noticed(c.var.db, {
      ...common,
      template: 'login_exists',
      facts: { link: linkTo(c, '/sign-in/member/recovery') },
    })
  return noticed(c.var.db, {
    ...common,
    template: 'activation_code',
    facts: { until, isLetter: channel === 'letter', link: linkTo(c, POSTED) },
    secret: sealed(c.env.PASSWORD_PEPPER, 'activation_code', { code }),
  })
}

/** Where a code that came by post is typed. */
export const POSTED = '/sign-in/member/activation/code'

/** One attempt and its message, by the same statements whether somebody matches or not. */
export const activationBegun = (
  c: Context<App>,
  about: { candidate: Candidate | null; matricule: string; channel: ActivationChannel },
): { token: string; statements: Statement[] } => {
  const { candidate, matricule, channel } = about
  const { token, hash } = newToken()
  const code = newCode(channel)
  const { ms } = lifeOf(c, channel)
  const isOpenable = candidate !== null && candidate.userId === null
  return {
    token,
    statements: [
      activationOpened(c.var.db, {
        tokenHash: hash,
        memberId: isOpenable ? candidate.id : null,
        matricule,
        channel,
        codeHash: codeHashOf(c, matricule, code),
        madeAt: realNow(),
        expiresAt: instant(realNow() + ms),
      }),
      ...told(c, { candidate, channel, code, until: instant(c.var.now + ms) }),
    ],
  }
}
