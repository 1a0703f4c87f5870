import { dateOf, daysInMonth, isCalendarDay, type IsoDate, partsOf } from './dates.ts'

declare const unit: unique symbol
/** A calendar month, `2026-09`: compares as text. */
export type Month = string & { readonly [unit]: 'month' }

const YEAR = 12

/** `2026-09`, or null. */
export const parseMonth = (text: string): Month | null => {
  const match = /^(\d{4})-(\d{2})$/.exec(text)
  return match && isCalendarDay(Number(match[1]), Number(match[2]), 1) ? (text as Month) : null
}

export const monthOf = (date: IsoDate): Month => date.slice(0, 'yyyy-mm'.length) as Month

export const firstDayOf = (month: Month): IsoDate => `${month}-01` as IsoDate

export const lastDayOf = (month: Month): IsoDate => {
  const { year, month: rank } = partsOf(firstDayOf(month))
  return dateOf(year, rank, daysInMonth(year, rank))
}

/** That many months later; earlier when negative. */
export const addMonths = (month: Month, count: number): Month => {
  const { year, month: rank } = partsOf(firstDayOf(month))
  const months = year * YEAR + rank - 1 + count
  return monthOf(dateOf(Math.floor(months / YEAR), (months % YEAR) + 1, 1))
}

/** Every month from one to the other, both included; none when they are the other way round. */
export const monthsBetween = (from: Month, to: Month): Month[] => {
  const months: Month[] = []
  for (let one = from; one <= to; one = addMonths(one, 1)) months.push(one)
  return months
}
