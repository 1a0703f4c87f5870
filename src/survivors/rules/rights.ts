import type { IsoDate } from '#src/kernel/dates.ts'
import { ok, refused, type Refusal, type Result } from '#src/kernel/result.ts'
import type { Rulebook } from '#src/rulebook/rulebook.ts'
import {
  dayAfter,
  type Left,
  orphanUntil,
  survivorAward,
  type SurvivorAward,
  type SurvivorKind,
} from '#src/rulebook/survivor-award.ts'
import { orphanDrawsOn, spouseDrawsFrom } from '#src/rulebook/survivors.ts'
import type { Identity } from '#src/survivors/survivor.ts'

type About = {
  kind: SurvivorKind
  identity: Identity
  diedOn: IsoDate
  isAccident: boolean
}

/** From which day they draw and until when, or why they don't. */
const drawn = (
  book: Rulebook,
  { kind, identity, diedOn, isAccident }: About,
): Result<{ on: IsoDate; until: IsoDate | null }, Refusal> => {
  if (kind === 'orphan')
    return orphanDrawsOn(book, identity, diedOn)
      ? ok({ on: dayAfter(diedOn), until: orphanUntil(book, identity, diedOn) })
      : refused('orphan_of_age')
  const { sex, birthDate, marriedOn } = identity
  if (sex === null || marriedOn === null) return refused('step_missing', { step: 'identity' })
  const from = spouseDrawsFrom(book, {
    sex,
    birthDate,
    marriedOn,
    diedOn,
    hasChildOfMarriage: identity.hasChildOfMarriage,
    isRemarriedAfterRevocableDivorce: identity.isRemarried,
    isAccident,
    hasDependentChild: identity.hasDependentChild,
  })
  if (!from.ok) return from
  return ok({ on: from.value > diedOn ? from.value : dayAfter(diedOn), until: null })
}

/** What a survivor draws of what was left, or the rule that says no. */
export const rightOf = (
  book: Rulebook,
  about: About & { left: Left },
): Result<SurvivorAward, Refusal> => {
  const { kind, left, diedOn } = about
  if (left.points <= 0) return refused('nothing_left')
  const days = drawn(book, about)
  return days.ok ? ok(survivorAward(book, { kind, left, diedOn, ...days.value })) : days
}
