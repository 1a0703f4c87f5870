import { z } from 'zod'
import { text } from '#src/http/read-body.ts'

const MOST_TEXT = 4000

/** Everything a member of staff can do on a case, in one form per step. */
export const stepAsked = z.object({
  text: text({ max: MOST_TEXT }).default(''),
  to: text({ max: 64 }).default(''),
  outcome: z.enum(['accepted', 'refused', 'answered']).optional(),
  reason: text({ max: 64 }).default(''),
  revision: z.union([z.string().regex(/^\d{1,9}$/), z.number().int().nonnegative()]).optional(),
})
