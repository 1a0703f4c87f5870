import { invariant } from '#src/kernel/invariant.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import { applyRate, type Centimes, centimes } from '#src/kernel/money.ts'
import { type Points, pointsFor } from '#src/kernel/points.ts'
import { lastDay, type Quarter } from '#src/kernel/quarters.ts'
import type { RatePpm } from '#src/kernel/rates.ts'
import { entryOn, valueOn } from './parameter.ts'
import { pointsPriceFactor } from './parameters/points-price-factor.ts'
import { referenceSalary } from './parameters/reference-salary.ts'
import { employerRateEntry } from './regimes.ts'
import type { Trace, TraceStep } from './trace.ts'

export type DueContribution = {
  employerRate: RatePpm
  employee: Centimes
  employer: Centimes
  /** The employer's part that earns points: the 30 % on top earn nothing. */
  earning: Centimes
  points: Points
}

type Terms = { employerRate: RatePpm; price: Centimes }
const terms = new Map<Quarter, Map<RatePpm, Terms>>()

/** Price of a point of the year of the salaries, whenever they are paid. */
export const pointPrice = (on: IsoDate): Centimes =>
  centimes(valueOn(pointsPriceFactor, on) * valueOn(referenceSalary, on))

const termsOf = (rate: RatePpm, quarter: Quarter): Terms => {
  const ofQuarter = terms.get(quarter) ?? new Map<RatePpm, Terms>()
  const known = ofQuarter.get(rate)
  if (known) return known
  const on = lastDay(quarter)
  const found = employerRateEntry(rate, on)
  invariant(found, `no employer rate beside ${rate} ppm`)
  const made = { employerRate: found.employerRate, price: pointPrice(on) }
  terms.set(quarter, ofQuarter.set(rate, made))
  return made
}

/**
 * What one line owes and earns (scheme, model 2 to 5). Each part is rounded half-up to the
 * centime, points half-up at four decimals, once per line; totals are sums of lines.
 */
export const contributionOn = (line: {
  base: Centimes
  rate: RatePpm
  quarter: Quarter
}): DueContribution => {
  const { employerRate, price } = termsOf(line.rate, line.quarter)
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

const explainPrice = (on: IsoDate): TraceStep => {
  const { value, from, source, status } = entryOn(referenceSalary, on)
  return {
    key: 'price',
    unit: 'centimes',
    rounding: null,
    parameter: { id: referenceSalary.id, label: referenceSalary.label, from, source, status },
    inputs: { reference_salary_centimes: value, factor: valueOn(pointsPriceFactor, on) },
    result: pointPrice(on),
  }
}

type Counted = Pick<DueContribution, 'employee' | 'employer' | 'points'>

/** A recall of another rate: what these salaries come to, less what was declared of them. */
const explainDifference = (whole: Counted, recalled: Counted): TraceStep[] => {
  const parts = [
    ['employee', 'centimes', 'recalled_employee'],
    ['employer', 'centimes', 'recalled_employer'],
    ['points', 'points', 'recalled_points'],
  ] as const
  return parts.map(([name, unit, key]) => ({
    key,
    unit,
    rounding: null,
    parameter: null,
    inputs: { whole: whole[name], already_declared: whole[name] - recalled[name] },
    result: recalled[name],
  }))
}

/**
 * The same figures, step by step, each with its inputs, its parameter and its rounding. `recalled`:
 * what stands on the line, where that is less than what its salaries come to.
 */
export const explainContribution = (
  line: { base: Centimes; rate: RatePpm; quarter: Quarter },
  recalled: Counted | null = null,
): Trace => {
  const on = lastDay(line.quarter)
  const due = contributionOn(line)
  const found = employerRateEntry(line.rate, on)
  const rates = found && {
    id: found.parameter.id,
    label: found.parameter.label,
    from: found.entry.from,
    source: found.entry.source,
    status: found.entry.status,
  }
  const part = (
    key: 'employee' | 'employer' | 'earning',
    rate: number,
    result: Centimes,
  ): TraceStep => ({
    key,
    unit: 'centimes',
    rounding: 'half_up',
    parameter: rates,
    inputs: { base_centimes: line.base, rate_ppm: rate },
    result,
  })
  return {
    steps: [
      {
        key: 'base',
        unit: 'centimes',
        rounding: null,
        parameter: null,
        inputs: {},
        result: line.base,
      },
      part('employee', line.rate, due.employee),
      part('employer', due.employerRate, due.employer),
      part('earning', line.rate, due.earning),
      explainPrice(on),
      {
        key: 'points',
        unit: 'points',
        rounding: 'half_up',
        parameter: null,
        inputs: { earning_centimes: due.employee + due.earning, price_centimes: pointPrice(on) },
        result: due.points,
      },
      ...(recalled && recalled.employee !== due.employee ? explainDifference(due, recalled) : []),
    ],
  }
}
