import { z } from 'zod'
import { line, parsedBy, text } from '#src/http/read-body.ts'
import { parseEmail } from '#src/kernel/identifiers.ts'
import { parseMonth } from '#src/kernel/months.ts'
import { ATTESTOR_KINDS, PROOF_KINDS } from './proof.ts'

const parseCountry = (typed: string): string | null => {
  const code = typed.trim().toUpperCase()
  return /^[A-Z]{2}$/.test(code) ? code : null
}

export const attestorAsked = z.object({
  kind: z.enum(ATTESTOR_KINDS),
  name: line({ min: 1, max: 120 }),
  city: line({ min: 1, max: 80 }),
  country: parsedBy(parseCountry, 'country_shape'),
  email: parsedBy(parseEmail, 'email_shape'),
})

export const sightingAskedOf = z.object({ attestor_id: text({ min: 1, max: 80 }) })

/** Ticked by hand: nobody says it by pressing a button alone. */
export const sightingSaid = z.object({
  name: line({ min: 1, max: 80 }),
  job: line({ min: 1, max: 80 }),
  seen_today: z.union([z.literal('1'), z.literal('on'), z.literal(true)]),
})

const seq = z
  .union([z.number().int(), z.string().regex(/^\d{1,6}$/)])
  .transform((value) => Number(value))

export const pieceAccepted = z.object({ seq })
export const pieceRefused = z.object({ seq, reason: line({ min: 1, max: 300 }) })
export const seenAtCounter = z.object({ where: line({ min: 1, max: 80 }) })

export const proofAsked = z.object({
  pension_id: text({ min: 1, max: 80 }),
  kind: z.enum(PROOF_KINDS),
  due_month: parsedBy(parseMonth, 'month_shape'),
})
