import { type Body, parseValues, type Values } from '#src/http/read-body.ts'
import type { Space } from './actor.ts'
import { employerSignIn, memberSignIn } from './requests.ts'

/** What each door asks for. */
export const SPACE_FIELDS = {
  employer: ['employer_number', 'login', 'password'],
  member: ['matricule', 'password'],
} as const

export const isSpace = (text: string): text is Space => text === 'employer' || text === 'member'

type Credentials = { account: string; login: string; password: string; next: string | undefined }

/** The names of an account as the register has them, whichever space they belong to. */
export const credentialsOf = (space: Space, values: Values): Body<Credentials> => {
  if (space === 'employer') {
    const body = parseValues(values, employerSignIn)
    if (!body.ok) return body
    const { employer_number: account, login, password, next } = body.value
    return { ...body, value: { account, login: login.trim().toLowerCase(), password, next } }
  }
  const body = parseValues(values, memberSignIn)
  if (!body.ok) return body
  const { matricule: account, password, next } = body.value
  return { ...body, value: { account, login: '', password, next } }
}
