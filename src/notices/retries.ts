import { addDays, type Instant, instant, casablancaDate, type IsoDate } from '#src/kernel/dates.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { letterDays } from '#src/rulebook/parameters/notices.ts'

const MINUTE = 60_000
const DAY = 86_400_000

/** Minutes after each failed try; after the last one the channel has failed. */
const WAITS = [1, 5, 15, 60, 240] as const
export const MOST_ATTEMPTS = WAITS.length + 1

/** A try that says nothing for this long is taken for dead: longer than any provider's timeout. */
export const LEASE_MS = 2 * MINUTE

/** When to try again after that many tries, or null: no more. */
export const retryAt = (attempts: number, now: Instant): Instant | null => {
  const wait = WAITS[attempts - 1]
  return wait === undefined ? null : instant(now + wait * MINUTE)
}

/** Days after posting at which a letter counts as delivered. */
export const letterDaysOn = (now: Instant): number => valueOn(letterDays, casablancaDate(now))

/** Letters posted at or before this count as delivered today, unless they came back. */
export const letterPostedBefore = (now: Instant): Instant => instant(now - letterDaysOn(now) * DAY)

/** Around when a letter posted then is there. */
export const letterExpectedOn = (sentAt: Instant): IsoDate => {
  const posted = casablancaDate(sentAt)
  return addDays(posted, valueOn(letterDays, posted))
}
