import fc from 'fast-check'
import { describe, it } from 'vitest'
import {
  addDays,
  addWorkingDays,
  ageOn,
  atCasablanca,
  casablancaDate,
  casablancaTime,
  dateOf,
  daysBetween,
  daysInMonth,
  instant,
  isCalendarDay,
  isLeapYear,
  isoDate,
  parseIsoDate,
  partsOf,
} from '#src/kernel/dates.ts'

const START = isoDate('1950-01-01')
const date = fc.integer({ min: 0, max: 55_000 }).map((n) => addDays(START, n))
const weekdayOf = (text: string): number => new Date(`${text}T12:00:00Z`).getUTCDay()

/** No feast at all. */
const none = (): boolean => false

describe('the calendar', () => {
  it('knows leap years', ({ expect }) => {
    expect([1900, 2000, 2023, 2024, 2100].map(isLeapYear)).toEqual([
      false,
      true,
      false,
      true,
      false,
    ])
    expect(daysInMonth(2024, 2)).toBe(29)
    expect(daysInMonth(2026, 2)).toBe(28)
    expect([1, 4, 12, 0, 13].map((month) => daysInMonth(2026, month))).toEqual([31, 30, 31, 0, 0])
  })

  it('starts in 1900 and ends in 2199', ({ expect }) => {
    expect(isCalendarDay(1900, 1, 1)).toBe(true)
    expect(isCalendarDay(1899, 12, 31)).toBe(false)
    expect(isCalendarDay(2199, 12, 31)).toBe(true)
    expect(isCalendarDay(2200, 1, 1)).toBe(false)
    expect(isCalendarDay(2026, 4, 31)).toBe(false)
    expect(isCalendarDay(2026, 4, 0)).toBe(false)
  })

  it('agrees with the one JavaScript holds, on every day and on none that is not', ({ expect }) => {
    const upTo = (max: number) => Array.from({ length: max + 2 }, (_, i) => i - 1)
    const wrong = [1900, 2000, 2023, 2024, 2100, 2199].flatMap((y) =>
      upTo(13).flatMap((m) =>
        upTo(32).flatMap((d) => {
          const there = new Date(Date.UTC(y, m - 1, d))
          const isSame = there.getUTCMonth() === m - 1 && there.getUTCDate() === d
          return isCalendarDay(y, m, d) === isSame ? [] : [`${y}-${m}-${d}`]
        }),
      ),
    )
    expect(wrong).toEqual([])
  })
})

describe('a date', () => {
  it('is made of its parts and taken apart again', ({ expect }) => {
    expect(dateOf(2026, 9, 3)).toBe('2026-09-03')
    expect(partsOf(isoDate('2026-09-03'))).toEqual({ year: 2026, month: 9, day: 3 })
    expect(() => dateOf(2026, 2, 29)).toThrow('no such day: 2026-2-29')
    fc.assert(
      fc.property(date, (d) => {
        const { year, month, day } = partsOf(d)
        return dateOf(year, month, day) === d && parseIsoDate(d) === d
      }),
    )
  })

  it('is refused when no calendar has it or it is not written in full', ({ expect }) => {
    const absent = ['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '1899-12-31']
    const malformed = [
      '',
      '2026-1-1',
      ' 2026-01-01',
      '2026-01-01T00:00',
      '01/02/2026',
      '٢٠٢٦-٠١-٠١',
    ]
    for (const text of [...absent, ...malformed, '2200-01-01']) {
      expect(parseIsoDate(text), text).toBeNull()
      expect(() => isoDate(text), text).toThrow('not a date')
    }
  })

  it('moves by days, and back', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -20_000, max: 20_000 }), (d, n) => {
        const moved = addDays(d, n)
        return daysBetween(d, moved) === n && addDays(moved, -n) === d && moved > d === n > 0
      }),
    )
  })

  it('crosses the end of February', ({ expect }) => {
    expect(addDays(isoDate('2024-02-28'), 1)).toBe('2024-02-29')
    expect(addDays(isoDate('2026-02-28'), 1)).toBe('2026-03-01')
    expect(daysBetween(isoDate('2026-09-30'), isoDate('2026-11-14'))).toBe(45)
  })
})

