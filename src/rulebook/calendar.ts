import {
  addDays,
  addWorkingDays,
  dateOf,
  daysInMonth,
  type IsoDate,
  partsOf,
} from '#src/kernel/dates.ts'
import { lastDay, opensOn, type Quarter } from '#src/kernel/quarters.ts'
import { valueOn } from './parameter.ts'
import { declarationMonths, interestFreeDays, processingDays } from './parameters/calendar.ts'

/** The dates of a quarter: T3 2026 opens 1 September, is due 30 September, declared by 31 October, free until 14 November. */
export const calendarOf = (
  quarter: Quarter,
): { opensOn: IsoDate; dueOn: IsoDate; declareBy: IsoDate; interestFreeUntil: IsoDate } => {
  const dueOn = lastDay(quarter)
  const { year, month } = partsOf(dueOn)
  const months = year * 12 + month - 1 + valueOn(declarationMonths, dueOn)
  const [byYear, byMonth] = [Math.floor(months / 12), (months % 12) + 1]
  return {
    opensOn: opensOn(quarter),
    dueOn,
    declareBy: dateOf(byYear, byMonth, daysInMonth(byYear, byMonth)),
    interestFreeUntil: addDays(dueOn, valueOn(interestFreeDays, dueOn)),
  }
}

/** The fund's published promise: a declaration is processed within two working days. */
export const processingPromise = (filedOn: IsoDate): IsoDate =>
  addWorkingDays(filedOn, valueOn(processingDays, filedOn))
