import type { IsoDate } from '#src/kernel/dates.ts'
import { applyRate, type Centimes, centimes } from '#src/kernel/money.ts'
import { firstDay, lastDay, next, type Quarter, quarterOfDate } from '#src/kernel/quarters.ts'
import type { AfterTax, Cost, LineCost, PayrollLine, Terms, YearlyCost } from '#src/offers/offer.ts'
import { contributionOn, explainContribution } from '#src/rulebook/contributions.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { corporateTaxExample, incomeTaxExample } from '#src/rulebook/parameters/offers.ts'
import { employerRateEntry } from '#src/rulebook/regimes.ts'
import type { Rulebook } from '#src/rulebook/rulebook.ts'
import { cited, step, type Trace, type TraceStep } from '#src/rulebook/trace.ts'
import { invariant } from '#src/kernel/invariant.ts'
import { ratePpm } from '#src/kernel/rates.ts'

const QUARTERS = 4
const MONTHS = 12
const MONTHS_IN_A_QUARTER = MONTHS / QUARTERS
const WHOLE = 1_000_000

/** A contract asked for today begins with the next quarter at the earliest. */
const firstQuarter = (on: IsoDate): Quarter => next(quarterOfDate(on))

/** The four quarters that a year of contributions is declared in. */
export const yearFrom = (quarter: Quarter): Quarter[] => {
  const year = [quarter]
  while (year.length < QUARTERS) year.push(next(year.at(-1) ?? quarter))
  return year
}

/** What is declared for a salary in a quarter: all of it, or what is above the CNSS ceiling. */
export const quarterBase = (
  book: Rulebook,
  { salary, regime, quarter }: { salary: Centimes; quarter: Quarter } & Pick<Terms, 'regime'>,
): Centimes => {
  const ceiling = regime === 'al_mounassib' ? valueOn(book.cnssCeiling, firstDay(quarter)) : 0
  return centimes(Math.max(0, salary - ceiling) * MONTHS_IN_A_QUARTER)
}

const lineCost = (book: Rulebook, terms: Terms, line: PayrollLine, year: Quarter[]): LineCost => {
  const { salary, headcount } = line
  const declared = year.map((quarter): YearlyCost => {
    const base = quarterBase(book, { salary, regime: terms.regime, quarter })
    const { employee, employer } = contributionOn(book, { base, rate: terms.rate, quarter })
    return { base, employee, employer }
  })
  const [first] = declared
  invariant(first, 'a year has quarters')
  const whole = (part: keyof YearlyCost): Centimes =>
    centimes(declared.reduce((total, one) => total + one[part], 0) * headcount)
  return {
    line,
    quarter: first,
    base: whole('base'),
    employee: whole('employee'),
    employer: whole('employer'),
  }
}

/** A year of a payroll: the sum of its declared lines, quarter by quarter, each rounded as they are. */
export const costOf = (
  book: Rulebook,
  { terms, payroll, on }: { terms: Terms; payroll: readonly PayrollLine[]; on: IsoDate },
): Cost => {
  const year = yearFrom(firstQuarter(on))
  const lines = payroll.map((line) => lineCost(book, terms, line, year))
  const total = (part: keyof YearlyCost): Centimes =>
    centimes(lines.reduce((sum, one) => sum + one[part], 0))
  const people = (some: readonly LineCost[]): number =>
    some.reduce((sum, { line }) => sum + line.headcount, 0)
  const found = employerRateEntry(book, terms.rate, lastDay(firstQuarter(on)))
  invariant(found, `no employer rate beside ${terms.rate} ppm`)
  return {
    people: people(lines),
    covered: people(lines.filter(({ base }) => base > 0)),
    employerRate: found.employerRate,
    lines,
    base: total('base'),
    employee: total('employee'),
    employer: total('employer'),
  }
}

const explainBase = (
  book: Rulebook,
  { line, quarter: { base } }: LineCost,
  { terms, on }: { terms: Terms; on: IsoDate },
): TraceStep[] => [
  step('monthly_salary', 'centimes', line.salary),
  step('quarter_base', 'centimes', base, {
    ...(terms.regime === 'al_mounassib' ? { parameter: cited(book.cnssCeiling, on) } : {}),
    inputs: {
      salary_centimes: line.salary,
      ceiling_centimes: terms.regime === 'al_mounassib' ? valueOn(book.cnssCeiling, on) : 0,
      months: MONTHS_IN_A_QUARTER,
    },
  }),
]

/** One person of a line, declared for a quarter, then the year of all of the line. */
export const explainLine = (
  book: Rulebook,
  one: LineCost,
  { terms, on }: { terms: Terms; on: IsoDate },
): Trace => {
  const quarter = firstQuarter(on)
  const { base, employee, employer } = one.quarter
  const declared = explainContribution(book, { base, rate: terms.rate, quarter })
  const rates = terms.regime === 'al_mounassib' ? book.alMounassibRates : book.alKamilRates
  // Rates that both products have are read in either table: here, in that of the product.
  const named = (one: TraceStep): TraceStep =>
    one.inputs['rate_ppm'] === undefined
      ? one
      : { ...one, parameter: cited(rates, lastDay(quarter), one.inputs['rate_ppm']) }
  const year = (key: 'year_employee' | 'year_employer', part: Centimes, whole: Centimes) =>
    step(key, 'centimes', whole, {
      inputs: { quarter_centimes: part, quarters: QUARTERS, people: one.line.headcount },
    })
  return {
    steps: [
      ...explainBase(book, one, { terms, on: firstDay(quarter) }),
      ...declared.steps.filter(({ key }) => key !== 'base').map(named),
      year('year_employee', employee, one.employee),
      year('year_employer', employer, one.employer),
    ],
  }
}

/** Both parts are deducted from what is taxed (S1): by the example's rates, not the company's own. */
export const afterTax = ({ employee, employer }: YearlyCost, on: IsoDate): AfterTax => {
  const left = (amount: Centimes, tax: number) => applyRate(amount, ratePpm(WHOLE - tax), 'half_up')
  const [income, corporate] = [valueOn(incomeTaxExample, on), valueOn(corporateTaxExample, on)]
  const [ownLeft, companyLeft] = [left(employee, income), left(employer, corporate)]
  return {
    employee: ownLeft,
    employer: companyLeft,
    trace: {
      steps: [
        step('taxed_employee', 'centimes', ownLeft, {
          rounding: 'half_up',
          parameter: cited(incomeTaxExample, on),
          inputs: { amount_centimes: employee, tax_ppm: income },
        }),
        step('taxed_employer', 'centimes', companyLeft, {
          rounding: 'half_up',
          parameter: cited(corporateTaxExample, on),
          inputs: { amount_centimes: employer, tax_ppm: corporate },
        }),
      ],
    },
  }
}
