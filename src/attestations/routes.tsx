import { type Context, Hono } from 'hono'
import { AttestationPage } from '#views/attestations/attestation.tsx'
import { AttestationsPage } from '#views/attestations/list.tsx'
import { attestationPaper } from '#views/attestations/paper.ts'
import { qrSvg } from '#views/attestations/qr.ts'
import { SheetPage } from '#views/attestations/sheet.tsx'
import { doerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { once } from '#src/http/once.ts'
import { Problem } from '#src/http/problem.ts'
import { readValues } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { wholeNumber } from '#src/http/whole-number.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import { groupedCode } from '#src/kernel/codes.ts'
import { askFor, issue } from './asking.tsx'
import type { Attestation } from './attestation.ts'
import { addressOf, holderOf, holds, kindsOf, loadOwn, queryOf, shortAddressOf } from './holding.ts'
import { subjectOf } from './issuing.ts'
import { attestationJson, checkJson, listedJson } from './json.ts'
import { attestationClosed, listAttestations } from './store.ts'
import { listChecks } from './store-checks.ts'

const PAGE = 50

const list = async (c: Context<App>): Promise<Response> => {
  const offset = wholeNumber(c.req.query('from'))
  const found = await listAttestations(c.var.db, holderOf(c), { limit: PAGE + 1, offset })
  const items = found.slice(0, PAGE)
  const next = found.length > PAGE ? offset + PAGE : null
  return await respond(c, {
    title: (t) => t('attestations.title'),
    section: 'attestations',
    json: () => ({
      kinds: kindsOf(c),
      attestations: items.map((one) => listedJson(one, addressOf(c, one))),
      next_from: next,
    }),
    page: (t) => (
      <AttestationsPage
        t={t}
        kinds={kindsOf(c)}
        items={items}
        next={next}
        today={casablancaDate(c.var.now)}
        query={queryOf(c)}
      />
    ),
  })
}

const madeOf = (c: Context<App>, one: Attestation) => ({
  address: addressOf(c, one),
  shortAddress: shortAddressOf(c),
  isDemo: Boolean(c.env.DEMO),
})

/** A paper that is no longer good is not handed out again. */
const loadOpen = async (c: Context<App>): Promise<Attestation> => {
  const one = await loadOwn(c)
  if (one.closing)
    throw new Problem(409, { code: 'attestation_closed', facts: {} }, `/attestations/${one.id}`)
  return one
}

const open = async (c: Context<App>): Promise<Response> => {
  const one = await (c.req.query('format') === 'pdf' ? loadOpen(c) : loadOwn(c))
  const offset = wholeNumber(c.req.query('from'))
  const found = await listChecks(c.var.db, one.id, { limit: PAGE + 1, offset })
  const checks = found.slice(0, PAGE)
  const next = found.length > PAGE ? offset + PAGE : null
  const address = addressOf(c, one)
  return await respond(c, {
    title: (t) => t(`attestation.kind.${one.kind}`),
    section: 'attestations',
    json: () => ({
      ...attestationJson(one, address),
      checks: checks.map(checkJson),
      next_from: next,
    }),
    ...(one.closing
      ? {}
      : {
          pdf: {
            name: `attestation-${groupedCode(one.code)}.pdf`,
            paper: (t) => attestationPaper(t, one, madeOf(c, one)),
          },
        }),
    page: (t) => (
      <AttestationPage
        t={t}
        item={one}
        checks={checks}
        next={next}
        today={casablancaDate(c.var.now)}
        address={address}
        query={queryOf(c)}
        commandId={newId()}
      />
    ),
  })
}

const sheet = async (c: Context<App>): Promise<Response> => {
  const one = await loadOpen(c)
  return await respond(c, {
    title: (t) => t('attestation.sheet'),
    section: 'attestations',
    json: () => attestationJson(one, addressOf(c, one)),
    page: (t) => <SheetPage t={t} item={one} made={madeOf(c, one)} query={queryOf(c)} />,
  })
}

const cancel = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const one = await loadOwn(c)
  const { db, actor, now: at } = c.var
  const location = `/attestations/${one.id}`
  const by = doerOf(actor)
  const outcome = await once(c, values, { status: 200, location }, async () => {
    if (one.closing) throw new Problem(409, { code: 'attestation_closed', facts: {} }, location)
    return [
      attestationClosed(db, { id: one.id, how: 'cancelled', why: '', by, at }),
      audited(db, {
        object: { kind: 'attestation', id: one.id },
        subject: subjectOf(one),
        action: 'attestation_cancelled',
        actor: by,
        at,
      }),
    ]
  })
  return done(c, {
    ...outcome,
    location: `${outcome.location}${queryOf(c)}`,
    json: () => ({ url: outcome.location }),
  })
}

/** Papers of one's own: made on demand, shown whole, taken back. */
export const attestations = new Hono<App>()
  .use(holds)
  .get('/', list)
  .get('/new', askFor)
  .post('/', issue)
  .get('/:id', open)
  .get('/:id/sheet', sheet)
  .get('/:id/code.svg', async (c) => {
    const one = await loadOpen(c)
    return c.body(qrSvg(addressOf(c, one)), 200, { 'Content-Type': 'image/svg+xml' })
  })
  .post('/:id/cancellation', cancel)
