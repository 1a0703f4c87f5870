import { z } from 'zod'
import { paidFor } from '#src/accounts/index.ts'
import { blank } from '#src/http/blank.ts'
import { line, parsedBy, text } from '#src/http/read-body.ts'
import { parseCreditorReference, parseEmployerNumber, parseRib } from '#src/kernel/identifiers.ts'
import { parseTypedDay } from '#src/kernel/dates.ts'
import { MEANS, type Means } from './payment.ts'

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
  ...paidFor,
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

export const refundAsked = z.object({
  amount: paidFor.amount,
  amount_centimes: paidFor.amount_centimes,
  account: parsedBy(parseRib, 'rib_shape'),
  reason: text({ min: 1, max: 500 }),
})

/** One person who engages the company alone, as the fund read it in its papers. */
export const soleAsked = z.object({
  employer_number: parsedBy(parseEmployerNumber, 'employer_number_shape'),
  user: line({ min: 1, max: 80 }),
  reason: text({ min: 1, max: 500 }),
})
