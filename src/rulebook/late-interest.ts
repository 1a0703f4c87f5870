import { addDays, daysBetween, type IsoDate } from '#src/kernel/dates.ts'
import { type Centimes, centimes, divide, NO_MONEY } from '#src/kernel/money.ts'
import type { RatePpm } from '#src/kernel/rates.ts'
import { valueOn } from './parameter.ts'
import { interestFreeDays } from './parameters/calendar.ts'
import { lateInterestRate, lateInterestYear } from './parameters/late-interest.ts'
import { cited, step, type Trace } from './trace.ts'

const ONE = 1_000_000n

/** The last day on which a fraction may reach the fund and cost nothing more. */
export const interestFreeUntil = (dueOn: IsoDate): IsoDate =>
  addDays(dueOn, valueOn(interestFreeDays, dueOn))

export type LateInterest = { days: number; rate: RatePpm; amount: Centimes }

/**
 * Art. 7 of the règlement (S47): nothing until the 45th day after the due date; from the next day
 * on, fraction × 12 % × days ÷ 365, days counted from the first one after the due date. Half-up to
 * the centime, once per fraction.
 */
export const lateInterest = (fraction: {
  amount: Centimes
  dueOn: IsoDate
  /** Bank value date. */
  valueOn: IsoDate
}): LateInterest => {
  const days = daysBetween(fraction.dueOn, fraction.valueOn)
  const rate = valueOn(lateInterestRate, fraction.dueOn)
  if (fraction.valueOn <= interestFreeUntil(fraction.dueOn)) return { days, rate, amount: NO_MONEY }
  const year = valueOn(lateInterestYear, fraction.dueOn)
  const product = BigInt(fraction.amount) * BigInt(rate) * BigInt(days)
  return { days, rate, amount: centimes(Number(divide(product, ONE * BigInt(year), 'half_up'))) }
}

/** What waiting costs: free until a day, so much the day after, then so much a day. */
export type CostOfWaiting = {
  freeUntil: IsoDate
  /** What paying on `on` (today, or the first day that costs) adds. */
  on: IsoDate
  interest: Centimes
  /** Rounded half-up: what one more day adds. */
  perDay: Centimes
}

export const costOfWaiting = (
  dues: readonly { amount: Centimes; dueOn: IsoDate }[],
  today: IsoDate,
): CostOfWaiting | null => {
  const [first] = dues.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
  if (!first) return null
  const freeUntil = interestFreeUntil(first.dueOn)
  const on = today > freeUntil ? today : addDays(freeUntil, 1)
  const at = (day: IsoDate): Centimes =>
    centimes(dues.reduce((total, due) => total + lateInterest({ ...due, valueOn: day }).amount, 0))
  const late = dues.filter((due) => interestFreeUntil(due.dueOn) < on)
  const perDay = late.reduce((total, due) => total + BigInt(due.amount) * rateOf(due.dueOn), 0n)
  const year = BigInt(valueOn(lateInterestYear, first.dueOn))
  return {
    freeUntil,
    on,
    interest: at(on),
    perDay: centimes(Number(divide(perDay, ONE * year, 'half_up'))),
  }
}

const rateOf = (dueOn: IsoDate): bigint => BigInt(valueOn(lateInterestRate, dueOn))

/** The same figure, step by step. */
export const explainLateInterest = (fraction: {
  amount: Centimes
  dueOn: IsoDate
  valueOn: IsoDate
}): Trace => {
  const { days, rate, amount } = lateInterest(fraction)
  const { dueOn } = fraction
  return {
    steps: [
      step('late_fraction', 'centimes', fraction.amount),
      step('late_days', 'days', days, {
        parameter: cited(interestFreeDays, dueOn),
        inputs: { free_days: valueOn(interestFreeDays, dueOn) },
      }),
      step('late_interest', 'centimes', amount, {
        rounding: 'half_up',
        parameter: cited(lateInterestRate, dueOn),
        inputs: {
          fraction_centimes: fraction.amount,
          rate_ppm: rate,
          days,
          year_days: valueOn(lateInterestYear, dueOn),
        },
      }),
    ],
  }
}
