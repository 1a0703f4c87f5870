import { invariant } from './invariant.ts'

declare const unit: unique symbol
/** A calendar day, `2026-09-30`: compares as text. */
export type IsoDate = string & { readonly [unit]: 'date' }
/** Milliseconds since 1970, UTC. */
export type Instant = number & { readonly [unit]: 'instant' }

export const DAY_MS = 86_400_000
export const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

export const instant = (ms: number): Instant => {
  invariant(Number.isSafeInteger(ms), `not an instant: ${ms}`)
  return ms as Instant
}

export const isLeapYear = (year: number): boolean =>
  (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (DAYS[month - 1] ?? 0)

export const isCalendarDay = (year: number, month: number, day: number): boolean =>
  year >= 1900 && year <= 2199 && day >= 1 && day <= daysInMonth(year, month)

const two = (n: number): string => (n < 10 ? `0${n}` : String(n))

export const dateOf = (year: number, month: number, day: number): IsoDate => {
  invariant(isCalendarDay(year, month, day), `no such day: ${year}-${month}-${day}`)
  return `${year}-${two(month)}-${two(day)}` as IsoDate
}

/** `2026-09-30`, or null when it is not a day of the calendar. */
export const parseIsoDate = (text: string): IsoDate | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return null
  return isCalendarDay(Number(match[1]), Number(match[2]), Number(match[3]))
    ? (text as IsoDate)
    : null
}

/** A day as a person types it or a browser sends it: `15/08/2026` or `2026-08-15`. */
export const parseTypedDay = (text: string): IsoDate | null => {
  const french = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text.trim())
  return parseIsoDate(french ? `${french[3]}-${french[2]}-${french[1]}` : text.trim())
}

/** For literals in the rulebook and in tests. */
export const isoDate = (text: string): IsoDate => {
  const date = parseIsoDate(text)
  invariant(date, `not a date: ${text}`)
  return date
}

export const partsOf = (date: IsoDate): { year: number; month: number; day: number } => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
})

const utc = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`)

export const addDays = (date: IsoDate, days: number): IsoDate =>
  new Date(utc(date) + days * DAY_MS).toISOString().slice(0, 10) as IsoDate

export const daysBetween = (from: IsoDate, to: IsoDate): number => (utc(to) - utc(from)) / DAY_MS

/** Whole years completed on `on`. */
export const ageOn = (birth: IsoDate, on: IsoDate): number => {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4))
  return on.slice(5) >= birth.slice(5) ? years : years - 1
}

/** Whole months completed on `on`: a month begun counts for nothing. */
export const monthsOn = (birth: IsoDate, on: IsoDate): number => {
  const [from, to] = [partsOf(birth), partsOf(on)]
  const months = (to.year - from.year) * 12 + to.month - from.month
  return to.day >= from.day ? months : months - 1
}

/** The same day of another year; 29 February is 1 March where there is none. */
export const addYears = (date: IsoDate, years: number): IsoDate => {
  const { year, month, day } = partsOf(date)
  return isCalendarDay(year + years, month, day)
    ? dateOf(year + years, month, day)
    : dateOf(year + years, month + 1, 1)
}

const YEAR = 12

/** The same day that many months later; the last day of the month where it has no such day. */
export const addMonthsTo = (date: IsoDate, count: number): IsoDate => {
  const { year, month, day } = partsOf(date)
  const months = year * YEAR + month - 1 + count
  const [to, rank] = [Math.floor(months / YEAR), (months % YEAR) + 1]
  return dateOf(to, rank, Math.min(day, daysInMonth(to, rank)))
}

const casablanca = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Africa/Casablanca',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** What a clock on the wall in Casablanca shows at that instant (Ramadan's change of hour included). */
export const casablancaTime = (at: Instant): { date: IsoDate; hour: number; minute: number } => {
  const parts = Object.fromEntries(casablanca.formatToParts(at).map((p) => [p.type, p.value]))
  return {
    date: isoDate(`${parts['year']}-${parts['month']}-${parts['day']}`),
    hour: Number(parts['hour']),
    minute: Number(parts['minute']),
  }
}

export const casablancaDate = (at: Instant): IsoDate => casablancaTime(at).date

/** The instant at which clocks in Casablanca show that time. */
export const atCasablanca = (date: IsoDate, time: { hour: number; minute?: number }): Instant => {
  const wanted = utc(date) + time.hour * HOUR_MS + (time.minute ?? 0) * MINUTE_MS
  const shown = casablancaTime(instant(wanted))
  const asUtc = utc(shown.date) + shown.hour * HOUR_MS + shown.minute * MINUTE_MS
  return instant(wanted - (asUtc - wanted))
}

/** Says which days nobody works, besides Saturdays and Sundays. */
export type IsHoliday = (date: IsoDate) => boolean

const isWorked = (date: IsoDate, isHoliday: IsHoliday): boolean => {
  const weekday = new Date(utc(date)).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !isHoliday(date)
}

/** The day itself doesn't count: from a Friday, one working day is Monday. */
export const addWorkingDays = (date: IsoDate, days: number, isHoliday: IsHoliday): IsoDate => {
  let day = date
  for (let left = days; left > 0;) {
    day = addDays(day, 1)
    if (isWorked(day, isHoliday)) left -= 1
  }
  return day
}

/** How many working days after `from`, `to` included; negative when `to` is past. */
export const workingDaysBetween = (from: IsoDate, to: IsoDate, isHoliday: IsHoliday): number => {
  if (to < from) return -workingDaysBetween(to, from, isHoliday)
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (isWorked(day, isHoliday)) count += 1
  return count
}
