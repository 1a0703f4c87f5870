import type { Instant } from '#src/kernel/dates.ts'
import { ok, refused, type Result } from '#src/kernel/result.ts'
import type { Mandate, MandateRight, MandateState, Party, ShownMandate, Side } from './mandates.ts'

type About = Pick<Mandate, 'isAccepted' | 'isWithdrawn' | 'endedAt' | 'expiresAt' | 'askedBySide'>

export const stateOf = (one: About, now: Instant): MandateState => {
  if (one.endedAt !== null) return 'ended'
  if (one.isWithdrawn) return 'withdrawn'
  if (one.isAccepted !== null) return one.isAccepted ? 'accepted' : 'refused'
  return one.expiresAt <= now ? 'expired' : 'pending'
}

export const shownNow = (one: Mandate, now: Instant): ShownMandate => ({
  ...one,
  state: stateOf(one, now),
})

/** Only the side that was asked answers, while there is still time. */
export const mayAnswer = (one: About, side: Party, now: Instant): Result<true> => {
  const state = stateOf(one, now)
  if (state === 'expired') return refused('mandate_expired')
  if (state === 'withdrawn') return refused('mandate_withdrawn')
  if (state !== 'pending') return refused('mandate_answered')
  return side === one.askedBySide ? refused('mandate_own') : ok(true)
}

/** Rights under which a firm reads what its client declared. */
const READING: readonly MandateRight[] = ['account', 'declaration', 'corrections']

export const readsDeclarations = (mandate: Pick<Mandate, 'rights'>): boolean =>
  mandate.rights.some((right) => READING.includes(right))

/** Either side, or the fund, ends what is in force; who proposed also takes back what waits. */
export const mayEnd = (one: About, side: Side, now: Instant): Result<'ending' | 'withdrawal'> => {
  const state = stateOf(one, now)
  if (state === 'accepted') return ok('ending')
  return state === 'pending' && side === one.askedBySide
    ? ok('withdrawal')
    : refused('mandate_not_in_force')
}
