import { type Context, Hono } from 'hono'
import { PensionsPage } from '#views/pensions/list.tsx'
import { PaymentPage } from '#views/pensions/payment.tsx'
import { PensionPage } from '#views/pensions/pension.tsx'
import { requireRole, rightOf } from '#src/access/index.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { notFound } from '#src/http/problem.ts'
import type { FieldError, Values } from '#src/http/read-body.ts'
import { respond } from '#src/http/respond.tsx'
import { wholeNumber } from '#src/http/whole-number.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import { monthOf, parseMonth } from '#src/kernel/months.ts'
import { seen } from '#src/members/index.ts'
import { PENSION_BOOK } from '#src/rulebook/pension-payments.ts'
import {
  explainedJson,
  paymentJson,
  pensionJson,
  pensionRowJson,
  unsureReturnJson,
  versionJson,
} from './json.ts'
import type { Pension } from './pension.ts'
import { changesSince, paymentTrace } from './rules/explaining.ts'
import { debtReferenceOf } from './rules/references.ts'
import { standing } from './rules/standing.ts'
import { stateOf } from './rules/state.ts'
import { pensionReturns } from './routes-returns.ts'
import { listUnsureReturns } from './store-confirmations.ts'
import { listPensions, SHOWN } from './store-desk.ts'
import { findPayment, findPension, listPaymentsOf, listVersions } from './store-reading.ts'

const PAGE = 50
const PAYMENTS = 24
const MOST_TEXT = 80

const list = async (c: Context<App>): Promise<Response> => {
  const text = (c.req.query('q') ?? '').trim().slice(0, MOST_TEXT)
  const shown = SHOWN.find((one) => one === c.req.query('show')) ?? 'all'
  const offset = wholeNumber(c.req.query('from'))
  const found = await listPensions(c.var.db, { text, shown, limit: PAGE + 1, offset })
  const rows = found.slice(0, PAGE)
  const next = found.length > PAGE ? offset + PAGE : null
  const month = monthOf(casablancaDate(c.var.now))
  return await respond(c, {
    title: (t) => t('pensions.title'),
    section: 'pensions',
    json: () => ({
      pensions: rows.map((one) => ({ ...pensionRowJson(one), state: stateOf(one, month) })),
      next_from: next,
    }),
    page: (t) => (
      <PensionsPage
        t={t}
        rows={rows.map((one) => ({ ...one, state: stateOf(one, month) }))}
        text={text}
        shown={shown}
        choices={SHOWN}
        next={next}
      />
    ),
  })
}

/** The pension of the path. */
export const loadPension = async (c: Context<App>): Promise<Pension> => {
  const one = await findPension(c.var.db, c.req.param('id') ?? '')
  if (!one) throw notFound()
  return one
}

/** Its page at the desk, with what was typed when an account was refused. */
export const showPension = async (
  c: Context<App>,
  refused: { errors: readonly FieldError[]; values: Values } | null = null,
): Promise<Response> => {
  const one = await loadPension(c)
  const offset = wholeNumber(c.req.query('from'))
  const [versions, found, unsure] = await Promise.all([
    listVersions(c.var.db, one.id),
    listPaymentsOf(c.var.db, one.id, { limit: PAYMENTS + 1, offset }),
    listUnsureReturns(c.var.db, { pensionId: one.id }),
    ...(refused ? [] : [seen(c, one.memberId, 'pension_seen')]),
  ])
  const payments = found.slice(0, PAYMENTS)
  const next = found.length > PAYMENTS ? offset + PAYMENTS : null
  const { state, comes, last } = standing(one, casablancaDate(c.var.now))
  const debtReference = debtReferenceOf(one.dpNumber)
  return await respond(c, {
    ...(refused ? { status: 422 as const, problem: true } : {}),
    title: () => `${one.person.lastName} ${one.person.firstName}`,
    section: 'pensions',
    json: () =>
      refused
        ? { code: refused.errors[0]?.code, errors: refused.errors }
        : {
            ...pensionJson(one),
            state,
            last_month_owed: last,
            next_payment: comes,
            debt_reference: debtReference,
            points: versions.map(versionJson),
            payments: payments.map((each) => paymentJson(each)),
            returns_to_confirm: unsure.map(unsureReturnJson),
            next_from: next,
          },
    page: (t) => (
      <PensionPage
        t={t}
        item={one}
        state={state}
        versions={versions}
        payments={payments}
        unsure={unsure}
        controllerId={rightOf(c.var.actor, 'desk_controller') && c.var.actor.userId}
        next={next}
        comes={comes}
        last={last}
        debtReference={debtReference}
        commandId={newId()}
        values={refused?.values ?? {}}
        errors={refused?.errors ?? []}
      />
    ),
  })
}

const payment = async (c: Context<App>): Promise<Response> => {
  const one = await loadPension(c)
  const month = parseMonth(c.req.param('month') ?? '')
  const found = month && (await findPayment(c.var.db, { pensionId: one.id, month }))
  if (!found) throw notFound()
  const trace = paymentTrace(PENSION_BOOK, found.payment)
  const changes = changesSince(found.before, found.payment)
  await seen(c, one.memberId, 'pension_seen')
  return await respond(c, {
    title: (t) => t('pension.payment.title', found.payment),
    section: 'pensions',
    json: () => explainedJson(found.payment, { trace, changes }),
    page: (t) => (
      <PaymentPage
        t={t}
        back={`/desk/pensions/${one.id}`}
        dpNumber={one.dpNumber}
        payment={found.payment}
        trace={trace}
        changes={changes}
        isFirst={found.before === null}
      />
    ),
  })
}

/** The register of pensions, for the staff who serve them. */
export const pensions = new Hono<App>()
  .use(requireRole('desk', 'desk_pensions', 'desk_controller'))
  .get('/', list)
  .get('/:id', (c) => showPension(c))
  .get('/:id/payments/:month', payment)
  .route('/', pensionReturns)
