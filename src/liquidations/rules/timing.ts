import {
  addDays,
  addMonthsTo,
  atCasablanca,
  casablancaDate,
  DAY_MS,
  instant,
  type Instant,
  type IsoDate,
} from '#src/kernel/dates.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import {
  confirmationDeskDays,
  confirmationReminderDays,
  pieceClosingMonths,
  pieceNoticeMonths,
  withdrawalMonths,
} from '#src/rulebook/parameters/liquidation.ts'

/** The last day on which a pension can be given up. */
export const withdrawUntil = (notifiedOn: IsoDate): IsoDate =>
  addMonthsTo(notifiedOn, valueOn(withdrawalMonths, notifiedOn))

/** Who has not confirmed: heard again, then taken up by the desk. */
export const confirmationDates = (askedAt: Instant): { remindOn: IsoDate; deskOn: IsoDate } => {
  const asked = casablancaDate(askedAt)
  return {
    remindOn: addDays(asked, valueOn(confirmationReminderDays, asked)),
    deskOn: addDays(asked, valueOn(confirmationDeskDays, asked)),
  }
}

/** A file that waits for pieces: when it is recalled, and when it is closed. */
export const waitingDates = (since: Instant): { recallOn: IsoDate[]; closeOn: IsoDate } => {
  const from = casablancaDate(since)
  return {
    recallOn: valueOn(pieceNoticeMonths, from).map((months) => addMonthsTo(from, months)),
    closeOn: addMonthsTo(from, valueOn(pieceClosingMonths, from)),
  }
}

/** Whoever was asked before is due, give or take the hours of a day: the dates above decide. */
export const unconfirmedBefore = (at: Instant): { first: Instant; second: Instant } => {
  const today = casablancaDate(at)
  const ago = (days: number): Instant => instant(at - (days - 1) * DAY_MS)
  return {
    first: ago(valueOn(confirmationReminderDays, today)),
    second: ago(valueOn(confirmationDeskDays, today)),
  }
}

/** No file is recalled that waits since a later day than that one. */
export const recallBefore = (at: Instant): Instant => {
  const today = casablancaDate(at)
  const first = Math.min(...valueOn(pieceNoticeMonths, today))
  return atCasablanca(addDays(addMonthsTo(today, -first), 1), { hour: 0 })
}
