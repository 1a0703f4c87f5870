import fc from 'fast-check'
import { describe, it } from 'vitest'
import { type IsoDate, isoDate } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import { points } from '#src/kernel/points.ts'
import { ratePpm } from '#src/kernel/rates.ts'
import { coefficientOn } from '#src/rulebook/age-coefficient.ts'
import { claimUntil, startAt } from '#src/rulebook/claim.ts'
import { type PensionTerms, pensionOn, type PointsGroup } from '#src/rulebook/pension.ts'
import { fullAgeOf } from '#src/rulebook/regimes.ts'
import { atBound, RULEBOOK, textOf } from '#src/rulebook/rulebook.ts'
import { orphanDrawsOn, spouseDrawsFrom } from '#src/rulebook/survivors.ts'
import { isEstimated } from '#src/rulebook/trace.ts'

const count = fc.nat(60_000_000).map(points)
const group = fc.record<PointsGroup>({
  fullAge: fc.constantFrom(60, 55, 50),
  insured: count,
  since: count,
  projected: count,
  granted: count,
})
const LEAVING = isoDate('2026-07-01')
/** Somebody between 50 and 75 on that day. */
const birthDate = fc
  .record({ year: fc.integer({ min: 1952, max: 1975 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => isoDate(`${year}-${String(month).padStart(2, '0')}-15`))
const terms = fc.record<PensionTerms>({
  birthDate,
  on: fc.constant(LEAVING),
  groups: fc.array(group, { minLength: 1, maxLength: 6 }),
  option: fc.constantFrom('none', 'insurer', 'full'),
  insurer: fc.record({
    annuity: fc.nat(5_000_000).map(centimes),
    capital: fc.nat(90_000_000).map(centimes),
  }),
  employee: fc.array(
    fc.record({
      year: fc.integer({ min: 2003, max: 2026 }),
      amount: fc.nat(9_000_000).map(centimes),
    }),
    { maxLength: 30 },
  ),
  pointValue: fc.constant(null),
})

const counted = (given: PensionTerms) => {
  const found = pensionOn(RULEBOOK, given)
  if (!found.ok) throw new Error(found.refusal.code)
  return found.value
}

describe('a pension', () => {
  it('is the same whatever the order in which its points are counted', ({ expect }) => {
    fc.assert(
      fc.property(terms, (given) => {
        const turned = { ...given, groups: given.groups.toReversed() }
        const { trace: _, ...one } = counted(given)
        expect(counted(turned)).toMatchObject(one)
      }),
    )
  })

  it('never goes down with more points, nor up when a capital is taken', ({ expect }) => {
    fc.assert(
      fc.property(terms, count, (given, more) => {
        const [first, ...others] = given.groups
        const grown = first ? [{ ...first, since: points(first.since + more) }, ...others] : []
        const before = counted(given)
        expect(counted({ ...given, groups: grown }).yearly).toBeGreaterThanOrEqual(before.yearly)
        expect(before.yearly).toBeLessThanOrEqual(counted({ ...given, option: 'none' }).yearly)
      }),
    )
  })

  it('of two sets of points is their two pensions, but for what is rounded', ({ expect }) => {
    fc.assert(
      fc.property(terms, group, (given, other) => {
        const plain: PensionTerms = { ...given, option: 'none' }
        const of = (groups: readonly PointsGroup[]) => counted({ ...plain, groups }).yearly
        const apart = of(given.groups) + of([other])
        // Half a centime for each sum, and half a ten-thousandth of a point is a tenth of one.
        expect(Math.abs(of([...given.groups, other]) - apart)).toBeLessThanOrEqual(2)
      }),
    )
  })

  it('goes up with each quarter of waiting, until the latest age', ({ expect }) => {
    fc.assert(
      fc.property(terms, (given) => {
        const later = '2026-10-01' as IsoDate
        const [now, then] = [counted(given), counted({ ...given, on: later })]
        if (given.option === 'none') expect(then.yearly).toBeGreaterThanOrEqual(now.yearly)
      }),
    )
  })

  it('pays a twelfth of a year each month, or everything at once', ({ expect }) => {
    fc.assert(
      fc.property(terms, (given) => {
        const { yearly, monthly, single, liquidation } = counted(given)
        if (liquidation < 2_000_000) {
          expect([monthly, single]).toEqual([0, yearly * 10])
        } else {
          expect(single).toBeNull()
          expect(Math.abs(monthly * 12 - yearly)).toBeLessThanOrEqual(6)
        }
      }),
    )
  })

  it('is explained by steps that add up to it', ({ expect }) => {
    fc.assert(
      fc.property(terms, (given) => {
        const { trace, liquidation, yearly, points: all } = counted(given)
        const of = (...keys: string[]) =>
          trace.steps
            .filter(({ key }) => keys.includes(key))
            .reduce((total, { result }) => total + result, 0)
        expect(of('points_insured', 'points_since', 'points_projected', 'points_bought')).toBe(all)
        expect(Math.max(0, of('points_weighted', 'insurer_points'))).toBe(liquidation)
        expect(of('pension_points')).toBe(liquidation)
        expect(of('yearly_pension')).toBe(yearly)
        expect(isEstimated(trace)).toBe(true)
      }),
    )
  })
})

describe('the coefficient of an age', () => {
  const at = (birth: string, fullAge = 60) =>
    coefficientOn(RULEBOOK, { birthDate: isoDate(birth), on: LEAVING, fullAge })
  it('is the published one where there is one', ({ expect }) => {
    expect(['1976-07-01', '1971-07-01', '1966-07-01'].map((day) => at(day))).toEqual([
      538_000, 720_000, 1_000_000,
    ])
  })
  it('is whole at 55 and at 50 for the categories that chose it', ({ expect }) => {
    expect([at('1971-07-01', 55), at('1976-07-01', 50)]).toEqual([1_000_000, 1_000_000])
  })
  it('says nothing before 50, whatever the category', ({ expect }) => {
    expect([at('1976-07-02'), at('1976-07-02', 50)]).toEqual([null, null])
  })
})

describe('the age of a full pension', () => {
  const of = (regime: 'al_kamil' | 'al_mounassib' | 'two_tranche' | 'normal', category: string) =>
    fullAgeOf(RULEBOOK, { regime, category }, LEAVING)
  it('comes from the number of the category', ({ expect }) => {
    expect([of('al_kamil', '10'), of('al_kamil', '36'), of('al_kamil', '51')]).toEqual([60, 55, 50])
    expect([of('al_mounassib', '71'), of('al_mounassib', '85')]).toEqual([60, 55])
    expect([of('two_tranche', '95'), of('two_tranche', '47')]).toEqual([60, 55])
    expect(of('normal', '')).toBe(60)
  })
})

describe('the days of a pension', () => {
  it('begins after the birthday, by the rule of that day', ({ expect }) => {
    // Until 2016 with the next quarter (S7), since then with the next month.
    expect(startAt(RULEBOOK, isoDate('1948-02-29'), 60)).toBe('2008-04-01')
    expect(startAt(RULEBOOK, isoDate('1956-12-31'), 60)).toBe('2017-01-01')
    expect(startAt(RULEBOOK, isoDate('1957-01-01'), 60)).toBe('2017-02-01')
    expect(startAt(RULEBOOK, isoDate('1966-04-30'), 60)).toBe('2026-05-01')
    expect(startAt(RULEBOOK, isoDate('1966-12-31'), 60)).toBe('2027-01-01')
    expect(startAt(RULEBOOK, isoDate('1968-02-29'), 57)).toBe('2025-04-01')
  })
  it('can be claimed for five years', ({ expect }) => {
    expect(claimUntil(RULEBOOK, isoDate('1966-05-10'), LEAVING)).toBe('2031-05-10')
  })
})

describe('survivors', () => {
  const spouse = {
    sex: 'F' as const,
    birthDate: isoDate('1980-03-01'),
    marriedOn: isoDate('2024-10-01'),
    diedOn: isoDate('2026-10-01'),
    hasChildOfMarriage: false,
    isRemarriedAfterRevocableDivorce: false,
    isAccident: false,
    hasDependentChild: false,
  }
  const from = (about: Partial<typeof spouse>) => {
    const found = spouseDrawsFrom(RULEBOOK, { ...spouse, ...about })
    return found.ok ? found.value : found.refusal.code
  }
  it('wait for their age, without a child in their care', ({ expect }) => {
    expect(from({})).toBe('2030-03-01')
    expect(spouseDrawsFrom(RULEBOOK, { ...spouse, sex: 'M' as never })).toMatchObject({
      value: '2040-03-01',
    })
    expect(from({ hasDependentChild: true })).toBe('2026-10-01')
    expect(from({ birthDate: isoDate('1970-01-01') })).toBe('2026-10-01')
  })
  it('were married for two years, with three exceptions', ({ expect }) => {
    const late = { marriedOn: isoDate('2024-10-02') }
    expect(from(late)).toBe('marriage_too_short')
    expect(from({ ...late, hasChildOfMarriage: true })).toBe('2030-03-01')
    expect(from({ ...late, isRemarriedAfterRevocableDivorce: true })).toBe('2030-03-01')
    expect(from({ ...late, isAccident: true })).toBe('2030-03-01')
  })
  it('that are children draw until they are of age, or for good', ({ expect }) => {
    const child = { birthDate: isoDate('2008-10-02'), isDisabled: false }
    expect(orphanDrawsOn(RULEBOOK, child, isoDate('2026-10-01'))).toBe(true)
    expect(orphanDrawsOn(RULEBOOK, child, isoDate('2026-10-02'))).toBe(false)
    expect(orphanDrawsOn(RULEBOOK, { ...child, isDisabled: true }, isoDate('2040-01-01'))).toBe(
      true,
    )
  })
})

describe('the rulebook', () => {
  it('writes the same text for the same figures, another for any other', ({ expect }) => {
    const { values } = RULEBOOK.spouseShare
    const first = values[0]
    if (!first) throw new Error('no share')
    const other = {
      ...RULEBOOK,
      spouseShare: { ...RULEBOOK.spouseShare, values: [{ ...first, value: ratePpm(600_000) }] },
    }
    expect(textOf({ ...RULEBOOK })).toBe(textOf(RULEBOOK))
    expect(textOf(other)).not.toBe(textOf(RULEBOOK))
    expect(textOf(RULEBOOK)).toContain('[37500,48800]')
  })
  it('goes from the least to the most that its estimates could be', ({ expect }) => {
    fc.assert(
      fc.property(terms, (given) => {
        const plain: PensionTerms = { ...given, option: 'none' }
        const of = (end: 'least' | 'most') => {
          const found = pensionOn(atBound(RULEBOOK, end), plain)
          return found.ok ? found.value.yearly : Number.NaN
        }
        const { yearly } = counted(plain)
        // A full age of 55 or 50 divides one estimate by another: it may go either way.
        if (given.groups.every(({ fullAge }) => fullAge === 60)) {
          expect(of('least')).toBeLessThanOrEqual(yearly)
          expect(of('most')).toBeGreaterThanOrEqual(yearly)
        }
      }),
    )
  })
})
