import { LAYOUTS } from './layout.ts'
import type { Anomaly, FieldName, LineFields } from './model.ts'

const NUMERIC = new Set<FieldName>(['employer_number', 'category', 'matricule', 'internal_number'])

/** Upper case without accents, as the layout asks; what has no Latin letter is left out. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\u0020-\u007e]/g, ' ')

const dateDigits = (iso: string): string => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  return match ? `${match[3]}${match[2]}${match[1]}` : iso === '' ? '00000000' : iso
}

/** An amount too large for the column is made unreadable: cut, it would be another amount. */
const salaryWritten = (value: string, width: number): string => {
  if (!/^\d+\.\d{2}$/.test(value)) return value
  const digits = value.replace('.', '')
  return digits.length > width ? '*'.repeat(width) : digits.padStart(width, '0')
}

/** `00212` and nine digits, whichever way a Moroccan number was typed. */
const phoneWritten = (value: string, width: number): string => {
  const national = /^(?:00212|\+212|0)([5-8]\d{8})$/.exec(value.replace(/[\s.-]/g, ''))?.[1]
  if (national !== undefined) return `00212${national}`
  return value === '' ? '0'.repeat(width) : value
}

const written = (field: FieldName | 'year', fields: LineFields, width: number): string => {
  if (field === 'year') return /^(\d{4})-T/.exec(fields.quarter)?.[1] ?? fields.quarter.slice(1, 5)
  const value = fields[field]
  switch (field) {
    case 'quarter':
      return /-T([1-4])$/.exec(value)?.[1] ?? value.slice(0, 1)
    case 'rate':
      return /^\d+\.\d{2}$/.test(value) ? value.replace('.', '').padStart(width, '0') : value
    case 'salary':
      return salaryWritten(value, width)
    case 'affiliated_on':
    case 'birth_date':
    case 'left_on':
      return dateDigits(value)
    case 'email':
      return value
    case 'cnss_number':
      return value === '' || /^\d{9}$/.test(value) ? value.padStart(width, '0') : value
    case 'phone':
      return phoneWritten(value, width)
    default:
      return NUMERIC.has(field) && (value === '' || /^\d+$/.test(value))
        ? value.padStart(width, '0')
        : plain(value).toUpperCase()
  }
}

/** One record of 190 characters. What doesn't fit is cut, as the layout would have it. */
export const writeRecord = (fields: LineFields): string =>
  LAYOUTS[190].slots
    .map(({ field, start, end }) => {
      const width = end - start
      return plain(written(field, fields, width))
        .slice(0, width)
        .padEnd(width)
    })
    .join('')

export const writeFile = (lines: readonly LineFields[]): string =>
  lines.map((fields) => `${writeRecord(fields)}\r\n`).join('')

export type OpenLine = { line: number; fields: LineFields; anomalies: readonly Anomaly[] }

/** The small file: each record, then its line number and what to mend. */
export const writeRepairFile = (
  lines: readonly OpenLine[],
  describe: (anomaly: Anomaly) => string,
): string =>
  lines
    .map(({ line, fields, anomalies }) => {
      const text = plain(anomalies.map(describe).join(' / ')).replaceAll(';', ',')
      return `${writeRecord(fields)};${line};${text}\r\n`
    })
    .join('')
