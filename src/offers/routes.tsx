import { type Context, Hono } from 'hono'
import { ComparatorPage } from '#views/offers/comparator.tsx'
import { ExplainedPage } from '#views/offers/explained.tsx'
import type { App } from '#src/env.ts'
import { csvText } from '#src/http/csv.ts'
import { notFound } from '#src/http/problem.ts'
import { type FieldError, parseValues, readValues, type Values } from '#src/http/read-body.ts'
import { respond } from '#src/http/respond.tsx'
import { casablancaDate, type IsoDate } from '#src/kernel/dates.ts'
import type { RatePpm } from '#src/kernel/rates.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { typicalPeople, usualRate } from '#src/rulebook/parameters/offers.ts'
import { ratesOf } from '#src/rulebook/regimes.ts'
import { RULEBOOK } from '#src/rulebook/rulebook.ts'
import { comparisonJson, comparisonRows, faultsJson } from './json.ts'
import { type Product, PRODUCTS } from './offer.ts'
import {
  type Comparison as Wanted,
  comparison,
  explained,
  payrollLimits,
  payrollText,
} from './requests.ts'
import { compared, type Comparison } from './rules/comparison.ts'
import { costOf, explainLine } from './rules/cost.ts'
import { isRateOffered } from './rules/counted.ts'
import { pensionOf } from './rules/pension.ts'
import { parsePayroll, type Payroll, type PayrollFault } from './rules/payroll.ts'

/** Some forty times the longest payroll counted. */
const BODY = 262_144
/** How many of each typical person the example has. */
const EXAMPLE = [6, 4, 2] as const

const exampleOn = (on: IsoDate): string =>
  payrollText(
    valueOn(typicalPeople, on).map(({ age, salary }, at) => ({
      salary,
      age,
      headcount: EXAMPLE[at] ?? 1,
    })),
  )

type Rates = Record<Product, RatePpm>
type Refused = { errors: readonly FieldError[]; faults: readonly PayrollFault[] }
type Answer = {
  text: string
  values: Values
  isExample: boolean
  result: Comparison | null
} & Refused

const answer = (c: Context<App>, a: Answer): Promise<Response> | Response => {
  const on = casablancaDate(c.var.now)
  const { result } = a
  return respond(c, {
    ...(result ? {} : { status: 422 as const, problem: true }),
    title: (t) => t('offers.title'),
    json: () =>
      result
        ? { is_example: a.isExample, ...comparisonJson(result) }
        : {
            code: a.faults[0]?.code ?? a.errors[0]?.code,
            facts: {},
            errors: [...a.errors, ...faultsJson(a.faults)],
          },
    ...(result
      ? {
          csv: {
            name: 'offers.csv',
            text: () => {
              const { header, rows } = comparisonRows(result)
              return csvText(header, rows)
            },
          },
        }
      : {}),
    page: (t) => (
      <ComparatorPage
        t={t}
        text={a.text}
        values={a.values}
        isExample={a.isExample}
        result={result}
        errors={a.errors}
        faults={a.faults}
        rates={{ al_kamil: ratesOf('al_kamil', on), al_mounassib: ratesOf('al_mounassib', on) }}
        usual={valueOn(usualRate, on)}
      />
    ),
  })
}

/** The rates that were chosen, or the usual one; a rate the product does not have is refused. */
const ratesWanted = (wanted: Wanted, on: IsoDate) => {
  const usual = valueOn(usualRate, on)
  const rates: Rates = {
    al_kamil: wanted.al_kamil_rate ?? usual,
    al_mounassib: wanted.al_mounassib_rate ?? usual,
  }
  const errors = PRODUCTS.filter((regime) => !isRateOffered({ regime, rate: rates[regime] }, on))
  return { rates, errors: errors.map((one) => ({ field: `${one}_rate`, code: 'rate_unknown' })) }
}

const counted = (
  wanted: Wanted,
  { payroll, rates, on }: { payroll: Payroll; rates: Rates; on: IsoDate },
): Comparison =>
  compared(RULEBOOK, {
    payroll: payroll.lines,
    declared: wanted.declared ?? null,
    isMember: wanted.member === 'yes',
    rates,
    option: wanted.option,
    on,
  })

const compare = async (c: Context<App>, values: Values): Promise<Response> => {
  const on = casablancaDate(c.var.now)
  const example = exampleOn(on)
  const body = parseValues(values, comparison)
  const typed = typeof values['payroll'] === 'string' ? values['payroll'] : ''
  const text = typed.trim() === '' ? example : typed
  const isExample = text === example
  const refuse = (refused: Refused) =>
    answer(c, { ...refused, text, values, isExample, result: null })
  if (!body.ok) return await refuse({ errors: body.errors, faults: [] })
  const { rates, errors } = ratesWanted(body.value, on)
  const payroll = parsePayroll(text, payrollLimits(on))
  if (errors.length > 0 || payroll.faults.length > 0)
    return await refuse({ errors, faults: payroll.faults })
  if (payroll.lines.length === 0)
    return await refuse({ errors: [{ field: 'payroll', code: 'required' }], faults: [] })
  const result = counted(body.value, { payroll, rates, on })
  return await answer(c, { errors: [], faults: [], text, values, isExample, result })
}

/** A file takes the place of what is typed. */
const withFile = async ({ file, ...values }: Values): Promise<Values> =>
  file instanceof File && file.size > 0 ? { ...values, payroll: await file.text() } : values

const explain = async (c: Context<App>): Promise<Response> => {
  const on = casablancaDate(c.var.now)
  const query = c.req.query()
  // Of nothing in particular there is nothing to explain: the comparison is where one chooses.
  if (Object.keys(query).length === 0) return c.redirect('/offers', 303)
  const asked = parseValues(query, explained)
  if (!asked.ok || !isRateOffered(asked.value, on)) throw notFound()
  const { regime, rate, option, salary, age = null, people = 1 } = asked.value
  const terms = { regime, rate, option }
  const line = { salary, age, headcount: people }
  const cost = costOf(RULEBOOK, { terms, payroll: [line], on })
  const [first] = cost.lines
  if (!first) throw notFound()
  const trace = explainLine(RULEBOOK, first, { terms, on })
  const pension = age === null ? null : pensionOf(RULEBOOK, { terms, person: { age, salary }, on })
  return await respond(c, {
    title: (t) => t('offers.explained.title'),
    json: () => ({
      regime,
      rate_ppm: rate,
      option,
      monthly_salary_centimes: salary,
      age,
      headcount: people,
      employee_centimes: cost.employee,
      employer_centimes: cost.employer,
      trace,
      pensions: pension?.scenarios.map(({ age: at, pension: { monthly, trace: steps } }) => ({
        age: at,
        monthly_centimes: monthly,
        trace: steps,
      })),
    }),
    page: (t) => (
      <ExplainedPage
        t={t}
        terms={terms}
        line={line}
        trace={trace}
        pension={pension}
        hypotheses={{
          salary: valueOn(RULEBOOK.salaryGrowth, on),
          point: valueOn(RULEBOOK.pointGrowth, on),
        }}
      />
    ),
  })
}

/** What the fund's products cost and give, on one's own payroll: for everybody, kept nowhere. */
export const offers = new Hono<App>()
  .get('/', async (c) => await compare(c, c.req.query()))
  .post('/', async (c) => await compare(c, await withFile(await readValues(c, BODY))))
  .get('/explained', explain)
