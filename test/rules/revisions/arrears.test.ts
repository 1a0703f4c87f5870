import { describe, it } from 'vitest'
import { isoDate } from '#src/kernel/dates.ts'
import { parseMonth } from '#src/kernel/months.ts'
import { points } from '#src/kernel/points.ts'
import { arrearsOf } from '#src/revisions/rules/arrears.ts'
import { monthlyPension, PENSION_BOOK } from '#src/rulebook/pension-payments.ts'
import { serviceValueOn } from '#src/rulebook/service-value.ts'

const FIRST = parseMonth('2026-10')

describe('what is in arrears', () => {
  it('is counted month by month, at the value of a point of each', ({ expect }) => {
    if (!FIRST) throw new Error('no month')
    const about = {
      from: isoDate('2026-06-01'),
      pointsBefore: points(30_000_000),
      pointsAfter: points(31_000_000),
    }
    const found = arrearsOf(PENSION_BOOK, about, FIRST)
    expect(found.map(({ month }) => month)).toEqual(['2026-06', '2026-07', '2026-08', '2026-09'])
    for (const one of found) {
      const { value } = serviceValueOn(PENSION_BOOK, isoDate(`${one.month}-01`))
      expect(one.value).toBe(value)
      expect(one.before).toBe(monthlyPension(about.pointsBefore, value))
      expect(one.after).toBe(monthlyPension(about.pointsAfter, value))
      expect(one.difference).toBe(one.after - one.before)
      expect(one.difference).toBeGreaterThan(0)
    }
  })

  it('is nothing when the first pension is the new one', ({ expect }) => {
    if (!FIRST) throw new Error('no month')
    const about = {
      from: isoDate('2026-10-01'),
      pointsBefore: points(30_000_000),
      pointsAfter: points(20_000_000),
    }
    expect(arrearsOf(PENSION_BOOK, about, FIRST)).toEqual([])
  })
})
