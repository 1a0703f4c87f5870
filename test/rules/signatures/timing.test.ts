import { describe, it } from 'vitest'
import { DAY_MS, instant } from '#src/kernel/dates.ts'
import { isOpen, remindersOn } from '#src/signatures/rules/timing.ts'

describe('a signing', () => {
  const expiresAt = instant(10 * DAY_MS)

  it('is over on its day, before the clock has written it', ({ expect }) => {
    const open = { state: 'open', expiresAt }
    expect(isOpen(open, instant(expiresAt - 1))).toBe(true)
    expect(isOpen(open, expiresAt)).toBe(false)
    for (const state of ['signed', 'declined', 'expired', 'withdrawn'])
      expect(isOpen({ state, expiresAt }, instant(0))).toBe(false)
  })

  it('is recalled by the latest reminder first', ({ expect }) => {
    const now = instant(100 * DAY_MS)
    expect(remindersOn([7, 20], now)).toEqual([
      { days: 20, openedBy: 80 * DAY_MS },
      { days: 7, openedBy: 93 * DAY_MS },
    ])
    expect(remindersOn([], now)).toEqual([])
  })
})
