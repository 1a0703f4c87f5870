import type { Quarter } from '#src/kernel/quarters.ts'
import { type Centimes, centimes } from '#src/kernel/money.ts'
import type { RatePpm } from '#src/kernel/rates.ts'
import { contributionOn } from '#src/rulebook/contributions.ts'
import type { Rulebook } from '#src/rulebook/rulebook.ts'

/** What a quarter was declared for in a category: the ground of what a raise would cost. */
export type DeclaredBase = { quarter: Quarter; bases: readonly Centimes[] }

export type RaiseCost = {
  /** The quarter whose salaries are counted again. */
  on: Quarter
  base: Centimes
  employee: Centimes
  employer: Centimes
}

/** The same lines at the new rate, less what they owe at the old one: of a quarter. */
export const costOfRaise = (
  book: Rulebook,
  { quarter, bases }: DeclaredBase,
  { from, to }: { from: RatePpm; to: RatePpm },
): RaiseCost => {
  let [base, employee, employer] = [0, 0, 0]
  for (const one of bases) {
    const before = contributionOn(book, { base: one, rate: from, quarter })
    const after = contributionOn(book, { base: one, rate: to, quarter })
    base += one
    employee += after.employee - before.employee
    employer += after.employer - before.employer
  }
  return {
    on: quarter,
    base: centimes(base),
    employee: centimes(employee),
    employer: centimes(employer),
  }
}
