import { ageOn, type IsoDate } from '#src/kernel/dates.ts'
import { ok, refused, type Refusal, type Result } from '#src/kernel/result.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import type { Rulebook } from '#src/rulebook/rulebook.ts'

export type CandidateFacts = {
  birthDate: IsoDate | null
  retiredOn: IsoDate | null
  /** A file that is not over. */
  openNumber: string | null
}

/** Told before anything is entered: whether a file can be opened for somebody at all. */
export const mayOpen = (
  book: Rulebook,
  { birthDate, retiredOn, openNumber }: CandidateFacts,
  today: IsoDate,
): Result<true, Refusal> => {
  if (openNumber !== null) return refused('liquidation_open', { number: openNumber })
  if (retiredOn !== null) return refused('already_liquidated', { on: retiredOn })
  if (birthDate === null) return refused('birth_date_missing')
  const years = valueOn(book.earliestAge, today)
  // Whoever turns fifty in the year may prepare their file.
  return ageOn(birthDate, today) + 1 < years ? refused('too_young', { years }) : ok(true)
}

export type Departure = { activityEndsOn: IsoDate; departsOn: IsoDate }

/** Dates that can't be true together are said at once, each at its own field. */
export const departureFits = (
  book: Rulebook,
  { activityEndsOn, departsOn }: Departure,
  birthDate: IsoDate,
): Result<true, Refusal & { field: 'activity_ends_on' | 'departs_on' }> => {
  const years = valueOn(book.earliestAge, departsOn)
  if (activityEndsOn <= birthDate)
    return { ok: false, refusal: { code: 'before_birth', facts: {}, field: 'activity_ends_on' } }
  if (departsOn < activityEndsOn)
    return {
      ok: false,
      refusal: { code: 'departs_while_working', facts: {}, field: 'departs_on' },
    }
  if (ageOn(birthDate, departsOn) < years)
    return {
      ok: false,
      refusal: { code: 'departs_too_young', facts: { years }, field: 'departs_on' },
    }
  return ok(true)
}
