import { type Context, Hono } from 'hono'
import { TransferSheet } from '#views/accounts/transfer-sheet.tsx'
import { mayReadWith, requireRole } from '#src/access/index.ts'
import { sheetOf } from '#src/accounts/index.ts'
import type { App } from '#src/env.ts'
import { Problem } from '#src/http/problem.ts'
import { done, respond } from '#src/http/respond.tsx'
import { casablancaDate, instant } from '#src/kernel/dates.ts'
import { refused, ok, type Result } from '#src/kernel/result.ts'
import { transferFile } from './bank-files/pain001.ts'
import { readStatusReport } from './bank-files/pain002.ts'
import type { StatusReport } from './bank-files/model.ts'
import { chainJson, paymentJson } from './json.ts'
import { loadPayment, showPayment } from './showing.tsx'
import { byOf, stepMade } from './steps.ts'
import type { Payment } from './store.ts'
import { readBankFile } from './uploads.ts'

/** The file for the employer's own bank: only what was approved, and taken. */
const file = async (c: Context<App>): Promise<Response> => {
  const payment = await loadPayment(c)
  const { order, transmittedAt } = payment
  if (transmittedAt === null || order.means !== 'transfer' || order.debit === null)
    throw new Problem(409, { code: 'not_transmitted', facts: {} }, `/payments/${payment.id}`)
  const xml = transferFile({
    messageId: payment.id,
    at: instant(transmittedAt),
    executeOn: casablancaDate(transmittedAt),
    debtor: { name: order.debit.holder, rib: order.debit.rib },
    creditor: { name: order.beneficiary.holder, rib: order.beneficiary.rib },
    amount: order.amount,
    reference: order.reference,
    endToEndId: order.reference,
    text: '',
  })
  return c.body(xml, 200, {
    'Content-Type': 'application/xml; charset=utf-8',
    'Content-Disposition': `attachment; filename="${order.reference}.xml"`,
  })
}

type Said = StatusReport['items'][number]

/** What the report says of this order: its own line, else that of the whole message. */
const saidOf = (payment: Payment, report: StatusReport): Result<Said> => {
  const own = report.items.find((item) => item.endToEndId === payment.order.reference)
  const whole =
    report.originalMessageId === payment.id
      ? report.items.find((item) => item.endToEndId === null)
      : undefined
  const said = own ?? whole
  return said ? ok(said) : refused('answer_of_another')
}

/** An employer's bank informs of its own order, or rejects it; it settles nothing here. */
const answer = async (c: Context<App>): Promise<Response> => {
  const payment = await loadPayment(c)
  const { text, values } = await readBankFile(c)
  const fail = (problem: Problem): Promise<Response> =>
    showPayment(c, payment, { problem, values: {} })
  if (!text.ok) return await fail(new Problem(422, text.refusal))
  const report = readStatusReport(text.value)
  if (!report.ok) return await fail(new Problem(422, report.refusal))
  const said = saidOf(payment, report.value)
  if (!said.ok) return await fail(new Problem(409, said.refusal))
  const location = `/payments/${payment.id}`
  const { status, reason } = said.value
  if (status !== 'rejected')
    return done(c, {
      status: 200,
      location: `${location}?bank=${status}`,
      json: () => ({ url: location, bank_says: status, status: payment.status }),
    })
  try {
    const about = {
      id: payment.id,
      by: await byOf(c, payment.employerNumber),
      values,
      expectedSeq: null,
    }
    const { chain } = await stepMade(c, about, { type: 'bank_refuse', reason: reason ?? 'other' })
    return done(c, {
      status: 200,
      location,
      json: () => ({ ...chainJson(payment.id, chain), bank_says: status, reason }),
    })
  } catch (error) {
    if (error instanceof Problem) return await fail(error)
    throw error
  }
}

const reads = mayReadWith('account', 'payment_orderer', 'payment_validator', 'administrator')

/** The paper for the employer's own bank, as the order froze it. */
const paper = async (c: Context<App>): Promise<Response> => {
  const payment = await loadPayment(c)
  const { order, transmittedAt } = payment
  if (transmittedAt === null || order.means !== 'transfer')
    throw new Problem(409, { code: 'not_transmitted', facts: {} }, `/payments/${payment.id}`)
  return await respond(c, {
    title: (t) => t('transfer.title'),
    section: 'payments',
    json: () => paymentJson(payment),
    page: (t) => (
      <TransferSheet
        t={t}
        back={{ href: `/payments/${payment.id}`, label: t('payment.title', order) }}
        reference={order.reference}
        amount={order.amount}
        employer={order.employerName}
        number={order.employerNumber}
        debit={order.debit}
        {...sheetOf(c, order.amount)}
      />
    ),
  })
}

/** Between an order and its employer's bank. */
export const paymentBank = new Hono<App>()
  .get('/:id/transfer-order', requireRole('employer'), reads, paper)
  .get('/:id/pain.001.xml', requireRole('employer'), reads, file)
  .post(
    '/:id/bank-answers',
    requireRole('employer', 'payment_orderer', 'payment_validator'),
    answer,
  )
