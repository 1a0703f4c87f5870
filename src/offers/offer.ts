import type { IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { RatePpm } from '#src/kernel/rates.ts'
import type { Scenario } from '#src/rulebook/simulation.ts'
import type { Trace } from '#src/rulebook/trace.ts'

/** The products a company can choose when it joins: the two-tranche regime is no longer offered. */
export const PRODUCTS = ['al_kamil', 'al_mounassib'] as const
export type Product = (typeof PRODUCTS)[number]

/** Mousabbak and Moubakkir: a full pension at 55, or at 50. */
export const RETIREMENT_OPTIONS = ['55', '50'] as const
export type RetirementOption = (typeof RETIREMENT_OPTIONS)[number]

/** What is chosen for some staff: a product, the employee's rate, an option. */
export type Terms = { regime: Product; rate: RatePpm; option: RetirementOption | null }

/** So many people at that salary a month; the age is given where a pension is wanted. No name. */
export type PayrollLine = { salary: Centimes; age: number | null; headcount: number }

/** One category of a contract asked for, as an application and a contract hold it. */
export type OfferCategory = {
  code: string
  label: string
  regime: Product
  /** The employee's, as the rulebook has it. */
  ratePpm: RatePpm
  /** Of a year. */
  payrollCentimes: Centimes
  headcount: number
  retirementOption: RetirementOption | null
}

/** What a year costs. */
export type YearlyCost = { base: Centimes; employee: Centimes; employer: Centimes }

/** A line of the payroll, with what it costs in a year; `quarter`: what one person is declared for. */
export type LineCost = YearlyCost & { line: PayrollLine; quarter: YearlyCost }

export type Cost = YearlyCost & {
  people: number
  /** Those whose salary counts for something: all of them, or those above the CNSS ceiling. */
  covered: number
  employerRate: RatePpm
  lines: readonly LineCost[]
}

/** A person an offer shows the pension of. */
export type Person = { age: number; salary: Centimes }

/**
 * What somebody would draw, going on from today to each age asked for: the engine's own scenarios.
 * None under the ceiling, where nothing is contributed; `isPast`: none because the ages are behind.
 */
export type PersonPension = { person: Person; scenarios: readonly Scenario[]; isPast: boolean }

/** What a year's contributions come to once they are deducted, by the example of the rulebook. */
export type AfterTax = { employee: Centimes; employer: Centimes; trace: Trace }

/** An offer, counted. */
export type OfferCounted = {
  on: IsoDate
  terms: Terms
  /** The CNSS ceiling of a month, that day. */
  ceiling: Centimes
  cost: Cost
  afterTax: AfterTax
  typical: readonly PersonPension[]
}
