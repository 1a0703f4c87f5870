import type { FieldName } from './model.ts'

/** A field of the fixed-width record: from 0, end excluded. `name` is last and first name together. */
export type Slot = { field: FieldName | 'year'; start: number; end: number }
export type Layout = { width: 190 | 160; slots: readonly Slot[] }

const WIDTHS_190: readonly (readonly [FieldName | 'year', number])[] = [
  ['record_code', 1],
  ['employer_number', 6],
  ['category', 2],
  ['matricule', 9],
  ['rate', 4],
  ['last_name', 25],
  ['first_name', 25],
  ['internal_number', 6],
  ['sex', 1],
  ['nationality', 1],
  ['affiliated_on', 8],
  ['birth_date', 8],
  ['marital_status', 1],
  ['children', 1],
  ['salary', 10],
  ['left_on', 8],
  ['cin', 10],
  ['cnss_number', 10],
  ['phone', 14],
  ['email', 35],
  ['quarter', 1],
  ['year', 4],
]

/** The older record has one 20-character name, read as the last name. */
const WIDTHS_160 = WIDTHS_190.filter(([field]) => field !== 'first_name').map(
  ([field, width]) => [field, field === 'last_name' ? 20 : width] as const,
)

const layoutOf = (
  width: 190 | 160,
  widths: readonly (readonly [FieldName | 'year', number])[],
): Layout => {
  let start = 0
  const slots = widths.map(([field, size]) => {
    const slot = { field, start, end: start + size }
    start += size
    return slot
  })
  return { width, slots }
}

export const LAYOUTS: Record<190 | 160, Layout> = {
  190: layoutOf(190, WIDTHS_190),
  160: layoutOf(160, WIDTHS_160),
}

export const slotOf = (layout: Layout, field: FieldName | 'year'): Slot | null =>
  layout.slots.find((slot) => slot.field === field) ?? null
