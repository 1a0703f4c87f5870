import fc from 'fast-check'
import { describe, it } from 'vitest'
import { isoDate } from '#src/kernel/dates.ts'
import { applyRate, centimes, sum } from '#src/kernel/money.ts'
import { pointsFor } from '#src/kernel/points.ts'
import { lastDay, quarterOf } from '#src/kernel/quarters.ts'
import { ratePpm } from '#src/kernel/rates.ts'
import { contributionOn, explainContribution, pointPrice } from '#src/rulebook/contributions.ts'
import { entryOn, valueOn } from '#src/rulebook/parameter.ts'
import { ALL_PARAMETERS } from '#src/rulebook/parameters/index.ts'
import { ratesOf } from '#src/rulebook/regimes.ts'
import { SOURCES } from '#src/rulebook/sources.ts'
import { RULEBOOK } from '#src/rulebook/rulebook.ts'

const T3 = quarterOf(2026, 3)
const RATES = ratesOf('two_tranche', lastDay(T3))
const quarter = fc
  .record({ year: fc.integer({ min: 1995, max: 2030 }), rank: fc.integer({ min: 1, max: 4 }) })
  .map((q) => quarterOf(q.year, q.rank))
const base = fc.nat(500_000_000).map(centimes)
const rate = fc.constantFrom(...RATES)
const line = fc.record({ base, rate, quarter })
/** Lines of one declaration: one quarter, each its own salary and rate. */
const lines = fc
  .tuple(quarter, fc.array(fc.record({ base, rate }), { minLength: 1, maxLength: 40 }))
  .map(([q, list]) => list.map((one) => ({ ...one, quarter: q })))

describe('the price of a point', () => {
  it('is six reference salaries of the year of the salaries', ({ expect }) => {
    expect(pointPrice(RULEBOOK, isoDate('2007-12-31'))).toBe(10_332)
    expect(pointPrice(RULEBOOK, isoDate('2008-01-01'))).toBe(10_746)
    expect(pointPrice(RULEBOOK, isoDate('2026-09-30'))).toBe(20_214)
    expect(() => pointPrice(RULEBOOK, isoDate('1994-12-31'))).toThrow(
      'reference-salary has no value',
    )
  })

  it('is the one of the quarter, whatever was computed before', ({ expect }) => {
    const points = [2008, 2026, 2008].map(
      (year) =>
        contributionOn(RULEBOOK, {
          base: centimes(3_000_000),
          rate: ratePpm(60_000),
          quarter: quarterOf(year, 1),
        }).points,
    )
    // 3 600 ÷ 107.46 = 33.50084 and 3 600 ÷ 202.14 = 17.80944
    expect(points).toEqual([335_008, 178_094, 335_008])
  })
})

describe('a contribution', () => {
  it('has no meaning at a rate nobody published', ({ expect }) => {
    const odd = { base: centimes(100), rate: ratePpm(33_300), quarter: T3 }
    expect(() => contributionOn(RULEBOOK, odd)).toThrow('no employer rate beside 33300 ppm')
  })

  it('of nothing is nothing', ({ expect }) => {
    for (const one of RATES)
      expect(contributionOn(RULEBOOK, { base: centimes(0), rate: one, quarter: T3 })).toMatchObject(
        {
          employee: 0,
          employer: 0,
          earning: 0,
          points: 0,
        },
      )
  })

  it('earns on as much of the employer’s part as the employee pays, never more than it', () => {
    fc.assert(
      fc.property(line, (one) => {
        const due = contributionOn(RULEBOOK, one)
        return due.earning === due.employee && due.earning <= due.employer
      }),
    )
  })

  it('is within half a centime of its rate', () => {
    fc.assert(
      fc.property(line, (one) => {
        const { employee, employer, employerRate } = contributionOn(RULEBOOK, one)
        const gap = (part: number, ppm: number) => Math.abs(part * 1_000_000 - one.base * ppm)
        return gap(employee, one.rate) <= 500_000 && gap(employer, employerRate) <= 500_000
      }),
    )
  })

  it('never shrinks when the salary grows', () => {
    fc.assert(
      fc.property(line, fc.nat(1_000_000), (one, more) => {
        const due = contributionOn(RULEBOOK, one)
        const greater = contributionOn(RULEBOOK, { ...one, base: centimes(one.base + more) })
        return greater.employer >= due.employer && greater.points >= due.points
      }),
    )
  })

  it('of a declaration is the sum of its lines, each rounded by itself', () => {
    fc.assert(
      fc.property(lines, (list) => {
        const dues = list.map((one) => contributionOn(RULEBOOK, one))
        const total = sum(dues.flatMap((due) => [due.employee, due.employer]))
        const employees = sum(dues.map((due) => due.employee))
        const employers = sum(dues.map((due) => due.employer))
        // Against one rounding at the end, no more than half a centime a line.
        const exact = list.reduce((ppm, one) => ppm + one.base * one.rate, 0)
        const drift = Math.abs(employees * 1_000_000 - exact)
        return total === employees + employers && drift <= list.length * 500_000
      }),
    )
  })
})

