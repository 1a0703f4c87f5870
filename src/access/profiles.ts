import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import { ok, refused, type Result } from '#src/kernel/result.ts'

// Whether the people who pay for an employer are enough to bring an order to its end.

/** Somebody who holds a payment right, now or soon. */
export type Profile = {
  id: string
  person: string
  right: 'payment_orderer' | 'payment_validator'
  effectiveAt: Instant
  startsOn: IsoDate
  endsOn: IsoDate | null
}

/** Could hold the right at some moment of the order's life. */
const serves = (profile: Profile, life: { from: IsoDate; until: IsoDate; end: Instant }): boolean =>
  profile.effectiveAt < life.end &&
  profile.startsOn <= life.until &&
  (profile.endsOn === null || profile.endsOn >= life.from)

type Life = { from: IsoDate; until: IsoDate; end: Instant }

const validators = (profiles: readonly Profile[], life: Life): Set<string> =>
  new Set(
    profiles
      .filter((one) => one.right === 'payment_validator' && serves(one, life))
      .map((one) => one.person),
  )

/** An order that the present profiles could never complete is refused, and says which one is missing. */
export const mayComplete = (
  profiles: readonly Profile[],
  order: { person: string; confirmations: number; isSole: boolean; life: Life },
): Result<true> => {
  if (order.isSole) return ok(true)
  const others = validators(profiles, order.life)
  others.delete(order.person)
  const missing = order.confirmations - others.size
  return missing > 0 ? refused('validator_missing', { missing }) : ok(true)
}

/** The same of the setting: somebody orders, and as many others as it asks for confirm. */
export const maySet = (
  profiles: readonly Profile[],
  setting: { confirmations: number; life: Life },
): Result<true> => {
  const all = validators(profiles, setting.life)
  const orderers = profiles.filter(
    (one) => one.right === 'payment_orderer' && serves(one, setting.life),
  )
  if (all.size < setting.confirmations)
    return refused('validator_missing', { missing: setting.confirmations - all.size })
  if (orderers.length === 0) return refused('orderer_missing')
  const isPossible = orderers.some(
    (one) => all.size - (all.has(one.person) ? 1 : 0) >= setting.confirmations,
  )
  return isPossible ? ok(true) : refused('validator_missing', { missing: 1 })
}
