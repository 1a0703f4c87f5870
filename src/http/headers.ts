import { createMiddleware } from 'hono/factory'
import type { App } from '#src/env.ts'
import { Problem } from './problem.ts'

const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
} as const

/** Directives in which one page differs from all others; null takes one away: `default-src` holds. */
export type PolicyChanges = Partial<
  Record<'script-src' | 'style-src' | 'img-src' | 'connect-src' | 'worker-src', string | null>
>

const policyWith = (changes: PolicyChanges): string =>
  Object.entries({ ...POLICY, ...changes })
    .flatMap(([name, value]) => (value === null ? [] : [`${name} ${value}`]))
    .join('; ')

const HEADERS: ReadonlyArray<readonly [string, string]> = [
  ['Strict-Transport-Security', 'max-age=63072000; includeSubDomains'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['X-Frame-Options', 'DENY'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), microphone=(), geolocation=()'],
]

export const securityHeaders = createMiddleware<App>(async (c, next) => {
  await next()
  c.res.headers.set('Content-Security-Policy', policyWith(c.var.policy ?? {}))
  for (const [name, value] of HEADERS) c.res.headers.set(name, value)
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'private, no-store')
})

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A browser says where a request comes from (Sec-Fetch-Site, else Origin): another site is refused.
 * A program says neither and carries no browser's cookies: it passes. Cookies are SameSite besides.
 */
export const sameOrigin = createMiddleware<App>(async (c, next) => {
  if (!SAFE.has(c.req.method)) {
    const site = c.req.header('Sec-Fetch-Site')
    const origin = c.req.header('Origin')
    const foreign =
      site !== undefined
        ? site !== 'same-origin' && site !== 'none'
        : origin !== undefined && origin !== new URL(c.req.url).origin
    if (foreign) throw new Problem(403, { code: 'foreign_origin', facts: {} })
  }
  await next()
})
