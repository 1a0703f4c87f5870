import { addYears, ageOn, type IsoDate } from '#src/kernel/dates.ts'
import { type Centimes, centimes, divideExactly } from '#src/kernel/money.ts'
import { applyShare, type Points } from '#src/kernel/points.ts'
import { ok, refused, type Refusal, type Result } from '#src/kernel/result.ts'
import { valueOn } from './parameter.ts'
import type { Rulebook } from './rulebook.ts'

/** What a spouse draws of the points of who died (S40). */
export const spousePoints = (book: Rulebook, owned: Points, on: IsoDate): Points =>
  applyShare(owned, valueOn(book.spouseShare, on))

/** What each child draws who has lost both parents (S43). */
export const orphanPoints = (book: Rulebook, owned: Points, on: IsoDate): Points =>
  applyShare(owned, valueOn(book.orphanShare, on))

export type Spouse = {
  sex: 'M' | 'F'
  birthDate: IsoDate
  marriedOn: IsoDate
  diedOn: IsoDate
  /** What makes the length of the marriage not count. */
  hasChildOfMarriage: boolean
  isRemarriedAfterRevocableDivorce: boolean
  isAccident: boolean
  /** A minor child in their care: then any age will do. */
  hasDependentChild: boolean
}

/**
 * From which day a spouse draws: the day after the death, or the day they are old enough. Refused
 * when the marriage was too short, with the exceptions of the règlement (S40, S43).
 */
export const spouseDrawsFrom = (
  book: Rulebook,
  spouse: Spouse,
): Result<IsoDate, Refusal<'marriage_too_short'>> => {
  const { diedOn } = spouse
  const years = valueOn(book.marriageYears, diedOn)
  const isLong = addYears(spouse.marriedOn, years) <= diedOn
  const isExcepted =
    spouse.hasChildOfMarriage || spouse.isRemarriedAfterRevocableDivorce || spouse.isAccident
  if (!isLong && !isExcepted) return refused('marriage_too_short', { years })
  const age = valueOn(spouse.sex === 'F' ? book.widowAge : book.widowerAge, diedOn)
  const oldEnough = addYears(spouse.birthDate, age)
  return ok(spouse.hasDependentChild || oldEnough <= diedOn ? diedOn : oldEnough)
}

/** A child draws until the majority, or for good when disabled. */
export const orphanDrawsOn = (
  book: Rulebook,
  child: { birthDate: IsoDate; isDisabled: boolean },
  on: IsoDate,
): boolean => child.isDisabled || ageOn(child.birthDate, on) < valueOn(book.majorityAge, on)

/** Paid once at the death of a pensioner: so many last monthly pensions (S44). */
export const deathCapital = (book: Rulebook, monthly: Centimes, on: IsoDate): Centimes =>
  centimes(monthly * valueOn(book.deathCapitalMonths, on))

/** Several wives share equally; the centimes that do not divide go to the first of them. */
export const sharedEqually = (amount: Centimes, people: number): Centimes[] => {
  const part = divideExactly(amount, people, 'down')
  return Array.from({ length: people }, (_, i) =>
    centimes(i === 0 ? amount - part * (people - 1) : part),
  )
}
