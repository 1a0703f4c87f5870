import type { FieldName, LineFields, Severity } from './model.ts'
import { normaliseFields } from './notation.ts'

export type Rule = {
  severity: Severity
  field: FieldName | 'record'
  /** What the example person's line says when the rule fails. */
  fails: readonly Partial<LineFields>[]
  /** Other lines that pass although they look close. */
  passes: readonly Partial<LineFields>[]
}

/**
 * The person of every example: declared by employer 005624 in category 10 at 3.75 % for T3 2026,
 * known to it since 2003, 17 500.00 DH the quarter before.
 */
export const EXAMPLE: LineFields = normaliseFields({
  record_code: '2',
  employer_number: '005624',
  category: '10',
  matricule: '205624000',
  rate: '3.75',
  last_name: 'LAHLOU',
  first_name: 'HANANE',
  internal_number: '000001',
  sex: 'F',
  nationality: 'M',
  affiliated_on: '2003-12-01',
  birth_date: '1963-02-11',
  marital_status: 'M',
  children: '2',
  salary: '17387.29',
  cin: 'BK450316',
  cnss_number: '0140378921',
  phone: '00212690490470',
  email: 'h.lahlou@exemple.ma',
  quarter: '2026-T3',
})

const entrant = { matricule: '', last_name: 'BENKIRANE', first_name: 'ILYAS', cin: 'JB400101' }

/** Every check, in the order of harm. The public rule pages and the tests are made from this. */
export const RULES = {
  record_length: { severity: 'blocking', field: 'record', fails: [], passes: [] },
  employer_mismatch: {
    severity: 'blocking',
    field: 'employer_number',
    fails: [{ employer_number: '999999' }],
    passes: [],
  },
  quarter_mismatch: {
    severity: 'blocking',
    field: 'quarter',
    fails: [{ quarter: '2026-T2' }],
    passes: [],
  },
  category_not_active: {
    severity: 'blocking',
    field: 'category',
    fails: [{ category: '77' }],
    passes: [],
  },
  category_not_open: { severity: 'blocking', field: 'category', fails: [], passes: [] },
  rate_not_of_category: {
    severity: 'blocking',
    field: 'rate',
    fails: [{ rate: '3.33' }, { rate: '6.00' }],
    passes: [],
  },
  date_impossible: {
    severity: 'blocking',
    field: 'birth_date',
    fails: [{ birth_date: '31022026' }, { affiliated_on: '00132003' }],
    passes: [{ affiliated_on: '' }],
  },
  amount_not_a_number: {
    severity: 'blocking',
    field: 'salary',
    fails: [{ salary: '00012A4500' }, { salary: '' }],
    passes: [],
  },
  nothing_to_recall: { severity: 'blocking', field: 'salary', fails: [], passes: [] },
  person_twice: { severity: 'blocking', field: 'matricule', fails: [], passes: [] },
  person_not_matched: {
    severity: 'to_correct',
    field: 'matricule',
    fails: [{ matricule: '999999998' }, { last_name: 'INCONNU' }],
    passes: [{ last_name: 'Lahlou' }],
  },
  leaver_without_date: {
    severity: 'to_correct',
    field: 'left_on',
    fails: [{ record_code: '7' }],
    passes: [{ record_code: '7', left_on: '2026-08-15' }],
  },
  entrant_without_cin: {
    severity: 'to_correct',
    field: 'cin',
    fails: [{ ...entrant, cin: '' }],
    passes: [entrant],
  },
  active_without_salary: {
    severity: 'to_correct',
    field: 'salary',
    fails: [{ salary: '0.00' }],
    passes: [{ record_code: '7', left_on: '2026-07-01', salary: '0.00' }],
  },
  amount_out_of_range: {
    severity: 'to_correct',
    field: 'salary',
    fails: [{ salary: '99999999.99' }],
    passes: [],
  },
  code_not_listed: {
    severity: 'to_correct',
    field: 'sex',
    fails: [
      { sex: 'X' },
      { record_code: '3' },
      { nationality: 'F' },
      { marital_status: 'P' },
      { children: 'A' },
    ],
    passes: [],
  },
  tranche_over_ceiling: { severity: 'to_correct', field: 'salary', fails: [], passes: [] },
  tranche_two_alone: { severity: 'to_correct', field: 'salary', fails: [], passes: [] },
  salary_jump: {
    severity: 'to_note',
    field: 'salary',
    fails: [{ salary: '25000.00' }, { salary: '9000.00' }],
    passes: [{ salary: '20000.00' }],
  },
  age_unusual: {
    severity: 'to_note',
    field: 'birth_date',
    fails: [
      { ...entrant, birth_date: '2010-01-01' },
      { ...entrant, birth_date: '1950-01-01' },
    ],
    passes: [],
  },
  cin_shape: {
    severity: 'to_note',
    field: 'cin',
    fails: [{ cin: '123456' }],
    passes: [{ cin: 'K1' }],
  },
  cnss_shape: {
    severity: 'to_note',
    field: 'cnss_number',
    fails: [{ cnss_number: '12345' }],
    passes: [{ cnss_number: '' }],
  },
  phone_shape: {
    severity: 'to_note',
    field: 'phone',
    fails: [{ phone: '12345' }],
    passes: [{ phone: '' }, { phone: '0612345678' }],
  },
  email_shape: {
    severity: 'to_note',
    field: 'email',
    fails: [{ email: 'h.lahlou' }],
    passes: [{ email: '' }],
  },
  person_missing: { severity: 'to_note', field: 'matricule', fails: [], passes: [] },
  leaving_date_outside_quarter: {
    severity: 'to_note',
    field: 'left_on',
    fails: [{ record_code: '7', left_on: '2026-01-15' }],
    passes: [{ record_code: '7', left_on: '2026-09-30' }],
  },
} as const satisfies Record<string, Rule>

export type RuleCode = keyof typeof RULES

export const RULE_CODES = Object.keys(RULES) as RuleCode[]

export const isRuleCode = (text: string): text is RuleCode => Object.hasOwn(RULES, text)
