import { z } from 'zod'
import { line, text } from '#src/http/read-body.ts'

const lineNumber = z
  .union([z.number().int().min(1), z.string().regex(/^\d{1,7}$/)])
  .transform(Number)

/** `whole` is what the form's choice says; a program may leave `lines` out instead. */
export const cancellationAsked = z.object({
  declaration: line({ min: 1, max: 40 }),
  object: line({ min: 1, max: 40 }),
  extent: z.enum(['whole', 'lines']).optional(),
  lines: z
    .union([z.array(lineNumber).max(300_000), lineNumber.transform((one) => [one])])
    .optional(),
  note: text({ max: 1000 }).default(''),
})
