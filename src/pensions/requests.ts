import { z } from 'zod'
import { blank } from '#src/http/blank.ts'
import { line, parsedBy } from '#src/http/read-body.ts'
import { parseIban, parseRib } from '#src/kernel/identifiers.ts'

const BIC = /^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/

const parseBic = (typed: string): string | null => {
  const bic = typed.replace(/\s/g, '').toUpperCase()
  return BIC.test(bic) ? bic : null
}

/** Where a pension is paid: a RIB for an account in Morocco, an IBAN for one abroad. */
export const accountAsked = z
  .object({
    mode: z.enum(['morocco', 'abroad']),
    holder: line({ min: 1, max: 70 }),
    bank: line({ max: 70 }).optional(),
    rib: z.preprocess(blank, parsedBy(parseRib, 'rib_shape').optional()).optional(),
    iban: z.preprocess(blank, parsedBy(parseIban, 'iban_shape').optional()).optional(),
    bic: z.preprocess(blank, parsedBy(parseBic, 'bic_shape').optional()).optional(),
  })
  .check((context) => {
    const { mode, rib, iban } = context.value
    if (mode === 'morocco' && rib === undefined)
      context.issues.push({ code: 'custom', message: 'required', path: ['rib'], input: rib })
    if (mode === 'abroad' && iban === undefined)
      context.issues.push({ code: 'custom', message: 'required', path: ['iban'], input: iban })
  })

/** What the controller read before letting the run go, so that what leaves is what was seen. */
export const releaseAsked = z.object({
  net_centimes: z
    .union([z.number().int(), z.string().regex(/^\d{1,15}$/)])
    .transform((value) => Number(value)),
})
