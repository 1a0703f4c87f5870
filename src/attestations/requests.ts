import { z } from 'zod'
import { blank } from '#src/http/blank.ts'
import { line, parsedBy, text } from '#src/http/read-body.ts'
import { LANGUAGES } from '#src/i18n/format.ts'
import { parseTypedDay } from '#src/kernel/dates.ts'
import { ATTESTATION_KINDS } from './attestation.ts'

const ticked = z
  .union([z.literal('1'), z.literal('on'), z.boolean()])
  .optional()
  .transform((value) => value !== undefined && value !== false)

const listed = z.union([z.array(line({ max: 40 })).max(20), line({ max: 40 })]).optional()

const yearTyped = z.union([
  z.number().int(),
  parsedBy((typed) => (/^\d{4}$/.test(typed.trim()) ? Number(typed.trim()) : null), 'year_shape'),
])

/** What its holder wants on a paper, and for whom. */
export const attestationAsked = z.object({
  kind: z.enum(ATTESTATION_KINDS),
  with_amount: ticked,
  language: z.enum(LANGUAGES).default('fr'),
  /** Sent by the form, whose unticked boxes are silent: without it, every fact stays. */
  chooses_fields: ticked,
  fields: listed.transform((value) =>
    value === undefined ? null : typeof value === 'string' ? [value] : value,
  ),
  purpose: z.preprocess(blank, line({ max: 120 }).optional()).transform((value) => value ?? ''),
  valid_until: z.preprocess(blank, parsedBy(parseTypedDay, 'day_shape').optional()),
  year: z.preprocess(blank, yearTyped.optional()),
})

/** Longer than any address that carries a signed paper. */
const MOST_PAPER = 4000
const MOST_LIST = 10_000
export const MOST_CODES = 100

/** A code as typed, what was scanned, a control number, or a list: whatever whoever checks has. */
export const verificationAsked = z.object({
  code: z.preprocess(blank, text({ max: 200 }).optional()),
  jws: z.preprocess(blank, text({ max: MOST_PAPER }).optional()),
  control: z.preprocess(blank, line({ max: 40 }).optional()),
  codes: z.union([z.array(text({ max: 200 })).max(1000), text({ max: MOST_LIST })]).optional(),
})

export const revocationAsked = z.object({
  reason: text({ min: 5, max: 500 }),
  withheld: ticked,
})
