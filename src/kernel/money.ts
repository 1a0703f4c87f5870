import { invariant } from './invariant.ts'
import type { RatePpm } from './rates.ts'

declare const unit: unique symbol
/** Moroccan dirhams × 100, a safe integer: exact to 90 000 billion dirhams. */
export type Centimes = number & { readonly [unit]: 'centimes' }
export type Rounding = 'down' | 'half_up'

export const centimes = (value: number): Centimes => {
  invariant(Number.isSafeInteger(value), `not a whole number of centimes: ${value}`)
  return value as Centimes
}

export const NO_MONEY = centimes(0)

/** Divides and names its rounding; half_up rounds halves away from zero. */
export const divide = (dividend: bigint, divisor: bigint, rounding: Rounding): bigint => {
  invariant(divisor > 0n, 'divisor must be positive')
  const quotient = dividend / divisor // truncates towards zero
  if (rounding === 'down') return quotient
  const remainder = dividend % divisor
  const twice = 2n * (remainder < 0n ? -remainder : remainder)
  return twice < divisor ? quotient : quotient + (dividend < 0n ? -1n : 1n)
}

/** `dividend / divisor` on safe integers, without bigint while the product of the rounding stays exact. */
export const divideExactly = (dividend: number, divisor: number, rounding: Rounding): number => {
  invariant(Number.isSafeInteger(divisor) && divisor > 0, 'divisor must be a positive integer')
  if (
    dividend < 0 ||
    dividend > Number.MAX_SAFE_INTEGER / 2 ||
    divisor > Number.MAX_SAFE_INTEGER / 2
  )
    return Number(divide(BigInt(dividend), BigInt(divisor), rounding))
  const remainder = dividend % divisor
  const quotient = (dividend - remainder) / divisor
  return rounding === 'half_up' && remainder * 2 >= divisor ? quotient + 1 : quotient
}

/** Amount × rate. `rate` is parts per million (6 % is 60 000), so rates stay integers. */
export const applyRate = (amount: Centimes, rate: RatePpm, rounding: Rounding): Centimes => {
  const product = amount * rate
  return centimes(
    Number.isSafeInteger(product)
      ? divideExactly(product, 1_000_000, rounding)
      : Number(divide(BigInt(amount) * BigInt(rate), 1_000_000n, rounding)),
  )
}

export const sum = (amounts: Iterable<Centimes>): Centimes => {
  let total = 0
  for (const amount of amounts) total += amount
  return centimes(total)
}

const CENTIMES = 100

/** `1 234,50`, `1234.5` or `1 234,50 DH`, as people type amounts. */
export const parseTypedAmount = (typed: string): Centimes | null => {
  const compact = typed.replace(/[\s\u00a0\u202f]|DH$/giu, '').replace(',', '.')
  const found = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(compact)
  return found
    ? centimes(Number(found[1]) * CENTIMES + Number((found[2] ?? '').padEnd(2, '0')))
    : null
}
