import type { IsoDate } from '#src/kernel/dates.ts'
import { RULEBOOK } from '#src/rulebook/rulebook.ts'
import type { OfferCategory, OfferCounted } from './offer.ts'
import { countedOn, payrollOf, termsOf } from './rules/counted.ts'

/** What each category of a contract asked for costs and gives, as of that day. */
export const offerCounted = (categories: readonly OfferCategory[], on: IsoDate): OfferCounted[] =>
  categories.map((one) => countedOn(RULEBOOK, { terms: termsOf(one), payroll: payrollOf(one), on }))
