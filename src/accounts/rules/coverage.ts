import { type Centimes, divide } from '#src/kernel/money.ts'
import { pointPrice } from '#src/rulebook/contributions.ts'
import { RULEBOOK } from '#src/rulebook/rulebook.ts'
import type { PointsCrediting } from '#src/rulebook/parameters/payments.ts'
import type { RecallPricing } from '#src/rulebook/parameters/recalls.ts'
import type { Due, Entry } from '#src/accounts/account.ts'
import { standing } from './account.ts'

const WHOLE = 1_000_000

/** How much of a due's points is earned by what was paid of it, in parts per million. */
export const shareCovered = (
  due: Pick<Due, 'debit' | 'credit'>,
  crediting: PointsCrediting,
): number => {
  if (due.credit >= due.debit) return WHOLE
  if (crediting === 'when_covered' || due.credit <= 0) return 0
  return Number(divide(BigInt(due.credit) * BigInt(WHOLE), BigInt(due.debit), 'down'))
}

/**
 * What a point of a recall costs when it is that of the year in which it was paid: the year of the
 * last money that stands on it. Null: the price its lines were counted with, of the year worked.
 */
export const priceOf = (
  due: Pick<Due, 'id' | 'kind'>,
  entries: readonly Entry[],
  pricing: RecallPricing,
): Centimes | null => {
  if (due.kind !== 'recall' || pricing === 'year_of_salaries') return null
  const paid = standing(entries)
    .filter(({ dueId, kind }) => dueId === due.id && (kind === 'payment' || kind === 'credit_used'))
    .map(({ valueOn }) => valueOn)
    .toSorted()
    .at(-1)
  return paid === undefined ? null : pointPrice(RULEBOOK, paid)
}
