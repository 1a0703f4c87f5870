import { centimes } from '#src/kernel/money.ts'
import { addMonths, firstDayOf, type Month, monthsBetween } from '#src/kernel/months.ts'
import { firstMonthOf, monthlyPension } from '#src/rulebook/pension-payments.ts'
import { type ServiceBook, serviceValueOn } from '#src/rulebook/service-value.ts'
import type { ArrearsMonth, Calculation } from '../revision.ts'

/**
 * Month by month, what the new points give beside the old ones, at the value of service of that month:
 * every month before the one whose payment is the first on the new points.
 */
export const arrearsOf = (
  book: ServiceBook,
  one: Pick<Calculation, 'from' | 'pointsBefore' | 'pointsAfter'>,
  first: Month,
): ArrearsMonth[] =>
  monthsBetween(firstMonthOf(one.from), addMonths(first, -1)).map((month) => {
    const { value } = serviceValueOn(book, firstDayOf(month))
    const [before, after] = [
      monthlyPension(one.pointsBefore, value),
      monthlyPension(one.pointsAfter, value),
    ]
    return { month, value, before, after, difference: centimes(after - before) }
  })

/** Nothing moves: the registers give the points the pension already has. */
export const isUnchanged = ({ pointsBefore, pointsAfter }: Calculation): boolean =>
  pointsBefore === pointsAfter

export const isSameCalculation = (one: Calculation, other: Calculation): boolean =>
  one.pensionId === other.pensionId &&
  one.from === other.from &&
  one.pointsBefore === other.pointsBefore &&
  one.pointsAfter === other.pointsAfter
