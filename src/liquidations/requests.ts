import { z } from 'zod'
import { blank } from '#src/http/blank.ts'
import { line, parsedBy, parseValues, text, type Values } from '#src/http/read-body.ts'
import { type Read, readRows } from '#src/http/read-rows.ts'
import { parseIsoDate, parseTypedDay } from '#src/kernel/dates.ts'
import {
  hasPhoneShape,
  parseCin,
  parseEmail,
  parseIban,
  parseMatricule,
  parseRib,
} from '#src/kernel/identifiers.ts'
import {
  type Account,
  type Contact,
  type Form,
  type FormStep,
  MARITAL_STATUSES,
} from './liquidation.ts'

const NAME = 60
const MOST_CHILDREN = 12

const day = parsedBy((typed) => parseIsoDate(typed) ?? parseTypedDay(typed), 'day_shape')
const name = line({ min: 1, max: NAME })
const ticked = z
  .union([z.boolean(), z.string()])
  .optional()
  .transform((value) => value === true || value === 'on' || value === 'yes')

export const newLiquidation = z.object({
  matricule: parsedBy(parseMatricule, 'matricule_shape'),
})

const spouse = z.object({
  last_name: name,
  first_name: name,
  cin: parsedBy(parseCin, 'cin_shape'),
  married_on: day,
})
const child = z.object({
  first_name: name,
  birth_date: day,
  is_disabled: ticked,
  is_at_school: ticked,
})

const status = z.object({ status: z.enum(MARITAL_STATUSES, { error: 'choose_one' }) })

const choice = (field: string): Read<never> => ({
  ok: false,
  errors: [{ field, code: 'choose_one' }],
})

const family = (values: Values, mostSpouses: number): Read<Form['family']> => {
  const read = status.safeParse(values)
  if (!read.success) return choice('status')
  const spouses = readRows(values, {
    list: 'spouses',
    prefix: 'spouse',
    most: mostSpouses,
    schema: spouse,
  })
  const children = readRows(values, {
    list: 'children',
    prefix: 'child',
    most: MOST_CHILDREN,
    schema: child,
  })
  if (!spouses.ok || !children.ok)
    return {
      ok: false,
      errors: [...(spouses.ok ? [] : spouses.errors), ...(children.ok ? [] : children.errors)],
    }
  const isMarried = read.data.status === 'M'
  if (isMarried && spouses.value.length === 0)
    return { ok: false, errors: [{ field: 'spouse_1_last_name', code: 'spouse_needed' }] }
  if (!isMarried && spouses.value.length > 0)
    return { ok: false, errors: [{ field: 'status', code: 'spouse_without_marriage' }] }
  return {
    ok: true,
    value: {
      status: read.data.status,
      spouses: spouses.value.map((one) => ({
        lastName: one.last_name,
        firstName: one.first_name,
        cin: one.cin,
        marriedOn: one.married_on,
      })),
      children: children.value.map((one) => ({
        firstName: one.first_name,
        birthDate: one.birth_date,
        isDisabled: one.is_disabled,
        isAtSchool: one.is_at_school,
      })),
    },
  }
}

const departure = z.object({ activity_ends_on: day, departs_on: day })

const parseBic = (typed: string): string | null => {
  const bic = typed.replaceAll(' ', '').toUpperCase()
  return /^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(bic) ? bic : null
}
const inMorocco = z.object({
  holder: name,
  bank: name,
  rib: parsedBy(parseRib, 'rib_shape'),
})
const abroad = z.object({
  holder: name,
  bank: name,
  iban: parsedBy(parseIban, 'iban_shape'),
  bic: parsedBy(parseBic, 'bic_shape'),
})

export const readAccount = (values: Values): Read<Account> => {
  if (values['mode'] === 'morocco') {
    const body = parseValues(values, inMorocco)
    return body.ok
      ? {
          ok: true,
          value: { ...body.value, mode: 'morocco', iban: null, bic: null, country: 'MA' },
        }
      : body
  }
  if (values['mode'] !== 'abroad') return choice('mode')
  const body = parseValues(values, abroad)
  if (!body.ok) return body
  const country = body.value.iban.slice(0, 2)
  return { ok: true, value: { ...body.value, mode: 'abroad', rib: null, country } }
}

const ABROAD = /^\+\d{8,15}$/
/** A Moroccan number, or one of elsewhere with its country code. */
const parsePhone = (typed: string): string | null => {
  const phone = typed.replace(/[\s.-]/g, '')
  return hasPhoneShape(phone) || ABROAD.test(phone) ? phone : null
}
const contact = z.object({
  email: z.preprocess(blank, parsedBy(parseEmail, 'email_shape').optional()),
  phone: z.preprocess(blank, parsedBy(parsePhone, 'phone_shape').optional()),
  postal_address: text({ min: 1, max: 300 }),
})
export const readContact = (values: Values): Read<Contact> => {
  const body = parseValues(values, contact)
  if (!body.ok) return body
  const { email = '', phone = '', postal_address } = body.value
  return { ok: true, value: { email, phone, postalAddress: postal_address.trim() } }
}

/** One step of the form, from a page or a program. */
export const readStep = (
  step: FormStep,
  values: Values,
  limits: { mostSpouses: number },
): Read<Partial<Form>> => {
  switch (step) {
    case 'family': {
      const read = family(values, limits.mostSpouses)
      return read.ok ? { ok: true, value: { family: read.value } } : read
    }
    case 'departure': {
      const body = parseValues(values, departure)
      return body.ok
        ? {
            ok: true,
            value: {
              departure: {
                activityEndsOn: body.value.activity_ends_on,
                departsOn: body.value.departs_on,
              },
            },
          }
        : body
    }
    case 'option': {
      const option = (['none', 'insurer', 'full'] as const).find((one) => one === values['option'])
      return option ? { ok: true, value: { option } } : choice('option')
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

export const pieceChecked = z.object({
  state: z.enum(['conforming', 'not_conforming', 'not_needed']),
  reason: z.preprocess(blank, line({ max: 300 }).optional()),
})
export const wordsAsked = z.object({ text: text({ min: 1, max: 2000 }) })
