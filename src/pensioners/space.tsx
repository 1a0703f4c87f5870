import { type Context, Hono } from 'hono'
import { DocumentsPage } from '#views/pensioners/documents.tsx'
import { HomePage } from '#views/pensioners/home.tsx'
import { PaymentsPage } from '#views/pensioners/payments.tsx'
import { SituationPage } from '#views/pensioners/situation.tsx'
import { PaymentPage } from '#views/pensions/payment.tsx'
import { mayOpen, principalOf, requireReader } from '#src/access/index.ts'
import type { App } from '#src/env.ts'
import { notFound } from '#src/http/problem.ts'
import { respond } from '#src/http/respond.tsx'
import { wholeNumber } from '#src/http/whole-number.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import { parseMonth } from '#src/kernel/months.ts'
import { findFamily, findOfMember, listStoredPieces } from '#src/liquidations/index.ts'
import {
  changesSince,
  debtReferenceOf,
  explainedJson,
  findPayment,
  listPaymentsOfLogin,
  listPensionsOfLogin,
  listVersions,
  paymentJson,
  paymentTrace,
  type Pension,
  standing,
} from '#src/pensions/index.ts'
import { listProofsOfLogin, proofStateOf } from '#src/proofs/index.ts'
import { PENSION_BOOK } from '#src/rulebook/pension-payments.ts'
import { documentJson, shownJson, situationJson } from './json.ts'
import { changesOf, shownOf } from './rules/headline.ts'

/** What the first page shows of the past; the rest is one link away. */
const RECENT = 6
const PAGE = 24
/** Enough to find, for each of several pensions, the last payment and the one before. */
const LOOKED_AT = 40

const home = async (c: Context<App>): Promise<Response> => {
  const { db, actor } = c.var
  const { userId, memberId, name } = principalOf(actor)
  const today = casablancaDate(c.var.now)
  const [pensions, payments, proofs, file] = await Promise.all([
    listPensionsOfLogin(db, userId),
    listPaymentsOfLogin(db, userId, { limit: LOOKED_AT, offset: 0 }),
    mayOpen(actor, 'proofs') ? listProofsOfLogin(db, userId) : [],
    // The file of departure is nobody's but its person's.
    memberId === null || actor.helping ? null : findOfMember(db, memberId),
  ])
  const shown = pensions.map((pension) =>
    shownOf(
      {
        pension,
        standing: standing(pension, today),
        payments: payments.filter(({ pensionId }) => pensionId === pension.id),
      },
      today,
    ),
  )
  const recent = payments.slice(0, RECENT)
  const isOwn = actor.helping === null
  const waiting = proofs
    .map((one) => ({ ...one, state: proofStateOf(one, today) }))
    .filter(({ state }) => state === 'to_provide' || state === 'overdue')
  return await respond(c, {
    title: (t) => t('space.home.title'),
    section: 'home',
    json: () => ({
      name,
      pensions: shown.map((one) => shownJson(one, { changes: changesOf(one), isOwn })),
      payments: recent.map((one) => paymentJson(one, '/pensioner')),
      waiting: waiting.map((one) => ({
        proof: one.kind,
        url: `/pensioner/proofs/${one.id}`,
        state: one.state,
        due_on: one.dueOn,
      })),
      file: file && `/liquidations/${file.id}`,
    }),
    page: (t) => (
      <HomePage
        t={t}
        isOwn={isOwn}
        shown={shown.map((one) => ({ ...one, changes: changesOf(one) }))}
        debts={pensions
          .filter(({ debt }) => debt > 0)
          .map((one) => ({ amount: one.debt, reference: debtReferenceOf(one.dpNumber) }))}
        recent={recent}
        waiting={waiting}
        today={today}
        file={file}
      />
    ),
  })
}

