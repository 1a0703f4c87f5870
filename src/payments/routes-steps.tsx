import { type Context, Hono } from 'hono'
import type { z } from 'zod'
import { requireRole } from '#src/access/index.ts'
import type { App } from '#src/env.ts'
import { Problem } from '#src/http/problem.ts'
import { parseValues, readValues, type Values } from '#src/http/read-body.ts'
import { done } from '#src/http/respond.tsx'
import { valueOn } from '#src/rulebook/parameter.ts'
import { arrivalDays } from '#src/rulebook/parameters/payments.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import { chainJson } from './json.ts'
import { endOfDayIn } from './ordering.ts'
import {
  closureAsked,
  confirmationAsked,
  rejectionAsked,
  transmissionAsked,
  withdrawalAsked,
} from './requests.ts'
import { networkOf } from './network.ts'
import { loadPayment, showPayment } from './showing.tsx'
import { byOf, stepMade } from './steps.ts'
import type { Payment } from './store.ts'

type Made = { payment: Payment; seq: number | null; step: Parameters<typeof stepMade>[2] }

/** Reads what was asked, sends it to the order's object, and shows the order with what came of it. */
const step = async <T,>(
  c: Context<App>,
  asked: { schema: z.ZodType<T>; code: string; location?: (id: string) => string },
  made: (payment: Payment, value: T) => Made,
): Promise<Response> => {
  const payment = await loadPayment(c)
  const values: Values = await readValues(c)
  const body = parseValues(values, asked.schema)
  if (!body.ok) {
    const [error] = body.errors
    const code = error?.field === 'reason' ? asked.code : 'step_unreadable'
    return await showPayment(c, payment, { problem: new Problem(422, { code, facts: {} }), values })
  }
  try {
    const { seq, step: command } = made(payment, body.value)
    const by = await byOf(c, payment.employerNumber)
    const about = { id: payment.id, by, values, expectedSeq: seq }
    const { chain } = await stepMade(c, about, command)
    const location = asked.location?.(payment.id) ?? `/payments/${payment.id}`
    return done(c, { status: 200, location, json: () => chainJson(payment.id, chain) })
  } catch (error) {
    if (error instanceof Problem && error.status !== 404)
      // Read again: a refusal shows the order as it has become.
      return await showPayment(c, await loadPayment(c), { problem: error, values })
    throw error
  }
}

const confirm = (c: Context<App>): Promise<Response> =>
  step(c, { schema: confirmationAsked, code: 'step_unreadable' }, (payment, value) => ({
    payment,
    seq: value.expected_seq,
    step: { type: 'confirm' },
  }))

const refuse = (c: Context<App>): Promise<Response> =>
  step(c, { schema: rejectionAsked, code: 'reason_to_write' }, (payment, value) => ({
    payment,
    seq: value.expected_seq,
    step: { type: 'refuse', reason: value.reason.trim() },
  }))

const withdraw = (c: Context<App>): Promise<Response> =>
  step(c, { schema: withdrawalAsked, code: 'reason_to_write' }, (payment, value) => ({
    payment,
    seq: value.expected_seq,
    step: { type: 'withdraw', reason: value.reason?.trim() ? value.reason.trim() : null },
  }))

/** The paper or the file is taken, or the network is told: from then on, nobody can take the order back. */
const transmit = (c: Context<App>): Promise<Response> => {
  const days = valueOn(arrivalDays, casablancaDate(c.var.now))
  return step(
    c,
    {
      schema: transmissionAsked,
      code: 'reason_to_write',
      location: (id) => `/payments/${id}#take`,
    },
    (payment, value) => {
      const { means } = payment.order
      if (means === 'direct_debit')
        throw new Problem(409, { code: 'transmitted_by_fund', facts: {} })
      if (payment.settled > 0) throw new Problem(409, { code: 'settled_already', facts: {} })
      if (means === 'card' && networkOf(c.env) === null)
        throw new Problem(409, { code: 'network_missing', facts: {} })
      const reason = means === 'card' ? 'network' : value.form
      return {
        payment,
        seq: value.expected_seq,
        step: { type: 'transmit', dueBy: endOfDayIn(c.var.now, days), reason },
      }
    },
  )
}

const close = (c: Context<App>): Promise<Response> =>
  step(c, { schema: closureAsked, code: 'reason_to_write' }, (payment, value) => ({
    payment,
    seq: null,
    step: { type: 'close', reason: value.reason.trim() },
  }))

const confirms = requireRole('employer', 'payment_validator')
const pays = requireRole('employer', 'payment_orderer', 'payment_validator')

/** What is done to an order: each step a fact of its own. */
export const paymentSteps = new Hono<App>()
  .post('/:id/approvals', confirms, confirm)
  .post('/:id/rejections', confirms, refuse)
  .post('/:id/withdrawal', pays, withdraw)
  .post('/:id/transmissions', pays, transmit)
  .post('/:id/closure', pays, close)
