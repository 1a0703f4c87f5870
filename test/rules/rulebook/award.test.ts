import fc from 'fast-check'
import { describe, it } from 'vitest'
import { addYears, isoDate, type IsoDate } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import { points, valueOfPoints } from '#src/kernel/points.ts'
import { awardOn, departureKind } from '#src/rulebook/award.ts'
import { effectAfter, startAt } from '#src/rulebook/claim.ts'
import { type CapitalOption, pensionOn, type PensionTerms } from '#src/rulebook/pension.ts'
import { RULEBOOK } from '#src/rulebook/rulebook.ts'
import { serviceValueOn } from '#src/rulebook/service-value.ts'

const OPTIONS: readonly CapitalOption[] = ['none', 'insurer', 'full']

const careers = fc.record({
  birth: fc.date({ min: new Date('1959-01-01'), max: new Date('1972-12-31'), noInvalidDate: true }),
  age: fc.integer({ min: 50, max: 72 }),
  insured: fc.nat(30_000_000),
  since: fc.nat(60_000_000),
  granted: fc.nat(5_000_000),
  fullAge: fc.constantFrom(50, 55, 60),
  option: fc.constantFrom(...OPTIONS),
  annuity: fc.nat(3_000_000),
})

type Drawn = typeof careers extends fc.Arbitrary<infer T> ? T : never

const termsOf = (one: Drawn): PensionTerms => {
  const birthDate = isoDate(one.birth.toISOString().slice(0, 10))
  return {
    birthDate,
    on: effectAfter(RULEBOOK, addYears(birthDate, one.age)),
    groups: [
      {
        fullAge: one.fullAge,
        insured: points(one.insured),
        since: points(one.since),
        projected: points(0),
        granted: points(one.granted),
      },
    ],
    option: one.option,
    insurer: { annuity: centimes(one.annuity), capital: centimes(one.annuity * 9) },
    employee: [{ year: 2010, amount: centimes(one.since) }],
    pointValue: null,
  }
}

describe('an award', () => {
  it('is the simulation of the same day, to the centime', ({ expect }) => {
    fc.assert(
      fc.property(careers, (drawn) => {
        const terms = termsOf(drawn)
        const [award, simulated] = [awardOn(RULEBOOK, terms), pensionOn(RULEBOOK, terms)]
        if (!award.ok || !simulated.ok) throw new Error('leaves at fifty or later')
        const { yearly, monthly, capital, single, liquidation } = simulated.value
        expect(award.value).toMatchObject({ yearly, monthly, capital, single, liquidation })
        // The simulation's steps are the award's first steps, untouched.
        expect(award.value.trace.steps.slice(0, simulated.value.trace.steps.length)).toEqual(
          simulated.value.trace.steps,
        )
      }),
      { numRuns: 500 },
    )
  })

  it('keeps the yearly pension when its points pass to the value of service', ({ expect }) => {
    fc.assert(
      fc.property(careers, (drawn) => {
        const terms = termsOf(drawn)
        const award = awardOn(RULEBOOK, terms)
        if (!award.ok) throw new Error('leaves at fifty or later')
        const { servicePoints, single, yearly } = award.value
        const { value } = serviceValueOn(RULEBOOK, terms.on)
        if (single === null) expect(valueOfPoints(servicePoints, value)).toBe(yearly)
        else expect(servicePoints).toBe(0)
      }),
      { numRuns: 500 },
    )
  })

  it('explains its points of service', ({ expect }) => {
    const birthDate = isoDate('1966-05-10')
    const award = awardOn(RULEBOOK, {
      birthDate,
      on: isoDate('2026-06-01'),
      groups: [
        {
          fullAge: 60,
          insured: points(0),
          since: points(40_000_000),
          projected: points(0),
          granted: points(0),
        },
      ],
      option: 'none',
      insurer: { annuity: centimes(0), capital: centimes(0) },
      employee: [],
      pointValue: null,
    })
    if (!award.ok) throw new Error('sixty')
    // 4 000 × 20.21 = 80 840.00; VPS 11.46 raised by 1.5 %, 0 %, 0.7 % and 1.5 %: 11.63, 11.71, 11.89
    expect(award.value).toMatchObject({ kind: 'normal', yearly: 8_084_000, monthly: 673_667 })
    expect(award.value.trace.steps.at(-1)).toMatchObject({
      key: 'service_points',
      result: 67_989_907,
      inputs: { yearly_centimes: 8_084_000, value_centimes: 1189 },
      parameter: { from: '2025-07-01', status: 'estimated' },
    })
  })
})

describe('what a departure is called', () => {
  const birthDate = isoDate('1966-05-10')
  const kind = (on: IsoDate, fullAge = 60) =>
    departureKind(RULEBOOK, {
      birthDate,
      on,
      groups: [
        {
          fullAge,
          insured: points(0),
          since: points(1),
          projected: points(0),
          granted: points(0),
        },
      ],
    })
  it('follows from the age, and from what the contract promised', ({ expect }) => {
    expect(kind(startAt(RULEBOOK, birthDate, 60))).toBe('normal')
    expect(kind(isoDate('2026-07-01'))).toBe('deferred')
    expect(kind(isoDate('2024-02-01'))).toBe('early')
    expect(kind(isoDate('2024-02-01'), 55)).toBe('full_early')
    expect(kind(isoDate('2020-02-01'), 55)).toBe('early')
  })
})
