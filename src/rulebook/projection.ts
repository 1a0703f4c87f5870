import { dateOf, type IsoDate } from '#src/kernel/dates.ts'
import { applyRate, type Centimes, centimes, divideExactly } from '#src/kernel/money.ts'
import { type Points, pointsFor } from '#src/kernel/points.ts'
import { firstDay, lastDay, next, type Quarter, yearOf } from '#src/kernel/quarters.ts'
import type { RatePpm } from '#src/kernel/rates.ts'
import { type DatedParameter, valueOn } from './parameter.ts'
import type { CareerRegime } from './regimes.ts'
import type { Rulebook } from './rulebook.ts'
import { cited, step, type TraceStep } from './trace.ts'

const MONTHS = 12
const QUARTERS = 4

/** What a simulation supposes of the years to come: yearly growths. */
export type Hypotheses = { salaryGrowth: RatePpm; pointGrowth: RatePpm }

/** What somebody is declared for today: it goes on in a projection. */
export type CurrentJob = {
  regime: CareerRegime
  tranche: 1 | 2 | null
  fullAge: number
  rate: RatePpm
  /** The base of a whole year, at today's salary. */
  yearlyBase: Centimes
}

export type ProjectedYear = {
  year: number
  fullAge: number
  quarters: number
  base: Centimes
  employee: Centimes
  price: Centimes
  points: Points
}

const grownOnce = (amount: Centimes, rate: RatePpm): Centimes =>
  centimes(amount + applyRate(amount, rate, 'half_up'))

/** Raised year after year, to the centime each time, as the reference salary was. */
const grown = (amount: Centimes, rate: RatePpm, years: number): Centimes => {
  let held = amount
  for (let i = 0; i < years; i += 1) held = grownOnce(held, rate)
  return held
}

type Supposed = { known: number; growth: RatePpm }

/** A figure of a year to come: the one in force in the year known, raised since. */
const supposed = (
  parameter: DatedParameter<Centimes>,
  year: number,
  { known, growth }: Supposed,
): Centimes =>
  year <= known
    ? valueOn(parameter, dateOf(year, MONTHS, 31))
    : grown(valueOn(parameter, dateOf(known, MONTHS, 31)), growth, year - known)

/** The price of a point in a year to come. */
const projectedPrice = (book: Rulebook, year: number, about: Supposed): Centimes =>
  centimes(
    valueOn(book.pointsPriceFactor, dateOf(Math.min(year, about.known), MONTHS, 31)) *
      supposed(book.referenceSalary, year, about),
  )

/** The value of a point for who leaves on that day: that of the last year contributed. */
export const projectedValue = (book: Rulebook, on: IsoDate, about: Supposed): TraceStep => {
  const year = Number(on.slice(0, 4)) - (on.slice(5) === '01-01' ? 1 : 0)
  const known = dateOf(Math.min(year, about.known), MONTHS, 31)
  return step('point_value', 'centimes', supposed(book.liquidationPointValue, year, about), {
    rounding: year > about.known ? 'half_up' : null,
    parameter: cited(book.liquidationPointValue, known),
    inputs: { year, years: Math.max(0, year - about.known), growth_ppm: about.growth },
  })
}

/**
 * The base of a year to come. The salary grows, the ceiling stays: above it (Al Mounassib, second
 * tranche) all of the growth is base, below it (first tranche) none past the ceiling is.
 */
const baseIn = (book: Rulebook, job: CurrentJob, years: number, growth: RatePpm): Centimes => {
  if (job.yearlyBase === 0 || years === 0) return job.yearlyBase
  const ceiling = valueOn(book.cnssCeiling, dateOf(LATEST, 1, 1)) * MONTHS
  if (job.regime === 'al_mounassib' || job.tranche === 2)
    return centimes(grown(centimes(job.yearlyBase + ceiling), growth, years) - ceiling)
  const base = grown(job.yearlyBase, growth, years)
  return job.tranche === 1 ? centimes(Math.max(job.yearlyBase, Math.min(base, ceiling))) : base
}
/** The ceiling taken for every year to come is the last one known. */
const LATEST = 2199

export type Going = {
  jobs: readonly CurrentJob[]
  /** The last quarter whose points are counted already. */
  after: Quarter
  /** First day of the pension: the quarters that end before it are contributed. */
  until: IsoDate
  hypotheses: Hypotheses
  /** The year of the last known figures. */
  known: number
}

/** Quarters to come, counted by year. */
const quartersToCome = ({ after, until }: Going): Map<number, number> => {
  const years = new Map<number, number>()
  for (let quarter = next(after); firstDay(quarter) < until; quarter = next(quarter))
    if (lastDay(quarter) < until) years.set(yearOf(quarter), (years.get(yearOf(quarter)) ?? 0) + 1)
  return years
}

/** What going on like today would earn, a line for each year and job: rounded as declared lines are. */
export const projectedYears = (book: Rulebook, going: Going): ProjectedYear[] => {
  const { hypotheses, known } = going
  const about = { known, growth: hypotheses.pointGrowth }
  const base = yearOf(going.after)
  return [...quartersToCome(going)].flatMap(([year, quarters]) =>
    going.jobs.map((job) => {
      const whole = baseIn(book, job, year - base, hypotheses.salaryGrowth)
      const counted = centimes(divideExactly(whole * quarters, QUARTERS, 'half_up'))
      const employee = applyRate(counted, job.rate, 'half_up')
      const price = projectedPrice(book, year, about)
      return {
        year,
        fullAge: job.fullAge,
        quarters,
        base: counted,
        employee,
        price,
        points: pointsFor(centimes(employee * 2), price),
      }
    }),
  )
}
