import fc from 'fast-check'
import { describe, it } from 'vitest'
import { applyRate, centimes, divide, divideExactly, NO_MONEY, sum } from '#src/kernel/money.ts'
import { ratePpm } from '#src/kernel/rates.ts'

const size = (value: bigint): bigint => (value < 0n ? -value : value)
const dividend = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n })
const divisor = fc.bigInt({ min: 1n, max: 10n ** 12n })
const amount = fc.maxSafeInteger().map(centimes)

describe('centimes', () => {
  it('are whole numbers that JavaScript holds exactly', ({ expect }) => {
    expect(centimes(123_450)).toBe(123_450)
    expect(centimes(-1)).toBe(-1)
    expect(NO_MONEY).toBe(0)
    for (const value of [0.1, Number.NaN, Infinity, 2 ** 53, -(2 ** 53)])
      expect(() => centimes(value)).toThrow('not a whole number of centimes')
  })
})

describe('a division', () => {
  it('rounds halves away from zero, or cuts', ({ expect }) => {
    expect(divide(5n, 2n, 'half_up')).toBe(3n)
    expect(divide(-5n, 2n, 'half_up')).toBe(-3n)
    expect(divide(7n, 3n, 'half_up')).toBe(2n)
    expect(divide(5n, 2n, 'down')).toBe(2n)
    expect(divide(-5n, 2n, 'down')).toBe(-2n)
    expect(divide(8n, 3n, 'down')).toBe(2n)
  })

  it('refuses zero and less to divide by', ({ expect }) => {
    for (const by of [0n, -1n]) expect(() => divide(1n, by, 'down')).toThrow('must be positive')
    for (const by of [0, -1, 1.5, Number.NaN])
      expect(() => divideExactly(1, by, 'down')).toThrow('positive integer')
  })

  it('is the same on both sides of zero: a contra entry cancels exactly', () => {
    fc.assert(
      fc.property(dividend, divisor, fc.constantFrom('down', 'half_up'), (a, b, rounding) =>
        Object.is(divide(-a, b, rounding), -divide(a, b, rounding)),
      ),
    )
  })

  it('half up is the nearest whole number, and the farther from zero of two as near', () => {
    fc.assert(
      fc.property(dividend, divisor, (a, b) => {
        const quotient = divide(a, b, 'half_up')
        const gap = 2n * size(a - quotient * b)
        return gap < b || (gap === b && size(quotient * b) > size(a))
      }),
    )
  })

  it('down is the whole part', () => {
    fc.assert(
      fc.property(dividend, divisor, (a, b) => {
        const rest = size(a) - size(divide(a, b, 'down')) * b
        return rest >= 0n && rest < b
      }),
    )
  })

  it('gives the same with plain numbers as with big ones', ({ expect }) => {
    const edge = Number.MAX_SAFE_INTEGER
    const near = fc.constantFrom(0, 1, -1, edge, -edge, (edge - 1) / 2, (edge - 1) / 2 + 1)
    fc.assert(
      fc.property(
        fc.oneof(fc.maxSafeInteger(), near),
        fc.oneof(fc.integer({ min: 1, max: edge }), fc.constantFrom(1, 2, edge, edge - 1)),
        fc.constantFrom('down', 'half_up'),
        (a, b, rounding) => {
          expect(divideExactly(a, b, rounding)).toBe(Number(divide(BigInt(a), BigInt(b), rounding)))
        },
      ),
    )
  })
})

describe('an amount at a rate', () => {
  it('is rounded once, to the centime', ({ expect }) => {
    const six = ratePpm(60_000)
    // 36 000.25 × 6 % = 2 160.015
    expect(applyRate(centimes(3_600_025), six, 'half_up')).toBe(216_002)
    expect(applyRate(centimes(3_600_025), six, 'down')).toBe(216_001)
    // 0.25 × 6 % is one centime and a half, on either side of zero
    expect(applyRate(centimes(25), six, 'half_up')).toBe(2)
    expect(applyRate(centimes(-25), six, 'half_up')).toBe(-2)
    expect(applyRate(centimes(0), six, 'half_up')).toBe(0)
  })

  it('stays exact where the product leaves the safe integers', ({ expect }) => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 1_000_000 }), (value, ppm) => {
        const exact = divide(BigInt(value) * BigInt(ppm), 1_000_000n, 'half_up')
        expect(applyRate(value, ratePpm(ppm), 'half_up')).toBe(Number(exact))
      }),
    )
  })

  it('refuses a result too large to hold', ({ expect }) => {
    const all = centimes(Number.MAX_SAFE_INTEGER)
    expect(() => applyRate(all, ratePpm(2_000_000), 'half_up')).toThrow('not a whole number')
  })
})

describe('a sum', () => {
  it('adds up, of nothing to nothing', ({ expect }) => {
    expect(sum([])).toBe(NO_MONEY)
    expect(sum([centimes(10), centimes(-25), centimes(100)])).toBe(85)
    expect(sum(new Set([centimes(1), centimes(2)]))).toBe(3)
  })

  it('is nothing once each amount is taken back', () => {
    const amounts = fc.array(fc.integer().map(centimes), { maxLength: 50 })
    fc.assert(
      fc.property(amounts, (list) =>
        Object.is(sum([...list, ...list.map((a) => centimes(0 - a))]), 0),
      ),
    )
  })

  it('refuses a total too large to hold', ({ expect }) => {
    const all = centimes(Number.MAX_SAFE_INTEGER)
    expect(() => sum([all, centimes(1)])).toThrow('not a whole number of centimes')
  })
})
