import type { z } from 'zod'
import { type FieldError, parseValues, type Values } from './read-body.ts'

export type Read<T> = { ok: true; value: T } | { ok: false; errors: FieldError[] }

type Rows<T> = { list: string; prefix: string; most: number; schema: z.ZodType<T> }

/** The rows of a form (`child_2_first_name`), or a program's list: the same objects. */
const rowsIn = (values: Values, { list, prefix, most }: Rows<unknown>): Map<number, Values> => {
  const rows = new Map<number, Values>()
  const given = values[list]
  if (Array.isArray(given))
    for (const [i, row] of given.entries())
      rows.set(i + 1, typeof row === 'object' && row !== null ? (row as Values) : {})
  for (const [key, value] of Object.entries(values)) {
    const found = new RegExp(`^${prefix}_(\\d{1,2})_(\\w+)$`).exec(key)
    const [, number = '', field = ''] = found ?? []
    if (!found || Number(number) < 1 || Number(number) > most) continue
    rows.set(Number(number), { ...rows.get(Number(number)), [field]: value })
  }
  return rows
}

const isEmpty = (row: Values): boolean =>
  Object.values(row).every((value) => typeof value !== 'string' || value.trim() === '')

export const readRows = <T>(values: Values, rows: Rows<T>): Read<T[]> => {
  const found = [...rowsIn(values, rows)].filter(([, row]) => !isEmpty(row))
  if (found.length > rows.most)
    return { ok: false, errors: [{ field: rows.list, code: 'too_many' }] }
  const read = found.map(([number, row]) => ({ number, body: parseValues(row, rows.schema) }))
  const errors = read.flatMap(({ number, body }) =>
    body.ok
      ? []
      : body.errors.map(({ field, code }) => ({
          field: `${rows.prefix}_${number}_${field}`,
          code,
        })),
  )
  return errors.length > 0
    ? { ok: false, errors }
    : { ok: true, value: read.flatMap(({ body }) => (body.ok ? [body.value] : [])) }
}
