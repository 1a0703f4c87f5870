import { z } from 'zod'
import { line, parsedBy, text } from '#src/http/read-body.ts'
import { parseQuarter } from '#src/kernel/quarters.ts'

const quarter = parsedBy(parseQuarter, 'quarter_shape')

/** One quarter: `to` left out, or the same. */
export const recallAsked = z.object({
  reason: line({ min: 1, max: 40 }),
  from: quarter,
  to: z
    .union([z.literal(''), quarter])
    .optional()
    .transform((to) => to || null),
  note: text({ max: 1000 }).default(''),
})

const MOST_ROWS = 5000

/** Rows of a program: the fields of a line, and its quarter where the recall has several. */
export const rowsAsked = z.array(z.record(z.string(), z.unknown())).max(MOST_ROWS)

/** What the form asks of one person. */
export const personAsked = z.object({
  matricule: line({ max: 20 }).default(''),
  category: line({ min: 1, max: 2 }),
  amount: line({ max: 20 }).default(''),
  last_name: line({ max: 40 }).default(''),
  first_name: line({ max: 40 }).default(''),
  birth_date: line({ max: 10 }).default(''),
  cin: line({ max: 12 }).default(''),
})
export type PersonAsked = z.infer<typeof personAsked>
