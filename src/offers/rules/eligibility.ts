import type { IsoDate } from '#src/kernel/dates.ts'
import { ok, refused, type Refusal, type Result } from '#src/kernel/result.ts'
import type { Product } from '#src/offers/offer.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { alKamilLeast, alMounassibMost } from '#src/rulebook/parameters/offers.ts'

/** `headcount`: employees; those declared to the CNSS for Al Mounassib. */
export type Company = { headcount: number; isMember: boolean }

export type EligibilityCode = 'offer_too_few' | 'offer_too_many' | 'offer_member'

/**
 * Whether a company may choose a product: Al Kamil from three employees (S3); Al Mounassib up to
 * fifty declared to the CNSS, and not where contributions are paid to the fund already (S2).
 */
export const eligibilityOf = (
  regime: Product,
  { headcount, isMember }: Company,
  on: IsoDate,
): Result<true, Refusal<EligibilityCode>> => {
  if (regime === 'al_kamil') {
    const least = valueOn(alKamilLeast, on)
    return headcount < least ? refused('offer_too_few', { least, headcount }) : ok(true)
  }
  if (isMember) return refused('offer_member')
  const most = valueOn(alMounassibMost, on)
  return headcount > most ? refused('offer_too_many', { most, headcount }) : ok(true)
}
