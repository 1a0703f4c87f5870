import type { IsoDate } from '#src/kernel/dates.ts'
import { centimes, divideExactly } from '#src/kernel/money.ts'
import type { OfferCategory, OfferCounted, PayrollLine, Terms } from '#src/offers/offer.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { typicalPeople } from '#src/rulebook/parameters/offers.ts'
import { ratesOf } from '#src/rulebook/regimes.ts'
import type { Rulebook } from '#src/rulebook/rulebook.ts'
import { afterTax, costOf } from './cost.ts'
import { pensionOf } from './pension.ts'

const MONTHS = 12

type Asked = { terms: Terms; payroll: readonly PayrollLine[]; on: IsoDate }

/** An offer on a payroll: its cost, what tax takes of it, the pension of three typical people. */
export const countedOn = (book: Rulebook, { terms, payroll, on }: Asked): OfferCounted => {
  const cost = costOf(book, { terms, payroll, on })
  return {
    on,
    terms,
    ceiling: valueOn(book.cnssCeiling, on),
    cost,
    afterTax: afterTax(cost, on),
    typical: valueOn(typicalPeople, on).map((person) => pensionOf(book, { terms, person, on })),
  }
}

/** A category says what its staff earns together: each of them is taken at the average. */
export const payrollOf = ({ payrollCentimes, headcount }: OfferCategory): PayrollLine[] => [
  {
    salary: centimes(divideExactly(payrollCentimes, MONTHS * headcount, 'half_up')),
    age: null,
    headcount,
  },
]

export const termsOf = ({ regime, ratePpm, retirementOption }: OfferCategory): Terms => ({
  regime,
  rate: ratePpm,
  option: retirementOption,
})

/** Whether the product has that rate on that day. */
export const isRateOffered = ({ regime, rate }: Omit<Terms, 'option'>, on: IsoDate): boolean =>
  ratesOf(regime, on).includes(rate)
