import { z } from 'zod'
import { blank } from '#src/http/blank.ts'
import {
  type FieldError,
  line,
  parsedBy,
  parseValues,
  text,
  type Values,
} from '#src/http/read-body.ts'
import { parseTypedDay } from '#src/kernel/dates.ts'
import { hasPhoneShape, parseCin, parseDpNumber, parseEmail } from '#src/kernel/identifiers.ts'
import { readAccount, readContact } from '#src/liquidations/index.ts'
import type { Read } from '#src/http/read-rows.ts'
import { type FormPart, RELATIONS, type SurvivorForm } from './survivor.ts'

const NAME = 60
const name = line({ min: 1, max: NAME })
const day = parsedBy(parseTypedDay, 'day_shape')
const ticked = z
  .union([z.boolean(), z.string()])
  .optional()
  .transform((value) => value === true || value === 'on' || value === 'yes')

const ABROAD = /^\+\d{8,15}$/
const parsePhone = (typed: string): string | null => {
  const phone = typed.replace(/[\s.-]/g, '')
  return hasPhoneShape(phone) || ABROAD.test(phone) ? phone : null
}

const reach = {
  email: z.preprocess(blank, parsedBy(parseEmail, 'email_shape').optional()),
  phone: z.preprocess(blank, parsedBy(parsePhone, 'phone_shape').optional()),
  postal_address: z.preprocess(blank, text({ max: 300 }).optional()),
}
type Reached = {
  email?: string | undefined
  phone?: string | undefined
  postal_address?: string | undefined
}
export const reachOf = (given: Reached) => ({
  email: given.email ?? '',
  phone: given.phone ?? '',
  postalAddress: given.postal_address?.trim() ?? '',
})

const died = {
  number: parsedBy(parseDpNumber, 'dp_shape'),
  last_name: name,
  first_name: name,
  died_on: day,
  is_accident: ticked,
}

/** At the desk, from a letter or at a counter. */
export const deathEntered = z.object(died)
/** By anybody: how to reach them is asked, so that the fund can answer. */
export const deathReported = z.object({
  ...died,
  declarer_last_name: name,
  declarer_first_name: name,
  relation: z.enum(RELATIONS, { error: 'choose_one' }),
  ...reach,
  postal_address: text({ min: 1, max: 300 }),
})
export type ReportAsked = z.infer<typeof deathReported>

export const numberAsked = z.object({ number: parsedBy(parseDpNumber, 'dp_shape') })

export const survivorNamed = z.object({
  kind: z.enum(['spouse', 'orphan'], { error: 'choose_one' }),
  last_name: name,
  first_name: name,
  ...reach,
})
export const reachAsked = z.object(reach)

const person = { last_name: name, first_name: name, birth_date: day }
const spouse = z.object({
  ...person,
  cin: parsedBy(parseCin, 'cin_shape'),
  sex: z.enum(['M', 'F'], { error: 'choose_one' }),
  married_on: day,
  has_child_of_marriage: ticked,
  is_remarried: ticked,
  has_dependent_child: ticked,
})
const orphan = z.object({
  ...person,
  cin: z.preprocess(blank, parsedBy(parseCin, 'cin_shape').optional()),
  is_disabled: ticked,
})

const readIdentity = (
  kind: 'spouse' | 'orphan',
  values: Values,
): Read<NonNullable<SurvivorForm['identity']>> => {
  if (kind === 'spouse') {
    const body = parseValues(values, spouse)
    if (!body.ok) return body
    const one = body.value
    return {
      ok: true,
      value: {
        lastName: one.last_name,
        firstName: one.first_name,
        cin: one.cin,
        birthDate: one.birth_date,
        sex: one.sex,
        marriedOn: one.married_on,
        hasChildOfMarriage: one.has_child_of_marriage,
        isRemarried: one.is_remarried,
        hasDependentChild: one.has_dependent_child,
        isDisabled: false,
      },
    }
  }
  const body = parseValues(values, orphan)
  if (!body.ok) return body
  const one = body.value
  return {
    ok: true,
    value: {
      lastName: one.last_name,
      firstName: one.first_name,
      cin: one.cin ?? '',
      birthDate: one.birth_date,
      sex: null,
      marriedOn: null,
      hasChildOfMarriage: false,
      isRemarried: false,
      hasDependentChild: false,
      isDisabled: one.is_disabled,
    },
  }
}

/** One part of the form, from a page or a program. */
export const readPart = (
  part: FormPart,
  kind: 'spouse' | 'orphan',
  values: Values,
): Read<Partial<SurvivorForm>> => {
  switch (part) {
    case 'identity': {
      const read = readIdentity(kind, values)
      return read.ok ? { ok: true, value: { identity: read.value } } : read
    }
    case 'account': {
      const read = readAccount(values)
      return read.ok ? { ok: true, value: { account: read.value } } : read
    }
    case 'contact': {
      const read = readContact(values)
      return read.ok ? { ok: true, value: { contact: read.value } } : read
    }
  }
}

/** Days that can't be true together, each at its own field. */
export const impossibleDays = (
  { identity }: Partial<SurvivorForm>,
  about: { diedOn: string; today: string },
): FieldError[] => {
  if (!identity) return []
  const { birthDate, marriedOn } = identity
  return [
    ...(birthDate > about.today ? [{ field: 'birth_date', code: 'day_to_come' }] : []),
    ...(marriedOn !== null && (marriedOn <= birthDate || marriedOn > about.diedOn)
      ? [{ field: 'married_on', code: 'married_out_of_life' }]
      : []),
  ]
}

export const pieceChecked = z.object({
  state: z.enum(['conforming', 'not_conforming', 'not_needed']),
  reason: z.preprocess(blank, line({ max: 300 }).optional()),
})
