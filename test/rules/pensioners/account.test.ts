import { describe, it } from 'vitest'
import { addDays, isoDate } from '#src/kernel/dates.ts'
import { lastDayOf } from '#src/kernel/months.ts'
import { coolsUntil, servesFrom } from '#src/pensioners/rules/account.ts'
import { openMonthOn, paymentDayOf } from '#src/rulebook/pension-payments.ts'

describe('another account', () => {
  it('serves for the pension of the month when it is asked by the 15th', ({ expect }) => {
    expect(servesFrom(isoDate('2026-10-15'))).toBe('2026-10')
    expect(servesFrom(isoDate('2026-10-16'))).toBe('2026-11')
    expect(paymentDayOf(servesFrom(isoDate('2026-10-15')))).toBe('2026-11-01')
    expect(servesFrom(isoDate('2026-12-31'))).toBe('2027-01')
  })

  it('can be accepted in time, whatever day of the month it was asked', ({ expect }) => {
    for (let day = isoDate('2026-01-01'); day <= isoDate('2026-12-31'); day = addDays(day, 1)) {
      const month = servesFrom(day)
      // Five days later the run of the month it is meant for has not begun.
      expect(openMonthOn(coolsUntil(day)) <= month).toBe(true)
      expect(coolsUntil(day) <= lastDayOf(month)).toBe(true)
    }
  })
})
