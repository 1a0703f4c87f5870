import { z } from 'zod'
import { blank } from '#src/http/blank.ts'
import { line, parsedBy, parseValues, text, type Values } from '#src/http/read-body.ts'
import type { Read } from '#src/http/read-rows.ts'
import { parseCnss, parseIce, parseRib } from '#src/kernel/identifiers.ts'
import { parseTypedAmount } from '#src/kernel/money.ts'
import { type Form, type FormStep, LEGAL_FORMS } from './application.ts'
import { day, email, LONG, name, phone, ticked } from './fields.ts'
import { offerRead } from './requests-offer.ts'
import { peopleRead } from './requests-people.ts'

/** A number of a register: digits, as many as its paper has. */
const registerNumber = (most: number) =>
  parsedBy((typed) => {
    const digits = typed.replace(/[\s./-]/g, '')
    return /^\d+$/.test(digits) && digits.length <= most ? digits : null
  }, 'register_number_shape')

export const entryAsked = z.object({ email, next: z.string().optional() })
export const codeTyped = z.object({ code: text({ min: 1, max: 20 }) })

const request = z.object({
  name,
  job: name,
  phone,
  company_name: line({ min: 1, max: LONG }),
  legal_form: z.enum(LEGAL_FORMS, { error: 'choose_one' }),
  ice: parsedBy(parseIce, 'ice_shape'),
})

const CAPITAL = 'amount_shape'
const employer = z.object({
  rc: registerNumber(12),
  rc_court: name,
  cnss: parsedBy(parseCnss, 'cnss_shape'),
  tax_id: registerNumber(12),
  professional_tax: registerNumber(12),
  created_on: day,
  capital: parsedBy(parseTypedAmount, CAPITAL),
  activity: line({ min: 1, max: LONG }),
  address: text({ min: 1, max: 300 }),
  city: name,
  head_office: z.preprocess(blank, text({ max: 300 }).optional()),
  same_address: ticked,
})

const payment = z.object({
  bank: name,
  holder: line({ min: 1, max: LONG }),
  rib: parsedBy(parseRib, 'rib_shape'),
})

const requestRead = (values: Values): Read<Partial<Form>> => {
  const body = parseValues(values, request)
  if (!body.ok) return body
  const { company_name, legal_form, ...rest } = body.value
  return {
    ok: true,
    value: { request: { ...rest, companyName: company_name.trim(), legalForm: legal_form } },
  }
}

const employerRead = (values: Values): Read<Partial<Form>> => {
  const body = parseValues(values, employer)
  if (!body.ok) return body
  const one = body.value
  const headOffice = one.same_address ? '' : (one.head_office ?? '').trim()
  if (!one.same_address && headOffice === '')
    return { ok: false, errors: [{ field: 'head_office', code: 'required' }] }
  return {
    ok: true,
    value: {
      employer: {
        rc: one.rc,
        rcCourt: one.rc_court,
        cnss: one.cnss,
        taxId: one.tax_id,
        professionalTax: one.professional_tax,
        createdOn: one.created_on,
        capital: one.capital,
        activity: one.activity,
        address: one.address.trim(),
        city: one.city,
        headOffice,
      },
    },
  }
}

/** One step of the form, from a page or a program. */
export const readStep = (step: FormStep, values: Values): Read<Partial<Form>> => {
  switch (step) {
    case 'request':
      return requestRead(values)
    case 'employer':
      return employerRead(values)
    case 'people': {
      const read = peopleRead(values)
      return read.ok ? { ok: true, value: { people: read.value } } : read
    }
    case 'offer': {
      const read = offerRead(values)
      return read.ok ? { ok: true, value: { offer: read.value } } : read
    }
    case 'payment': {
      const body = parseValues(values, payment)
      return body.ok ? { ok: true, value: { payment: body.value } } : body
    }
  }
}

/** The age of an extract is the applicant's to say, and the agent's to check. */
export const pieceDated = z.object({
  dated_on: z.preprocess(blank, day.optional()),
})
export const pieceChecked = z.object({
  state: z.enum(['conforming', 'not_conforming']),
  reason: z.preprocess(blank, line({ max: 300 }).optional()),
})
export const submissionAsked = z.object({ consent: ticked })
export const wordsGiven = z.object({ text: z.preprocess(blank, text({ max: 2000 }).optional()) })
export const counterAsked = z.object({ text: text({ min: 1, max: 2000 }) })
export const answerAsked = z.object({
  answer: z.enum(['accepted', 'declined'], { error: 'choose_one' }),
  text: z.preprocess(blank, text({ max: 2000 }).optional()),
})
