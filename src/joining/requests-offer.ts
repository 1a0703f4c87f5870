import { z } from 'zod'
import { type FieldError, parseValues, type Values } from '#src/http/read-body.ts'
import { type Read, readRows } from '#src/http/read-rows.ts'
import { type OfferCategory, offerCategory } from '#src/offers/index.ts'
import type { Offer } from './application.ts'
import { day } from './fields.ts'

const MOST_CATEGORIES = 6
const DIGITS = 2

const effect = z.object({ effect_on: day })

/** `1` and `01` are the same number: the register has two digits. */
const numbered = (one: OfferCategory): OfferCategory => ({
  ...one,
  code: one.code.padStart(DIGITS, '0'),
})

const errorsIn = (categories: readonly OfferCategory[]): FieldError[] =>
  categories.flatMap((one, i) => {
    const field = `category_${i + 1}_code`
    if (!/^\d{2}$/.test(one.code)) return [{ field, code: 'category_shape' }]
    const isTwice = categories.slice(0, i).some(({ code }) => code === one.code)
    return isTwice ? [{ field, code: 'category_twice' }] : []
  })

/** Categories as rows of a form, or a program's list; the day the contract takes effect. */
export const offerRead = (values: Values): Read<Offer> => {
  const rows = readRows(values, {
    list: 'categories',
    prefix: 'category',
    most: MOST_CATEGORIES,
    schema: offerCategory,
  })
  const categories = rows.ok ? rows.value.map(numbered) : []
  const from = parseValues(values, effect)
  const errors = [
    ...(rows.ok ? errorsIn(categories) : rows.errors),
    ...(rows.ok && categories.length === 0
      ? [{ field: 'category_1_code', code: 'category_needed' }]
      : []),
    ...(from.ok ? [] : from.errors),
  ]
  return errors.length > 0 || !from.ok
    ? { ok: false, errors }
    : { ok: true, value: { categories, effectOn: from.value.effect_on } }
}
