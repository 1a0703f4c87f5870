import type { Centimes } from '#src/kernel/money.ts'
import { parseTypedAmount } from '#src/kernel/money.ts'
import type { PayrollLine } from '#src/offers/offer.ts'

export type PayrollFault = {
  /** As an editor numbers it, from 1. */
  line: number
  code:
    | 'payroll_words'
    | 'payroll_columns'
    | 'payroll_salary'
    | 'payroll_salary_range'
    | 'payroll_age'
    | 'payroll_age_range'
    | 'payroll_headcount'
    | 'payroll_too_long'
  /** What was read there. */
  read: string
}

export type Payroll = { lines: PayrollLine[]; faults: PayrollFault[] }

export type PayrollLimits = {
  lines: number
  people: number
  lowestAge: number
  highestAge: number
  /** Of a month. */
  highestSalary: Centimes
  /** Of what was read, characters shown again. */
  shown: number
}

const COLUMNS = ['salary', 'age', 'headcount'] as const
type Cells = Record<(typeof COLUMNS)[number], string>

/** A line is three cells at most, as a spreadsheet copies them (tabs) or exports them (semicolons). */
const cellsOf = (text: string): string[] => {
  const cells = text.split(/[;\t]/).map((cell) => cell.replace(/^"(.*)"$/, '$1').trim())
  while (cells.length > 1 && cells.at(-1) === '') cells.pop()
  return cells
}

const isHeading = (text: string): boolean => !/\d/.test(text)
const hasWords = (cell: string): boolean => /\p{L}/u.test(cell.replace(/DH|MAD|درهم/giu, ''))

const WHOLE = /^\d{1,6}$/

type Wrong = { code: PayrollFault['code']; read: string }

const lineOf = (
  { salary, age, headcount }: Cells,
  limits: PayrollLimits,
): PayrollLine | { wrong: Wrong } => {
  const amount = parseTypedAmount(salary.replace(/MAD$/i, ''))
  if (amount === null) return { wrong: { code: 'payroll_salary', read: salary } }
  if (amount === 0 || amount > limits.highestSalary)
    return { wrong: { code: 'payroll_salary_range', read: salary } }
  if (age !== '' && !WHOLE.test(age)) return { wrong: { code: 'payroll_age', read: age } }
  const years = age === '' ? null : Number(age)
  if (years !== null && (years < limits.lowestAge || years > limits.highestAge))
    return { wrong: { code: 'payroll_age_range', read: age } }
  const count = headcount === '' ? 1 : Number(headcount)
  if ((headcount !== '' && !WHOLE.test(headcount)) || count === 0 || count > limits.people)
    return { wrong: { code: 'payroll_headcount', read: headcount } }
  return { salary: amount, age: years, headcount: count }
}

/**
 * A payroll as somebody types, pastes or exports it: one line each, `salary a month; age; how many`.
 * The last two may be left out, and so may the headings. A name is refused: none is needed here.
 */
export const parsePayroll = (text: string, limits: PayrollLimits): Payroll => {
  const lines: PayrollLine[] = []
  const faults: PayrollFault[] = []
  const written = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .map((raw, at) => ({ raw: raw.trim(), line: at + 1 }))
    .filter(({ raw }) => raw.replace(/[;\t]/g, '') !== '')
  if (written[0] && isHeading(written[0].raw)) written.shift()
  for (const { raw, line } of written) {
    const wrong = (code: PayrollFault['code'], read: string) =>
      faults.push({ line, code, read: read.slice(0, limits.shown) })
    if (lines.length + faults.length === limits.lines) {
      wrong('payroll_too_long', raw)
      break
    }
    const cells = cellsOf(raw)
    const words = cells.find(hasWords)
    const [salary = '', age = '', headcount = ''] = cells
    if (words !== undefined) wrong('payroll_words', words)
    else if (cells.length > COLUMNS.length) wrong('payroll_columns', raw)
    else {
      const made = lineOf({ salary, age, headcount }, limits)
      if ('wrong' in made) wrong(made.wrong.code, made.wrong.read)
      else lines.push(made)
    }
  }
  return { lines, faults }
}
