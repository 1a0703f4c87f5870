import { LAYOUTS, type Layout, slotOf } from './layout.ts'
import { type FieldName, FIELDS, type LineFields } from './model.ts'
import { filedReading, type Reading } from './notation.ts'

export { normaliseFields } from './notation.ts'

/** One line to check, wherever it comes from. Numbers start at 1, blank lines count. */
export interface SourceLine {
  readonly number: number
  /** Characters of a line that is not a record of the layout; null when it is one. */
  readonly badLength: number | null
  text(field: FieldName): string
  fields(): LineFields
}

/** Where a field stands in the record and how what stands there is read. */
type Column = { start: number; end: number; read: Reading }

const columnsOf = (layout: Layout): Record<FieldName, Column> =>
  Object.fromEntries(
    FIELDS.map((field) => {
      const { start, end } = slotOf(layout, field) ?? { start: 0, end: 0 }
      // The quarter's rank is followed by its year.
      return [field, { start, end: field === 'quarter' ? end + 4 : end, read: filedReading(field) }]
    }),
  ) as Record<FieldName, Column>

const COLUMNS = { 190: columnsOf(LAYOUTS[190]), 160: columnsOf(LAYOUTS[160]) }

const SPACE = 0x20
const DELETE = 0x7f

/** A column without its padding: spaces are passed over, any other white space is left to `trim`. */
const cut = (record: string, { start: from, end: to, read }: Column): string => {
  let start = from
  let end = Math.min(to, record.length)
  while (end > start && record.charCodeAt(end - 1) === SPACE) end -= 1
  while (start < end && record.charCodeAt(start) === SPACE) start += 1
  if (start >= end) return read('')
  const text = record.slice(start, end)
  const [first, last] = [record.charCodeAt(start), record.charCodeAt(end - 1)]
  const isClean = first > SPACE && first < DELETE && last > SPACE && last < DELETE
  return read(isClean ? text : text.trim())
}

/** A line of the fixed-width file: read once, when first asked. */
export class RecordLine implements SourceLine {
  readonly number: number
  readonly badLength: number | null
  readonly record: string
  readonly #columns: Record<FieldName, Column>
  #fields: LineFields | null = null

  constructor(number: number, record: string, layout: Layout) {
    this.number = number
    this.record = record
    this.#columns = COLUMNS[layout.width]
    const isRecord = record.length === layout.width || record[layout.width] === ';'
    this.badLength = isRecord ? null : record.length
  }

  text(field: FieldName): string {
    return cut(this.record, this.#columns[field])
  }

  fields(): LineFields {
    this.#fields ??= this.#read()
    return this.#fields
  }

  /** Field by field: an object made at once is several times faster than one filled in a loop. */
  #read(): LineFields {
    const { record } = this
    const at = this.#columns
    return {
      record_code: cut(record, at.record_code),
      employer_number: cut(record, at.employer_number),
      category: cut(record, at.category),
      matricule: cut(record, at.matricule),
      rate: cut(record, at.rate),
      last_name: cut(record, at.last_name),
      first_name: cut(record, at.first_name),
      internal_number: cut(record, at.internal_number),
      sex: cut(record, at.sex),
      nationality: cut(record, at.nationality),
      affiliated_on: cut(record, at.affiliated_on),
      birth_date: cut(record, at.birth_date),
      marital_status: cut(record, at.marital_status),
      children: cut(record, at.children),
      salary: cut(record, at.salary),
      left_on: cut(record, at.left_on),
      cin: cut(record, at.cin),
      cnss_number: cut(record, at.cnss_number),
      phone: cut(record, at.phone),
      email: cut(record, at.email),
      quarter: cut(record, at.quarter),
    }
  }
}

/** A row of the form or of JSON, already in the notation of LineFields. */
export const sourceLineOf = (fields: LineFields, number: number): SourceLine => ({
  number,
  badLength: null,
  text: (field) => fields[field],
  fields: () => fields,
})

/** The number of the line that a repair file's record mends: `…;<line>;<text>`. */
export const repairTail = (line: SourceLine): number | null => {
  if (!(line instanceof RecordLine)) return null
  const match = /^;(\d{1,9})(?:;|$)/.exec(line.record.slice(LAYOUTS[190].width))
  return match ? Number(match[1]) : null
}
