import { LAYOUTS, type Layout, slotOf } from './layout.ts'
import { type FieldName, FIELDS, type LineFields } from './model.ts'
import { readFiled } from './notation.ts'

export { normaliseFields } from './notation.ts'

/** One line to check, wherever it comes from. Numbers start at 1, blank lines count. */
export interface SourceLine {
  readonly number: number
  /** Characters of a line that is not a record of the layout; null when it is one. */
  readonly badLength: number | null
  text(field: FieldName): string
  fields(): LineFields
}

/** A line of the fixed-width file: read once, when first asked. */
export class RecordLine implements SourceLine {
  readonly number: number
  readonly badLength: number | null
  readonly record: string
  readonly #layout: Layout
  #fields: LineFields | null = null

  constructor(number: number, record: string, layout: Layout) {
    this.number = number
    this.record = record
    this.#layout = layout
    const isRecord = record.length === layout.width || record[layout.width] === ';'
    this.badLength = isRecord ? null : record.length
  }

  text(field: FieldName): string {
    const slot = slotOf(this.#layout, field)
    if (!slot) return ''
    const end = field === 'quarter' ? slot.end + 4 : slot.end
    return readFiled(field, this.record.slice(slot.start, end))
  }

  fields(): LineFields {
    if (this.#fields) return this.#fields
    const fields = {} as LineFields
    for (const field of FIELDS) fields[field] = ''
    for (const { field, start, end } of this.#layout.slots)
      if (field === 'quarter')
        fields.quarter = readFiled('quarter', this.record.slice(start, end + 4))
      else if (field !== 'year') fields[field] = readFiled(field, this.record.slice(start, end))
    this.#fields = fields
    return fields
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
