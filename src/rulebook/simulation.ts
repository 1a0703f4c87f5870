import type { IsoDate } from '#src/kernel/dates.ts'
import { applyRate, type Centimes, centimes, divide, NO_MONEY } from '#src/kernel/money.ts'
import { points } from '#src/kernel/points.ts'
import type { Quarter } from '#src/kernel/quarters.ts'
import { yearOf } from '#src/kernel/quarters.ts'
import { type RatePpm, ratePpm } from '#src/kernel/rates.ts'
import { pointsBought, type Purchase } from './buyback.ts'
import { effectAfter, startAt } from './claim.ts'
import { valueOn } from './parameter.ts'
import { type CapitalOption, type Pension, pensionOn, type PointsGroup } from './pension.ts'
import {
  type CurrentJob,
  type Hypotheses,
  projectedValue,
  type ProjectedYear,
  projectedYears,
} from './projection.ts'
import { atBound, type Rulebook } from './rulebook.ts'

/** All that a pension is counted from, as the fund's registers hold it on a day. */
export type Career = {
  birthDate: IsoDate
  groups: readonly PointsGroup[]
  jobs: readonly CurrentJob[]
  /** The last quarter whose points are counted; what comes after is projected. */
  lastQuarter: Quarter
  /** Employee contributions since 2003, year by year. */
  employee: readonly { year: number; amount: Centimes }[]
  insurer: { annuity: Centimes; capital: Centimes }
  /** Gross pay of a year, at the last declared salaries. */
  yearlyPay: Centimes
}

export type Wishes = {
  hypotheses: Hypotheses
  option: CapitalOption
  /** What would be spent on points today. */
  buyback: Centimes
}

/** From the least a figure could be to the most, should what is estimated turn out otherwise. */
export type Between = { least: Centimes; most: Centimes }

export type Scenario = {
  /** `acquired`: nothing more is contributed. A number: going on like today until that age. */
  age: number | 'acquired'
  /** Going on to the normal age: what a statement calls the projected pension. */
  isFull: boolean
  on: IsoDate
  pension: Pension
  between: Between
  /** Yearly pension ÷ yearly pay at the end; null without a salary. */
  replacement: RatePpm | null
  years: readonly ProjectedYear[]
}

export type Simulation = {
  scenarios: readonly Scenario[]
  purchase: Purchase | null
}

type Asked = { career: Career; wishes: Wishes; today: IsoDate }
type Leaving = { age: number | 'acquired'; on: IsoDate; doesGoOn: boolean }

const WHOLE = 1_000_000n

const shareOf = (part: Centimes, whole: Centimes): RatePpm | null =>
  whole === 0 ? null : ratePpm(Number(divide(BigInt(part) * WHOLE, BigInt(whole), 'half_up')))

/** What was paid for today joins the points of the normal age. */
const withPurchase = (
  book: Rulebook,
  groups: readonly PointsGroup[],
  { purchase, today }: { purchase: Purchase | null; today: IsoDate },
): PointsGroup[] => {
  if (!purchase) return [...groups]
  const bought: PointsGroup = {
    fullAge: valueOn(book.normalAge, today),
    insured: points(0),
    since: points(0),
    projected: points(0),
    granted: purchase.points,
  }
  return merged([...groups, bought])
}

/** Groups of the same full age are one. */
const merged = (groups: readonly PointsGroup[]): PointsGroup[] => {
  const byAge = new Map<number, PointsGroup>()
  for (const one of groups) {
    const held = byAge.get(one.fullAge)
    byAge.set(
      one.fullAge,
      held
        ? {
            fullAge: one.fullAge,
            insured: points(held.insured + one.insured),
            since: points(held.since + one.since),
            projected: points(held.projected + one.projected),
            granted: points(held.granted + one.granted),
          }
        : one,
    )
  }
  return [...byAge.values()].toSorted((a, b) => b.fullAge - a.fullAge)
}

const projectedGroups = (years: readonly ProjectedYear[]): PointsGroup[] =>
  years.map(({ fullAge, points: earned }) => ({
    fullAge,
    insured: points(0),
    since: points(0),
    projected: earned,
    granted: points(0),
  }))

