import fc from 'fast-check'
import { describe, it } from 'vitest'
import { addDays, isoDate } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import { valueOfPoints } from '#src/kernel/points.ts'
import {
  firstPaymentOn,
  monthlyPension,
  PENSION_BOOK,
  serviceValueCited,
  serviceValuesUntil,
  servicePointsOf,
} from '#src/rulebook/pension-payments.ts'
import { serviceValueOn } from '#src/rulebook/service-value.ts'

const day = fc.integer({ min: 0, max: 6_500 }).map((n) => addDays(isoDate('2008-07-01'), n))

describe('points at the value of service', () => {
  it('give the yearly pension of the award back to the centime', ({ expect }) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500_000_000 }), day, (amount, on) => {
        const yearly = centimes(amount)
        const owned = servicePointsOf(PENSION_BOOK, yearly, on)
        expect(valueOfPoints(owned, serviceValueOn(PENSION_BOOK, on).value)).toBe(yearly)
      }),
      { numRuns: 2000 },
    )
  })

  it('pay a twelfth of the year, half-up', ({ expect }) => {
    const on = isoDate('2026-10-01')
    const yearly = centimes(1_338_601)
    const owned = servicePointsOf(PENSION_BOOK, yearly, on)
    // 13 386,01 ÷ 12 = 1 115,5008…
    expect(monthlyPension(owned, serviceValueOn(PENSION_BOOK, on).value)).toBe(111_550)
  })

  it('cite the value with the day it holds from, and its status', ({ expect }) => {
    expect(serviceValueCited(PENSION_BOOK, isoDate('2009-06-30'))).toMatchObject({
      id: 'service-point-value',
      value: 1146,
      from: '2008-07-01',
      status: 'official',
    })
    expect(serviceValueCited(PENSION_BOOK, isoDate('2024-07-01'))).toMatchObject({
      from: '2024-07-01',
      status: 'estimated',
    })
  })

  it('rest on what was known of the past: a value to come changes nothing', ({ expect }) => {
    const on = isoDate('2026-06-01')
    const [last] = PENSION_BOOK.revaluation.values.slice(-1)
    if (!last) throw new Error('no revaluation')
    const later = {
      ...PENSION_BOOK,
      revaluation: {
        ...PENSION_BOOK.revaluation,
        values: [...PENSION_BOOK.revaluation.values, { ...last, from: isoDate('2027-07-01') }],
      },
    }
    expect(serviceValuesUntil(later, on)).toBe(serviceValuesUntil(PENSION_BOOK, on))
    expect(serviceValuesUntil(later, isoDate('2027-07-01'))).not.toBe(
      serviceValuesUntil(PENSION_BOOK, isoDate('2027-07-01')),
    )
  })
})

describe('the first payment', () => {
  it('is that of the first month owed whose run is still open', ({ expect }) => {
    const first = (startsOn: string, today: string) =>
      firstPaymentOn(isoDate(startsOn), isoDate(today))
    expect(first('2026-11-01', '2026-10-12')).toBe('2026-12-01')
    // A late award: paid with its arrears by the run of the month it is decided in.
    expect(first('2026-03-01', '2026-10-20')).toBe('2026-11-01')
    expect(first('2026-03-01', '2026-10-21')).toBe('2026-12-01')
    // A month begun belongs to who drew before.
    expect(first('2026-10-11', '2026-10-12')).toBe('2026-12-01')
    expect(first('2026-11-01', '2026-12-31')).toBe('2027-02-01')
  })
})
