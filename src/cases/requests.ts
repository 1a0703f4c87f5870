import { z } from 'zod'
import { parsedBy, text } from '#src/http/read-body.ts'
import { parseTypedDay } from '#src/kernel/dates.ts'
import {
  parseCin,
  parseEmail,
  parseEmployerNumber,
  parseMatricule,
} from '#src/kernel/identifiers.ts'
import { TOPICS } from './case.ts'

const MOST_TEXT = 4000

export const complaintAsked = z.object({
  topic: z.enum(TOPICS),
  text: text({ min: 1, max: MOST_TEXT }),
  appeal_of: text({ max: 40 }).default(''),
})

export const answerGiven = z.object({ text: text({ min: 1, max: MOST_TEXT }) })

const ticked = z
  .union([z.literal('1'), z.literal('on'), z.boolean()])
  .transform((value) => value !== false)
  .optional()

/** Who is to administer an employer's users, as the signed request names them. */
export const administratorAsked = z.object({
  employer_number: parsedBy(parseEmployerNumber, 'employer_number_shape'),
  last_name: text({ min: 1, max: 60 }),
  first_name: text({ min: 1, max: 60 }),
  cin: text({ min: 1, max: 20 }),
  job: text({ min: 1, max: 80 }),
  email: parsedBy(parseEmail, 'email_shape'),
  phone: text({ max: 20 }).default(''),
  postal_address: text({ min: 1, max: 200 }),
  replaces: ticked,
})
export type AdministratorRequest = z.infer<typeof administratorAsked>

/** A member whom the fund can't reach, as they write of themselves. */
export const subscriptionAsked = z.object({
  matricule: parsedBy(parseMatricule, 'matricule_shape'),
  last_name: text({ min: 1, max: 60 }),
  first_name: text({ min: 1, max: 60 }),
  cin: parsedBy(parseCin, 'cin_shape'),
  birth_date: parsedBy(parseTypedDay, 'day_shape'),
  email: z.union([z.literal(''), parsedBy(parseEmail, 'email_shape')]).default(''),
  phone: text({ max: 20 }).default(''),
  postal_address: text({ min: 1, max: 200 }),
})
export type SubscriptionRequest = z.infer<typeof subscriptionAsked>
