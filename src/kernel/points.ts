import { invariant } from './invariant.ts'
import { type Centimes, centimes, divide, divideExactly } from './money.ts'
import type { RatePpm } from './rates.ts'

declare const unit: unique symbol
/** Ten-thousandths of a point, a safe integer: 71.2378 points is 712 378. */
export type Points = number & { readonly [unit]: 'points' }

/** Four decimals, as on the fund's statements of points. */
export const POINTS_SCALE = 10_000

export const points = (value: number): Points => {
  invariant(Number.isSafeInteger(value), `not a whole number of ten-thousandths: ${value}`)
  return value as Points
}

/** Contributions ÷ price of a point, half-up at four decimals, once per line. */
export const pointsFor = (contributions: Centimes, price: Centimes): Points => {
  invariant(price > 0, `a point costs something: ${price}`)
  const scaled = contributions * POINTS_SCALE
  return points(
    Number.isSafeInteger(scaled)
      ? divideExactly(scaled, price, 'half_up')
      : Number(divide(BigInt(contributions) * BigInt(POINTS_SCALE), BigInt(price), 'half_up')),
  )
}

/** Points × a share or a coefficient, half-up at four decimals. */
export const applyShare = (owned: Points, share: RatePpm): Points =>
  points(Number(divide(BigInt(owned) * BigInt(share), 1_000_000n, 'half_up')))

/** Points × the value of one point. */
export const valueOfPoints = (owned: Points, value: Centimes): Centimes =>
  centimes(Number(divide(BigInt(owned) * BigInt(value), BigInt(POINTS_SCALE), 'half_up')))
