import { z } from 'zod'
import { blank } from '#src/http/blank.ts'
import { parsedBy } from '#src/http/read-body.ts'
import { type Centimes, centimes, parseTypedAmount } from '#src/kernel/money.ts'

const MOST = 1_000_000_000

const parseAmount = (typed: string): Centimes | null => {
  const amount = parseTypedAmount(typed)
  return amount !== null && amount > 0 && amount <= MOST ? amount : null
}

/** What somebody wants to spend on points; a program gives centimes. */
export const buybackWanted = z.object({
  amount: z.preprocess(blank, parsedBy(parseAmount, 'amount_shape').optional()).optional(),
  amount_centimes: z
    .number()
    .int()
    .min(1)
    .max(MOST)
    .transform((value) => centimes(value))
    .optional(),
})
