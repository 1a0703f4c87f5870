import { type Context, Hono } from 'hono'
import { SigningPage } from '#views/signatures/signing.tsx'
import { doerOf, requireRole } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { App } from '#src/env.ts'
import { notFound, Problem } from '#src/http/problem.ts'
import { respond } from '#src/http/respond.tsx'
import { hashOfToken } from '#src/http/token.ts'
import { showCertificate } from './certificate.tsx'
import type { SigningEffects } from './effects.ts'
import { ownSigningJson, signingJson } from './json.ts'
import { showDocument } from './showing.tsx'
import type { Signing } from './signing.ts'
import { findSigning } from './store.ts'
import { findLink } from './store-links.ts'

/** Where a signing is read: the addresses inside the page follow. Signers read no reason of others. */
type Reading = { signing: Signing; base: string; isOwn: boolean }
type Load = (c: Context<App>) => Promise<Reading>

const show = async (c: Context<App>, { signing, base, isOwn }: Reading): Promise<Response> =>
  await respond(c, {
    title: (t) => t('signing.papers.title'),
    json: () => (isOwn ? ownSigningJson : signingJson)(signing, base),
    page: (t) => <SigningPage t={t} signing={signing} base={base} isOwn={isOwn} now={c.var.now} />,
  })

const pages = (load: Load, prefix: string): Hono<App> =>
  new Hono<App>()
    .get(prefix, async (c) => await show(c, await load(c)))
    .get(`${prefix}/certificate`, async (c) => {
      const { signing, base } = await load(c)
      return await showCertificate(c, signing, base)
    })
    .get(`${prefix}/documents/:seq`, async (c) => {
      const { signing, base } = await load(c)
      return await showDocument(c, signing, base)
    })

/** For those it belongs to, in their space: to anybody else it does not exist. */
export const signatures = (effects: SigningEffects): Hono<App> =>
  pages(async (c) => {
    const id = c.req.param('id') ?? ''
    const signing = await findSigning(c.var.db, id)
    const reader = signing && (await effects[signing.object.kind].readerOf(c, signing.object))
    if (!signing || !reader) throw notFound()
    c.set('actor', reader)
    return { signing, base: `/signatures/${id}`, isOwn: true }
  }, '/:id')

/** Somebody at the fund opened it: the file it belongs to says so, and whoever it made reads it. */
const seen = async (
  c: Context<App>,
  effects: SigningEffects,
  { object }: Signing,
): Promise<void> => {
  const subject = await effects[object.kind].subjectOf(c, object)
  await audited(c.var.db, {
    object,
    ...(subject ? { subject } : {}),
    action: 'signing_seen',
    actor: doerOf(c.var.actor),
    at: c.var.now,
  }).run()
}

/** At the desk, beside the file it belongs to. */
export const deskSignatures = (effects: SigningEffects): Hono<App> =>
  new Hono<App>()
    .use('/:id/*', requireRole('desk', 'desk_agent', 'desk_controller'))
    .use('/:id', requireRole('desk', 'desk_agent', 'desk_controller'))
    .route(
      '/',
      pages(async (c) => {
        const id = c.req.param('id') ?? ''
        const signing = await findSigning(c.var.db, id)
        if (!signing) throw notFound()
        await seen(c, effects, signing)
        return { signing, base: `/desk/signatures/${id}`, isOwn: true }
      }, '/:id'),
    )

/** A signer's own copy, by the link of the message that said it was signed. */
export const signedPapers = pages(async (c) => {
  const { db, now } = c.var
  const token = c.req.param('token') ?? ''
  const hash = hashOfToken(token)
  const link = hash === null ? null : await findLink(db, { tokenHash: hash, purpose: 'read', now })
  const signing = link && (await findSigning(db, link.signingId))
  if (!signing) throw new Problem(410, { code: 'signature_link_over', facts: {} })
  return { signing, base: `/signed-papers/${token}`, isOwn: false }
}, '/:token')
