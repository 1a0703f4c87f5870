import { ageOn, type IsoDate } from '#src/kernel/dates.ts'
import { applyRate, type Centimes } from '#src/kernel/money.ts'
import { type Points, pointsFor } from '#src/kernel/points.ts'
import { stepAt } from './age-coefficient.ts'
import { explainPrice, pointPrice } from './contributions.ts'
import { valueOn } from './parameter.ts'
import type { Rulebook } from './rulebook.ts'
import { cited, step, type Trace } from './trace.ts'

export type Purchase = { price: Centimes; points: Points; trace: Trace }

/**
 * Points that an amount buys that day (S18): amount ÷ the price of a point of the year × the
 * coefficient of the age, which nobody published (1.00). Half-up: the price to the centime, the
 * points at four decimals.
 */
export const pointsBought = (
  book: Rulebook,
  { amount, birthDate, on }: { amount: Centimes; birthDate: IsoDate; on: IsoDate },
): Purchase => {
  const coefficient = stepAt(valueOn(book.buybackAges, on), ageOn(birthDate, on))
  const whole = pointPrice(book, on)
  const price = applyRate(whole, coefficient, 'half_up')
  const points = pointsFor(amount, price)
  return {
    price,
    points,
    trace: {
      steps: [
        step('buyback_amount', 'centimes', amount),
        explainPrice(book, on),
        step('buyback_price', 'centimes', price, {
          rounding: 'half_up',
          parameter: cited(book.buybackAges, on, coefficient),
          inputs: { price_centimes: whole, coefficient_ppm: coefficient },
        }),
        step('points_bought', 'points', points, {
          rounding: 'half_up',
          inputs: { amount_centimes: amount, price_centimes: price },
        }),
      ],
    },
  }
}
