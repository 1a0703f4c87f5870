import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import type { App } from '#src/env.ts'

export type Wanted = 'json' | 'csv' | 'fragment' | 'page'

export const VARY = 'Accept, Accept-Language, Cookie, HX-Request, HX-Request-Type'

/** `*`+`/*` says nothing, and `accepts` would take it for its default: look for a real wish first. */
const named = (header: string): boolean =>
  header.split(',').some((part) => {
    const type = part.split(';')[0]?.trim() ?? ''
    return type !== '' && type !== '*/*'
  })

/** Negotiation happens here and nowhere else (docs/decisions/0006). */
export const wanted = (c: Context<App>): Wanted => {
  if (c.req.query('format') === 'csv') return 'csv' // a link can't say Accept
  const header = c.req.header('Accept') ?? ''
  if (named(header)) {
    const type = accepts(c, {
      header: 'Accept',
      supports: ['text/html', 'application/json', 'application/problem+json', 'text/csv'],
      default: 'text/html',
    })
    if (type === 'text/csv') return 'csv'
    if (type !== 'text/html') return 'json'
  } else if ((c.req.header('Content-Type') ?? '').startsWith('application/json')) {
    return 'json'
  }
  return c.req.header('HX-Request-Type') === 'partial' ? 'fragment' : 'page'
}
