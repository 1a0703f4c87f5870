import { addDays, casablancaDate, type Instant, type IsoDate } from '#src/kernel/dates.ts'
import { type Centimes, NO_MONEY } from '#src/kernel/money.ts'
import { lastDay, type Quarter } from '#src/kernel/quarters.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { recallDueDays } from '#src/rulebook/parameters/recalls.ts'
import type { Draft, Due } from './account.ts'

/** What a filing comes to, category by category. */
export type FiledAmounts = {
  filingId: string
  quarter: Quarter
  filedAt: Instant
  /** Adds to what was filed: due some days after it is accepted. */
  isRecall: boolean
  amounts: readonly { category: string; amount: Centimes }[]
}

/** A category of a filing is one due, named after both: paid in full, its points are credited. */
export const dueOf = (filingId: string, category: string): string => `${filingId}-${category}`

export const filedIn = (
  due: Pick<Due, 'id' | 'kind' | 'category'>,
): { filingId: string; category: string } | null => {
  if (due.kind === 'interest' || due.category === null) return null
  return { filingId: due.id.slice(0, -due.category.length - 1), category: due.category }
}

const dueOnOf = ({ isRecall, quarter, filedAt }: FiledAmounts): IsoDate => {
  const filedOn = casablancaDate(filedAt)
  return isRecall ? addDays(filedOn, valueOn(recallDueDays, filedOn)) : lastDay(quarter)
}

/**
 * Contributions of a filing: dated the day it was filed, due on the quarter's last day; those of a
 * recall so many days after it was accepted.
 */
export const contributionsOf = (filing: FiledAmounts): Draft[] =>
  filing.amounts
    .filter(({ amount }) => amount > 0)
    .map(({ category, amount }) => ({
      kind: filing.isRecall ? 'recall' : 'contribution',
      quarter: filing.quarter,
      category,
      dueId: dueOf(filing.filingId, category),
      debit: amount,
      credit: NO_MONEY,
      datedOn: casablancaDate(filing.filedAt),
      valueOn: casablancaDate(filing.filedAt),
      dueOn: dueOnOf(filing),
      source: { kind: 'filing', id: filing.filingId },
      corrects: null,
      interest: null,
    }))
