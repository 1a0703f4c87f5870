import type { Context } from 'hono'
import type { JSX } from 'hono/jsx/jsx-runtime'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Page, WEIGHT } from '#views/layout/page.tsx'
import type { App } from '#src/env.ts'
import { type Translate, translateIn } from '#src/i18n/translate.ts'
import { type Paper, pdfOf } from '#src/paper/index.ts'
import { CLIENT_FIELD } from './read-body.ts'
import { weigh } from './weight.ts'
import { VARY, wanted } from './wanted.ts'

export type Json = Record<string, unknown> | unknown[]

export type Representation = {
  status?: ContentfulStatusCode
  title: (t: Translate) => string
  /** The entry of the space's menu this page belongs to. */
  section?: string
  /** A thunk: the HTML path must not pay for JSON, nor leak through it. */
  json: () => Json
  page: (t: Translate) => JSX.Element
  fragment?: (t: Translate) => JSX.Element
  /** Where the page shows a table. */
  csv?: { name: string; text: () => string }
  /** Where somebody takes it away: in French, whatever the page's language (docs/decisions/0036). */
  pdf?: { name: string; paper: (t: Translate) => Paper }
  problem?: boolean
}

const html = (c: Context<App>, text: string, status: ContentfulStatusCode): Response =>
  c.body(text, status, { 'Content-Type': 'text/html; charset=utf-8' })

/**
 * An accountant may have two clients open in two tabs, and one session: every form says for whom it
 * was made, and reading it refuses another (readValues).
 */
const withClient = (c: Context<App>, text: string): string => {
  const { actor } = c.var
  if (!actor?.mandateId || !actor.employer) return text
  const field = `<input type="hidden" name="${CLIENT_FIELD}" value="${actor.employer.number}"/>`
  return text.replace(/<form\b[^>]*method="post"[^>]*>/g, (form) => form + field)
}

const renderPage = async (c: Context<App>, r: Representation): Promise<string> => {
  const t = c.var.t
  const page = `<!doctype html>${String(
    <Page
      t={t}
      title={r.title(t)}
      section={r.section}
      path={new URL(c.req.url).pathname}
      actor={c.var.actor ?? Object.values(c.var.actors ?? {})[0]}
      isDemo={Boolean(c.env.DEMO)}
    >
      {r.page(t)}
    </Page>,
  )}`
  const stamped = withClient(c, page)
  const size = await weigh(c.env, stamped)
  return stamped.replace(WEIGHT, t.f.bytes(size))
}

export const respond = async (c: Context<App>, r: Representation): Promise<Response> => {
  const status = r.status ?? 200
  c.header('Vary', VARY)
  c.header('Content-Language', c.var.t.language)
  const as = wanted(c)
  if (as === 'json')
    return c.json(r.json(), status, {
      ...(r.problem ? { 'Content-Type': 'application/problem+json' } : {}),
    })
  if (as === 'csv' && r.csv)
    return c.body(`\ufeff${r.csv.text()}`, status, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${r.csv.name}"`,
    })
  if (as === 'pdf' && r.pdf)
    return c.body(await pdfOf(r.pdf.paper(translateIn('fr'))), status, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${r.pdf.name}"`,
      'Content-Language': 'fr',
    })
  if (as === 'fragment' && r.fragment)
    return html(c, withClient(c, String(r.fragment(c.var.t))), status)
  return html(c, await renderPage(c, r), status)
}

/** After a change: a program gets the resource, a person is led to its page. */
export const done = (
  c: Context<App>,
  to: { status: 200 | 201 | 202; location: string; json: () => Json },
): Response => {
  c.header('Vary', VARY)
  if (wanted(c) !== 'json') return c.redirect(to.location, 303)
  return c.json(to.json(), to.status, { Location: to.location })
}
