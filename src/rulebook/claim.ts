import { addDays, addYears, dateOf, type IsoDate, partsOf } from '#src/kernel/dates.ts'
import { firstDay, next, quarterOfDate } from '#src/kernel/quarters.ts'
import { valueOn } from './parameter.ts'
import type { Rulebook } from './rulebook.ts'

const FIRST_OF_MONTH = 1
/** Longer than any month: the day after is in the next one, whatever the day it is counted from. */
const PAST_ANY_MONTH = 31

const nextMonth = (date: IsoDate): IsoDate => {
  const { year, month } = partsOf(date)
  const after = partsOf(addDays(dateOf(year, month, FIRST_OF_MONTH), PAST_ANY_MONTH))
  return dateOf(after.year, after.month, FIRST_OF_MONTH)
}

/**
 * The first day of the pension of somebody who has the age, and has stopped working, on that day:
 * that of the next quarter by the rule of 1995 (S7), of the next month since 2017 (estimated).
 */
export const effectAfter = (book: Rulebook, departure: IsoDate): IsoDate =>
  valueOn(book.effectRule, departure) === 'next_quarter'
    ? firstDay(next(quarterOfDate(departure)))
    : nextMonth(departure)

/** The pension of an age begins after its birthday. */
export const startAt = (book: Rulebook, birthDate: IsoDate, years: number): IsoDate =>
  effectAfter(book, addYears(birthDate, years))

/** The last day on which a pension can be claimed: afterwards its rights are lost (S40). */
export const claimUntil = (book: Rulebook, birthDate: IsoDate, today: IsoDate): IsoDate =>
  addYears(birthDate, valueOn(book.normalAge, today) + valueOn(book.claimYears, today))
