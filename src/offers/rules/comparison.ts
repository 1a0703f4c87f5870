import type { IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { RatePpm } from '#src/kernel/rates.ts'
import type { Refusal, Result } from '#src/kernel/result.ts'
import {
  type OfferCounted,
  type PayrollLine,
  type Person,
  type PersonPension,
  type Product,
  PRODUCTS,
  type RetirementOption,
  type YearlyCost,
} from '#src/offers/offer.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import {
  corporateTaxExample,
  incomeTaxExample,
  typicalPeople,
} from '#src/rulebook/parameters/offers.ts'
import type { Hypotheses } from '#src/rulebook/projection.ts'
import { ratesOf } from '#src/rulebook/regimes.ts'
import type { Rulebook } from '#src/rulebook/rulebook.ts'
import type { Scenario } from '#src/rulebook/simulation.ts'
import { costOf } from './cost.ts'
import { countedOn } from './counted.ts'
import { type Company, eligibilityOf } from './eligibility.ts'
import { pensionOf } from './pension.ts'

/** Of the people somebody gives, the first ones: each is a simulation of its own. */
const MOST_PEOPLE = 12

export type Compared = {
  regime: Product
  eligibility: Result<true, Refusal>
  offer: OfferCounted
  /** The pensions of the people given, where their age is. */
  people: readonly PersonPension[]
}

/** A rate of the list, as each product has it. */
export type RateRow = { rate: RatePpm; of: Record<Product, AtRate | null> }
export type AtRate = YearlyCost & {
  employerRate: RatePpm
  /** Of the person in mid-career. */
  scenario: Scenario | null
}

export type Comparison = {
  on: IsoDate
  payroll: readonly PayrollLine[]
  company: Company & { declared: number }
  option: RetirementOption | null
  products: readonly Compared[]
  /** Whose pension the list of rates shows. */
  midCareer: Person
  rates: readonly RateRow[]
  hypotheses: Hypotheses
  /** The rates of tax of the example. */
  tax: { income: RatePpm; corporate: RatePpm }
}

export type Asked = {
  payroll: readonly PayrollLine[]
  /** Declared to the CNSS; null: as many as on the payroll. */
  declared: number | null
  isMember: boolean
  rates: Record<Product, RatePpm>
  option: RetirementOption | null
  on: IsoDate
}

const countPeople = (payroll: readonly PayrollLine[]): number =>
  payroll.reduce((total, { headcount }) => total + headcount, 0)

const given = (payroll: readonly PayrollLine[]): Person[] => {
  const people = new Map<string, Person>()
  for (const { age, salary } of payroll)
    if (age !== null) people.set(`${age} ${salary}`, { age, salary })
  return [...people.values()].slice(0, MOST_PEOPLE)
}

const middle = (people: readonly Person[]): Person =>
  people[Math.floor(people.length / 2)] ?? { age: 0, salary: 0 as Centimes }

const atRate = (
  book: Rulebook,
  { payroll, option, on }: Asked,
  { regime, rate, person }: { regime: Product; rate: RatePpm; person: Person },
): AtRate => {
  const terms = { regime, rate, option }
  const { base, employee, employer, employerRate } = costOf(book, { terms, payroll, on })
  const { scenarios } = pensionOf(book, { terms, person, on })
  return { base, employee, employer, employerRate, scenario: scenarios.at(-1) ?? null }
}

/** Both products side by side on one payroll, at the rates chosen, then at all of theirs. */
export const compared = (book: Rulebook, asked: Asked): Comparison => {
  const { payroll, on, option, isMember } = asked
  const headcount = countPeople(payroll)
  const declared = asked.declared ?? headcount
  const people = given(payroll)
  const products = PRODUCTS.map((regime): Compared => {
    const terms = { regime, rate: asked.rates[regime], option }
    const counted = regime === 'al_kamil' ? headcount : declared
    return {
      regime,
      eligibility: eligibilityOf(regime, { headcount: counted, isMember }, on),
      offer: countedOn(book, { terms, payroll, on }),
      people: people.map((person) => pensionOf(book, { terms, person, on })),
    }
  })
  const midCareer = middle(valueOn(typicalPeople, on))
  const all = new Set(PRODUCTS.flatMap((regime) => ratesOf(regime, on)))
  const row = (rate: RatePpm): RateRow => {
    const of = (regime: Product) =>
      ratesOf(regime, on).includes(rate)
        ? atRate(book, asked, { regime, rate, person: midCareer })
        : null
    return { rate, of: { al_kamil: of('al_kamil'), al_mounassib: of('al_mounassib') } }
  }
  return {
    on,
    payroll,
    company: { headcount, declared, isMember },
    option,
    products,
    midCareer,
    rates: [...all].toSorted((a, b) => a - b).map(row),
    hypotheses: {
      salaryGrowth: valueOn(book.salaryGrowth, on),
      pointGrowth: valueOn(book.pointGrowth, on),
    },
    tax: { income: valueOn(incomeTaxExample, on), corporate: valueOn(corporateTaxExample, on) },
  }
}
