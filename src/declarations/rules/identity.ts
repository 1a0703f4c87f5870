import type { Anomaly, KnownPerson, LineFields } from './model.ts'
import { dayIn } from './notation.ts'

/** Accents, case and what is not a letter don't make another person. */
export const comparable = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toUpperCase()

const areSame = (typed: string, known: string): boolean =>
  typed === known || comparable(typed) === comparable(known)

/** The older record holds both names in 20 characters, cut. */
const sameNames = (fields: LineFields, person: KnownPerson): 'last_name' | 'first_name' | null => {
  if (fields.first_name === '') {
    const whole = comparable(`${person.lastName} ${person.firstName}`)
    const typed = comparable(fields.last_name)
    return typed !== '' && whole.startsWith(typed) ? null : 'last_name'
  }
  if (!areSame(fields.last_name, person.lastName)) return 'last_name'
  return areSame(fields.first_name, person.firstName) ? null : 'first_name'
}

type Finding = Pick<Anomaly, 'field' | 'code' | 'value' | 'expected'>

/**
 * A matricule this employer never declared says only that it does not match, whether nobody or
 * somebody else bears it. Expected values are shown for the employer's own people alone.
 */
export const identityFinding = (
  fields: LineFields,
  person: KnownPerson | undefined,
): Finding | null => {
  if (fields.matricule === '') return null
  const code = 'person_not_matched'
  if (!person) return { field: 'matricule', code, value: fields.matricule, expected: null }
  const name = sameNames(fields, person)
  if (name === 'last_name')
    return { field: name, code, value: fields.last_name, expected: person.lastName }
  if (name === 'first_name')
    return { field: name, code, value: fields.first_name, expected: person.firstName }
  const born = dayIn(fields.birth_date)
  if (born !== undefined && person.birthDate !== null && born !== person.birthDate)
    return { field: 'birth_date', code, value: fields.birth_date, expected: person.birthDate }
  return null
}