const situation = async (c: Context<App>): Promise<Response> => {
  const { db, actor } = c.var
  const { userId, memberId } = principalOf(actor)
  const [pensions, payments, family] = await Promise.all([
    listPensionsOfLogin(db, userId),
    mayOpen(actor, 'payments')
      ? listPaymentsOfLogin(db, userId, { limit: LOOKED_AT, offset: 0 })
      : [],
    memberId === null ? null : findFamily(db, memberId),
  ])
  const today = casablancaDate(c.var.now)
  const isOwn = actor.helping === null
  const rows = await Promise.all(
    pensions.map(async (pension) => ({
      pension,
      standing: standing(pension, today),
      versions: await listVersions(db, pension.id),
      last: payments.find((one) => one.pensionId === pension.id && one.outcome === 'pay') ?? null,
    })),
  )
  return await respond(c, {
    title: (t) => t('space.situation.title'),
    section: 'situation',
    json: () => ({
      pensions: rows.map((row) => situationJson(row, isOwn)),
      family: family?.family ?? null,
    }),
    page: (t) => <SituationPage t={t} rows={rows} family={family?.family ?? null} isOwn={isOwn} />,
  })
}

const payments = async (c: Context<App>): Promise<Response> => {
  const { db, actor } = c.var
  const { userId } = principalOf(actor)
  const offset = wholeNumber(c.req.query('from'))
  const [pensions, found] = await Promise.all([
    listPensionsOfLogin(db, userId),
    listPaymentsOfLogin(db, userId, { limit: PAGE + 1, offset }),
  ])
  const rows = found.slice(0, PAGE)
  const next = found.length > PAGE ? offset + PAGE : null
  return await respond(c, {
    title: (t) => t('space.payments.title'),
    section: 'payments',
    json: () => ({ payments: rows.map((one) => paymentJson(one, '/pensioner')), next_from: next }),
    page: (t) => (
      <PaymentsPage
        t={t}
        rows={rows}
        pensions={pensions}
        today={casablancaDate(c.var.now)}
        next={next}
      />
    ),
  })
}

/** Somebody else's pension does not exist. */
export const loadOwn = async (c: Context<App>): Promise<Pension> => {
  const pensions = await listPensionsOfLogin(c.var.db, principalOf(c.var.actor).userId)
  const one = pensions.find(({ id }) => id === c.req.param('id'))
  if (!one) throw notFound()
  return one
}

const payment = async (c: Context<App>): Promise<Response> => {
  const month = parseMonth(c.req.param('month') ?? '')
  const [one, found] = await Promise.all([
    loadOwn(c),
    month && findPayment(c.var.db, { pensionId: c.req.param('id') ?? '', month }),
  ])
  if (!found) throw notFound()
  const trace = paymentTrace(PENSION_BOOK, found.payment)
  const changes = changesSince(found.before, found.payment)
  return await respond(c, {
    title: (t) => t('pension.payment.title', found.payment),
    section: 'payments',
    json: () => explainedJson(found.payment, { trace, changes }, '/pensioner'),
    page: (t) => (
      <PaymentPage
        t={t}
        back="/pensioner/payments"
        dpNumber={one.dpNumber}
        payment={found.payment}
        trace={trace}
        changes={changes}
        isFirst={found.before === null}
        today={casablancaDate(c.var.now)}
      />
    ),
  })
}

/** What the file of departure left: the award, its receipt, and each piece that was sent. */
const documents = async (c: Context<App>): Promise<Response> => {
  const { db, actor } = c.var
  const { memberId } = principalOf(actor)
  const isOwn = actor.helping === null
  const file = memberId === null ? null : await findOfMember(db, memberId)
  const pieces = file ? await listStoredPieces(db, file.id) : []
  return await respond(c, {
    title: (t) => t('space.documents.title'),
    section: 'documents',
    json: () => ({
      file: file && isOwn ? `/liquidations/${file.id}` : null,
      ...documentJson(file, pieces),
    }),
    page: (t) => <DocumentsPage t={t} file={file} pieces={pieces} isOwn={isOwn} />,
  })
}

const readsPayments = requireReader('payments')
const readsDocuments = requireReader('documents')

/** The pensioner's own pages: each one request, without script. A helper opens those they were given. */
export const pensioner = new Hono<App>()
  .get('/', readsPayments, home)
  .get('/situation', readsDocuments, situation)
  .get('/payments', readsPayments, payments)
  .get('/pensions/:id/payments/:month', readsPayments, payment)
  .get('/documents', readsDocuments, documents)
