import { ageOn, type IsoDate } from '#src/kernel/dates.ts'
import { hasCinShape, hasCnssShape, hasEmailShape, hasPhoneShape } from '#src/kernel/identifiers.ts'
import { type Centimes, NO_MONEY } from '#src/kernel/money.ts'
import { hundredthsOf } from '#src/kernel/rates.ts'
import type { DeclarationLimits } from '#src/rulebook/declaration-limits.ts'
import { type RuleCode, RULES } from './anomalies.ts'
import { identityFinding } from './identity.ts'
import type {
  ActiveCategory,
  Anomaly,
  CheckingFacts,
  FieldName,
  KnownPerson,
  LineFields,
} from './model.ts'
import { dayIn, rateOf } from './notation.ts'

export type LineContext = {
  line: number
  fields: LineFields
  facts: CheckingFacts
  limits: DeclarationLimits
  /** First and last day of the quarter. */
  period: { first: IsoDate; last: IsoDate }
  /** Who bears the matricule, among the people of this employer. */
  person: KnownPerson | undefined
  /** Null when the category is not active or not open. */
  category: ActiveCategory | null
  salary: Centimes | undefined
  found: Anomaly[]
}

const LEAVER = '7'

export const report = (
  found: Anomaly[],
  line: number | null,
  code: RuleCode,
  what: { field?: Anomaly['field']; value: string; expected?: string | null },
): void => {
  found.push({
    line,
    field: what.field ?? RULES[code].field,
    code,
    severity: RULES[code].severity,
    value: what.value,
    expected: what.expected ?? null,
  })
}

const checkWhose = ({ line, fields, facts, found }: LineContext): void => {
  if (fields.employer_number !== facts.employerNumber)
    report(found, line, 'employer_mismatch', {
      value: fields.employer_number,
      expected: facts.employerNumber,
    })
  if (fields.quarter !== facts.quarter)
    report(found, line, 'quarter_mismatch', { value: fields.quarter, expected: facts.quarter })
}

/** The category in force and open, its rate checked; null when there is nothing to compute with. */
export const checkCategory = (context: Omit<LineContext, 'category'>): ActiveCategory | null => {
  const { line, fields, facts, found } = context
  const category = facts.categories.get(fields.category)
  const value = fields.category
  if (!category) {
    const expected = [...facts.categories.keys()].join(' ')
    report(found, line, 'category_not_active', { value, expected })
    return null
  }
  if (!facts.openCategories.has(category.number)) {
    const expected = [...facts.openCategories].join(' ')
    report(found, line, 'category_not_open', { value, expected })
    return null
  }
  if (rateOf(fields) !== category.rate) {
    const expected = (hundredthsOf(category.rate) / 100).toFixed(2)
    report(found, line, 'rate_not_of_category', { value: fields.rate, expected })
  }
  return category
}

const checkDates = ({ line, fields, found }: LineContext): void => {
  const check = (field: FieldName, value: string): void => {
    if (dayIn(value) === undefined) report(found, line, 'date_impossible', { field, value })
  }
  check('affiliated_on', fields.affiliated_on)
  check('birth_date', fields.birth_date)
  check('left_on', fields.left_on)
}

const checkMovement = ({ line, fields, period, found }: LineContext): void => {
  if (fields.record_code === LEAVER) {
    const expected = `${period.first}/${period.last}`
    const left = dayIn(fields.left_on)
    if (left === null) report(found, line, 'leaver_without_date', { value: '', expected })
    else if (left && (left < period.first || left > period.last))
      report(found, line, 'leaving_date_outside_quarter', { value: left, expected })
  }
  if (fields.matricule === '' && fields.cin === '')
    report(found, line, 'entrant_without_cin', { value: '' })
}

const checkCodes = ({ line, fields, found }: LineContext): void => {
  const check = (field: FieldName, value: string, codes: string): void => {
    if (value.length === 1 && codes.includes(value)) return
    // The older record and the form may leave the person's civil details out.
    if (value === '' && field !== 'record_code') return
    report(found, line, 'code_not_listed', { field, value, expected: codes.split('').join(' ') })
  }
  check('record_code', fields.record_code, '27')
  check('sex', fields.sex, 'MF')
  check('nationality', fields.nationality, 'MA')
  check('marital_status', fields.marital_status, 'CMDV')
  check('children', fields.children, '0123456789')
}

const hasJumped = (now: number, before: number, jumpPpm: number): boolean =>
  Math.abs(now - before) * 1_000_000 > before * jumpPpm

/** What the first tranche already holds when a recall adds to it. */
const trancheTaken = ({ recall }: CheckingFacts, fields: LineFields): Centimes =>
  recall && !recall.isDifference
    ? (recall.declared.get(fields.matricule)?.[fields.category]?.base ?? NO_MONEY)
    : NO_MONEY

const checkSalary = ({
  line,
  fields,
  facts,
  person,
  limits,
  category,
  salary,
  found,
}: LineContext): void => {
  const value = fields.salary
  if (salary === undefined) {
    report(found, line, 'amount_not_a_number', { value })
    return
  }
  if (salary > limits.highestSalary) {
    const expected = `0.00/${(limits.highestSalary / 100).toFixed(2)}`
    report(found, line, 'amount_out_of_range', { value, expected })
    return
  }
  const mayBeZero = category?.regime === 'al_mounassib' || category?.tranche === 2
  if (salary === 0 && fields.record_code !== LEAVER && !mayBeZero) {
    report(found, line, 'active_without_salary', { value })
    return
  }
  const room = limits.trancheCeiling - trancheTaken(facts, fields)
  if (category?.tranche === 1 && salary > room) {
    const expected = `0.00/${(room / 100).toFixed(2)}`
    report(found, line, 'tranche_over_ceiling', { value, expected })
    return
  }
  const before = person?.lastSalaries[fields.category]
  const isLeaver = fields.record_code === LEAVER
  if (before && salary > 0 && !isLeaver && hasJumped(salary, before, limits.jumpPpm))
    report(found, line, 'salary_jump', { value, expected: (before / 100).toFixed(2) })
}

const checkShapes = ({ line, fields, period, limits, found }: LineContext): void => {
  const born = dayIn(fields.birth_date)
  if (born) {
    const age = ageOn(born, period.last)
    if (age < limits.lowestAge || age > limits.highestAge)
      report(found, line, 'age_unusual', { value: fields.birth_date })
  }
  const { cin, cnss_number: cnss, phone, email } = fields
  if (cin !== '' && !hasCinShape(cin)) report(found, line, 'cin_shape', { value: cin })
  if (cnss !== '' && !hasCnssShape(cnss)) report(found, line, 'cnss_shape', { value: cnss })
  if (phone !== '' && !hasPhoneShape(phone)) report(found, line, 'phone_shape', { value: phone })
  if (email !== '' && !hasEmailShape(email)) report(found, line, 'email_shape', { value: email })
}

/** Everything that one line tells by itself, in the order of the record. */
export const checkLine = (context: LineContext): void => {
  checkWhose(context)
  const identity = identityFinding(context.fields, context.person)
  if (identity)
    report(context.found, context.line, 'person_not_matched', {
      field: identity.field,
      value: identity.value,
      expected: identity.expected,
    })
  checkDates(context)
  checkMovement(context)
  checkCodes(context)
  checkSalary(context)
  checkShapes(context)
}
