import { createMiddleware } from 'hono/factory'
import type { App } from '#src/env.ts'
import { auditChain } from './object.ts'

/** A change wrote audit entries: their seal is asked for once the answer is on its way. */
export const sealing = createMiddleware<App>(async (c, next) => {
  await next()
  if (c.req.method === 'POST' && c.res.status < 400)
    c.executionCtx.waitUntil(auditChain(c.env).wake())
})
