import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { JSX } from 'hono/jsx/jsx-runtime'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { OWN_WEIGHT } from '#views/attestations/reading.tsx'
import { STYLE } from '#views/attestations/style.ts'
import type { App } from '#src/env.ts'
import type { PolicyChanges } from '#src/http/headers.ts'
import { LANGUAGE_COOKIE } from '#src/http/language.ts'
import type { Json } from '#src/http/respond.tsx'
import { VARY, wanted } from '#src/http/wanted.ts'
import { weighAlone } from '#src/http/weight.ts'
import { isReaderLanguage, type Reader, readerIn } from '#src/i18n/reader.ts'

/** As the other pages choose it, and English besides: for those who read neither of the two. */
const readerOf = (c: Context<App>): Reader => {
  const asked = c.req.query('lang') ?? getCookie(c, LANGUAGE_COOKIE)
  if (isReaderLanguage(asked)) return readerIn(asked)
  const header = c.req.header('Accept-Language') ?? ''
  if (header.trim() === '' || header.trim() === '*') return readerIn('fr')
  const wish = header
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find(isReaderLanguage)
  return readerIn(wish ?? 'en')
}

const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`

/** Its own style by its hash, no script, no connection: narrower than any other page. */
const ALONE: PolicyChanges = {
  'script-src': null,
  'connect-src': null,
  'style-src': STYLE_HASH,
  'img-src': 'data:',
}

/** The page that works without a network registers a worker, and reads the lists. */
export const OFFLINE: PolicyChanges = {
  'style-src': STYLE_HASH,
  'img-src': 'data:',
  'worker-src': "'self'",
}

type Answer = {
  status?: ContentfulStatusCode
  json: () => Json
  csv?: { name: string; text: () => string }
  page: (about: { r: Reader; isDemo: boolean }) => JSX.Element
  policy?: PolicyChanges
}

/** One address, a page of its own for people, JSON for programs, CSV where there is a table. */
export const answer = (c: Context<App>, a: Answer): Response => {
  const status = a.status ?? 200
  c.header('Vary', VARY)
  const as = wanted(c)
  if (as === 'json')
    return c.json(a.json(), status, {
      ...(status >= 400 ? { 'Content-Type': 'application/problem+json' } : {}),
    })
  if (as === 'csv' && a.csv)
    return c.body(`\ufeff${a.csv.text()}`, status, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${a.csv.name}"`,
    })
  c.set('policy', a.policy ?? ALONE)
  const r = readerOf(c)
  const page = `<!doctype html>${String(a.page({ r, isDemo: Boolean(c.env.DEMO) }))}`
  const kilobytes = (weighAlone(page) / 1000).toFixed(1)
  return c.body(page.replace(OWN_WEIGHT, kilobytes), status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Language': r.language,
  })
}