describe('the explanation of a contribution', () => {
  const stepsOf = (one: Parameters<typeof explainContribution>[1]) =>
    Object.fromEntries(explainContribution(RULEBOOK, one).steps.map((step) => [step.key, step]))

  it('goes through the parts in the order they are computed', ({ expect }) => {
    const one = { base: centimes(1_738_729), rate: ratePpm(37_500), quarter: T3 }
    const { steps } = explainContribution(RULEBOOK, one)
    expect(steps.map((step) => `${step.key} ${step.unit} ${step.rounding}`)).toEqual([
      'base centimes null',
      'employee centimes half_up',
      'employer centimes half_up',
      'earning centimes half_up',
      'price centimes null',
      'points points half_up',
    ])
  })

  it('says the same as the computation', ({ expect }) => {
    fc.assert(
      fc.property(line, (one) => {
        const due = contributionOn(RULEBOOK, one)
        const steps = stepsOf(one)
        expect(steps['base']?.result).toBe(one.base)
        expect(steps['employee']?.result).toBe(due.employee)
        expect(steps['employer']?.result).toBe(due.employer)
        expect(steps['earning']?.result).toBe(due.earning)
        expect(steps['price']?.result).toBe(pointPrice(RULEBOOK, lastDay(one.quarter)))
        expect(steps['points']?.result).toBe(due.points)
      }),
    )
  })

  it('can be worked through again by hand from its own inputs', ({ expect }) => {
    fc.assert(
      fc.property(line, (one) => {
        const steps = stepsOf(one)
        for (const key of ['employee', 'employer', 'earning']) {
          const { inputs = {}, result } = steps[key] ?? {}
          const amount = centimes(inputs['base_centimes'] ?? -1)
          expect(applyRate(amount, ratePpm(inputs['rate_ppm'] ?? -1), 'half_up'), key).toBe(result)
        }
        const price = steps['price']?.inputs ?? {}
        const { reference_salary_centimes: salary = 0, factor = 0 } = price
        expect(salary * factor).toBe(steps['price']?.result)
        const { earning_centimes: earning = 0, price_centimes: cost = 0 } =
          steps['points']?.inputs ?? {}
        expect(earning).toBe((steps['employee']?.result ?? 0) + (steps['earning']?.result ?? 0))
        expect(pointsFor(centimes(earning), centimes(cost))).toBe(steps['points']?.result)
      }),
    )
  })

  it('cites parameters of the rulebook as they stand on that day', ({ expect }) => {
    fc.assert(
      fc.property(line, (one) => {
        const due = contributionOn(RULEBOOK, one)
        const salary = valueOn(RULEBOOK.referenceSalary, lastDay(one.quarter))
        const cited = explainContribution(RULEBOOK, one).steps.flatMap(
          (step) => step.parameter ?? [],
        )
        expect(cited).toHaveLength(4)
        for (const { id, label, unit, value, source, ...rest } of cited) {
          const parameter = ALL_PARAMETERS.find((p) => p.id === id)
          const entry = parameter && entryOn(parameter, lastDay(one.quarter))
          expect(entry, id).toMatchObject(rest)
          expect(entry && SOURCES[entry.source]).toBe(source)
          expect(parameter).toMatchObject({ label, unit })
          expect([one.rate, due.employerRate, salary]).toContain(value)
        }
      }),
    )
  })
})
