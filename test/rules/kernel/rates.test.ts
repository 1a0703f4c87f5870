import fc from 'fast-check'
import { describe, it } from 'vitest'
import { hundredthsOf, rateFromHundredths, ratePpm } from '#src/kernel/rates.ts'

describe('a rate', () => {
  it('is a whole number of parts per million, zero or more', ({ expect }) => {
    expect(ratePpm(60_000)).toBe(60_000)
    expect(ratePpm(0)).toBe(0)
    for (const value of [-1, 0.5, Number.NaN, Infinity, 2 ** 53])
      expect(() => ratePpm(value)).toThrow('not a rate in ppm')
  })

  it('comes from the file as hundredths of a percent: 0375 is 3.75 %', ({ expect }) => {
    expect(rateFromHundredths(375)).toBe(37_500)
    expect(rateFromHundredths(600)).toBe(60_000)
    expect(() => rateFromHundredths(-375)).toThrow('not a rate in ppm')
  })

  it('goes back to the file as it came', () => {
    fc.assert(fc.property(fc.nat(9999), (n) => hundredthsOf(rateFromHundredths(n)) === n))
  })
})
