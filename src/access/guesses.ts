import { HOUR_MS, instant, type Instant } from '#src/kernel/dates.ts'

/** How often somebody may be wrong before they wait. */
export type GuessLimits = { free: number; anHour: number; firstWaitMs: number }

export type GuessState = readonly Instant[]

/** An account seen from a device, and an address: more people share an address. */
export const ACCOUNT_LIMITS: GuessLimits = { free: 4, anHour: 10, firstWaitMs: 5_000 }
export const ADDRESS_LIMITS: GuessLimits = { free: 60, anHour: 200, firstWaitMs: 1_000 }

/** Guesses of the last hour that still count. */
export const recent = (guesses: GuessState, now: Instant): Instant[] =>
  guesses.filter((at) => at > now - HOUR_MS)

/**
 * When the next guess may be made: at once for the first few, then after a wait that doubles, and
 * not at all beyond so many an hour until the oldest is an hour old.
 */
export const nextGuessAt = (guesses: GuessState, limits: GuessLimits, now: Instant): Instant => {
  const counted = recent(guesses, now)
  const oldest = counted[0]
  const last = counted.at(-1)
  if (oldest === undefined || last === undefined || counted.length <= limits.free) return now
  if (counted.length >= limits.anHour)
    return instant((counted.at(-limits.anHour) ?? oldest) + HOUR_MS)
  return instant(last + limits.firstWaitMs * 2 ** (counted.length - limits.free - 1))
}
