import { DAY_MS, instant, type Instant } from '#src/kernel/dates.ts'

type Timed = { state: string; expiresAt: Instant }

/** Past its day it is over, whether or not the clock has written it down yet. */
export const isOpen = (one: Timed, now: Instant): boolean =>
  one.state === 'open' && now < one.expiresAt

export type Reminder = { days: number; openedBy: Instant }

/**
 * Which signings are reminded now, the latest reminder first: somebody who missed the first hears the
 * second alone.
 */
export const remindersOn = (days: readonly number[], now: Instant): Reminder[] =>
  days
    .toSorted((a, b) => b - a)
    .map((count) => ({ days: count, openedBy: instant(now - count * DAY_MS) }))
