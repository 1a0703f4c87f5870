import { z } from 'zod'
import { FORBIDDEN, parsedBy, text, type Values } from '#src/http/read-body.ts'
import { parseQuarter } from '#src/kernel/quarters.ts'
import { ok, refused, type Result } from '#src/kernel/result.ts'
import type { Patch } from './corrections.ts'
import { type FieldName, FIELDS, type LineFields } from './rules/model.ts'

const flag = z.union([
  z.literal('1'),
  z.literal('on'),
  z.literal(true),
  z.literal(false),
  z.literal(''),
])

export const MAX_FILE = 32 * 1_048_576
/** A file of that size with the form around it. */
export const UPLOAD_LIMIT = MAX_FILE + 65_536
const MAX_LINES = 5000

const cell = z.union([text({ max: 200 }), z.number().transform(String)])

export const newDeclaration = z.object({
  quarter: parsedBy(parseQuarter, 'quarter_shape'),
  mode: z.enum(['real', 'test']).default('real'),
  lines: z.array(z.record(z.string(), z.unknown())).max(MAX_LINES).optional(),
  nil: z.union([z.array(text({ max: 2 })), text({ max: 2 }).transform((one) => [one])]).optional(),
  categories: z
    .union([z.array(text({ max: 2 })), text({ max: 2 }).transform((one) => [one])])
    .optional(),
  copy_salaries: flag.optional(),
})
export type NewDeclarationRequest = z.infer<typeof newDeclaration>

export const newFiling = z.object({
  lines: z.enum(['all', 'valid']).default('all'),
  revision: z
    .union([
      z.number().int(),
      z
        .string()
        .regex(/^\d{1,9}$/)
        .transform(Number),
    ])
    .optional(),
})

const isField = (name: string): name is FieldName => FIELDS.some((field) => field === name)

/** One row of JSON: `{ "line": 9, "left_on": "2026-08-15" }`. */
const patchOf = (row: Record<string, unknown>): Result<Patch> => {
  const fields: Partial<LineFields> = {}
  for (const [name, value] of Object.entries(row)) {
    if (name === 'line') continue
    if (!isField(name)) return refused('unknown_field', { field: name })
    const parsed = cell.safeParse(value)
    if (!parsed.success) return refused('field_unreadable', { field: name })
    fields[name] = parsed.data.trim()
  }
  const number = row['line']
  if (number !== undefined && number !== null && !Number.isSafeInteger(number))
    return refused('line_unknown', { line: String(number).slice(0, 20) })
  return ok({ line: typeof number === 'number' ? number : null, fields })
}

export const patchesOf = (rows: readonly Record<string, unknown>[]): Result<Patch[]> => {
  const patches: Patch[] = []
  for (const row of rows) {
    const patch = patchOf(row)
    if (!patch.ok) return patch
    patches.push(patch.value)
  }
  return ok(patches)
}

/** A grid's cells are named `9.left_on`; `new.last_name` adds a person when anything is typed. */
export const patchesOfGrid = (values: Values): Result<Patch[]> => {
  const rows = new Map<string, Partial<LineFields>>()
  for (const [key, value] of Object.entries(values)) {
    const match = /^(\d{1,9}|new)\.([a-z_]{2,20})$/.exec(key)
    const name = match?.[2] ?? ''
    if (!match || !isField(name) || typeof value !== 'string') continue
    if (FORBIDDEN.test(value)) return refused('forbidden_character', { field: name })
    if (value.length > 200) return refused('too_long', { field: name })
    const row = rows.get(match[1] ?? '') ?? {}
    row[name] = value.trim()
    rows.set(match[1] ?? '', row)
  }
  const patches: Patch[] = []
  for (const [number, fields] of rows) {
    if (number !== 'new') patches.push({ line: Number(number), fields })
    else if (['last_name', 'first_name', 'cin', 'salary'].some((n) => fields[n as FieldName]))
      patches.push({ line: null, fields })
  }
  return ok(patches)
}

/** Lines to take out of a form: `remove=12`, once or several times. */
export const removalsOf = (values: Values): number[] => {
  const asked = values['remove']
  return (Array.isArray(asked) ? asked : [asked]).flatMap((one) =>
    /^\d{1,9}$/.test(String(one ?? '')) ? [Number(one)] : [],
  )
}
