import type { MiddlewareHandler } from 'hono'
import type { App } from '#src/env.ts'
import { Problem } from '#src/http/problem.ts'
import { wanted } from '#src/http/wanted.ts'
import { type HelpRight, mayOpen } from './actor.ts'
import { requireRole } from './sessions.ts'

const asPensioner = requireRole('pensioner')

/** Who draws, or who helps them with just that. */
export const requireReader = (right: HelpRight): MiddlewareHandler<App> => {
  return async (c, next) => {
    const actor = c.var.actors.pensioner
    if (!actor?.helping) return await asPensioner(c, next)
    c.set('actor', actor)
    if (!actor.helping.chosen && wanted(c) !== 'json' && c.req.method === 'GET')
      return c.redirect('/helping', 303)
    if (!mayOpen(actor, right))
      throw new Problem(403, { code: 'not_for_helpers', facts: {} }, '/helping')
    return await next()
  }
}

/** A helper's own page: anybody else is led to the door. */
export const requireHelper: MiddlewareHandler<App> = async (c, next) => {
  const actor = c.var.actors.pensioner
  if (!actor?.helping) {
    if (wanted(c) !== 'json') return c.redirect('/sign-in/pensioner/helper', 303)
    throw new Problem(401, { code: 'sign_in_needed', facts: { space: 'pensioner' } })
  }
  c.set('actor', actor)
  return await next()
}
