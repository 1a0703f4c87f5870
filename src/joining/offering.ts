import type { FieldError } from '#src/http/read-body.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { Refusal } from '#src/kernel/result.ts'
import { eligibilityOf, isRateOffered, type Product } from '#src/offers/index.ts'
import type { Offer } from './application.ts'
import { effectDays } from './rules/effect.ts'

const PRODUCTS: readonly Product[] = ['al_kamil', 'al_mounassib']

/** What a form shows beside its fields: a day that is not proposed, a rate the product does not have. */
export const offerErrors = (offer: Offer, on: IsoDate): FieldError[] => [
  ...(effectDays(on).includes(offer.effectOn)
    ? []
    : [{ field: 'effect_on', code: 'effect_not_offered' }]),
  ...offer.categories.flatMap(({ regime, ratePpm }, i) =>
    isRateOffered({ regime, rate: ratePpm }, offer.effectOn)
      ? []
      : [{ field: `category_${i + 1}_rate`, code: 'rate_not_offered' }],
  ),
]

/**
 * Whether the company may have what it asks for, product by product. That it is a member already is
 * said at the desk alone (`ice_accepted`): typing somebody's ICE tells nobody whether they are.
 */
export const notEligible = (offer: Offer, on: IsoDate): Refusal | null => {
  for (const product of PRODUCTS) {
    const asked = offer.categories.filter(({ regime }) => regime === product)
    if (asked.length === 0) continue
    const headcount = asked.reduce((total, one) => total + one.headcount, 0)
    const may = eligibilityOf(product, { headcount, isMember: false }, on)
    if (!may.ok) return may.refusal
  }
  return null
}
