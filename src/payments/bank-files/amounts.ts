import { centimes, type Centimes } from '#src/kernel/money.ts'
import { invariant } from '#src/kernel/invariant.ts'

export const CURRENCY = 'MAD'
/** Thousands of centimes by the billion: far above any payment, far below what a number can hold. */
const MOST_DIGITS = 13
/** With leading zeros, a sign and a point. */
const LONGEST = 40

/** `1234.50`: digits are cut and joined, never divided. */
export const decimalOf = (amount: Centimes): string => {
  invariant(amount >= 0, `a bank file has no negative amount: ${amount}`)
  const digits = String(amount).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** Null for anything that is not exactly a number of centimes, or has more than 13 digits. */
export const parseDecimal = (text: string): Centimes | null => {
  if (text.length > LONGEST) return null
  const match = /^\+?0*(\d*)(?:\.(\d{0,2}))?$/.exec(text)
  if (!match || !/\d/.test(text)) return null
  const digits = `${match[1]}${(match[2] ?? '').padEnd(2, '0')}`
  return digits.length > MOST_DIGITS ? null : centimes(Number(digits))
}
