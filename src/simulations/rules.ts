import type { IsoDate } from '#src/kernel/dates.ts'
import type { Rulebook } from '#src/rulebook/rulebook.ts'
import { type Career, simulate, type Scenario, type Wishes } from '#src/rulebook/simulation.ts'
import type { Figure } from './simulation.ts'

export const figuresOf = (scenarios: readonly Scenario[]): Figure[] =>
  scenarios.map(({ age, pension: { yearly, monthly, single, capital } }) => ({
    age,
    yearly,
    monthly,
    single,
    capital,
  }))

/** The same inputs, on the same day, with that rulebook. */
export const countedAgain = (
  book: Rulebook,
  one: { career: Career; wishes: Wishes; madeOn: IsoDate },
): Figure[] =>
  figuresOf(simulate(book, { career: one.career, wishes: one.wishes, today: one.madeOn }).scenarios)

const isSame = (a: Figure, b: Figure): boolean =>
  a.age === b.age &&
  a.yearly === b.yearly &&
  a.monthly === b.monthly &&
  a.single === b.single &&
  a.capital === b.capital

/** The first figure that moved, before and after; null when none did. */
export const firstMoved = (
  before: readonly Figure[],
  after: readonly Figure[],
): { before: Figure | null; after: Figure | null } | null => {
  const ages = [...new Set([...before, ...after].map(({ age }) => age))]
  for (const age of ages) {
    const one = before.find((figure) => figure.age === age) ?? null
    const other = after.find((figure) => figure.age === age) ?? null
    if (one === null || other === null || !isSame(one, other)) return { before: one, after: other }
  }
  return null
}
