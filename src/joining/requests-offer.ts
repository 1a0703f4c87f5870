import { z } from 'zod'
import { blank } from '#src/http/blank.ts'
import { type FieldError, line, parsedBy, parseValues, type Values } from '#src/http/read-body.ts'
import { type Read, readRows } from '#src/http/read-rows.ts'
import { centimes, parseTypedAmount } from '#src/kernel/money.ts'
import { rateFromHundredths, type RatePpm } from '#src/kernel/rates.ts'
import type { Category, Offer } from './application.ts'
import { day } from './fields.ts'

export const MOST_CATEGORIES = 6
const MOST_PEOPLE = 20_000
const HUNDRED = 100

/** `6`, `3,75` or `3.75 %`. */
const parseRate = (typed: string): RatePpm | null => {
  const found = /^(\d{1,2})(?:[.,](\d{1,2}))?$/.exec(typed.replace(/[\s\u00a0\u202f%]/gu, ''))
  if (!found) return null
  const hundredths = Number(found[1]) * HUNDRED + Number((found[2] ?? '').padEnd(2, '0'))
  return hundredths > 0 ? rateFromHundredths(hundredths) : null
}

const parseCount = (typed: string): number | null => {
  const digits = typed.replace(/[\s\u00a0\u202f]/gu, '')
  const count = /^\d{1,6}$/.test(digits) ? Number(digits) : 0
  return count > 0 && count <= MOST_PEOPLE ? count : null
}

const category = z
  .object({
    code: parsedBy(
      (typed) => (/^\d{1,2}$/.test(typed.trim()) ? typed.trim() : null),
      'category_shape',
    ),
    label: line({ min: 1, max: 60 }),
    regime: z.enum(['al_kamil', 'al_mounassib'], { error: 'choose_one' }),
    rate: parsedBy(parseRate, 'rate_shape'),
    payroll: parsedBy(parseTypedAmount, 'amount_shape'),
    headcount: parsedBy(parseCount, 'count_shape'),
    option: z.preprocess(blank, z.enum(['55', '50']).optional()),
  })
  .transform((one): Category => ({
    code: one.code.padStart(2, '0'),
    label: one.label.trim(),
    regime: one.regime,
    ratePpm: one.rate,
    payrollCentimes: centimes(one.payroll),
    headcount: one.headcount,
    retirementOption: one.option ?? null,
  }))

const effect = z.object({ effect_on: day })

const repeated = (categories: readonly Category[]): FieldError[] => {
  const at = categories.findIndex(
    (one, i) => categories.findIndex((other) => other.code === one.code) < i,
  )
  return at < 0 ? [] : [{ field: `category_${at + 1}_code`, code: 'category_twice' }]
}

/** Categories as rows of a form, or a program's list; the day the contract takes effect. */
export const offerRead = (values: Values): Read<Offer> => {
  const categories = readRows(values, {
    list: 'categories',
    prefix: 'category',
    most: MOST_CATEGORIES,
    schema: category,
  })
  const from = parseValues(values, effect)
  const errors = [
    ...(categories.ok ? repeated(categories.value) : categories.errors),
    ...(categories.ok && categories.value.length === 0
      ? [{ field: 'category_1_code', code: 'category_needed' }]
      : []),
    ...(from.ok ? [] : from.errors),
  ]
  return errors.length > 0 || !categories.ok || !from.ok
    ? { ok: false, errors }
    : { ok: true, value: { categories: categories.value, effectOn: from.value.effect_on } }
}
