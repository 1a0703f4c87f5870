import { DAY_MS, HOUR_MS, instant, type Instant } from '#src/kernel/dates.ts'

/** How often somebody may be wrong before they wait. */
export type GuessLimits = { free: number; most: number; windowMs: number; firstWaitMs: number }

export type GuessState = readonly Instant[]

/** An account seen from a device, and an address: more people share an address. */
export const ACCOUNT_LIMITS: GuessLimits = {
  free: 4,
  most: 10,
  windowMs: HOUR_MS,
  firstWaitMs: 5_000,
}
export const ADDRESS_LIMITS: GuessLimits = {
  free: 60,
  most: 200,
  windowMs: HOUR_MS,
  firstWaitMs: 1_000,
}
/** Answers to recovery questions: five wrong ones a day, whoever gives them. */
export const ANSWER_LIMITS: GuessLimits = { free: 5, most: 5, windowMs: DAY_MS, firstWaitMs: 0 }

/** Guesses that still count. */
export const recent = (guesses: GuessState, limits: GuessLimits, now: Instant): Instant[] =>
  guesses.filter((at) => at > now - limits.windowMs)

/**
 * When the next guess may be made: at once for the first few, then after a wait that doubles, and
 * not at all beyond so many, until the oldest of them no longer counts.
 */
export const nextGuessAt = (guesses: GuessState, limits: GuessLimits, now: Instant): Instant => {
  const counted = recent(guesses, limits, now)
  const oldest = counted[0]
  const last = counted.at(-1)
  if (oldest === undefined || last === undefined) return now
  if (counted.length >= limits.most)
    return instant((counted.at(-limits.most) ?? oldest) + limits.windowMs)
  if (counted.length <= limits.free) return now
  return instant(last + limits.firstWaitMs * 2 ** (counted.length - limits.free - 1))
}
