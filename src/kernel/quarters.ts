import { addDays, dateOf, daysInMonth, isCalendarDay, type IsoDate } from './dates.ts'

declare const unit: unique symbol
/** A calendar quarter, `2026-T3`: compares as text. */
export type Quarter = string & { readonly [unit]: 'quarter' }

/** `2026-T3` (also T3 2026 and 2026T3), or null. */
export const parseQuarter = (text: string): Quarter | null => {
  const t = text.trim().toUpperCase()
  const plain = /^(\d{4})-?T([1-4])$/.exec(t)
  const reversed = /^T([1-4])[ _-]?(\d{4})$/.exec(t)
  const year = Number(plain?.[1] ?? reversed?.[2])
  const rank = Number(plain?.[2] ?? reversed?.[1])
  return isCalendarDay(year, 1, 1) ? quarterOf(year, rank) : null
}

export const quarterOf = (year: number, rank: number): Quarter => `${year}-T${rank}` as Quarter
export const yearOf = (quarter: Quarter): number => Number(quarter.slice(0, 4))
/** 1 to 4. */
export const rankOf = (quarter: Quarter): number => Number(quarter.slice(6))

export const firstDay = (quarter: Quarter): IsoDate =>
  dateOf(yearOf(quarter), rankOf(quarter) * 3 - 2, 1)

const endOfMonth = (year: number, month: number): IsoDate =>
  dateOf(year, month, daysInMonth(year, month))

/** The *échéance*: the day on which the quarter's contributions fall due. */
export const lastDay = (quarter: Quarter): IsoDate =>
  endOfMonth(yearOf(quarter), rankOf(quarter) * 3)

/** A quarter opens for declaration on the 1st of its last month. */
export const opensOn = (quarter: Quarter): IsoDate =>
  dateOf(yearOf(quarter), rankOf(quarter) * 3, 1)

export const previous = (quarter: Quarter): Quarter =>
  rankOf(quarter) === 1
    ? quarterOf(yearOf(quarter) - 1, 4)
    : quarterOf(yearOf(quarter), rankOf(quarter) - 1)

export const next = (quarter: Quarter): Quarter =>
  rankOf(quarter) === 4
    ? quarterOf(yearOf(quarter) + 1, 1)
    : quarterOf(yearOf(quarter), rankOf(quarter) + 1)

export const quarterOfDate = (date: IsoDate): Quarter =>
  quarterOf(Number(date.slice(0, 4)), Math.ceil(Number(date.slice(5, 7)) / 3))

/** The last day of the month that follows the quarter. */
export const endOfNextMonth = (quarter: Quarter): IsoDate => {
  const start = addDays(lastDay(quarter), 1)
  return endOfMonth(Number(start.slice(0, 4)), Number(start.slice(5, 7)))
}

export const isWithin = (date: IsoDate, quarter: Quarter): boolean =>
  date >= firstDay(quarter) && date <= lastDay(quarter)
