import { addYears, type IsoDate } from '#src/kernel/dates.ts'
import { firstDay, next, quarterOfDate } from '#src/kernel/quarters.ts'
import { valueOn } from './parameter.ts'
import type { Rulebook } from './rulebook.ts'

/** The pension of an age begins with the quarter after the birthday (rule of 1995, S7). */
export const startAt = (birthDate: IsoDate, years: number): IsoDate =>
  firstDay(next(quarterOfDate(addYears(birthDate, years))))

/** The last day on which a pension can be claimed: afterwards its rights are lost (S40). */
export const claimUntil = (book: Rulebook, birthDate: IsoDate, today: IsoDate): IsoDate =>
  addYears(birthDate, valueOn(book.normalAge, today) + valueOn(book.claimYears, today))
