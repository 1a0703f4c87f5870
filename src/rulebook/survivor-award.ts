import { addDays, addYears, type IsoDate } from '#src/kernel/dates.ts'
import { type Centimes, centimes, NO_MONEY } from '#src/kernel/money.ts'
import { firstDayOf, monthOf } from '#src/kernel/months.ts'
import { type Points, valueOfPoints } from '#src/kernel/points.ts'
import { ok, type Refusal, type Result } from '#src/kernel/result.ts'
import { effectAfter, startAt } from './claim.ts'
import { valueOn } from './parameter.ts'
import { pensionOn, type PensionTerms } from './pension.ts'
import {
  monthlyPension,
  servicePointsOf,
  servicePointsStep,
  serviceValueCited,
} from './pension-payments.ts'
import type { Rulebook } from './rulebook.ts'
import { serviceValueOn } from './service-value.ts'
import { deathCapital, orphanPoints, sharedEqually, spousePoints } from './survivors.ts'
import { cited, step, type Trace, type TraceStep } from './trace.ts'

/** What somebody leaves: points at the value of service, and how they were counted. */
export type Left = { points: Points; steps: readonly TraceStep[] }

/** Of a pensioner: the points their pension was counted on last. */
export const leftByPensioner = (owned: Points): Left => ({
  points: owned,
  steps: [step('owned_points', 'points', owned)],
})

type Held = Pick<PensionTerms, 'birthDate' | 'groups' | 'insurer'>

/**
 * Of somebody who drew nothing yet: the pension their points would have given, by the engine of every
 * award. Before the normal age it is counted as at that age, at the value of a point of the death: a
 * death is not an early departure (estimated, see the parameter).
 */
export const leftByMember = (
  book: Rulebook,
  { birthDate, groups, insurer }: Held,
  diedOn: IsoDate,
): Result<Left, Refusal<'before_earliest_age'>> => {
  const effect = effectAfter(book, diedOn)
  const normal = startAt(book, birthDate, valueOn(book.normalAge, diedOn))
  const isWhole = valueOn(book.earlyDeathRule, diedOn) === 'as_at_normal_age' && normal > effect
  const counted = pensionOn(book, {
    birthDate,
    on: isWhole ? normal : effect,
    groups,
    option: 'none',
    insurer,
    employee: [],
    pointValue: step('point_value', 'centimes', valueOn(book.liquidationPointValue, diedOn), {
      parameter: cited(book.liquidationPointValue, diedOn),
    }),
  })
  if (!counted.ok) return counted
  const { yearly, trace } = counted.value
  // What a small pension is paid in one go is its own affair: a survivor's is counted by the month.
  const kept = trace.steps.filter(({ key }) => !OF_A_PENSION.includes(key))
  return ok({
    points: servicePointsOf(book, yearly, effect),
    steps: [...kept, servicePointsStep(book, { yearly, on: effect })],
  })
}
const OF_A_PENSION: readonly TraceStep['key'][] = ['monthly_pension', 'single_payment']

export type SurvivorKind = 'spouse' | 'orphan'

export type SurvivorAward = {
  kind: SurvivorKind
  points: Points
  /** From this day on; the month it falls in is owed when it is the first of it. */
  on: IsoDate
  /** The month of that day is the last one owed; null: for life. */
  until: IsoDate | null
  yearly: Centimes
  monthly: Centimes
  trace: Trace
}

/** What a survivor draws of what was left, at the value of service of the first day (S40, S43). */
export const survivorAward = (
  book: Rulebook,
  about: {
    kind: SurvivorKind
    left: Left
    diedOn: IsoDate
    on: IsoDate
    until: IsoDate | null
  },
): SurvivorAward => {
  const { kind, left, diedOn, on, until } = about
  const isSpouse = kind === 'spouse'
  const share = isSpouse ? book.spouseShare : book.orphanShare
  const drawn = (isSpouse ? spousePoints : orphanPoints)(book, left.points, diedOn)
  const { value } = serviceValueOn(book, on)
  const yearly = valueOfPoints(drawn, value)
  const monthly = monthlyPension(drawn, value)
  return {
    kind,
    points: drawn,
    on,
    until,
    yearly,
    monthly,
    trace: {
      steps: [
        ...left.steps,
        step(isSpouse ? 'spouse_points' : 'orphan_points', 'points', drawn, {
          rounding: 'half_up',
          parameter: cited(share, diedOn),
          inputs: { points: left.points, share_ppm: valueOn(share, diedOn) },
        }),
        valueStep(book, on, value),
        step('yearly_pension', 'centimes', yearly, {
          rounding: 'half_up',
          inputs: { points: drawn, value_centimes: value },
        }),
        step('monthly_pension', 'centimes', monthly, {
          rounding: 'half_up',
          inputs: { yearly_centimes: yearly },
        }),
      ],
    },
  }
}

const valueStep = (book: Rulebook, on: IsoDate, value: Centimes): TraceStep =>
  step('service_value', 'centimes', value, {
    parameter: serviceValueCited(book, on),
    // 202609: the inputs of a step are numbers.
    inputs: { month: Number(monthOf(on).replace('-', '')) },
  })

/** The day after a death: the month it falls in belongs to who died. */
export const dayAfter = (diedOn: IsoDate): IsoDate => addDays(diedOn, 1)

/** The last day of what an orphan draws; null: a disabled child draws for good (S43). */
export const orphanUntil = (
  book: Rulebook,
  child: { birthDate: IsoDate; isDisabled: boolean },
  diedOn: IsoDate,
): IsoDate | null =>
  child.isDisabled ? null : addYears(child.birthDate, valueOn(book.majorityAge, diedOn))

export type Capital = { amount: Centimes; trace: Trace }

/**
 * The capital of a pensioner's death: so many times the last monthly pension, in equal parts (S44).
 * Nobody to share it with: one part, for the heirs.
 */
export const deathCapitals = (
  book: Rulebook,
  { points: owned, diedOn, people }: { points: Points; diedOn: IsoDate; people: number },
): Capital[] => {
  const { value } = serviceValueOn(book, firstDayOf(monthOf(diedOn)))
  const monthly = monthlyPension(owned, value)
  const total = deathCapital(book, monthly, diedOn)
  if (total === NO_MONEY) return []
  const steps = [
    step('owned_points', 'points', owned),
    valueStep(book, firstDayOf(monthOf(diedOn)), value),
    step('last_month', 'centimes', monthly, {
      rounding: 'half_up',
      inputs: { points: owned, value_centimes: value },
    }),
    step('death_capital', 'centimes', total, {
      parameter: cited(book.deathCapitalMonths, diedOn),
      inputs: { months: valueOn(book.deathCapitalMonths, diedOn), monthly_centimes: monthly },
    }),
  ]
  return sharedEqually(total, Math.max(1, people)).map((amount) => ({
    amount,
    trace: {
      steps:
        people > 1
          ? [
              ...steps,
              step('capital_share', 'centimes', amount, {
                inputs: { people, total_centimes: total },
              }),
            ]
          : steps,
    },
  }))
}

/** Of a member who died without spouse nor child: the employee's contributions, to the heirs (S44). */
export const heirsContributions = (
  employee: readonly { year: number; amount: Centimes }[],
): Capital | null => {
  const amount = centimes(employee.reduce((total, one) => total + one.amount, 0))
  return amount === NO_MONEY
    ? null
    : {
        amount,
        trace: {
          steps: [
            step('heirs_contributions', 'centimes', amount, { inputs: { years: employee.length } }),
          ],
        },
      }
}
