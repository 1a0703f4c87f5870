import { describe, it } from 'vitest'
import { isoDate } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import { quarterOf } from '#src/kernel/quarters.ts'
import { ratePpm } from '#src/kernel/rates.ts'
import type { Product, RetirementOption } from '#src/offers/offer.ts'
import { compared } from '#src/offers/rules/comparison.ts'
import { countedOn } from '#src/offers/rules/counted.ts'
import { pensionOf } from '#src/offers/rules/pension.ts'
import { RULEBOOK } from '#src/rulebook/rulebook.ts'
import { simulate } from '#src/rulebook/simulation.ts'

const on = isoDate('2026-10-12')
const SIX = ratePpm(60_000)
const of = (
  person: { age: number; salary: number },
  terms: { regime?: Product; option?: RetirementOption | null; rate?: number } = {},
) =>
  pensionOf(RULEBOOK, {
    terms: {
      regime: terms.regime ?? 'al_kamil',
      rate: ratePpm(terms.rate ?? SIX),
      option: terms.option ?? null,
    },
    person: { age: person.age, salary: centimes(person.salary) },
    on,
  })
const monthly = (one: ReturnType<typeof of>) => one.scenarios.map(({ pension }) => pension.monthly)

describe('the pension an offer gives', () => {
  it('is that of the same career in a simulation', ({ expect }) => {
    const { scenarios } = simulate(RULEBOOK, {
      career: {
        birthDate: isoDate('1991-10-12'),
        groups: [],
        jobs: [
          {
            regime: 'al_kamil',
            tranche: null,
            fullAge: 60,
            rate: SIX,
            yearlyBase: centimes(12_000_000),
          },
        ],
        lastQuarter: quarterOf(2026, 4),
        employee: [],
        insurer: { annuity: centimes(0), capital: centimes(0) },
        yearlyPay: centimes(12_000_000),
      },
      wishes: {
        hypotheses: { salaryGrowth: ratePpm(40_000), pointGrowth: ratePpm(40_000) },
        option: 'none',
        buyback: centimes(0),
      },
      today: on,
    })
    const [one] = of({ age: 35, salary: 1_000_000 }).scenarios
    expect(one).toEqual(scenarios.find(({ age }) => age === 60))
    expect(one?.pension.monthly).toBeGreaterThan(100_000)
  })

  it('grows with the rate, and is nothing under the ceiling of Al Mounassib', ({ expect }) => {
    const person = { age: 35, salary: 1_000_000 }
    const [six = 0] = monthly(of(person))
    const [ten = 0] = monthly(of(person, { rate: 100_000 }))
    // 10 ÷ 6 of the contributions: the same share of the points, to the rounding of each year's.
    expect(Math.abs(ten * 6 - six * 10)).toBeLessThan(100)
    expect(of({ age: 25, salary: 600_000 }, { regime: 'al_mounassib' })).toMatchObject({
      scenarios: [],
      isPast: false,
    })
  })

  it('by option: whole at 55, more at 60; without it 60 alone', ({ expect }) => {
    const person = { age: 35, salary: 1_000_000 }
    const ages = (option: RetirementOption | null) =>
      of(person, { option }).scenarios.map(({ age }) => age)
    expect([ages(null), ages('55'), ages('50')]).toEqual([[60], [55, 60], [50, 60]])
    const [at55 = 0, at60 = 0] = monthly(of(person, { option: '55' }))
    const [plain = 0] = monthly(of(person))
    expect(at60).toBeGreaterThan(plain)
    expect(at60).toBeGreaterThan(at55)
  })

  it('somebody past the age has none to come', ({ expect }) => {
    expect(of({ age: 61, salary: 1_000_000 })).toMatchObject({ scenarios: [], isPast: true })
  })
})

describe('a comparison', () => {
  const payroll = [
    { salary: centimes(550_000), age: 25, headcount: 2 },
    { salary: centimes(2_000_000), age: 45, headcount: 1 },
    { salary: centimes(900_000), age: null, headcount: 1 },
  ]
  const asked = {
    payroll,
    declared: 51,
    isMember: false,
    rates: { al_kamil: SIX, al_mounassib: SIX },
    option: null,
    on,
  }

  it('has both products, each at all of its rates', ({ expect }) => {
    const { products, rates } = compared(RULEBOOK, asked)
    expect(products.map(({ regime }) => regime)).toEqual(['al_kamil', 'al_mounassib'])
    const with_ = (regime: Product) => rates.filter(({ of: has }) => has[regime] !== null).length
    expect([with_('al_kamil'), with_('al_mounassib'), rates.length]).toEqual([12, 7, 14])
    const six = rates.find(({ rate }) => rate === SIX)
    expect(six?.of.al_kamil).toMatchObject({
      employee: products[0]?.offer.cost.employee,
      employer: products[0]?.offer.cost.employer,
    })
  })

  it('counts who is declared for one product, who is listed for the other', ({ expect }) => {
    const [kamil, mounassib] = compared(RULEBOOK, asked).products
    expect(kamil?.eligibility.ok).toBe(true)
    expect(mounassib?.eligibility).toMatchObject({ refusal: { facts: { headcount: 51 } } })
    const small = compared(RULEBOOK, { ...asked, payroll: payroll.slice(0, 1), declared: null })
    expect(small.products.map(({ eligibility }) => eligibility.ok)).toEqual([false, true])
  })

  it('shows the pensions of who has an age, once each', ({ expect }) => {
    const { products } = compared(RULEBOOK, { ...asked, payroll: [...payroll, ...payroll] })
    expect(products[0]?.people.map(({ person }) => person.age)).toEqual([25, 45])
  })

  it('counts an offer as the comparison does', ({ expect }) => {
    const terms = { regime: 'al_kamil' as const, rate: SIX, option: null }
    expect(compared(RULEBOOK, asked).products[0]?.offer).toEqual(
      countedOn(RULEBOOK, { terms, payroll, on }),
    )
  })
})
