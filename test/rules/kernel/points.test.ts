import fc from 'fast-check'
import { describe, it } from 'vitest'
import { centimes } from '#src/kernel/money.ts'
import { points, POINTS_SCALE, pointsFor, valueOfPoints } from '#src/kernel/points.ts'

const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map(centimes)
const price = fc.integer({ min: 1, max: 100_000 }).map(centimes)

describe('points', () => {
  it('have four decimals, as on the statements', ({ expect }) => {
    expect(POINTS_SCALE).toBe(10_000)
    expect(points(712_378)).toBe(712_378)
    for (const value of [0.5, Number.NaN, 2 ** 53])
      expect(() => points(value)).toThrow('not a whole number of ten-thousandths')
  })

  it('are contributions divided by the price of a point', ({ expect }) => {
    // 14 400 ÷ 107.46 = 134.00335…
    expect(pointsFor(centimes(1_440_000), centimes(10_746))).toBe(1_340_034)
    // 1 ÷ 8 000 is exactly half of the last decimal kept: 0.000125 → 0.0001, 0.00015 → 0.0002
    expect(pointsFor(centimes(100), centimes(800_000))).toBe(1)
    expect(pointsFor(centimes(120), centimes(800_000))).toBe(2)
    expect(pointsFor(centimes(-120), centimes(800_000))).toBe(-2)
  })

  it('cost something', ({ expect }) => {
    expect(() => pointsFor(centimes(100), centimes(0))).toThrow('a point costs something')
  })

  it('given back cancel exactly those that were given', () => {
    fc.assert(
      fc.property(amount, price, (a, p) => pointsFor(a, p) + pointsFor(centimes(0 - a), p) === 0),
    )
  })

  it('are within half a ten-thousandth of the exact quotient', () => {
    fc.assert(
      fc.property(amount, price, (a, p) => {
        const gap = BigInt(pointsFor(a, p)) * BigInt(p) - BigInt(a) * BigInt(POINTS_SCALE)
        return 2n * (gap < 0n ? -gap : gap) <= BigInt(p)
      }),
    )
  })
})

describe('the value of points', () => {
  it('is their number by the value of one', ({ expect }) => {
    // The worked examples E1 and D1: 3 000 × 10.89, and 134.0034 × 11.64 = 1 559.7996
    expect(valueOfPoints(points(30_000_000), centimes(1089))).toBe(3_267_000)
    expect(valueOfPoints(points(1_340_034), centimes(1164))).toBe(155_980)
    expect(valueOfPoints(points(-1_340_034), centimes(1164))).toBe(-155_980)
    // half a centime: 0.5 × 0.01
    expect(valueOfPoints(points(5000), centimes(1))).toBe(1)
  })

  it('of what an amount bought is that amount, to the rounding of the points', () => {
    fc.assert(
      fc.property(amount, price, (a, p) => {
        const back = valueOfPoints(pointsFor(a, p), p)
        return Math.abs(back - a) <= Math.ceil(p / (2 * POINTS_SCALE) + 0.5)
      }),
    )
  })

  it('too large to hold is refused like any other amount', ({ expect }) => {
    const all = points(Number.MAX_SAFE_INTEGER)
    expect(() => valueOfPoints(all, centimes(20_000))).toThrow('not a whole number of centimes')
  })
})
