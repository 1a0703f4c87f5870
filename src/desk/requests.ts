import { z } from 'zod'
import { parsedBy, text } from '#src/http/read-body.ts'
import { parseEmail } from '#src/kernel/identifiers.ts'

const MOST_TEXT = 4000

/** Everything a member of staff can do on a case, in one form per step. */
export const stepAsked = z.object({
  text: text({ max: MOST_TEXT }).default(''),
  to: text({ max: 64 }).default(''),
  outcome: z.enum(['accepted', 'refused', 'answered']).optional(),
  reason: text({ max: 64 }).default(''),
  revision: z.union([z.string().regex(/^\d{1,9}$/), z.number().int().nonnegative()]).optional(),
})

export const viewingAsked = z.object({
  user_id: text({ min: 1, max: 64 }),
  reason: text({ min: 1, max: 200 }),
})

export const staffAsked = z.object({
  name: text({ min: 1, max: 80 }),
  email: parsedBy(parseEmail, 'email_shape'),
  roles: z
    .union([z.array(text({ max: 30 })), text({ max: 30 }).transform((one) => [one])])
    .default([]),
})

export const rolesAsked = staffAsked.pick({ roles: true })

export const reasonAsked = z.object({ reason: text({ min: 1, max: 200 }) })
