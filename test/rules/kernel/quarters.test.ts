import fc from 'fast-check'
import { describe, it } from 'vitest'
import { addDays, daysBetween, isLeapYear, isoDate } from '#src/kernel/dates.ts'
import {
  endOfNextMonth,
  firstDay,
  isWithin,
  lastDay,
  next,
  opensOn,
  parseQuarter,
  previous,
  quarterOf,
  quarterOfDate,
  rankOf,
  yearOf,
} from '#src/kernel/quarters.ts'

const T3 = quarterOf(2026, 3)
const rank = fc.integer({ min: 1, max: 4 })
const quarter = fc
  .record({ year: fc.integer({ min: 1901, max: 2198 }), rank })
  .map((q) => quarterOf(q.year, q.rank))

describe('a quarter', () => {
  it('is read in each of the ways it is written', ({ expect }) => {
    for (const text of [
      '2026-T3',
      '2026T3',
      'T3 2026',
      'T3-2026',
      'T3_2026',
      'T32026',
      ' t3 2026 ',
    ])
      expect(parseQuarter(text), text).toBe('2026-T3')
  })

  it('is refused in any other', ({ expect }) => {
    const others = [
      '',
      '2026',
      'T3',
      '2026-T0',
      '2026-T5',
      '2026-3',
      'T5 2026',
      '026-T3',
      '2026-T33',
    ]
    for (const text of [...others, '2026-Q3', '12026-T3', 'T3  2026', '2026-09-30', '٢٠٢٦-T3'])
      expect(parseQuarter(text), text).toBeNull()
  })

  it('that is read has its days: a year no date can hold is refused', ({ expect }) => {
    for (const text of ['0000-T1', '1899-T4', '2200-T1', 'T1 9999'])
      expect(parseQuarter(text), text).toBeNull()
  })

  it('keeps its year and rank', () => {
    fc.assert(
      fc.property(quarter, (q) => {
        const again = quarterOf(yearOf(q), rankOf(q))
        return again === q && parseQuarter(q) === q && rankOf(q) >= 1 && rankOf(q) <= 4
      }),
    )
  })

  it('opens, falls due and is declared on known days', ({ expect }) => {
    expect(firstDay(T3)).toBe('2026-07-01')
    expect(opensOn(T3)).toBe('2026-09-01')
    expect(lastDay(T3)).toBe('2026-09-30')
    expect(endOfNextMonth(T3)).toBe('2026-10-31')
    expect(endOfNextMonth(quarterOf(2026, 4))).toBe('2027-01-31')
    expect(endOfNextMonth(quarterOf(2026, 1))).toBe('2026-04-30')
    expect([1, 2, 4].map((n) => lastDay(quarterOf(2026, n)))).toEqual([
      '2026-03-31',
      '2026-06-30',
      '2026-12-31',
    ])
  })
})

describe('quarters one after the other', () => {
  it('go forward and back to where they were', () => {
    fc.assert(
      fc.property(
        quarter,
        (q) => previous(next(q)) === q && next(previous(q)) === q && next(q) > q,
      ),
    )
  })

  it('touch: no day between two, none in both', () => {
    fc.assert(
      fc.property(quarter, (q) => {
        const after = firstDay(next(q))
        return addDays(lastDay(q), 1) === after && !isWithin(after, q) && isWithin(lastDay(q), q)
      }),
    )
  })

  it('hold each day of their year once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1901, max: 2198 }), (year) => {
        const days = daysBetween(firstDay(quarterOf(year, 1)), lastDay(quarterOf(year, 4))) + 1
        return days === (isLeapYear(year) ? 366 : 365)
      }),
    )
  })

  it('are found again from any of their days', () => {
    fc.assert(
      fc.property(quarter, fc.nat(91), (q, n) => {
        const date = addDays(firstDay(q), n)
        return isWithin(date, q) === (quarterOfDate(date) === q)
      }),
    )
  })

  it('have an inside: their first and last day, not the eve nor the morrow', ({ expect }) => {
    const inside = ['2026-06-30', '2026-07-01', '2026-09-30', '2026-10-01'].map((text) =>
      isWithin(isoDate(text), T3),
    )
    expect(inside).toEqual([false, true, true, false])
  })

  it('are declared by the last day of the month that follows', () => {
    fc.assert(
      fc.property(quarter, (q) => {
        const by = endOfNextMonth(q)
        const tomorrow = addDays(by, 1)
        const isMonthEnd = tomorrow.endsWith('-01')
        return isMonthEnd && daysBetween(lastDay(q), by) >= 28 && daysBetween(lastDay(q), by) <= 31
      }),
    )
  })
})
