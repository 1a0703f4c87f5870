import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import type { App } from '#src/env.ts'

export type Wanted = 'json' | 'csv' | 'pdf' | 'fragment' | 'page'

export const VARY = 'Accept, Accept-Language, Cookie, HX-Request, HX-Request-Type'

/** `*`+`/*` says nothing, and `accepts` would take it for its default: look for a real wish first. */
const named = (header: string): boolean =>
  header.split(',').some((part) => {
    const type = part.split(';')[0]?.trim() ?? ''
    return type !== '' && type !== '*/*'
  })

/** Negotiation happens here and nowhere else (docs/decisions/0006). */
export const wanted = (c: Context<App>): Wanted => {
  // A link can't say Accept.
  const format = c.req.query('format')
  if (format === 'csv' || format === 'pdf') return format
  const header = c.req.header('Accept') ?? ''
  if (named(header)) {
    const type = accepts(c, {
      header: 'Accept',
      supports: [
        'text/html',
        'application/json',
        'application/problem+json',
        'text/csv',
        'application/pdf',
      ],
      default: 'text/html',
    })
    if (type === 'text/csv') return 'csv'
    if (type === 'application/pdf') return 'pdf'
    if (type !== 'text/html') return 'json'
  } else if ((c.req.header('Content-Type') ?? '').startsWith('application/json')) {
    return 'json'
  }
  return c.req.header('HX-Request-Type') === 'partial' ? 'fragment' : 'page'
}
