import type { Space } from '#src/access/actor.ts'
import { type Persona, PERSONAS } from './personas.ts'

/** Spaces as a visitor of the demo meets them: the company, who works for it, who it is for, the fund. */
const SPACES_IN_ORDER: readonly Space[] = [
  'employer',
  'applicant',
  'accountant',
  'member',
  'pensioner',
  'desk',
]

const byAccount = (a: Persona, b: Persona): number =>
  a.space === 'employer' ? a.account.localeCompare(b.account) : 0

/** Those of a space together; an employer's people too. Their place in the list is part of who they are. */
export const PERSONAS_BY_SPACE = SPACES_IN_ORDER.map((space) => ({
  space,
  personas: PERSONAS.filter((one) => one.space === space).toSorted(byAccount),
}))
