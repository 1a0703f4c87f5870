import { invariant } from '#src/kernel/invariant.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import { applyRate, type Centimes, centimes } from '#src/kernel/money.ts'
import { type Points, pointsFor } from '#src/kernel/points.ts'
import { lastDay, type Quarter } from '#src/kernel/quarters.ts'
import type { RatePpm } from '#src/kernel/rates.ts'
import { valueOn } from './parameter.ts'
import { employerRateEntry } from './regimes.ts'
import type { Rulebook } from './rulebook.ts'
import { cited, step, type Trace, type TraceStep } from './trace.ts'

export type DueContribution = {
  employerRate: RatePpm
  employee: Centimes
  employer: Centimes
  /** The employer's part that earns points: the 30 % on top earn nothing. */
  earning: Centimes
  points: Points
}

type Terms = { employerRate: RatePpm; price: Centimes }
type TermsOfBook = Map<Quarter, Map<RatePpm, Terms>>
const terms = new WeakMap<Rulebook, TermsOfBook>()

/** Price of a point of the year of the salaries, whenever they are paid. */
export const pointPrice = (book: Rulebook, on: IsoDate): Centimes =>
  centimes(valueOn(book.pointsPriceFactor, on) * valueOn(book.referenceSalary, on))

const termsOf = (book: Rulebook, rate: RatePpm, quarter: Quarter): Terms => {
  const ofBook: TermsOfBook = terms.get(book) ?? new Map()
  const ofQuarter = ofBook.get(quarter) ?? new Map<RatePpm, Terms>()
  const known = ofQuarter.get(rate)
  if (known) return known
  const on = lastDay(quarter)
  const found = employerRateEntry(book, rate, on)
  invariant(found, `no employer rate beside ${rate} ppm`)
  const made = { employerRate: found.employerRate, price: pointPrice(book, on) }
  terms.set(book, ofBook.set(quarter, ofQuarter.set(rate, made)))
  return made
}

type Line = { base: Centimes; rate: RatePpm; quarter: Quarter }

/**
 * What one line owes and earns (scheme, model 2 to 5). Each part is rounded half-up to the
 * centime, points half-up at four decimals, once per line; totals are sums of lines.
 */
export const contributionOn = (book: Rulebook, line: Line): DueContribution => {
  const { employerRate, price } = termsOf(book, line.rate, line.quarter)
  const employee = applyRate(line.base, line.rate, 'half_up')
  const employer = applyRate(line.base, employerRate, 'half_up')
  const earning = applyRate(line.base, line.rate, 'half_up')
  return {
    employerRate,
    employee,
    employer,
    earning,
    points: pointsFor(centimes(employee + earning), price),
  }
}

/** The step that says what a point costs. */
export const explainPrice = (book: Rulebook, on: IsoDate): TraceStep =>
  step('price', 'centimes', pointPrice(book, on), {
    parameter: cited(book.referenceSalary, on),
    inputs: {
      reference_salary_centimes: valueOn(book.referenceSalary, on),
      factor: valueOn(book.pointsPriceFactor, on),
    },
  })

type Counted = Pick<DueContribution, 'employee' | 'employer' | 'points'>

/** A recall of another rate: what these salaries come to, less what was declared of them. */
const explainDifference = (whole: Counted, recalled: Counted): TraceStep[] => {
  const parts = [
    ['employee', 'centimes', 'recalled_employee'],
    ['employer', 'centimes', 'recalled_employer'],
    ['points', 'points', 'recalled_points'],
  ] as const
  return parts.map(([name, unit, key]) =>
    step(key, unit, recalled[name], {
      inputs: { whole: whole[name], already_declared: whole[name] - recalled[name] },
    }),
  )
}

/**
 * The same figures, step by step, each with its inputs, its parameter and its rounding. `recalled`:
 * what stands on the line, where that is less than what its salaries come to.
 */
export const explainContribution = (
  book: Rulebook,
  line: Line,
  recalled: Counted | null = null,
): Trace => {
  const on = lastDay(line.quarter)
  const due = contributionOn(book, line)
  const found = employerRateEntry(book, line.rate, on)
  const part = (
    key: 'employee' | 'employer' | 'earning',
    rate: number,
    result: Centimes,
  ): TraceStep =>
    step(key, 'centimes', result, {
      rounding: 'half_up',
      parameter: found && cited(found.parameter, on, rate),
      inputs: { base_centimes: line.base, rate_ppm: rate },
    })
  return {
    steps: [
      step('base', 'centimes', line.base),
      part('employee', line.rate, due.employee),
      part('employer', due.employerRate, due.employer),
      part('earning', line.rate, due.earning),
      explainPrice(book, on),
      step('points', 'points', due.points, {
        rounding: 'half_up',
        inputs: {
          earning_centimes: due.employee + due.earning,
          price_centimes: pointPrice(book, on),
        },
      }),
      ...(recalled && recalled.employee !== due.employee ? explainDifference(due, recalled) : []),
    ],
  }
}