describe('an age', () => {
  const born = isoDate('2008-09-30')
  it('counts the years completed: the birthday itself counts', ({ expect }) => {
    expect(ageOn(born, isoDate('2026-09-29'))).toBe(17)
    expect(ageOn(born, isoDate('2026-09-30'))).toBe(18)
    expect(ageOn(born, isoDate('2026-12-31'))).toBe(18)
  })

  it('of somebody born on 29 February grows on 1 March', ({ expect }) => {
    const leap = isoDate('2008-02-29')
    expect(ageOn(leap, isoDate('2026-02-28'))).toBe(17)
    expect(ageOn(leap, isoDate('2026-03-01'))).toBe(18)
    expect(ageOn(leap, isoDate('2028-02-29'))).toBe(20)
  })
})

describe('the wall clock of Casablanca', () => {
  const at = (text: string) => instant(Date.parse(text))

  it('was an hour ahead of UTC, except in Ramadan, until September 2026', ({ expect }) => {
    const shown = (text: string) => casablancaTime(at(text))
    expect(shown('2026-07-06T09:15:00Z')).toEqual({ date: '2026-07-06', hour: 10, minute: 15 })
    expect(shown('2026-03-01T08:05:00Z')).toEqual({ date: '2026-03-01', hour: 8, minute: 5 })
    // Time-zone data older than 2026c would still say 10.
    expect(shown('2026-10-12T09:00:00Z')).toEqual({ date: '2026-10-12', hour: 9, minute: 0 })
  })

  it('may be at tomorrow while UTC is not', ({ expect }) => {
    expect(casablancaDate(at('2026-06-30T22:59:59.999Z'))).toBe('2026-06-30')
    expect(casablancaDate(at('2026-06-30T23:00:00Z'))).toBe('2026-07-01')
    expect(casablancaTime(at('2026-06-30T23:00:00Z'))).toMatchObject({ hour: 0, minute: 0 })
  })

  it('shows the time an instant was made from', ({ expect }) => {
    const morning = { hour: 10, minute: 15 }
    expect(atCasablanca(isoDate('2026-07-06'), morning)).toBe(at('2026-07-06T09:15:00Z'))
    // Clocks skip the hour from 2 to 3 at the end of Ramadan: no instant shows it.
    const hour = fc.integer({ min: 0, max: 23 }).filter((h) => h !== 2)
    const day = fc.integer({ min: 0, max: 4000 }).map((n) => addDays(isoDate('2020-01-01'), n))
    fc.assert(
      fc.property(day, hour, fc.nat(59), (d, h, minute) => {
        const shown = casablancaTime(atCasablanca(d, { hour: h, minute }))
        return shown.date === d && shown.hour === h && shown.minute === minute
      }),
      { numRuns: 300 },
    )
  })

  it('holds on the days on which the hour changes', ({ expect }) => {
    for (const day of ['2026-02-15', '2026-03-22', '2026-09-20'].map(isoDate))
      for (const hour of [0, 1, 3, 4, 12, 23])
        expect(casablancaTime(atCasablanca(day, { hour, minute: 30 }))).toEqual({
          date: day,
          hour,
          minute: 30,
        })
  })

  it('takes whole milliseconds', ({ expect }) => {
    expect(instant(86_400_000)).toBe(86_400_000)
    for (const value of [0.5, Number.NaN, Infinity])
      expect(() => instant(value)).toThrow('not an instant')
  })
})

describe('working days', () => {
  it('leave Saturday and Sunday out', ({ expect }) => {
    const friday = isoDate('2026-10-30')
    expect(addWorkingDays(friday, 0, none)).toBe(friday)
    expect(addWorkingDays(friday, 1, none)).toBe('2026-11-02')
    expect(addWorkingDays(friday, 2, none)).toBe('2026-11-03')
    expect(addWorkingDays(isoDate('2026-10-31'), 1, none)).toBe('2026-11-02')
    expect(addWorkingDays(isoDate('2026-10-12'), 2, none)).toBe('2026-10-14')
  })

  it('end on a weekday, five of them to the week', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 60 }), (d, n) => {
        const end = addWorkingDays(d, n, none)
        const isWeekday = (text: string): boolean => weekdayOf(text) % 6 !== 0
        let counted = 0
        for (let day = addDays(d, 1); day <= end; day = addDays(day, 1))
          if (isWeekday(day)) counted += 1
        return isWeekday(end) && counted === n
      }),
    )
  })
})
