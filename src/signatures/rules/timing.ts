import { DAY_MS, type Instant } from '#src/kernel/dates.ts'

type Timed = { state: string; openedAt: Instant; expiresAt: Instant }

/** Past its day it is over, whether or not the clock has written it down yet. */
export const isOpen = (one: Timed, now: Instant): boolean =>
  one.state === 'open' && now < one.expiresAt

/**
 * The reminder due now, by how many days after the opening; null when there is none, or when it was
 * sent. One that was missed is not sent after a later one.
 */
export const reminderDue = (
  one: Timed,
  about: { days: readonly number[]; sent: readonly number[]; now: Instant },
): number | null => {
  if (!isOpen(one, about.now)) return null
  const due = about.days.filter((days) => about.now >= one.openedAt + days * DAY_MS)
  const last = Math.max(0, ...due)
  return last > Math.max(0, ...about.sent) ? last : null
}
