import type { Context, MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { audited } from '#src/audit/index.ts'
import { demoOffsetStatement, nowWith, realNow } from '#src/http/clock.ts'
import { languageOf } from '#src/http/language.ts'
import { Problem } from '#src/http/problem.ts'
import { wanted } from '#src/http/wanted.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { translateIn } from '#src/i18n/translate.ts'
import { casablancaDate, type Instant } from '#src/kernel/dates.ts'
import { newToken, hashOfToken } from '#src/http/token.ts'
import {
  type Actor,
  holds,
  isTooWeak,
  type Right,
  rightOf,
  type RightName,
  type Space,
  SPACES,
} from './actor.ts'
import { isReadOnly } from './standing-in.ts'
import {
  ABSOLUTE_MS,
  actorsOf,
  administratorsOf,
  mandateUsed,
  rightUsed,
  sessionActsFor,
  sessionEnded,
  sessionSeen,
  sessionsStatement,
  sessionStarted,
  sessionViews,
  TOUCH_MS,
  USE_MS,
} from './store.ts'

const cookieOf = (space: Space): string => `__Host-${space}`

const hashIn = (c: Context<App>, space: Space): string | null =>
  hashOfToken(getCookie(c, cookieOf(space)))

/** Language, clock and people of the request: one round trip to D1 at most. */
export const withContext: MiddlewareHandler<App> = async (c, next) => {
  c.set('requestId', crypto.randomUUID())
  c.set('db', c.env.DB)
  const language = languageOf(c)
  c.set('language', language)
  c.set('t', translateIn(language))
  c.set('actors', {})
  c.set('now', realNow())

  const hashes = SPACES.flatMap((space) => {
    const hash = hashIn(c, space)
    return hash ? [hash] : []
  })
  const statements = [
    ...(hashes.length > 0 ? [sessionsStatement(c.env.DB, hashes, realNow())] : []),
    ...(c.env.DEMO ? [demoOffsetStatement(c.env.DB)] : []),
  ]
  if (statements.length > 0) {
    const results = await c.env.DB.batch<Record<string, unknown>>(statements)
    if (c.env.DEMO) c.set('now', nowWith(Number(results.at(-1)?.results[0]?.['offset_ms'] ?? 0)))
    if (hashes.length > 0) {
      const { actors, lastSeen } = actorsOf(results[0]?.results ?? [], {
        today: casablancaDate(c.var.now),
        now: c.var.now,
      })
      c.set('actors', actors)
      const old = [...lastSeen].filter(([, seen]) => seen < realNow() - TOUCH_MS)
      if (old.length > 0)
        await c.env.DB.batch(old.map(([hash]) => sessionSeen(c.env.DB, hash, realNow())))
    }
  }
  if (isReadOnly(c)) throw new Problem(403, { code: 'read_only_view', facts: {} })
  await next()
}

const signing = (
  who: { userId: string; name: string; space: Space },
  action: 'signed_in' | 'signed_out',
  at: Instant,
) => ({
  object: { kind: 'user', id: who.userId },
  action,
  actor: { kind: who.space, id: who.userId, name: who.name },
  at,
})

const BROWSERS = ['Firefox', 'Edg', 'OPR', 'Chrome', 'Safari', 'curl'] as const
const SYSTEMS = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux'] as const

/** What tells one's own sessions apart, and no more: `Firefox, Windows`. */
export const deviceLabel = (agent: string): string =>
  [BROWSERS, SYSTEMS]
    .flatMap((names) => names.find((name) => agent.includes(name)) ?? [])
    .join(', ')

/** The session this one takes the place of; an accountant's goes back to their own space. */
const endedBefore = (c: Context<App>, before: Actor): Statement => {
  if (before.mandateId) return sessionActsFor(c.var.db, before.sessionHash, null)
  return before.viewedBy
    ? sessionViews(c.var.db, before.sessionHash, null)
    : sessionEnded(c.var.db, before.sessionHash, realNow())
}

export const startSession = async (
  c: Context<App>,
  who: { userId: string; name: string; space: Space; isStrong?: boolean },
): Promise<void> => {
  const { token, hash } = newToken()
  const before = c.var.actors[who.space]
  await c.var.db.batch([
    ...(before ? [endedBefore(c, before)] : []),
    sessionStarted(c.var.db, {
      tokenHash: hash,
      userId: who.userId,
      space: who.space,
      isStrong: who.isStrong ?? false,
      device: deviceLabel(c.req.header('User-Agent') ?? ''),
      now: realNow(),
    }),
    audited(c.var.db, signing(who, 'signed_in', c.var.now)),
  ])
  setCookie(c, cookieOf(who.space), token, {
    httpOnly: true,
    secure: true,
    sameSite: 'Lax',
    path: '/',
    maxAge: ABSOLUTE_MS / 1000,
  })
}

export const endSession = async (c: Context<App>, actor: Actor): Promise<void> => {
  await c.var.db.batch([
    sessionEnded(c.var.db, actor.sessionHash, realNow()),
    audited(c.var.db, signing(actor, 'signed_out', c.var.now)),
  ])
  deleteCookie(c, cookieOf(actor.space), { path: '/', secure: true })
}

/** Until the second factor is there, a session of these spaces opens the page that adds it. */
const isOwnSecurity = (c: Context<App>, space: Space): boolean =>
  c.req.path === `/${space}/security` || c.req.path.startsWith(`/${space}/security/`)

const useOf = (c: Context<App>, actor: Actor, right: Right): Statement =>
  actor.mandateId
    ? mandateUsed(c.var.db, { id: actor.mandateId, at: c.var.now })
    : rightUsed(c.var.db, { userId: actor.userId, name: right.name, at: c.var.now })

/** Reading: one of these rights is enough, and a session without a second factor sees it too. */
export const mayReadWith = (...rights: RightName[]): MiddlewareHandler<App> => {
  return async (c, next) => {
    const { actor } = c.var
    if (!rights.some((name) => holds(actor, name))) {
      const names = await administratorsOf(c.var.db, actor)
      const facts = { right: rights[0] ?? '', grants: names.join(', ') }
      throw new Problem(403, { code: 'right_missing', facts })
    }
    return await next()
  }
}

/** A stranger is led to the door of the space; without any of the rights, told who can give it. */
export const requireRole = (space: Space, ...rights: RightName[]): MiddlewareHandler<App> => {
  return async (c, next) => {
    const actor = c.var.actors[space]
    if (!actor) {
      if (wanted(c) === 'json') throw new Problem(401, { code: 'sign_in_needed', facts: { space } })
      // An accountant whose mandate has just ended goes back to their clients.
      if (space === 'employer' && c.var.actors.accountant) return c.redirect('/accountant', 303)
      const path = new URL(c.req.url).pathname
      const back = c.req.method === 'GET' ? `?next=${encodeURIComponent(path)}` : ''
      return c.redirect(`/sign-in/${space}${back}`, 303)
    }
    c.set('actor', actor)
    // Deny by default: what a helper may open says so (requireReader).
    if (actor.helping) throw new Problem(403, { code: 'not_for_helpers', facts: {} }, '/helping')
    if (isTooWeak(actor) && !isOwnSecurity(c, space)) {
      if (wanted(c) !== 'json' && c.req.method === 'GET')
        return c.redirect(`/${space}/security`, 303)
      throw new Problem(403, { code: 'second_factor_needed', facts: {} }, `/${space}/security`)
    }
    const [right] = rights
    if (right && !rights.some((name) => rightOf(actor, name))) {
      if (rights.some((name) => holds(actor, name)))
        throw new Problem(
          403,
          { code: 'second_factor_needed', facts: {} },
          `/${actor.space}/security`,
        )
      const names = await administratorsOf(c.var.db, actor)
      throw new Problem(403, { code: 'right_missing', facts: { right, grants: names.join(', ') } })
    }
    const used = rights.map((name) => rightOf(actor, name)).find((one) => one !== null)
    if (used && !actor.viewedBy && (used.lastUsedAt ?? 0) < c.var.now - USE_MS)
      await useOf(c, actor, used).run()
    return await next()
  }
}

export const employerOf = (c: Context<App>): { number: string; name: string } => {
  const { employer } = c.var.actor
  if (!employer) throw new Problem(403, { code: 'right_missing', facts: { right: '', grants: '' } })
  return employer
}
