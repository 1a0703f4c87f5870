import { z } from 'zod'
import { parsedBy, text } from '#src/http/read-body.ts'
import { parseEmail, parseEmployerNumber, parseIce } from '#src/kernel/identifiers.ts'

const ticked = z
  .union([z.literal('1'), z.literal('on'), z.boolean()])
  .transform((value) => value !== false)
  .optional()
const several = z
  .union([z.array(text({ max: 20 })), text({ max: 20 }).transform((one) => [one])])
  .optional()

const terms = { rights: several, categories: several, by_file: ticked, by_form: ticked }

/** *Utilisateur Externe*: the person, their firm, and what they may do. */
export const invitationAsked = z.object({
  last_name: text({ min: 1, max: 60 }),
  first_name: text({ min: 1, max: 60 }),
  email: parsedBy(parseEmail, 'email_shape'),
  phone: text({ max: 20 }).default(''),
  firm_name: text({ min: 1, max: 120 }),
  ...terms,
})

/** The firm asks an employer. */
export const mandateRequested = z.object({
  employer_number: parsedBy(parseEmployerNumber, 'employer_number_shape'),
  ...terms,
})

/** A firm that has no account makes one with its first mandate. */
export const firmOpened = z.object({
  firm_name: text({ min: 1, max: 120 }),
  ice: parsedBy(parseIce, 'ice_shape'),
  city: text({ min: 1, max: 60 }),
  last_name: text({ min: 1, max: 60 }),
  first_name: text({ min: 1, max: 60 }),
  password: text({ min: 1, max: 200 }),
  again: text({ max: 200 }).optional(),
})
export type FirmOpening = z.infer<typeof firmOpened>

export const colleagueAsked = z.object({
  last_name: text({ min: 1, max: 60 }),
  first_name: text({ min: 1, max: 60 }),
  email: parsedBy(parseEmail, 'email_shape'),
})

/** The whole set of mandates somebody may see; a form without a tick sends none. */
export const clientsAsked = z.object({
  clients: z
    .union([z.array(text({ max: 64 })).max(2000), text({ max: 64 }).transform((one) => [one])])
    .default([]),
})
