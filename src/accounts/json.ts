import type { Due, Entry } from './account.ts'
import { owedOn } from './account.ts'
import type { Plan } from './store-plans.ts'
import type { TransferOrder } from './store-transfer-orders.ts'

/** Where the paper behind an entry can be seen. */
export const sourceOf = (employerNumber: string, { source }: Pick<Entry, 'source'>): string => {
  switch (source.kind) {
    case 'filing':
      return `/filings/${source.id}`
    case 'payment':
      return `/payments/${source.id}`
    case 'transfer_order':
      return `/transfer-orders/${source.id}`
    case 'case':
      return `/cases/${source.id}`
    case 'cancellation':
      return `/cancellations/${source.id}`
    case 'entry':
      return `/accounts/${employerNumber}/entries/${entryIn(source.id)}`
    case 'bank_entry':
      return ''
  }
}

/** A due of interest is named after the entry that was late. */
const entryIn = (id: string): string => /\d+-\d+$/.exec(id)?.[0] ?? id

export const entryJson = (employerNumber: string, entry: Entry) => ({
  id: entry.id,
  date: entry.datedOn,
  value_on: entry.valueOn,
  recorded_at: new Date(entry.recordedAt).toISOString(),
  kind: entry.kind,
  quarter: entry.quarter,
  category: entry.category,
  debit_centimes: entry.debit,
  credit_centimes: entry.credit,
  corrects: entry.corrects,
  due: entry.dueId,
  url: `/accounts/${employerNumber}/entries/${entry.id}`,
  source: sourceOf(employerNumber, entry) || null,
})

export const dueJson = (due: Due) => ({
  due: due.id,
  kind: due.kind,
  quarter: due.quarter,
  category: due.category,
  due_on: due.dueOn,
  debit_centimes: due.debit,
  credit_centimes: due.credit,
  owed_centimes: owedOn(due),
})

export const planJson = (plan: Plan) => ({
  id: plan.id,
  reason: plan.reason,
  made_at: new Date(plan.madeAt).toISOString(),
  instalments: plan.instalments.map((one) => ({ on: one.on, amount_centimes: one.amount })),
})

export const transferOrderJson = (order: TransferOrder) => ({
  id: order.id,
  url: `/transfer-orders/${order.id}`,
  employer_number: order.employerNumber,
  reference: order.reference,
  amount_centimes: order.amount,
  dues: order.dues.map((due) => ({ due: due.dueId, amount_centimes: due.amount })),
  made_by: order.madeByName,
  made_at: new Date(order.madeAt).toISOString(),
})
