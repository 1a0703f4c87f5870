import { casablancaTime, partsOf, type Instant, type IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import { firstDayOf, type Month } from '#src/kernel/months.ts'
import { POINTS_SCALE, type Points } from '#src/kernel/points.ts'
import { type Quarter, rankOf, yearOf } from '#src/kernel/quarters.ts'
import { type Formats, NO_BREAK_SPACE } from './format.ts'

/** What a page for third parties writes: the only pages that exist in English. */
export type ReaderFormats = Pick<
  Formats,
  'day' | 'month' | 'quarter' | 'amount' | 'points' | 'moment' | 'ltr'
>

const MONTHS =
  'January February March April May June July August September October November December'.split(' ')

const decimals = (value: number, scale: number): string => {
  const size = Math.abs(value)
  const whole = String(Math.floor(size / scale)).replace(/\B(?=(\d{3})+$)/g, ',')
  const rest = String(size % scale).padStart(String(scale).length - 1, '0')
  return `${value < 0 ? '−' : ''}${whole}.${rest}`
}

const monthName = (rank: number): string => MONTHS[rank - 1] ?? ''

const day = (date: IsoDate): string => {
  const { year, month, day: n } = partsOf(date)
  return [n, monthName(month), year].join(NO_BREAK_SPACE)
}

export const englishFormats: ReaderFormats = {
  ltr: (text) => text,
  day,
  month: (month: Month) => {
    const { year, month: rank } = partsOf(firstDayOf(month))
    return `${monthName(rank)}${NO_BREAK_SPACE}${year}`
  },
  quarter: (quarter: Quarter) => `Q${rankOf(quarter)}${NO_BREAK_SPACE}${yearOf(quarter)}`,
  amount: (value: Centimes) => `MAD${NO_BREAK_SPACE}${decimals(value, 100)}`,
  points: (value: Points) => decimals(value, POINTS_SCALE),
  moment: (at: Instant) => {
    const { date, hour, minute } = casablancaTime(at)
    const time = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':')
    return `${day(date)} at ${time} (Casablanca)`
  },
}
