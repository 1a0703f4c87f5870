import { z } from 'zod'
import { line, text } from '#src/http/read-body.ts'

const digest = text({ max: 64 }).optional()
const ticked = z.union([z.literal('1'), z.literal('on'), z.literal(true)])
const document = z.union([z.string().max(3), z.number().int()]).transform(String)

/** Every document ticked by itself, a name typed by hand, a sentence agreed to: then a code leaves. */
export const codeAsked = z.object({
  read: z.union([document.transform((one) => [one]), z.array(document).max(20)]).optional(),
  name: line({ min: 1, max: 120 }),
  intent: ticked,
  digest,
})

export const codeTyped = z.object({ code: text({ min: 1, max: 20 }), digest })

export const refusalSaid = z.object({ reason: text({ min: 1, max: 500 }) })

/** The signed text of a certificate, and what somebody holds: a document's own text, or its digest. */
export const certificateBrought = z.object({
  jws: text({ min: 1, max: 20_000 }),
  document: text({ max: 400_000 }).optional(),
})
