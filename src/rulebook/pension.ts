import type { IsoDate } from '#src/kernel/dates.ts'
import { type Centimes, centimes, divideExactly, NO_MONEY } from '#src/kernel/money.ts'
import { applyShare, type Points, points, pointsFor, valueOfPoints } from '#src/kernel/points.ts'
import { ok, type Refusal, refused, type Result } from '#src/kernel/result.ts'
import { ageInQuarters, coefficientOn } from './age-coefficient.ts'
import { capitalOn } from './capital.ts'
import { valueOn } from './parameter.ts'
import type { Rulebook } from './rulebook.ts'
import { cited, step, type Trace, type TraceStep } from './trace.ts'

/** Points that give a full pension at the same age, by what the capital option does with them. */
export type PointsGroup = {
  fullAge: number
  /** Earned until 31/12/2002, while insurers kept the employee's part. */
  insured: Points
  /** Earned by contributions since 2003. */
  since: Points
  /** Those that contributions to come would earn, in a simulation. */
  projected: Points
  /** Bought, or given for an illness: no capital stands against them. */
  granted: Points
}

/** `insurer` (mixed): what the insurer kept, as a capital; `full`: the contributions since 2003 too. */
export type CapitalOption = 'none' | 'insurer' | 'full'

export type PensionTerms = {
  birthDate: IsoDate
  /** First day of the pension. */
  on: IsoDate
  groups: readonly PointsGroup[]
  option: CapitalOption
  /** What the insurer of before 2003 says it owes: a yearly annuity, or a capital instead. */
  insurer: { annuity: Centimes; capital: Centimes }
  /** Employee contributions since 2003, year by year. */
  employee: readonly { year: number; amount: Centimes }[]
  /** The value of a point supposed for that day; the published one without it. */
  pointValue: TraceStep | null
}

export type Pension = {
  /** All points, before age and capital count. */
  points: Points
  /** What the pension is paid on. */
  liquidation: Points
  yearly: Centimes
  monthly: Centimes
  /** Paid once, at the start. */
  capital: Centimes
  /** Paid instead of every month, when the points are too few; null otherwise. */
  single: Centimes | null
  trace: Trace
}

const MONTHS = 12

type Weighted = { points: Points; liquidation: Points; steps: TraceStep[] }

/** One group: its points, less those of the capital, by its coefficient, in the order of that day. */
const weigh = (book: Rulebook, terms: PensionTerms, group: PointsGroup): Weighted | null => {
  const { birthDate, on } = terms
  const { fullAge } = group
  const rate = coefficientOn(book, { birthDate, on, fullAge })
  if (rate === null) return null
  const contributed = points(group.since + group.projected)
  const total = points(group.insured + contributed + group.granted)
  const share = terms.option === 'full' ? valueOn(book.capitalPointsShare, on) : null
  const taken = share === null ? points(0) : applyShare(contributed, share)
  const isCapitalFirst = valueOn(book.capitalOrder, on) === 'capital_first'
  const liquidation = isCapitalFirst
    ? applyShare(points(total - taken), rate)
    : points(applyShare(total, rate) - taken)

  const removal =
    share === null
      ? []
      : [
          step('capital_points', 'points', 0 - taken, {
            rounding: 'half_up',
            parameter: cited(book.capitalPointsShare, on),
            inputs: { points: contributed, share_ppm: share },
          }),
        ]
  const weight = [
    step('coefficient', 'ppm', rate, {
      parameter: cited(book.ageCoefficients, on, rate),
      inputs: { age_quarters: ageInQuarters(birthDate, on), full_age: fullAge },
    }),
    step('points_weighted', 'points', isCapitalFirst ? liquidation : applyShare(total, rate), {
      rounding: 'half_up',
      inputs: { points: isCapitalFirst ? total - taken : total, coefficient_ppm: rate },
    }),
  ]
  return {
    points: total,
    liquidation,
    steps: [
      ...owned(group),
      ...(isCapitalFirst ? [...removal, ...weight] : [...weight, ...removal]),
    ],
  }
}

