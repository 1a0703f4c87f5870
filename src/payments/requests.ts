import { z } from 'zod'
import { line, parsedBy, text } from '#src/http/read-body.ts'
import { parseCreditorReference, parseEmployerNumber, parseRib } from '#src/kernel/identifiers.ts'
import { parseTypedDay } from '#src/kernel/dates.ts'
import { centimes, type Centimes } from '#src/kernel/money.ts'
import { parseQuarter } from '#src/kernel/quarters.ts'
import { MEANS, type Means } from './payment.ts'

/** `1 234,50`, `1234.5` or `1 234,50 DH`, as people type amounts. */
export const parseAmount = (typed: string): Centimes | null => {
  const compact = typed.replace(/[\s\u00a0\u202f]|DH$/giu, '').replace(',', '.')
  const found = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(compact)
  return found ? centimes(Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'))) : null
}

const blank = (value: unknown): unknown => (value === '' || value === null ? undefined : value)
const several = <T>(one: z.ZodType<T>) =>
  z
    .union([z.array(one).max(400), one.transform((only) => [only])])
    .optional()
    .transform((list) => list ?? [])

const typedAmount = z.preprocess(blank, parsedBy(parseAmount, 'amount_shape').optional())
const wholeAmount = z
  .number()
  .int()
  .min(1)
  .max(9_000_000_000_000)
  .transform((value) => centimes(value))
  .optional()

const means = z
  .enum(MEANS.filter((one) => one !== 'credit') as [Means, ...Means[]])
  .optional()
  .transform((one) => one ?? 'transfer')

const ticked = z
  .union([z.literal('1'), z.literal('on'), z.literal('0'), z.boolean()])
  .optional()
  .transform((value) => value !== false && value !== '0' && value !== undefined)

/** An order as a form or a program gives it; `dues` and `quarters` may be mixed. */
export const orderAsked = z.object({
  dues: several(line({ max: 80 })),
  quarters: several(parsedBy(parseQuarter, 'quarter_shape')),
  amount: typedAmount,
  amount_centimes: wholeAmount,
  means,
  debit_account: z.preprocess(blank, parsedBy(parseRib, 'rib_shape').optional()),
  keep_credit: ticked,
})

const sequence = z
  .union([z.number().int(), z.string().regex(/^\d{1,9}$/)])
  .optional()
  .transform((value) => (value === undefined ? null : Number(value)))

export const confirmationAsked = z.object({ expected_seq: sequence })
/** A refusal says why: the orderer has to know what to change. */
export const rejectionAsked = z.object({
  expected_seq: sequence,
  reason: text({ min: 1, max: 500 }),
})
export const withdrawalAsked = z.object({
  expected_seq: sequence,
  reason: text({ max: 500 }).optional(),
})
export const transmissionAsked = z.object({
  expected_seq: sequence,
  form: z.enum(['paper', 'file', 'network']).default('paper'),
})
export const closureAsked = z.object({ reason: text({ min: 1, max: 500 }) })

export const debitAccountAsked = z.object({
  rib: parsedBy(parseRib, 'rib_shape'),
  holder: line({ min: 1, max: 70 }),
})

/** What a movement of the bank was for: one of the two. */
export const matchAsked = z.object({
  entry: text({ min: 1, max: 300 }),
  reference: z.preprocess(blank, parsedBy(parseCreditorReference, 'reference_shape').optional()),
  employer_number: z.preprocess(
    blank,
    parsedBy(parseEmployerNumber, 'employer_number_shape').optional(),
  ),
})
export const undoingAsked = z.object({ reason: text({ min: 1, max: 500 }) })

/** A mandate for direct debits, as it was signed on paper. */
export const debitMandateAsked = z.object({
  employer_number: parsedBy(parseEmployerNumber, 'employer_number_shape'),
  reference: line({ min: 1, max: 35 }),
  rib: parsedBy(parseRib, 'rib_shape'),
  holder: line({ min: 1, max: 70 }),
  signed_on: parsedBy(parseTypedDay, 'day_shape'),
})
