import { z } from 'zod'
import { parsedBy, text } from '#src/http/read-body.ts'
import { parseEmployerNumber, parseMatricule } from '#src/kernel/identifiers.ts'

const next = z.string().optional()

export const employerSignIn = z.object({
  employer_number: parsedBy(parseEmployerNumber, 'employer_number_shape'),
  login: text({ max: 80 }).default(''),
  password: text({ min: 1, max: 200 }),
  next,
})

export const memberSignIn = z.object({
  matricule: parsedBy(parseMatricule, 'matricule_shape'),
  password: text({ min: 1, max: 200 }),
  next,
})

/** Only a path of this site: anything else would lead the person elsewhere after signing in. */
export const localPath = (path: string | undefined, otherwise: string): string =>
  path !== undefined && /^\/(?![/\\])[\w./-]*$/.test(path) ? path : otherwise
