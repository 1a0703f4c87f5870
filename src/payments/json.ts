import type { Chain, ChainEvent, Order } from './payment.ts'
import type { BankFact, Payment, PaymentEvent } from './store.ts'

const time = (at: number): string => new Date(at).toISOString()

const orderJson = (order: Order) => ({
  reference: order.reference,
  amount_centimes: order.amount,
  credit_centimes: order.credit,
  means: order.means,
  debit_account: order.debit?.rib ?? null,
  beneficiary: { account: order.beneficiary.rib, holder: order.beneficiary.holder },
  confirmations: order.confirmations,
  is_sole_signatory: order.soleSignatory !== null,
  dues: order.dues.map((due) => ({
    due: due.dueId,
    kind: due.kind,
    quarter: due.quarter,
    category: due.category,
    amount_centimes: due.amount,
  })),
})

export const paymentJson = (payment: Payment) => ({
  id: payment.id,
  url: `/payments/${payment.id}`,
  employer_number: payment.employerNumber,
  status: payment.status,
  seq: payment.seq,
  ...orderJson(payment.order),
  digest: payment.digest,
  ordered_by: payment.orderedByName,
  ordered_at: time(payment.orderedAt),
  transmitted_at: payment.transmittedAt === null ? null : time(payment.transmittedAt),
  settled_centimes: payment.settled,
})

export const eventJson = (event: PaymentEvent) => ({
  seq: event.seq,
  type: event.type,
  by: event.actorName,
  at: time(event.at),
  reason: event.reason,
})

/** The same of an event the object has just told of. */
export const sinceJson = (event: ChainEvent) => ({
  seq: event.seq,
  type: event.type,
  by: event.by.name,
  at: time(event.at),
  reason: event.reason,
})

export const bankFactJson = (fact: BankFact) => ({
  amount_centimes: fact.amount,
  value_on: fact.valueOn,
  at: time(fact.at),
  is_return: fact.isBack,
  is_undone: fact.isUndone,
  reason: fact.returnReason,
})

/** What a step answers: the order as its object holds it, whatever D1 knows yet. */
export const chainJson = (id: string, chain: Chain) => ({
  id,
  url: `/payments/${id}`,
  status: chain.status,
  seq: chain.seq,
  ...(chain.order ? orderJson(chain.order) : {}),
  confirmed_by: chain.confirmedBy.map((by) => by.name),
  expires_at: chain.expiresAt === null ? null : time(chain.expiresAt),
})
