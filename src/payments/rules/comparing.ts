import type { Order } from '#src/payments/payment.ts'

/** What a validator must see before anything else: how this order is not like the one before. */
export type Difference =
  | { what: 'amount'; by: number }
  | { what: 'people'; by: number }
  | { what: 'account'; before: string; now: string }
  | { what: 'beneficiary'; before: string; now: string }
  | { what: 'means'; before: string; now: string }
  | { what: 'confirmations'; before: number; now: number }

/** In order of weight: an account first. */
export const differences = (before: Order, now: Order): Difference[] => {
  const found: Difference[] = []
  const [was, is] = [before.debit?.rib ?? '', now.debit?.rib ?? '']
  if (was !== is) found.push({ what: 'account', before: was, now: is })
  if (before.beneficiary.rib !== now.beneficiary.rib)
    found.push({
      what: 'beneficiary',
      before: before.beneficiary.rib,
      now: now.beneficiary.rib,
    })
  if (before.means !== now.means)
    found.push({ what: 'means', before: before.means, now: now.means })
  if (before.confirmations !== now.confirmations)
    found.push({
      what: 'confirmations',
      before: before.confirmations,
      now: now.confirmations,
    })
  if (before.amount + before.credit !== now.amount + now.credit)
    found.push({ what: 'amount', by: now.amount + now.credit - before.amount - before.credit })
  if (before.people !== now.people) found.push({ what: 'people', by: now.people - before.people })
  return found
}
