import type { IsoDate } from '#src/kernel/dates.ts'
import { dateOf, partsOf } from '#src/kernel/dates.ts'
import { applyRate, type Centimes, centimes, divideExactly, NO_MONEY } from '#src/kernel/money.ts'
import { addMonths, firstDayOf, type Month, monthOf } from '#src/kernel/months.ts'
import { type Points, pointsFor, valueOfPoints } from '#src/kernel/points.ts'
import type { RatePpm } from '#src/kernel/rates.ts'
import { type DatedParameter, entryOn, valueOn } from './parameter.ts'
import {
  pensionCutoffDay,
  pensionHealthCover,
  pensionIncomeTax,
  pensionPaymentDay,
  recoveryShare,
  transferFeeAbroad,
  transferFeeMorocco,
} from './parameters/pension-payments.ts'
import { RULEBOOK } from './rulebook.ts'
import { type ServiceBook, serviceValueOn } from './service-value.ts'
import { SOURCES } from './sources.ts'
import { cited, step, type TraceParameter, type TraceStep } from './trace.ts'

/** The figures a monthly payment rests on. */
export type PensionBook = ServiceBook & {
  readonly incomeTax: DatedParameter<RatePpm>
  readonly healthCover: DatedParameter<RatePpm>
  readonly transferFeeMorocco: DatedParameter<Centimes>
  readonly transferFeeAbroad: DatedParameter<Centimes>
  readonly recoveryShare: DatedParameter<RatePpm>
}

export const PENSION_BOOK: PensionBook = {
  servicePointValue: RULEBOOK.servicePointValue,
  revaluation: RULEBOOK.revaluation,
  incomeTax: pensionIncomeTax,
  healthCover: pensionHealthCover,
  transferFeeMorocco,
  transferFeeAbroad,
  recoveryShare,
}

const MONTHS = 12

/**
 * Ps = Pl × VPL ÷ VPS (scheme, section 9): the points that give the award's yearly pension back to
 * the centime, as long as a point is worth less than a hundred dirhams.
 */
export const servicePointsOf = (book: ServiceBook, yearly: Centimes, on: IsoDate): Points =>
  pointsFor(yearly, serviceValueOn(book, on).value)

/** The same points as a step of the award. */
export const servicePointsStep = (
  book: ServiceBook,
  { yearly, on }: { yearly: Centimes; on: IsoDate },
): TraceStep =>
  step('service_points', 'points', servicePointsOf(book, yearly, on), {
    rounding: 'half_up',
    parameter: serviceValueCited(book, on),
    inputs: { yearly_centimes: yearly, value_centimes: serviceValueOn(book, on).value },
  })

/** A month of pension: a twelfth of the year, half-up. */
export const monthlyPension = (owned: Points, value: Centimes): Centimes =>
  centimes(divideExactly(valueOfPoints(owned, value), MONTHS, 'half_up'))

/** The value in force that day, with the day it holds from and where that comes from. */
export const serviceValueCited = (book: ServiceBook, on: IsoDate): TraceParameter => {
  const { value, status } = serviceValueOn(book, on)
  const published = entryOn(book.servicePointValue, on)
  const raised = book.revaluation.values.findLast(({ from }) => from > published.from && from <= on)
  const { from, source } = raised ?? published
  return { ...cited(book.servicePointValue, on), value, from, source: SOURCES[source], status }
}

/** What the values of a point until that day rest on: another text, and past months count otherwise. */
export const serviceValuesUntil = (book: ServiceBook, on: IsoDate): string =>
  JSON.stringify(
    [book.servicePointValue.values, book.revaluation.values].map((values) =>
      values.flatMap(({ from, value }) => (from <= on ? [[from, value]] : [])),
    ),
  )

/** The day the pension of a month is paid (S50). Feast advances are the fund's own decision. */
export const paymentDayOf = (month: Month): IsoDate => {
  const { year, month: rank } = partsOf(firstDayOf(addMonths(month, 1)))
  return dateOf(year, rank, valueOn(pensionPaymentDay, firstDayOf(month)))
}

/** The month whose run still takes in what is decided that day (S60). */
export const openMonthOn = (today: IsoDate): Month =>
  partsOf(today).day <= valueOn(pensionCutoffDay, today)
    ? monthOf(today)
    : addMonths(monthOf(today), 1)

/** The first month owed: a month begun belongs to who drew before. */
export const firstMonthOf = (startsOn: IsoDate): Month =>
  partsOf(startsOn).day === 1 ? monthOf(startsOn) : addMonths(monthOf(startsOn), 1)

/** When somebody who is awarded a pension today sees the first of it. */
export const firstPaymentOn = (startsOn: IsoDate, today: IsoDate): IsoDate => {
  const [owed, open] = [firstMonthOf(startsOn), openMonthOn(today)]
  return paymentDayOf(owed > open ? owed : open)
}

export type Mode = 'morocco' | 'abroad'
export type DeductionKind = 'income_tax' | 'health_cover' | 'transfer_fee' | 'recovery'

const feeOf = (book: PensionBook, mode: Mode): DatedParameter<Centimes> =>
  mode === 'morocco' ? book.transferFeeMorocco : book.transferFeeAbroad

/** Tax and health cover on what is a pension; the fee and what is recovered on all of the payment. */
export const deductionsOn = (
  book: PensionBook,
  on: IsoDate,
  paid: { pension: Centimes; fresh: Centimes; debt: Centimes; mode: Mode },
): { kind: DeductionKind; amount: Centimes }[] => {
  const taxed = centimes(Math.max(0, paid.pension))
  const tax = applyRate(taxed, valueOn(book.incomeTax, on), 'half_up')
  const health = applyRate(taxed, valueOn(book.healthCover, on), 'half_up')
  const left = Math.max(0, paid.fresh - tax - health)
  const fee = paid.fresh > 0 ? Math.min(left, valueOn(feeOf(book, paid.mode), on)) : 0
  const most = applyRate(centimes(left - fee), valueOn(book.recoveryShare, on), 'down')
  const found = [
    { kind: 'income_tax' as const, amount: tax },
    { kind: 'health_cover' as const, amount: health },
    { kind: 'transfer_fee' as const, amount: centimes(fee) },
    { kind: 'recovery' as const, amount: centimes(Math.min(most, paid.debt)) },
  ]
  return found.filter(({ amount }) => amount > NO_MONEY)
}

/** The figure a deduction rests on. */
export const deductionCited = (
  book: PensionBook,
  on: IsoDate,
  { kind, mode }: { kind: DeductionKind; mode: Mode },
): TraceParameter => {
  switch (kind) {
    case 'income_tax':
      return cited(book.incomeTax, on)
    case 'health_cover':
      return cited(book.healthCover, on)
    case 'transfer_fee':
      return cited(feeOf(book, mode), on)
    case 'recovery':
      return cited(book.recoveryShare, on)
  }
}
