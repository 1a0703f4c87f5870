import fc from 'fast-check'
import { describe, it } from 'vitest'
import { addDays, addWorkingDays, daysBetween, isoDate } from '#src/kernel/dates.ts'
import { endOfNextMonth, next, quarterOf } from '#src/kernel/quarters.ts'
import {
  calendarOf,
  daysLeft,
  isHoliday,
  processingPromise,
  promiseAfterWait,
} from '#src/rulebook/calendar.ts'

const quarter = fc
  .record({ year: fc.integer({ min: 1990, max: 2150 }), rank: fc.integer({ min: 1, max: 4 }) })
  .map((q) => quarterOf(q.year, q.rank))

describe('the dates of a quarter', () => {
  it('T3 2026: open in September, due on the 30th, declared in October', ({ expect }) => {
    expect(calendarOf(quarterOf(2026, 3))).toEqual({
      opensOn: '2026-09-01',
      dueOn: '2026-09-30',
      declareBy: '2026-10-31',
      interestFreeUntil: '2026-11-14',
    })
  })

  it('T4 goes over the new year, T1 over a leap February or not', ({ expect }) => {
    expect(calendarOf(quarterOf(2026, 4))).toEqual({
      opensOn: '2026-12-01',
      dueOn: '2026-12-31',
      declareBy: '2027-01-31',
      interestFreeUntil: '2027-02-14',
    })
    expect(calendarOf(quarterOf(2028, 1))).toMatchObject({
      dueOn: '2028-03-31',
      declareBy: '2028-04-30',
      interestFreeUntil: '2028-05-15',
    })
  })

  it('come in one order, the free days counted from the échéance', () => {
    fc.assert(
      fc.property(quarter, (q) => {
        const { opensOn, dueOn, declareBy, interestFreeUntil } = calendarOf(q)
        const isInOrder = opensOn < dueOn && dueOn < declareBy && declareBy < interestFreeUntil
        const isFree = daysBetween(dueOn, interestFreeUntil) === 45
        return isInOrder && isFree && declareBy === endOfNextMonth(q)
      }),
    )
  })

  it('leave time to declare one before the next opens', () => {
    fc.assert(fc.property(quarter, (q) => calendarOf(q).declareBy < calendarOf(next(q)).opensOn))
  })
})

describe('the promise of processing', () => {
  it('is two working days', ({ expect }) => {
    const promised = (text: string) => processingPromise(isoDate(text))
    expect(promised('2026-10-12')).toBe('2026-10-14')
    expect(promised('2026-10-29')).toBe('2026-11-02')
    expect(promised('2026-10-30')).toBe('2026-11-03')
    expect(promised('2026-10-31')).toBe('2026-11-03')
    expect(promised('2026-11-01')).toBe('2026-11-03')
  })

  it('leaves out the feasts, of a fixed day and of the moon', ({ expect }) => {
    const promised = (text: string) => processingPromise(isoDate(text))
    // Green March is a Friday in 2026; the feast of sacrifice a Wednesday and a Thursday.
    expect(promised('2026-11-05')).toBe('2026-11-10')
    expect(promised('2026-05-26')).toBe('2026-06-01')
    expect(isHoliday(isoDate('2023-01-14'))).toBe(false)
    expect(isHoliday(isoDate('2024-01-14'))).toBe(true)
  })

  it('is kept whole while somebody else is awaited', () => {
    const day = fc.nat(3_000).map((n) => addDays(isoDate('2024-01-01'), n))
    fc.assert(
      fc.property(day, fc.nat(20), fc.nat(60), (from, promise, waited) => {
        const promisedOn = addWorkingDays(from, promise, isHoliday)
        const to = addDays(from, waited)
        return (
          daysLeft(to, promiseAfterWait(promisedOn, { from, to })) === daysLeft(from, promisedOn)
        )
      }),
    )
  })

  it('counts working days on any day', () => {
    const day = fc.nat(20_000).map((n) => addDays(isoDate('1995-01-01'), n))
    fc.assert(fc.property(day, (d) => processingPromise(d) === addWorkingDays(d, 2, isHoliday)))
  })
})
