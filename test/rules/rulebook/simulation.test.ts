import fc from 'fast-check'
import { describe, it } from 'vitest'
import { isoDate } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import { points } from '#src/kernel/points.ts'
import { quarterOf } from '#src/kernel/quarters.ts'
import { ratePpm } from '#src/kernel/rates.ts'
import {
  type CurrentJob,
  type Going,
  projectedValue,
  projectedYears,
} from '#src/rulebook/projection.ts'
import { RULEBOOK } from '#src/rulebook/rulebook.ts'
import { buybackEffect, type Career, simulate, type Wishes } from '#src/rulebook/simulation.ts'

const FOUR = ratePpm(40_000)
const NONE = ratePpm(0)
const today = isoDate('2026-10-12')

const job: CurrentJob = {
  regime: 'al_kamil',
  tranche: null,
  fullAge: 60,
  rate: ratePpm(60_000),
  yearlyBase: centimes(12_000_000),
}
const going = (about: Partial<Going>): Going => ({
  jobs: [job],
  after: quarterOf(2026, 2),
  until: isoDate('2028-01-01'),
  hypotheses: { salaryGrowth: FOUR, pointGrowth: FOUR },
  known: 2026,
  ...about,
})

describe('going on like today', () => {
  it('counts the quarters to come, each year at its salary and its price', ({ expect }) => {
    // 2026: two quarters of 120 000; 60 000 × 6 % = 3 600; 7 200 ÷ 202.14 = 35.618878.
    // 2027: 124 800; × 6 % = 7 488; price 6 × 35.04 (33.69 × 1.04 = 35.0376) = 210.24;
    // 14 976 ÷ 210.24 = 71.232877.
    expect(projectedYears(RULEBOOK, going({}))).toEqual([
      {
        year: 2026,
        fullAge: 60,
        quarters: 2,
        base: 6_000_000,
        employee: 360_000,
        price: 20_214,
        points: 356_189,
      },
      {
        year: 2027,
        fullAge: 60,
        quarters: 4,
        base: 12_480_000,
        employee: 748_800,
        price: 21_024,
        points: 712_329,
      },
    ])
  })

  it('keeps the ceiling where it is, below and above it', ({ expect }) => {
    const base = (about: Partial<CurrentJob>) =>
      projectedYears(RULEBOOK, going({ jobs: [{ ...job, ...about }] })).at(-1)?.base
    // 100 000 a year above a ceiling of 72 000: (172 000 × 1.04) − 72 000 = 106 880.
    const above = { yearlyBase: centimes(10_000_000) }
    expect(base({ regime: 'al_mounassib', ...above })).toBe(10_688_000)
    expect(base({ regime: 'two_tranche', tranche: 2, ...above })).toBe(10_688_000)
    expect(base({ regime: 'two_tranche', tranche: 1, yearlyBase: centimes(7_200_000) })).toBe(
      7_200_000,
    )
    expect(base({ regime: 'two_tranche', tranche: 1, yearlyBase: centimes(6_000_000) })).toBe(
      6_240_000,
    )
    expect(base({ regime: 'al_mounassib', yearlyBase: centimes(0) })).toBe(0)
  })

  it('stops before a pension that has begun', ({ expect }) => {
    expect(projectedYears(RULEBOOK, going({ until: isoDate('2026-07-01') }))).toEqual([])
  })

  it('values points as in the last year contributed', ({ expect }) => {
    const value = (on: string) =>
      projectedValue(RULEBOOK, isoDate(on), { known: 2026, growth: FOUR })
    expect(value('2026-10-01').result).toBe(2021)
    expect(value('2027-01-01').result).toBe(2021)
    // 20.21 × 1.04 = 21.0184 → 21.02; × 1.04 = 21.8608 → 21.86
    expect(value('2027-04-01').result).toBe(2102)
    expect(value('2029-01-01')).toMatchObject({ result: 2186, inputs: { year: 2028, years: 2 } })
  })
})

