import { describe, it } from 'vitest'
import { isoDate } from '#src/kernel/dates.ts'
import { centimes, sum } from '#src/kernel/money.ts'
import { points } from '#src/kernel/points.ts'
import { awardOn } from '#src/rulebook/award.ts'
import type { PointsGroup } from '#src/rulebook/pension.ts'
import { monthlyPension } from '#src/rulebook/pension-payments.ts'
import { RULEBOOK, type Rulebook } from '#src/rulebook/rulebook.ts'
import { serviceValueOn } from '#src/rulebook/service-value.ts'
import {
  deathCapitals,
  heirsContributions,
  leftByMember,
  leftByPensioner,
  orphanUntil,
  survivorAward,
} from '#src/rulebook/survivor-award.ts'

const DIED = isoDate('2026-09-14')
const value = serviceValueOn(RULEBOOK, isoDate('2026-10-01')).value
const keys = (steps: readonly { key: string }[]) => steps.map(({ key }) => key)

describe('what a survivor draws of a pensioner', () => {
  const left = leftByPensioner(points(40_000_001))
  const of = (kind: 'spouse' | 'orphan') =>
    survivorAward(RULEBOOK, { kind, left, diedOn: DIED, on: isoDate('2026-09-15'), until: null })

  it('is half of the points for a spouse, a fifth for an orphan, half-up', ({ expect }) => {
    // D7 of the scheme: 4,000 points give 2,000 and 800.
    expect(of('spouse').points).toBe(20_000_001)
    expect(of('orphan').points).toBe(8_000_000)
  })

  it('is what the register pays each month, to the centime', ({ expect }) => {
    const award = of('spouse')
    expect(award.monthly).toBe(monthlyPension(award.points, value))
    expect(award.yearly).toBe(Math.round((20_000_001 * value) / 10_000))
  })

  it('explains itself: the points, the share with its source, the value, the amounts', ({
    expect,
  }) => {
    const { steps } = of('spouse').trace
    expect(keys(steps)).toEqual([
      'owned_points',
      'spouse_points',
      'service_value',
      'yearly_pension',
      'monthly_pension',
    ])
    expect(steps[1]).toMatchObject({
      parameter: { id: 'spouse-share', status: 'official' },
      inputs: { points: 40_000_001, share_ppm: 500_000 },
    })
  })
})

const group = (since: number): PointsGroup => ({
  fullAge: 60,
  insured: points(0),
  since: points(since),
  projected: points(0),
  granted: points(0),
})
const terms = (birthDate: string, since = 30_000_000) => ({
  birthDate: isoDate(birthDate),
  groups: [group(since)],
  insurer: { annuity: centimes(0), capital: centimes(0) },
})

describe('what somebody leaves who drew nothing yet', () => {
  it('is what the award of that day would have been, past the normal age', ({ expect }) => {
    const one = terms('1961-02-03')
    const left = leftByMember(RULEBOOK, one, DIED)
    const award = awardOn(RULEBOOK, {
      ...one,
      on: isoDate('2026-10-01'),
      option: 'none',
      employee: [],
      pointValue: null,
    })
    if (!left.ok || !award.ok) throw new Error('refused')
    expect(left.value.points).toBe(award.value.servicePoints)
    expect(keys(left.value.steps)).toEqual([
      'points_since',
      'coefficient',
      'points_weighted',
      'pension_points',
      'point_value',
      'yearly_pension',
      'service_points',
    ])
  })

  it('is not reduced for a death before the normal age, at any age', ({ expect }) => {
    const [young, older] = ['1988-02-03', '1970-02-03'].map((born) =>
      leftByMember(RULEBOOK, terms(born), DIED),
    )
    if (!young?.ok || !older?.ok) throw new Error('refused')
    expect(young.value.points).toBe(older.value.points)
    expect(young.value.steps[1]).toMatchObject({ key: 'coefficient', result: 1_000_000 })
  })

  it('would be reduced, and refused before fifty, if the fund counted it as an early departure', ({
    expect,
  }) => {
    const book: Rulebook = {
      ...RULEBOOK,
      earlyDeathRule: {
        ...RULEBOOK.earlyDeathRule,
        values: [
          {
            from: isoDate('1990-01-01'),
            value: 'as_at_death',
            source: 'house',
            status: 'estimated',
          },
        ],
      },
    }
    const [whole, early] = [RULEBOOK, book].map((one) =>
      leftByMember(one, terms('1970-02-03'), DIED),
    )
    if (!whole?.ok || !early?.ok) throw new Error('refused')
    expect(early.value.points).toBeLessThan(whole.value.points)
    expect(leftByMember(book, terms('1988-02-03'), DIED)).toMatchObject({
      ok: false,
      refusal: { code: 'before_earliest_age' },
    })
  })

  it('is counted by the month even when a pension of so few points is paid once', ({ expect }) => {
    const left = leftByMember(RULEBOOK, terms('1961-02-03', 1_000_000), DIED)
    if (!left.ok) throw new Error('refused')
    expect(left.value.points).toBeGreaterThan(0)
    expect(keys(left.value.steps)).not.toContain('single_payment')
  })
})

describe('an orphan', () => {
  it('draws until the majority, for good when disabled', ({ expect }) => {
    const birthDate = isoDate('2012-02-29')
    expect(orphanUntil(RULEBOOK, { birthDate, isDisabled: false }, DIED)).toBe('2030-03-01')
    expect(orphanUntil(RULEBOOK, { birthDate, isDisabled: true }, DIED)).toBeNull()
  })
})

describe('the capital of a death', () => {
  const owned = points(30_000_001)
  const monthly = monthlyPension(owned, serviceValueOn(RULEBOOK, isoDate('2026-09-01')).value)
  const of = (people: number) => deathCapitals(RULEBOOK, { points: owned, diedOn: DIED, people })

  it('is three last monthly pensions, whole for one spouse or for the heirs', ({ expect }) => {
    expect(of(1)).toEqual(of(0))
    expect(of(1)).toMatchObject([{ amount: 3 * monthly }])
    expect(keys(of(1)[0]?.trace.steps ?? [])).toEqual([
      'owned_points',
      'service_value',
      'last_month',
      'death_capital',
    ])
  })

  it('is shared equally between wives, and nothing of it is lost', ({ expect }) => {
    for (const people of [2, 3, 4]) {
      const parts = of(people)
      const amounts = parts.map(({ amount }) => amount)
      expect(sum(amounts)).toBe(3 * monthly)
      expect(Math.max(...amounts) - Math.min(...amounts)).toBeLessThan(people)
      expect(parts.at(-1)?.trace.steps.at(-1)).toMatchObject({
        key: 'capital_share',
        result: amounts.at(-1),
      })
    }
  })

  it('is nothing where nothing was paid by the month', ({ expect }) => {
    expect(deathCapitals(RULEBOOK, { points: points(0), diedOn: DIED, people: 1 })).toEqual([])
  })
})

describe('contributions owed to heirs', () => {
  it('are the sum of the years, and nothing when there were none', ({ expect }) => {
    const years = [2003, 2004].map((year) => ({ year, amount: centimes(year) }))
    expect(heirsContributions(years)).toMatchObject({
      amount: 4007,
      trace: { steps: [{ key: 'heirs_contributions', inputs: { years: 2 } }] },
    })
    expect(heirsContributions([])).toBeNull()
  })
})