const owned = (group: PointsGroup): TraceStep[] => {
  const parts = [
    ['points_insured', group.insured],
    ['points_since', group.since],
    ['points_projected', group.projected],
    ['points_bought', group.granted],
  ] as const
  return parts
    .filter(([, count]) => count !== 0)
    .map(([key, count]) => step(key, 'points', count, { inputs: { full_age: group.fullAge } }))
}

/** The value of a point that day, as published. */
const pointValueOn = (book: Rulebook, on: IsoDate): TraceStep =>
  step('point_value', 'centimes', valueOn(book.liquidationPointValue, on), {
    parameter: cited(book.liquidationPointValue, on),
  })

/** R_ins: the insurer's annuity, in points that the pension no longer has to pay. */
const insurerPoints = (terms: PensionTerms, value: TraceStep): TraceStep[] =>
  terms.option === 'none' || terms.insurer.annuity === 0
    ? []
    : [
        step(
          'insurer_points',
          'points',
          0 - pointsFor(terms.insurer.annuity, centimes(value.result)),
          {
            rounding: 'half_up',
            inputs: { annuity_centimes: terms.insurer.annuity, value_centimes: value.result },
          },
        ),
      ]

/** What the points are paid: every month, or once when they are few. */
const paid = (
  book: Rulebook,
  on: IsoDate,
  { liquidation, value }: { liquidation: Points; value: Centimes },
) => {
  const yearly = valueOfPoints(liquidation, value)
  const few = valueOn(book.smallPensionPoints, on)
  const isSmall = liquidation < few
  const years = valueOn(book.smallPensionYears, on)
  const single = isSmall ? centimes(yearly * years) : null
  const monthly = isSmall ? NO_MONEY : centimes(divideExactly(yearly, MONTHS, 'half_up'))
  const yearlyStep = step('yearly_pension', 'centimes', yearly, {
    rounding: 'half_up',
    inputs: { points: liquidation, value_centimes: value },
  })
  const last =
    single === null
      ? step('monthly_pension', 'centimes', monthly, {
          rounding: 'half_up',
          inputs: { yearly_centimes: yearly },
        })
      : step('single_payment', 'centimes', single, {
          parameter: cited(book.smallPensionYears, on),
          inputs: { yearly_centimes: yearly, years, few_points: few },
        })
  return { yearly, monthly, single, steps: [yearlyStep, last] }
}

/**
 * A pension from that day (scheme, model 6 and section 4). Points of each full age × its coefficient,
 * less the points that a capital took, × the value of a point. Rounded half-up: points at four
 * decimals after each of those steps, money to the centime, the month from the year.
 */
export const pensionOn = (
  book: Rulebook,
  terms: PensionTerms,
): Result<Pension, Refusal<'before_earliest_age'>> => {
  const { on } = terms
  const weighted = terms.groups.map((group) => weigh(book, terms, group))
  const groups = weighted.filter((one) => one !== null)
  if (groups.length < weighted.length || coefficientOn(book, fullTerms(book, terms)) === null) {
    const years = valueOn(book.earliestAge, on)
    return refused('before_earliest_age', { years })
  }
  const value = terms.pointValue ?? pointValueOn(book, on)
  const insurer = insurerPoints(terms, value)
  const counted = groups.reduce((total, one) => total + one.liquidation, 0)
  const removed = insurer.reduce((total, one) => total + one.result, 0)
  const liquidation = points(Math.max(0, counted + removed))
  const money = paid(book, on, { liquidation, value: centimes(value.result) })
  const capital = capitalOn(book, terms)
  return ok({
    points: points(groups.reduce((total, one) => total + one.points, 0)),
    liquidation,
    yearly: money.yearly,
    monthly: money.monthly,
    capital: capital.amount,
    single: money.single,
    trace: {
      steps: [
        ...groups.flatMap((one) => one.steps),
        ...insurer,
        step('pension_points', 'points', liquidation),
        value,
        ...money.steps,
        ...capital.steps,
      ],
    },
  })
}

const fullTerms = (book: Rulebook, { birthDate, on }: PensionTerms) => ({
  birthDate,
  on,
  fullAge: valueOn(book.normalAge, on),
})
