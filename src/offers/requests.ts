import { z } from 'zod'
import { blank } from '#src/http/blank.ts'
import { line, parsedBy, text } from '#src/http/read-body.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import { type Centimes, centimes, parseTypedAmount } from '#src/kernel/money.ts'
import { type RatePpm, rateFromHundredths } from '#src/kernel/rates.ts'
import { quarterOfDate } from '#src/kernel/quarters.ts'
import { declarationLimitsOn } from '#src/rulebook/declaration-limits.ts'
import { type OfferCategory, type PayrollLine, PRODUCTS, RETIREMENT_OPTIONS } from './offer.ts'
import type { PayrollLimits } from './rules/payroll.ts'

const MOST_LINES = 200
const MOST_PEOPLE = 20_000
const MOST_TEXT = 20_000
const SHOWN = 40
/** Of a year, for one category: a hundred billion dirhams. */
const MOST_PAYROLL = 10_000_000_000_000
const HUNDRED = 100
const MONTHS_IN_A_QUARTER = 3

/** What a payroll may hold: ages and salaries as a declaration takes them without a question. */
export const payrollLimits = (on: IsoDate): PayrollLimits => {
  const { lowestAge, highestAge, highestSalary } = declarationLimitsOn(quarterOfDate(on))
  return {
    lines: MOST_LINES,
    people: MOST_PEOPLE,
    shown: SHOWN,
    lowestAge,
    highestAge,
    highestSalary: centimes(Math.floor(highestSalary / MONTHS_IN_A_QUARTER)),
  }
}

/** `6`, `3,75` or `3.75 %`. */
export const parseRate = (typed: string): RatePpm | null => {
  const found = /^(\d{1,2})(?:[.,](\d{1,2}))?$/.exec(typed.replace(/[\s\u00a0\u202f%]/gu, ''))
  if (!found) return null
  const hundredths = Number(found[1]) * HUNDRED + Number((found[2] ?? '').padEnd(2, '0'))
  return hundredths > 0 ? rateFromHundredths(hundredths) : null
}

const parseCount = (typed: string): number | null => {
  const digits = typed.replace(/[\s\u00a0\u202f]/gu, '')
  return /^\d{1,6}$/.test(digits) && Number(digits) <= MOST_PEOPLE ? Number(digits) : null
}

const parsePositiveCount = (typed: string): number | null => {
  const count = parseCount(typed)
  return count === 0 ? null : count
}

const parsePayrollAmount = (typed: string): Centimes | null => {
  const amount = parseTypedAmount(typed)
  return amount !== null && amount > 0 && amount <= MOST_PAYROLL ? amount : null
}

/** A program gives numbers: `6`, `25`. */
const typed = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value)
const perhaps = <T>(schema: z.ZodType<T>) =>
  z.preprocess((value) => blank(typed(value)), schema.optional()).optional()

const rate = z.preprocess(typed, parsedBy(parseRate, 'rate_shape'))
const option = perhaps(z.enum(RETIREMENT_OPTIONS)).transform((one) => one ?? null)

/** One category, as the form of an application sends it. */
export const offerCategory: z.ZodType<OfferCategory> = z
  .object({
    code: line({ min: 1, max: 2 }),
    label: line({ min: 1, max: 60 }),
    regime: z.enum(PRODUCTS),
    rate,
    payroll: z.preprocess(typed, parsedBy(parsePayrollAmount, 'amount_shape')),
    headcount: z.preprocess(typed, parsedBy(parsePositiveCount, 'count_shape')),
    option,
  })
  .transform((one) => ({
    code: one.code.trim(),
    label: one.label.trim(),
    regime: one.regime,
    ratePpm: one.rate,
    payrollCentimes: one.payroll,
    headcount: one.headcount,
    retirementOption: one.option,
  }))

/** What a comparison is asked for; what is left out is an example. */
export const comparison = z.object({
  payroll: perhaps(text({ max: MOST_TEXT })),
  declared: perhaps(parsedBy(parseCount, 'count_shape')),
  member: perhaps(z.literal('yes')),
  al_kamil_rate: perhaps(parsedBy(parseRate, 'rate_shape')),
  al_mounassib_rate: perhaps(parsedBy(parseRate, 'rate_shape')),
  option,
})
export type Comparison = z.infer<typeof comparison>

const age = parsedBy(
  (typedAge) => (/^\d{1,2}$/.test(typedAge) ? Number(typedAge) : null),
  'age_shape',
)

/** Of whom a figure is opened. */
export const explained = z.object({
  regime: z.enum(PRODUCTS),
  rate: parsedBy(parseRate, 'rate_shape'),
  option,
  salary: parsedBy(parsePayrollAmount, 'amount_shape'),
  age: perhaps(age),
  people: perhaps(parsedBy(parsePositiveCount, 'count_shape')),
})

/** A program's payroll, written as the lines a person types. */
export const payrollText = (lines: readonly PayrollLine[]): string =>
  lines
    .map(({ salary, age: years, headcount }) =>
      [(salary / HUNDRED).toFixed(salary % HUNDRED === 0 ? 0 : 2), years ?? '', headcount].join(
        ' ; ',
      ),
    )
    .join('\n')