const leave = (
  book: Rulebook,
  { career, wishes, today }: Asked,
  leaving: Leaving,
): Omit<Scenario, 'between'> | null => {
  const known = Number(today.slice(0, 4))
  const { hypotheses, option } = wishes
  const years = leaving.doesGoOn
    ? projectedYears(book, {
        jobs: career.jobs,
        after: career.lastQuarter,
        until: leaving.on,
        hypotheses,
        known,
      })
    : []
  const purchase = purchaseOf(book, { career, wishes, today })
  const groups = withPurchase(book, merged([...career.groups, ...projectedGroups(years)]), {
    purchase,
    today,
  })
  const employee = [...career.employee, ...years.map((y) => ({ year: y.year, amount: y.employee }))]
  const pension = pensionOn(book, {
    birthDate: career.birthDate,
    on: leaving.on,
    groups,
    option,
    employee,
    insurer: career.insurer,
    pointValue: leaving.doesGoOn
      ? projectedValue(book, leaving.on, { known, growth: hypotheses.pointGrowth })
      : projectedValue(book, today, { known, growth: ratePpm(0) }),
  })
  if (!pension.ok) return null
  const pay = payIn(career, years.at(-1)?.year ?? yearOf(career.lastQuarter), hypotheses)
  const { age, on } = leaving
  const isFull = age === valueOn(book.normalAge, today)
  return {
    age,
    isFull,
    on,
    pension: pension.value,
    replacement: shareOf(pension.value.yearly, pay),
    years,
  }
}

/** The yearly pay of the last year worked. */
const payIn = (career: Career, year: number, { salaryGrowth }: Hypotheses): Centimes => {
  let pay = career.yearlyPay
  for (let at = yearOf(career.lastQuarter); at < year; at += 1)
    pay = centimes(pay + applyRate(pay, salaryGrowth, 'half_up'))
  return pay
}

const purchaseOf = (book: Rulebook, { career, wishes, today }: Asked): Purchase | null =>
  wishes.buyback === 0
    ? null
    : pointsBought(book, { amount: wishes.buyback, birthDate: career.birthDate, on: today })

/** Leaving now with what is acquired, then going on to each age still to come. */
const leavings = (book: Rulebook, { career, today }: Asked): Leaving[] => {
  const full = startAt(book, career.birthDate, valueOn(book.normalAge, today))
  const acquired: Leaving = {
    age: 'acquired',
    // Past the age already: the first day on which a pension could begin.
    on: full > today ? full : effectAfter(book, today),
    doesGoOn: false,
  }
  const ages = valueOn(book.simulatedAges, today).filter(
    (years) => startAt(book, career.birthDate, years) > today,
  )
  return [
    acquired,
    ...ages.map((years) => ({
      age: years,
      on: startAt(book, career.birthDate, years),
      doesGoOn: true,
    })),
  ]
}

/** A single payment counts as what it pays. */
const paidBy = ({ single, monthly }: Pension): Centimes => single ?? monthly

/**
 * The pensions that somebody's career leads to, side by side. Each with its trace, and from the
 * least to the most it could be where a figure is estimated.
 */
export const simulate = (book: Rulebook, asked: Asked): Simulation => {
  const [low, high] = [atBound(book, 'least'), atBound(book, 'most')]
  const scenarios = leavings(book, asked).flatMap((leaving): Scenario[] => {
    const found = leave(book, asked, leaving)
    if (!found) return []
    const bounds = [low, high].map((bound) => leave(bound, asked, leaving))
    const paid = [found, ...bounds].map((one) => (one ? paidBy(one.pension) : NO_MONEY))
    return [
      {
        ...found,
        between: { least: centimes(Math.min(...paid)), most: centimes(Math.max(...paid)) },
      },
    ]
  })
  return { scenarios, purchase: purchaseOf(book, asked) }
}

export type BuybackEffect = {
  yearlyGain: Centimes
  /** Months of pension until what was spent has come back; null when it never does. */
  monthsToBreakEven: number | null
  /** What a surviving spouse would draw more, a year. */
  spouseGain: Centimes
}

const MONTHS = 12

/** What a purchase changes of the pension of the same day. */
export const buybackEffect = (
  book: Rulebook,
  bought: { with: Scenario; without: Scenario; amount: Centimes },
): BuybackEffect => {
  const gain = centimes(bought.with.pension.yearly - bought.without.pension.yearly)
  const share = valueOn(book.spouseShare, bought.with.on)
  return {
    yearlyGain: gain,
    monthsToBreakEven: gain > 0 ? Math.ceil((bought.amount * MONTHS) / gain) : null,
    spouseGain: applyRate(gain, share, 'half_up'),
  }
}
