import { casablancaDate, type Instant } from '#src/kernel/dates.ts'
import { type Centimes, NO_MONEY } from '#src/kernel/money.ts'
import { lastDay, type Quarter } from '#src/kernel/quarters.ts'
import type { Draft, Due } from './account.ts'

/** What a filing comes to, category by category. */
export type FiledAmounts = {
  filingId: string
  quarter: Quarter
  filedAt: Instant
  amounts: readonly { category: string; amount: Centimes }[]
}

/** A category of a filing is one due, named after both: paid in full, its points are credited. */
export const dueOf = (filingId: string, category: string): string => `${filingId}-${category}`

export const filedIn = (
  due: Pick<Due, 'id' | 'kind' | 'category'>,
): { filingId: string; category: string } | null => {
  if (due.kind !== 'contribution' || due.category === null) return null
  return { filingId: due.id.slice(0, -due.category.length - 1), category: due.category }
}

/** Contributions of a filing: dated the day it was filed, due on the quarter's last day. */
export const contributionsOf = (filing: FiledAmounts): Draft[] =>
  filing.amounts
    .filter(({ amount }) => amount > 0)
    .map(({ category, amount }) => ({
      kind: 'contribution',
      quarter: filing.quarter,
      category,
      dueId: dueOf(filing.filingId, category),
      debit: amount,
      credit: NO_MONEY,
      datedOn: casablancaDate(filing.filedAt),
      valueOn: casablancaDate(filing.filedAt),
      dueOn: lastDay(filing.quarter),
      source: { kind: 'filing', id: filing.filingId },
      corrects: null,
      interest: null,
    }))
