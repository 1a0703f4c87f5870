import {
  addDays,
  addWorkingDays,
  dateOf,
  daysInMonth,
  type IsoDate,
  partsOf,
  workingDaysBetween,
} from '#src/kernel/dates.ts'
import { lastDay, opensOn, type Quarter } from '#src/kernel/quarters.ts'
import { type DatedParameter, valueOn } from './parameter.ts'
import { declarationMonths, interestFreeDays, processingDays } from './parameters/calendar.ts'
import { fixedHolidays, lunarHolidays } from './parameters/holidays.ts'

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

/** Moroccan feasts: those of a fixed day, and those of the moon as they are expected. */
export const isHoliday = (date: IsoDate): boolean =>
  valueOn(fixedHolidays, date).includes(date.slice('2026-'.length)) ||
  valueOn(lunarHolidays, date).includes(date)

/** The day by which the fund has promised to answer what reached it on `date`. */
export const promiseFrom = (date: IsoDate, days: DatedParameter<number>): IsoDate =>
  addWorkingDays(date, valueOn(days, date), isHoliday)

/** Working days left until a promise; negative when it is broken. */
export const daysLeft = (today: IsoDate, promisedOn: IsoDate): number =>
  workingDaysBetween(today, promisedOn, isHoliday)

/** A promise put off by the working days during which somebody else's answer was awaited. */
export const promiseAfterWait = (
  promisedOn: IsoDate,
  wait: { from: IsoDate; to: IsoDate },
): IsoDate =>
  addWorkingDays(promisedOn, workingDaysBetween(wait.from, wait.to, isHoliday), isHoliday)

/** The fund's published promise: a declaration is processed within two working days. */
export const processingPromise = (filedOn: IsoDate): IsoDate => promiseFrom(filedOn, processingDays)
