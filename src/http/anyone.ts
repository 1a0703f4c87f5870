import type { MiddlewareHandler } from 'hono'
import { isTooWeak } from '#src/access/actor.ts'
import type { App } from '#src/env.ts'
import { Problem } from './problem.ts'
import { wanted } from './wanted.ts'

/** Whoever is signed in, in whatever space; `?space=` where one browser holds several. */
export const anyone: MiddlewareHandler<App> = async (c, next) => {
  const actors = Object.values(c.var.actors).filter((one) => !isTooWeak(one))
  const actor = actors.find((one) => one.space === c.req.query('space')) ?? actors[0]
  if (!actor) {
    if (wanted(c) === 'json') throw new Problem(401, { code: 'sign_in_needed', facts: {} })
    return c.redirect('/', 303)
  }
  c.set('actor', actor)
  if (actor.helping) throw new Problem(403, { code: 'not_for_helpers', facts: {} }, '/helping')
  return await next()
}
