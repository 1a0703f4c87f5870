import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { App } from '#src/env.ts'
import { realNow } from '#src/http/clock.ts'
import { newId, sha256 } from '#src/http/command.ts'
import { networkOf } from '#src/http/network.ts'
import { Problem } from '#src/http/problem.ts'
import { DAY_MS } from '#src/kernel/dates.ts'
import { ACCOUNT_LIMITS, ADDRESS_LIMITS, type GuessLimits } from './guesses.ts'

const DEVICE = '__Host-device'
const DEVICE_LIFE_S = 400 * 86_400
const MOST_ACCOUNTS = 5

const signature = (c: Context<App>, text: string): string =>
  createHmac('sha256', `device ${c.env.PASSWORD_PEPPER}`).update(text).digest('base64url')

/** Names of counters say nothing of whom they count. */
const nameOf = (c: Context<App>, kind: string, key: string): string =>
  `${kind}:${sha256(`${kind} ${key} ${c.env.PASSWORD_PEPPER}`)}`

const comesFrom = (c: Context<App>): string =>
  networkOf(c.req.header('CF-Connecting-IP') ?? 'local')

const isSigned = (c: Context<App>, id: string, account: string, given: string): boolean => {
  const expected = Buffer.from(signature(c, `${id} ${account}`))
  const received = Buffer.from(given)
  return expected.length === received.length && timingSafeEqual(expected, received)
}

const entriesIn = (c: Context<App>): string[] =>
  (getCookie(c, DEVICE) ?? '').split('~').filter((entry) => /^\w{32}\.[\w-]{43}$/.test(entry))

/** The device, when this account has signed in on it before: it has a counter of its own. */
const deviceOf = (c: Context<App>, account: string): string | null => {
  for (const entry of entriesIn(c)) {
    const [id = '', signed = ''] = entry.split('.')
    if (isSigned(c, id, account, signed)) return id
  }
  return null
}

const rememberDevice = (c: Context<App>, account: string): void => {
  if (deviceOf(c, account) !== null) return
  const id = newId()
  const entries = [`${id}.${signature(c, `${id} ${account}`)}`, ...entriesIn(c)]
  setCookie(c, DEVICE, entries.slice(0, MOST_ACCOUNTS).join('~'), {
    httpOnly: true,
    secure: true,
    sameSite: 'Lax',
    path: '/',
    maxAge: DEVICE_LIFE_S,
  })
}

type Counter = { name: string; limits: GuessLimits; code?: string }

const take = async (
  c: Context<App>,
  { name, limits, code = 'too_many_guesses' }: Counter,
): Promise<() => Promise<void>> => {
  const counter = c.env.GUESSES.getByName(name)
  const taken = await counter.take(limits, realNow())
  if (!taken.isAllowed) {
    const seconds = Math.max(1, Math.ceil((taken.at - realNow()) / 1000))
    c.header('Retry-After', String(seconds))
    throw new Problem(429, { code, facts: { minutes: Math.ceil(seconds / 60) } })
  }
  // An address is shared: somebody's right guess says nothing of the wrong ones of others.
  return () => counter.forgive(taken.guess, limits !== ADDRESS_LIMITS)
}

/**
 * Counts a guess at `account` before it is checked, whether the account exists or not. The answer
 * is called when the guess was right: it is forgiven, and this device is known from then on.
 */
export const countGuess = async (
  c: Context<App>,
  account: string,
  limits: GuessLimits = ACCOUNT_LIMITS,
): Promise<() => Promise<void>> => {
  const device = deviceOf(c, account)
  const forgiveAccount = await take(c, {
    name: nameOf(c, device ? 'device' : 'account', device ? `${device} ${account}` : account),
    limits,
  })
  const forgiveAddress = await take(c, {
    name: nameOf(c, 'address', comesFrom(c)),
    limits: ADDRESS_LIMITS,
  })
  return async () => {
    await Promise.all([forgiveAccount(), forgiveAddress()])
    rememberDevice(c, account)
  }
}

/**
 * Counts a guess at something that is no account, by the address it comes from alone. The answer is
 * called when the guess was right.
 */
export const countAddressGuess = async (
  c: Context<App>,
  kind: string,
): Promise<() => Promise<void>> => {
  return await take(c, { name: nameOf(c, kind, comesFrom(c)), limits: ADDRESS_LIMITS })
}

/**
 * Counts something a login may do so many times a day, and no more: what it leaves with others cannot
 * be taken back. `code`: what is said beyond.
 */
export const countAct = async (
  c: Context<App>,
  act: string,
  about: { most: number; code: string },
): Promise<void> => {
  const { most, code } = about
  await take(c, {
    name: nameOf(c, 'act', `${act} ${c.var.actor.userId}`),
    limits: { free: most, most, windowMs: DAY_MS, firstWaitMs: 0 },
    code,
  })
}
