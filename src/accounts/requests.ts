import { z } from 'zod'
import { blank } from '#src/http/blank.ts'
import { line, parsedBy, text } from '#src/http/read-body.ts'
import { parseTypedDay } from '#src/kernel/dates.ts'
import { centimes, parseTypedAmount } from '#src/kernel/money.ts'
import { parseQuarter } from '#src/kernel/quarters.ts'
import type { Instalment } from './store-plans.ts'

const several = <T>(one: z.ZodType<T>) =>
  z
    .union([z.array(one).max(400), one.transform((only) => [only])])
    .optional()
    .transform((list) => list ?? [])

const typedAmount = z.preprocess(blank, parsedBy(parseTypedAmount, 'amount_shape').optional())
const wholeAmount = z
  .number()
  .int()
  .min(1)
  .max(9_000_000_000_000)
  .transform((value) => centimes(value))
  .optional()

/** What a payment is for: dues by their names, or whole quarters; an amount makes it a part. */
export const paidFor = {
  dues: several(line({ max: 80 })),
  quarters: several(parsedBy(parseQuarter, 'quarter_shape')),
  amount: typedAmount,
  amount_centimes: wholeAmount,
}

export const transferOrderAsked = z.object(paidFor)

/** One instalment a line: `31/01/2027 12 500,00`. */
const parseInstalments = (typed: string): Instalment[] | null => {
  const lines = typed
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '')
  const found = lines.flatMap((one) => {
    const [, day = '', amount = ''] = /^(\S+)\s+(.+)$/.exec(one) ?? []
    const [on, value] = [parseTypedDay(day), parseTypedAmount(amount)]
    return on && value ? [{ on, amount: value }] : []
  })
  return found.length === lines.length && found.length > 0 ? found : null
}

export const planAsked = z.object({
  reason: text({ min: 1, max: 500 }),
  instalments: parsedBy(parseInstalments, 'instalments_shape'),
})
export const endingAsked = z.object({ reason: text({ min: 1, max: 500 }) })
