import { dateOf, isCalendarDay, type IsoDate } from '#src/kernel/dates.ts'
import { type Centimes, centimes } from '#src/kernel/money.ts'
import { parseQuarter } from '#src/kernel/quarters.ts'
import { type RatePpm, rateFromHundredths } from '#src/kernel/rates.ts'
import { type FieldName, FIELDS, type LineFields } from './model.ts'

/** Reads what a person or a file wrote into the one notation of LineFields; the unreadable stays. */
export type Reading = (text: string) => string

const ZERO = 0x30
const NINE = 0x39

// Every line of a file comes through here: characters are counted, not matched by expressions.
const isMadeOf = (text: string, low: number, high: number): boolean => {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code < low || code > high) return false
  }
  return true
}

/** Also true of ''. */
const isZeros = (text: string): boolean => isMadeOf(text, ZERO, ZERO)
const isNumber = (text: string): boolean => text !== '' && isMadeOf(text, ZERO, NINE)

/** The number written by the digits between two places; NaN when something else stands there. */
const numberAt = (text: string, start: number, end: number): number => {
  let value = 0
  for (let i = start; i < end; i += 1) {
    const digit = text.charCodeAt(i) - ZERO
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

const dayOf = (year: string, month: string, day: string): string | null =>
  isCalendarDay(Number(year), Number(month), Number(day))
    ? dateOf(Number(year), Number(month), Number(day))
    : null

/** `15082026`, as the file writes the 15th of August. */
const filedDate: Reading = (text) => {
  const isDay = isCalendarDay(numberAt(text, 4, 8), numberAt(text, 2, 4), numberAt(text, 0, 2))
  return isDay ? `${text.slice(4)}-${text.slice(2, 4)}-${text.slice(0, 2)}` : text
}

const typedDate: Reading = (text) => {
  if (isZeros(text)) return ''
  if (text.length === 8 && isNumber(text)) return filedDate(text)
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return dayOf(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '') ?? text
  const french = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(text)
  return french ? (dayOf(french[3] ?? '', french[2] ?? '', french[1] ?? '') ?? text) : text
}

/** `13 500,00`, `13500.5`, `13.500,00` and `13500` are the same salary. */
const typedSalary: Reading = (text) => {
  const compact = text.replace(/[\s\u00a0\u202f]/g, '').replace(/(?:DH|MAD)$/i, '')
  const grouped = /^\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?$/.test(compact)
  const plain = (grouped ? compact.replaceAll('.', '') : compact).replace(',', '.')
  const match = /^0*(\d{1,11})(?:\.(\d{1,2}))?$/.exec(plain)
  return match ? `${match[1] ?? '0'}.${(match[2] ?? '').padEnd(2, '0')}` : text
}

const typedRate: Reading = (text) => {
  const match = /^0*(\d{1,2})(?:[.,](\d{1,2}))?\s*%?$/.exec(text)
  return match ? `${match[1] ?? '0'}.${(match[2] ?? '').padEnd(2, '0')}` : text
}

const digits =
  (width: number): Reading =>
  (text) =>
    isZeros(text) ? '' : isNumber(text) ? text.padStart(width, '0') : text

const unknownNumber: Reading = (text) => (isZeros(text) || isMadeOf(text, NINE, NINE) ? '' : text)

const upper: Reading = (text) => text.toUpperCase()

const TYPED: Partial<Record<FieldName, Reading>> = {
  employer_number: digits(6),
  category: (text) => (/^\d$/.test(text) ? text.padStart(2, '0') : text),
  matricule: digits(9),
  rate: typedRate,
  internal_number: (text) => (isZeros(text) ? '' : text),
  sex: upper,
  nationality: upper,
  marital_status: upper,
  affiliated_on: typedDate,
  birth_date: typedDate,
  left_on: typedDate,
  salary: typedSalary,
  cin: (text) => (isZeros(text) ? '' : upper(text)),
  cnss_number: unknownNumber,
  phone: unknownNumber,
  email: unknownNumber,
  quarter: (text) => parseQuarter(text) ?? text,
}

/** Digits, the last two of them decimals; spaces may stand for the zeros on the left. */
const hundredths =
  (width: number): Reading =>
  (text) => {
    if (!isNumber(text) || text.length > width) return text
    const padded = text.length === width ? text : text.padStart(width, '0')
    return `${numberAt(padded, 0, width - 2)}.${padded.slice(width - 2)}`
  }

/** Columns of the file that are not written as a person would type them. */
const FILED: Partial<Record<FieldName, Reading>> = {
  ...TYPED,
  rate: hundredths(4),
  salary: hundredths(10),
  quarter: (text) => {
    const rank = text.length === 5 ? numberAt(text, 0, 1) : 0
    return rank >= 1 && rank <= 4 && isNumber(text) ? `${text.slice(1)}-T${rank}` : text
  },
}

export const readTyped = (field: FieldName, text: string): string => {
  const trimmed = text.trim()
  return TYPED[field]?.(trimmed) ?? trimmed
}

const asWritten: Reading = (text) => text

/** How a column of the file is read, its padding taken off. */
export const filedReading = (field: FieldName): Reading => FILED[field] ?? asWritten

export const readFiled = (field: FieldName, text: string): string =>
  filedReading(field)(text.trim())

export const normaliseFields = (partial: Partial<LineFields>): LineFields => {
  const fields = {} as LineFields
  for (const field of FIELDS) fields[field] = readTyped(field, partial[field] ?? '')
  return fields
}

/** `12.34` as 1234, with at most so many digits before the point; NaN when it isn't written so. */
const hundredthsIn = (text: string, most: number): number => {
  const point = text.length - 3
  if (point < 1 || point > most || text[point] !== '.') return Number.NaN
  return numberAt(text, 0, point) * 100 + numberAt(text, point + 1, text.length)
}

/** Undefined: not an amount. */
export const salaryOf = (fields: Pick<LineFields, 'salary'>): Centimes | undefined => {
  const value = hundredthsIn(fields.salary, 11)
  return Number.isNaN(value) ? undefined : centimes(value)
}

/** An amount as people type it, `12 145,00`; null: not an amount. */
export const salaryTyped = (text: string): Centimes | null =>
  salaryOf({ salary: readTyped('salary', text) }) ?? null

export const rateOf = (fields: LineFields): RatePpm | undefined => {
  const value = hundredthsIn(fields.rate, 2)
  return Number.isNaN(value) ? undefined : rateFromHundredths(value)
}

/** Null: absent; undefined: not a day of the calendar. */
export const dayIn = (text: string): IsoDate | null | undefined => {
  if (text === '') return null
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return undefined
  const year = numberAt(text, 0, 4)
  return isCalendarDay(year, numberAt(text, 5, 7), numberAt(text, 8, 10))
    ? (text as IsoDate)
    : undefined
}
