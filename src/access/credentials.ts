import { type Body, parseValues, type Values } from '#src/http/read-body.ts'
import { type Space, SPACES } from './actor.ts'
import { emailSignIn, employerSignIn, memberSignIn, pensionerSignIn } from './requests.ts'

/** What each door asks for. */
export const SPACE_FIELDS = {
  employer: ['employer_number', 'login', 'password'],
  accountant: ['email', 'password'],
  member: ['matricule', 'password'],
  pensioner: ['number', 'password'],
  applicant: ['email'],
  desk: ['email', 'password'],
} as const

export const isSpace = (text: string): text is Space => SPACES.some((space) => space === text)

type Credentials = { account: string; login: string; password: string; next: string | undefined }

/** Where each door is. A pensioner's first door asks for no phrase: most have none. */
export const doorOf = (space: Space): string =>
  space === 'pensioner' ? '/sign-in/pensioner/phrase' : `/sign-in/${space}`

/** Pensioners and applicants choose no questions: a lost phrase means another letter or code. */
export const hasRecovery = (space: Space): boolean => space !== 'pensioner' && space !== 'applicant'

/** Where a lost password is replaced. */
export const recoveryOf = (space: Space): string =>
  hasRecovery(space) ? `/sign-in/${space}/recovery` : `/sign-in/${space}`

/** The names of an account as the register has them, whichever space they belong to. */
export const credentialsOf = (space: Space, values: Values): Body<Credentials> => {
  if (space === 'employer') {
    const body = parseValues(values, employerSignIn)
    if (!body.ok) return body
    const { employer_number: account, login, password, next } = body.value
    return { ...body, value: { account, login: login.trim().toLowerCase(), password, next } }
  }
  if (space === 'member') {
    const body = parseValues(values, memberSignIn)
    if (!body.ok) return body
    const { matricule: account, password, next } = body.value
    return { ...body, value: { account, login: '', password, next } }
  }
  if (space === 'pensioner') {
    const body = parseValues(values, pensionerSignIn)
    if (!body.ok) return body
    const { number: account, password, next } = body.value
    return { ...body, value: { account, login: '', password, next } }
  }
  const body = parseValues(values, emailSignIn)
  if (!body.ok) return body
  const { email: account, password, next } = body.value
  return { ...body, value: { account, login: '', password, next } }
}
