import { type Context, Hono } from 'hono'
import { NewTransferOrderPage } from '#views/accounts/new-transfer-order.tsx'
import { TransferSheet } from '#views/accounts/transfer-sheet.tsx'
import { doerOf, mayReadWith, requireRole } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { App } from '#src/env.ts'
import {
  carryOut,
  commandOf,
  commandRecorded,
  newId,
  type Outcome,
  outcomeOf,
} from '#src/http/command.ts'
import { changedMeanwhile, notFound, Problem } from '#src/http/problem.ts'
import { parseValues, readValues } from '#src/http/read-body.ts'
import type { Refused } from '#src/http/refused.ts'
import { done, respond } from '#src/http/respond.tsx'
import { amountInWords } from './amount-words.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import { creditorReference } from '#src/kernel/identifiers.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { fundAccount } from '#src/rulebook/parameters/fund-account.ts'
import { transferOrderJson } from './json.ts'
import { holderOf, readsAccount } from './reading.ts'
import { transferOrderAsked } from './requests.ts'
import { chosen, leftOf, totalOf, withOrdered } from './rules/choosing.ts'
import { listDues } from './store.ts'
import {
  findTransferOrder,
  listTransferOrders,
  type TransferOrder,
  transferOrderMade,
} from './store-transfer-orders.ts'

const newPage = async (c: Context<App>, refused: Refused | null = null): Promise<Response> => {
  const holder = await holderOf(c)
  const [dues, made] = await Promise.all([
    listDues(c.var.db, holder.number),
    listTransferOrders(c.var.db, holder.number),
  ])
  const open = withOrdered(dues, []).filter((due) => leftOf(due) > 0)
  return await respond(c, {
    ...(refused ? { status: refused.problem?.status ?? 422, problem: true } : {}),
    title: (t) => t('transfer.new'),
    section: 'account',
    json: () =>
      refused
        ? {
            code: refused.problem?.code ?? refused.errors[0]?.code,
            facts: refused.problem?.facts ?? {},
            errors: refused.errors,
          }
        : {
            dues: open.map((due) => ({ due: due.id, left_centimes: leftOf(due) })),
            transfer_orders: made.map(transferOrderJson),
          },
    page: (t) => (
      <NewTransferOrderPage
        t={t}
        number={holder.number}
        dues={open.map((due) => ({ ...due, left: leftOf(due) }))}
        made={made}
        commandId={newId()}
        values={refused?.values ?? {}}
        errors={refused?.errors ?? []}
        problem={refused?.problem ?? null}
      />
    ),
  })
}

const RANDOM_DIGITS = 8

/** The employer's number, then digits that say nothing: whoever pays never types the period. */
export const newReference = (employerNumber: string): string => {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1))
  const digits = String(random % 10 ** RANDOM_DIGITS).padStart(RANDOM_DIGITS, '0')
  return creditorReference(employerNumber + digits)
}

const make = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const holder = await holderOf(c)
  const body = parseValues(values, transferOrderAsked)
  if (!body.ok) return await newPage(c, { errors: body.errors, problem: null, values })
  const { db, actor, now } = c.var
  const command = commandOf(c, values)
  const before = await outcomeOf(db, command)
  if (before) return done(c, { ...before, json: () => ({ url: before.location }) })
  const dues = chosen(withOrdered(await listDues(db, holder.number), []), {
    dues: body.value.dues,
    quarters: body.value.quarters,
    amount: body.value.amount_centimes ?? body.value.amount ?? null,
  })
  if (!dues.ok)
    return await newPage(c, { errors: [], problem: new Problem(409, dues.refusal), values })
  const order: TransferOrder = {
    id: newId(),
    employerNumber: holder.number,
    employerName: holder.name,
    reference: newReference(holder.number),
    amount: totalOf(dues.value),
    dues: dues.value.map(({ dueId, amount }) => ({ dueId, amount })),
    madeByName: actor.name,
    madeAt: now,
  }
  const outcome: Outcome = { status: 201, location: `/transfer-orders/${order.id}` }
  const ran = await carryOut(db, command, [
    commandRecorded(db, command, { ...outcome, at: now }),
    ...transferOrderMade(db, { ...order, userId: actor.userId }),
    audited(db, {
      object: { kind: 'transfer_order', id: order.id },
      subject: { kind: 'employer', id: holder.number },
      action: 'transfer_order_made',
      actor: doerOf(actor),
      at: now,
      after: { reference: order.reference, amount_centimes: order.amount },
    }),
  ])
  if (ran === null) throw changedMeanwhile()
  return done(c, { ...outcome, json: () => transferOrderJson(order) })
}

/** A sheet of paper: amounts in figures and in words, so that a digit added by hand shows. */
export const sheetOf = (c: Context<App>, amount: TransferOrder['amount']) => ({
  words: amountInWords(amount, c.var.language),
  other: amountInWords(amount, c.var.language === 'fr' ? 'ar' : 'fr'),
  fund: valueOn(fundAccount, casablancaDate(c.var.now)),
})

const show = async (c: Context<App>): Promise<Response> => {
  const order = await findTransferOrder(c.var.db, c.req.param('id') ?? '')
  if (!order || order.employerNumber !== c.var.actor.employer?.number) throw notFound()
  return await respond(c, {
    title: (t) => t('transfer.title'),
    section: 'account',
    json: () => transferOrderJson(order),
    page: (t) => (
      <TransferSheet
        t={t}
        back={{ href: `/accounts/${order.employerNumber}`, label: t('account.back') }}
        reference={order.reference}
        amount={order.amount}
        employer={order.employerName}
        number={order.employerNumber}
        debit={null}
        {...sheetOf(c, order.amount)}
      />
    ),
  })
}

const own = requireRole('employer')

/** Sheets an employer signs by hand, each with its own reference. */
export const accountTransferOrders = new Hono<App>()
  .get('/:employer_number/transfer-orders/new', own, readsAccount, (c) => newPage(c))
  .post('/:employer_number/transfer-orders', own, readsAccount, make)

export const transferOrders = new Hono<App>().get(
  '/:id',
  own,
  mayReadWith('account', 'payment_orderer', 'payment_validator', 'administrator'),
  show,
)
