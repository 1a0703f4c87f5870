import fc from 'fast-check'
import { describe, it } from 'vitest'
import { isoDate } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import { quarterOf } from '#src/kernel/quarters.ts'
import { rateFromHundredths, ratePpm } from '#src/kernel/rates.ts'
import type { PayrollLine, Terms } from '#src/offers/offer.ts'
import { afterTax, costOf, explainLine, quarterBase, yearFrom } from '#src/offers/rules/cost.ts'
import { isRateOffered, payrollOf } from '#src/offers/rules/counted.ts'
import { contributionOn } from '#src/rulebook/contributions.ts'
import { ratesOf } from '#src/rulebook/regimes.ts'
import { RULEBOOK } from '#src/rulebook/rulebook.ts'

const on = isoDate('2026-10-12')
const SIX = ratePpm(60_000)
const kamil: Terms = { regime: 'al_kamil', rate: SIX, option: null }
const mounassib: Terms = { regime: 'al_mounassib', rate: SIX, option: null }
const line = (salary: number, headcount = 1): PayrollLine => ({
  salary: centimes(salary),
  age: null,
  headcount,
})
const cost = (terms: Terms, payroll: readonly PayrollLine[]) =>
  costOf(RULEBOOK, { terms, payroll, on })

describe('what a year of a payroll costs', () => {
  it('Al Kamil: 10 000 a month at 6 % is 7 200 and 9 360 a year', ({ expect }) => {
    // A quarter: 30 000 × 6 % = 1 800; × 7.80 % = 2 340. Four of them.
    const one = cost(kamil, [line(1_000_000)])
    expect(one).toMatchObject({
      people: 1,
      covered: 1,
      employerRate: 78_000,
      base: 12_000_000,
      employee: 720_000,
      employer: 936_000,
    })
    expect(one.lines[0]?.quarter).toEqual({ base: 3_000_000, employee: 180_000, employer: 234_000 })
  })

  it('Al Mounassib: only what is above 6 000 a month counts', ({ expect }) => {
    // (10 000 − 6 000) × 3 = 12 000; × 6 % = 720; × 7.80 % = 936. At 5 500, nothing.
    expect(cost(mounassib, [line(1_000_000), line(550_000, 4)])).toMatchObject({
      people: 5,
      covered: 1,
      base: 4_800_000,
      employee: 288_000,
      employer: 374_400,
    })
    // At the ceiling itself, nothing either; a centime above, a base of three centimes a quarter.
    const base = (salary: number) =>
      quarterBase(RULEBOOK, {
        salary: centimes(salary),
        regime: 'al_mounassib',
        quarter: quarterOf(2027, 1),
      })
    expect([base(600_000), base(600_001)]).toEqual([0, 3])
  })

  it('rounds each line of each quarter, then multiplies: never the total', ({ expect }) => {
    // 5 555.55 × 3 = 16 666.65; × 3.75 % = 624.999375 → 625.00; × 4.88 % = 813.33252 → 813.33.
    // A year of three people: 625.00 × 12 = 7 500.00; 813.33 × 12 = 9 759.96.
    const terms: Terms = { ...kamil, rate: rateFromHundredths(375) }
    expect(cost(terms, [line(555_555, 3)])).toMatchObject({
      employee: 750_000,
      employer: 975_996,
      base: 19_999_980,
    })
  })

  it('is the sum of what the same lines come to when they are declared', ({ expect }) => {
    const terms = fc.oneof(
      fc.constantFrom(...ratesOf('al_kamil', on)).map((rate): Terms => ({ ...kamil, rate })),
      fc
        .constantFrom(...ratesOf('al_mounassib', on))
        .map((rate): Terms => ({ ...mounassib, rate })),
    )
    const payroll = fc.array(
      fc.record({
        salary: fc.integer({ min: 1, max: 100_000_000 }).map(centimes),
        age: fc.constant(null),
        headcount: fc.integer({ min: 1, max: 30 }),
      }),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(terms, payroll, (chosen, staff) => {
        const declared = { employee: 0, employer: 0, base: 0 }
        for (const quarter of yearFrom(quarterOf(2027, 1)))
          for (const { salary, headcount } of staff)
            for (let person = 0; person < headcount; person += 1) {
              const monthly = chosen.regime === 'al_kamil' ? salary : Math.max(0, salary - 600_000)
              const base = centimes(monthly * 3)
              const due = contributionOn(RULEBOOK, { base, rate: chosen.rate, quarter })
              declared.base += base
              declared.employee += due.employee
              declared.employer += due.employer
            }
        const { base, employee, employer } = cost(chosen, staff)
        expect({ base, employee, employer }).toEqual(declared)
      }),
    )
  })

  it('opens each figure: from the salary to the year, with the ceiling named', ({ expect }) => {
    const { lines } = cost(mounassib, [line(1_000_000, 2)])
    const [one] = lines
    if (!one) throw new Error('a line')
    const { steps } = explainLine(RULEBOOK, one, { terms: mounassib, on })
    const result = Object.fromEntries(steps.map((step) => [step.key, step.result]))
    expect(result).toMatchObject({
      monthly_salary: 1_000_000,
      quarter_base: 1_200_000,
      employee: 72_000,
      employer: 93_600,
      year_employee: one.employee,
      year_employer: one.employer,
    })
    const ceiling = steps.find(({ key }) => key === 'quarter_base')?.parameter
    expect(ceiling).toMatchObject({ id: 'cnss-ceiling', value: 600_000, status: 'official' })
    // The rate is read in the table of the product, though both have it.
    expect(steps.find(({ key }) => key === 'employer')?.parameter).toMatchObject({
      id: 'al-mounassib-rates',
      value: 78_000,
    })
    const whole = explainLine(RULEBOOK, one, { terms: kamil, on }).steps
    expect(whole.find(({ key }) => key === 'quarter_base')?.parameter).toBeNull()
  })

  it('after tax: by the example of the rulebook, said to be estimated', ({ expect }) => {
    // 7 200 × 70 % = 5 040; 9 360 × 80 % = 7 488.
    const left = afterTax(cost(kamil, [line(1_000_000)]), on)
    expect([left.employee, left.employer]).toEqual([504_000, 748_800])
    expect(left.trace.steps.map(({ parameter }) => parameter?.status)).toEqual([
      'estimated',
      'estimated',
    ])
  })
})

describe('a category of a contract asked for', () => {
  const category = {
    code: '01',
    label: 'Cadres',
    regime: 'al_kamil' as const,
    ratePpm: SIX,
    payrollCentimes: centimes(100_000_000),
    headcount: 7,
    retirementOption: null,
  }

  it('takes each of its staff at the average salary', ({ expect }) => {
    // 1 000 000 ÷ 84 = 11 904.7619 → 11 904.76.
    expect(payrollOf(category)).toEqual([{ salary: 1_190_476, age: null, headcount: 7 }])
  })

  it('has a rate of its product', ({ expect }) => {
    const offered = (regime: 'al_kamil' | 'al_mounassib', hundredths: number) =>
      isRateOffered({ regime, rate: rateFromHundredths(hundredths) }, on)
    expect([offered('al_kamil', 375), offered('al_mounassib', 375)]).toEqual([true, false])
    expect([offered('al_kamil', 1200), offered('al_mounassib', 1200)]).toEqual([false, true])
  })
})
