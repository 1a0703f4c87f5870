import { type Context, Hono } from 'hono'
import { PaymentsPage } from '#views/payments/list.tsx'
import { NewPaymentPage } from '#views/payments/new.tsx'
import { employerOf, mayReadWith, requireRole, rightOf } from '#src/access/index.ts'
import { leftOf } from '#src/accounts/index.ts'
import type { App } from '#src/env.ts'
import { commandOf, newId } from '#src/http/command.ts'
import { Problem, problemOf } from '#src/http/problem.ts'
import { parseValues, readValues } from '#src/http/read-body.ts'
import type { Refused } from '#src/http/refused.ts'
import { done, respond } from '#src/http/respond.tsx'
import { wholeNumber } from '#src/http/whole-number.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import { linkTo } from '#src/notices/index.ts'
import { costOfWaiting } from '#src/rulebook/late-interest.ts'
import { chainJson, paymentJson } from './json.ts'
import { orderOf, payable, paymentIdOf, readGround } from './ordering.ts'
import { orderAsked } from './requests.ts'
import { loadPayment, showPayment } from './showing.tsx'
import { approvalsOf, byOf, stepMade } from './steps.ts'
import { listPayments } from './store.ts'

const PAGE = 50

const list = async (c: Context<App>): Promise<Response> => {
  const offset = wholeNumber(c.req.query('from'))
  const { number } = employerOf(c)
  const found = await listPayments(c.var.db, number, { limit: PAGE + 1, offset })
  const payments = found.slice(0, PAGE)
  const next = found.length > PAGE ? offset + PAGE : null
  return await respond(c, {
    title: (t) => t('payments.title'),
    section: 'payments',
    json: () => ({ payments: payments.map(paymentJson), next_from: next }),
    page: (t) => (
      <PaymentsPage
        t={t}
        payments={payments}
        next={next}
        mayOrder={rightOf(c.var.actor, 'payment_orderer') !== null}
      />
    ),
  })
}

const newPage = async (c: Context<App>, refused: Refused | null = null): Promise<Response> => {
  const ground = await readGround(c)
  const open = payable(ground)
  const today = casablancaDate(c.var.now)
  const waiting = costOfWaiting(
    open
      .filter((due) => due.kind !== 'interest')
      .map((due) => ({ amount: leftOf(due), dueOn: due.dueOn })),
    today,
  )
  return await respond(c, {
    ...(refused ? { status: refused.problem?.status ?? 422, problem: true } : {}),
    title: (t) => t('payment.new'),
    section: 'payments',
    json: () =>
      refused
        ? {
            code: refused.problem?.code ?? refused.errors[0]?.code,
            title: refused.problem
              ? c.var.t.dynamic(`refusal.${refused.problem.code}`, refused.problem.facts)
              : undefined,
            facts: refused.problem?.facts ?? {},
            errors: refused.errors,
          }
        : {
            dues: open.map((due) => ({
              due: due.id,
              kind: due.kind,
              quarter: due.quarter,
              category: due.category,
              left_centimes: leftOf(due),
            })),
            credit_centimes: ground.credit,
            debit_accounts: ground.accounts.map((one) => ({
              rib: one.rib,
              holder: one.holder,
              effective_at: new Date(one.effectiveAt).toISOString(),
            })),
            direct_debit: ground.mandate?.reference ?? null,
            confirmations: ground.confirmations,
          },
    page: (t) => (
      <NewPaymentPage
        t={t}
        dues={open.map((due) => ({ ...due, left: leftOf(due) }))}
        ground={ground}
        waiting={waiting}
        today={today}
        now={c.var.now}
        commandId={newId()}
        values={refused?.values ?? {}}
        errors={refused?.errors ?? []}
        problem={refused?.problem ?? null}
      />
    ),
  })
}

const order = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const body = parseValues(values, orderAsked)
  if (!body.ok) return await newPage(c, { errors: body.errors, problem: null, values })
  const command = commandOf(c, values)
  const id = paymentIdOf(c, command.id)
  const answer = (json: () => Record<string, unknown>) =>
    done(c, { status: 201, location: `/payments/${id}`, json })
  // Asked for before: what was ordered then stands, even if nothing is due any more.
  const actorId = c.var.actor.userId
  const before = await approvalsOf(c, id).given({ id: command.id, by: { id: actorId } })
  if (before && before.digest !== command.digest)
    throw new Problem(422, { code: 'command_id_reused', facts: {} })
  if (before) return answer(() => chainJson(id, before.chain))
  const made = await orderOf(c, body.value, id)
  if (!made.ok)
    return await newPage(c, { errors: [], problem: new Problem(409, made.refusal), values })
  const about = {
    id,
    by: await byOf(c, employerOf(c).number),
    values: { ...values, command_id: command.id },
    expectedSeq: null,
  }
  const step = { type: 'order', ...made.value, origin: linkTo(c, '/') } as const
  try {
    const handled = await stepMade(c, about, step)
    return answer(() => chainJson(id, handled.chain))
  } catch (error) {
    const problem = problemOf(error)
    if (problem.code !== 'changed_meanwhile') throw problem
    return await newPage(c, { errors: [], problem, values })
  }
}

const orders = requireRole('employer', 'payment_orderer')
const reads = mayReadWith('account', 'payment_orderer', 'payment_validator', 'administrator')

/** *E@sypaiement*: orders of payment, given by one and confirmed by others. */
export const payments = new Hono<App>()
  .use(requireRole('employer'))
  .get('/', reads, list)
  .get('/new', orders, (c) => newPage(c))
  .post('/', orders, order)
  .get('/:id', reads, async (c) => showPayment(c, await loadPayment(c)))