const career = (about: Partial<Career> = {}): Career => ({
  birthDate: isoDate('1974-03-20'),
  groups: [
    {
      fullAge: 60,
      insured: points(6_000_000),
      since: points(14_000_000),
      projected: points(0),
      granted: points(0),
    },
  ],
  jobs: [job],
  lastQuarter: quarterOf(2026, 2),
  employee: [{ year: 2010, amount: centimes(8_000_000) }],
  insurer: { annuity: centimes(300_000), capital: centimes(4_000_000) },
  yearlyPay: centimes(12_000_000),
  ...about,
})
const wishes = (about: Partial<Wishes> = {}): Wishes => ({
  hypotheses: { salaryGrowth: FOUR, pointGrowth: FOUR },
  option: 'none',
  buyback: centimes(0),
  ...about,
})
const scenarios = (about: Partial<Career> = {}, wished: Partial<Wishes> = {}) =>
  simulate(RULEBOOK, { career: career(about), wishes: wishes(wished), today }).scenarios

describe('a simulation', () => {
  it('puts what is acquired beside each age still to come', ({ expect }) => {
    expect(scenarios().map(({ age, on }) => [age, on])).toEqual([
      ['acquired', '2034-04-01'],
      [55, '2029-04-01'],
      [60, '2034-04-01'],
      [65, '2039-04-01'],
      [70, '2044-04-01'],
    ])
    expect(scenarios({ birthDate: isoDate('1962-01-10') }).map(({ age, on }) => [age, on])).toEqual(
      [
        ['acquired', '2026-11-01'],
        [65, '2027-02-01'],
        [70, '2032-02-01'],
      ],
    )
  })

  it('counts what is acquired at today’s value, with nothing more', ({ expect }) => {
    // 2 000 points × 20.21 = 40 420; ÷ 12 = 3 368.33; 40 420 ÷ 120 000 = 33.6833 %
    const [acquired] = scenarios()
    expect(acquired).toMatchObject({ years: [], replacement: 336_833 })
    expect(acquired?.pension).toMatchObject({ yearly: 4_042_000, monthly: 336_833 })
    expect(acquired?.between).toEqual({ least: 336_833, most: 364_333 })
  })

  it('always stands between its bounds', ({ expect }) => {
    for (const { pension, between } of scenarios({}, { option: 'full' })) {
      const paid = pension.single ?? pension.monthly
      expect(between.least).toBeLessThanOrEqual(paid)
      expect(between.most).toBeGreaterThanOrEqual(paid)
    }
  })

  it('takes the capital out of the pension', ({ expect }) => {
    const [plain, full, mixed] = (['none', 'full', 'insurer'] as const).map((option) =>
      scenarios({}, { option }).find(({ age }) => age === 60),
    )
    const going = full?.years.reduce((total, { employee }) => total + employee, 0) ?? 0
    expect(going).toBeGreaterThan(0)
    expect(plain?.pension.capital).toBe(0)
    expect(mixed?.pension.capital).toBe(4_000_000)
    expect(full?.pension.capital).toBe(8_000_000 + 4_000_000 + going)
    expect(full?.pension.yearly).toBeLessThan(mixed?.pension.yearly ?? 0)
    expect(mixed?.pension.yearly).toBeLessThan(plain?.pension.yearly ?? 0)
  })

  it('says what a purchase gives, and when it has paid for itself', ({ expect }) => {
    const amount = centimes(5_000_000)
    const [without] = scenarios()
    const [bought] = scenarios({}, { buyback: amount })
    if (!without || !bought) throw new Error('no scenario')
    // 247.3533 points × 20.21 = 4 999.01 a year; 50 000 ÷ that = 120.02 months
    expect(buybackEffect(RULEBOOK, { with: bought, without, amount })).toEqual({
      yearlyGain: 499_901,
      monthsToBreakEven: 121,
      spouseGain: 249_951,
    })
  })

  it('never gives less for a higher salary', ({ expect }) => {
    fc.assert(
      fc.property(fc.nat(50_000_000), fc.nat(5_000_000), (base, more) => {
        const yearly = (yearlyBase: number) =>
          scenarios({ jobs: [{ ...job, yearlyBase: centimes(yearlyBase) }] }).map(
            ({ pension }) => pension.yearly,
          )
        const higher = yearly(base + more)
        yearly(base).forEach((one, i) => expect(higher[i]).toBeGreaterThanOrEqual(one))
      }),
    )
  })

  it('has no rate of replacement without a salary', ({ expect }) => {
    const quiet = scenarios({ jobs: [], yearlyPay: centimes(0) })
    expect(quiet.map(({ replacement }) => replacement)).toEqual([null, null, null, null, null])
    expect(scenarios({}, { hypotheses: { salaryGrowth: NONE, pointGrowth: NONE } })).toHaveLength(5)
  })
})
