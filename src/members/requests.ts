import { z } from 'zod'
import { parsedBy, text } from '#src/http/read-body.ts'
import { parseTypedDay } from '#src/kernel/dates.ts'
import { parseCin, parseMatricule } from '#src/kernel/identifiers.ts'

const identity = {
  matricule: parsedBy(parseMatricule, 'matricule_shape'),
  cin: parsedBy(parseCin, 'cin_shape'),
  birth_date: parsedBy(parseTypedDay, 'day_shape'),
}

export const activationAsked = z.object({
  ...identity,
  channel: z.enum(['email', 'sms', 'letter']),
})

/** A code that came by post, typed by somebody who left long ago. */
export const postedCode = z.object({
  matricule: identity.matricule,
  code: text({ min: 1, max: 20 }),
})

export const codeTyped = z.object({ code: text({ min: 1, max: 20 }) })

export const passwordChosen = z.object({
  password: text({ min: 1, max: 200 }),
  again: text({ max: 200 }).optional(),
  prompt_1: text({ max: 120 }).default(''),
  answer_1: text({ max: 200 }).default(''),
  prompt_2: text({ max: 120 }).default(''),
  answer_2: text({ max: 200 }).default(''),
})
