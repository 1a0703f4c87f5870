import { z } from 'zod'
import { line, parsedBy, text } from '#src/http/read-body.ts'
import { parseTypedDay } from '#src/kernel/dates.ts'
import {
  parseDpNumber,
  parseEmail,
  parseEmployerNumber,
  parseMatricule,
} from '#src/kernel/identifiers.ts'
import { EMPLOYER_RIGHTS } from './actor.ts'

const next = z.string().optional()

export const employerSignIn = z.object({
  employer_number: parsedBy(parseEmployerNumber, 'employer_number_shape'),
  login: line({ max: 80 }).default(''),
  password: text({ min: 1, max: 200 }),
  next,
})

export const memberSignIn = z.object({
  matricule: parsedBy(parseMatricule, 'matricule_shape'),
  password: text({ min: 1, max: 200 }),
  next,
})

/** N° DP or matricule: one field, since people hold one or the other. */
export const pensionerSignIn = z.object({
  number: parsedBy(parseDpNumber, 'pension_number_shape'),
  password: text({ min: 1, max: 200 }),
  next,
})

export const emailSignIn = z.object({
  email: parsedBy(parseEmail, 'email_shape'),
  password: text({ min: 1, max: 200 }),
  next,
})

/** Only a path of this site: anything else would lead the person elsewhere after signing in. */
export const localPath = (path: string | undefined, otherwise: string): string =>
  path !== undefined && /^\/(?![/\\])[\w./-]*$/.test(path) ? path : otherwise

const day = parsedBy(parseTypedDay, 'day_shape')
const optionalDay = z.union([z.literal('').transform(() => null), day]).optional()
const ticked = z
  .union([z.literal('1'), z.literal('on'), z.boolean()])
  .transform((value) => value !== false)
  .optional()
const several = z
  .union([z.array(text({ max: 20 })), text({ max: 20 }).transform((one) => [one])])
  .optional()

/** What a right is granted with, on every tab. */
const grant = {
  rights: several,
  by_file: ticked,
  by_form: ticked,
  categories: several,
  starts_on: optionalDay,
  ends_on: optionalDay,
}

export const newUser = z.object({
  tab: z.enum(['account', 'declaration', 'profiles', 'liquidation']),
  last_name: line({ min: 1, max: 60 }),
  first_name: line({ min: 1, max: 60 }),
  cin: line({ min: 1, max: 20 }),
  job: line({ min: 1, max: 80 }),
  email: parsedBy(parseEmail, 'email_shape'),
  phone: line({ max: 20 }).default(''),
  send_by: z.enum(['email', 'letter']).default('email'),
  postal_address: text({ max: 200 }).default(''),
  ...grant,
  prompt_1: line({ max: 120 }).default(''),
  answer_1: text({ max: 200 }).default(''),
  prompt_2: line({ max: 120 }).default(''),
  answer_2: text({ max: 200 }).default(''),
})

export type NewUserRequest = z.infer<typeof newUser>

export const newGrant = z.object({ ...grant, rights: several })

export const confirmationsChange = z.object({
  confirmations: z
    .union([z.literal('1'), z.literal('2'), z.literal(1), z.literal(2)])
    .transform(Number),
})

export const newPassword = z.object({
  password: text({ min: 1, max: 200 }),
  again: text({ max: 200 }).optional(),
  prompt_1: line({ max: 120 }).default(''),
  answer_1: text({ max: 200 }).default(''),
  prompt_2: line({ max: 120 }).default(''),
  answer_2: text({ max: 200 }).default(''),
})
export type NewPasswordRequest = z.infer<typeof newPassword>

export const codeOnly = z.object({ code: text({ min: 1, max: 20 }) })
export const passwordChange = z.object({
  current: text({ min: 1, max: 200 }),
  password: text({ min: 1, max: 200 }),
})

export const answersGiven = z.object({
  answer_1: text({ max: 200 }).default(''),
  answer_2: text({ max: 200 }).default(''),
})
export const passwordPair = z.object({
  password: text({ min: 1, max: 200 }),
  again: text({ max: 200 }).optional(),
})

/** What a browser's authenticator made, as JSON; a form carries it as text. */
const fromText = (given: unknown): unknown => {
  if (typeof given !== 'string') return given
  try {
    return JSON.parse(given) as unknown
  } catch {
    return null
  }
}
const base64url = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[\w-]+$/)
const CREDENTIAL_ID = 1364

const credential = <T extends z.ZodType>(response: T) =>
  z.preprocess(
    fromText,
    z.object({
      id: base64url(CREDENTIAL_ID),
      rawId: base64url(CREDENTIAL_ID),
      type: z.literal('public-key'),
      response,
    }),
  )

const passkeyName = line({ max: 60 }).default('')
export const passkeyWanted = z.object({
  name: passkeyName,
  own_password: text({ max: 200 }).default(''),
})

export const newPasskey = z.object({
  credential: credential(
    z.object({
      clientDataJSON: base64url(4000),
      attestationObject: base64url(20_000),
      transports: z
        .array(z.string().regex(/^[a-z-]{1,20}$/))
        .max(10)
        .default([]),
    }),
  ),
})
export type PasskeyGiven = z.infer<typeof newPasskey>['credential']

export const passkeyAnswer = z.object({
  credential: credential(
    z.object({
      clientDataJSON: base64url(4000),
      authenticatorData: base64url(4000),
      signature: base64url(2000),
      userHandle: base64url(128).optional(),
    }),
  ),
  next,
})
export type AssertionGiven = z.infer<typeof passkeyAnswer>['credential']

export const protectedRightsChange = z.object({
  rights: z
    .union([z.array(z.enum(EMPLOYER_RIGHTS)), z.enum(EMPLOYER_RIGHTS).transform((one) => [one])])
    .default([]),
})
