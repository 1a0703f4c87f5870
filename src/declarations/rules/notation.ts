import { dateOf, isCalendarDay, type IsoDate, parseIsoDate } from '#src/kernel/dates.ts'
import { type Centimes, centimes } from '#src/kernel/money.ts'
import { parseQuarter } from '#src/kernel/quarters.ts'
import { type RatePpm, rateFromHundredths } from '#src/kernel/rates.ts'
import { type FieldName, FIELDS, type LineFields } from './model.ts'

/** Reads what a person or a file wrote into the one notation of LineFields; the unreadable stays. */
type Reading = (text: string) => string

const ZEROS = /^0*$/

const dayOf = (year: string, month: string, day: string): string | null =>
  isCalendarDay(Number(year), Number(month), Number(day))
    ? dateOf(Number(year), Number(month), Number(day))
    : null

const typedDate: Reading = (text) => {
  if (ZEROS.test(text)) return ''
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return dayOf(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '') ?? text
  const french =
    /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text)
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
    ZEROS.test(text) ? '' : /^\d+$/.test(text) ? text.padStart(width, '0') : text

const unknownNumber: Reading = (text) => (ZEROS.test(text) || /^9+$/.test(text) ? '' : text)

const upper: Reading = (text) => text.toUpperCase()

const TYPED: Partial<Record<FieldName, Reading>> = {
  employer_number: digits(6),
  category: (text) => (/^\d$/.test(text) ? text.padStart(2, '0') : text),
  matricule: digits(9),
  rate: typedRate,
  internal_number: (text) => (ZEROS.test(text) ? '' : text),
  sex: upper,
  nationality: upper,
  marital_status: upper,
  affiliated_on: typedDate,
  birth_date: typedDate,
  left_on: typedDate,
  salary: typedSalary,
  cin: upper,
  cnss_number: unknownNumber,
  phone: unknownNumber,
  email: unknownNumber,
  quarter: (text) => parseQuarter(text) ?? text,
}

/** Columns of the file that are not written as a person would type them. */
const FILED: Partial<Record<FieldName, Reading>> = {
  ...TYPED,
  rate: (text) => (/^\d{4}$/.test(text) ? `${Number(text.slice(0, 2))}.${text.slice(2)}` : text),
  salary: (text) => (/^\d{10}$/.test(text) ? `${Number(text.slice(0, 8))}.${text.slice(8)}` : text),
  quarter: (text) => (/^[1-4]\d{4}$/.test(text) ? `${text.slice(1)}-T${text[0]}` : text),
}

export const readTyped = (field: FieldName, text: string): string => {
  const trimmed = text.trim()
  return TYPED[field]?.(trimmed) ?? trimmed
}

export const readFiled = (field: FieldName, text: string): string => {
  const trimmed = text.trim()
  return FILED[field]?.(trimmed) ?? trimmed
}

export const normaliseFields = (partial: Partial<LineFields>): LineFields => {
  const fields = {} as LineFields
  for (const field of FIELDS) fields[field] = readTyped(field, partial[field] ?? '')
  return fields
}

/** Undefined: not an amount. */
export const salaryOf = (fields: LineFields): Centimes | undefined =>
  /^\d{1,11}\.\d{2}$/.test(fields.salary)
    ? centimes(Number(fields.salary.replace('.', '')))
    : undefined

export const rateOf = (fields: LineFields): RatePpm | undefined =>
  /^\d{1,2}\.\d{2}$/.test(fields.rate)
    ? rateFromHundredths(Number(fields.rate.replace('.', '')))
    : undefined

/** Null: absent; undefined: not a day of the calendar. */
export const dayIn = (text: string): IsoDate | null | undefined =>
  text === '' ? null : (parseIsoDate(text) ?? undefined)
