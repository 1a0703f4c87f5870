import { invariant } from './invariant.ts'

declare const unit: unique symbol
/** Parts per million: 6 % is 60 000, 3.75 % is 37 500. */
export type RatePpm = number & { readonly [unit]: 'ppm' }

export const ratePpm = (value: number): RatePpm => {
  invariant(Number.isSafeInteger(value) && value >= 0, `not a rate in ppm: ${value}`)
  return value as RatePpm
}

/** A percentage in hundredths, as the declaration file writes it: 0375 is 3.75 %. */
export const rateFromHundredths = (hundredths: number): RatePpm => ratePpm(hundredths * 100)
export const hundredthsOf = (rate: RatePpm): number => rate / 100
