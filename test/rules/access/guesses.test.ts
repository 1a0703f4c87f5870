import { describe, it } from 'vitest'
import { ACCOUNT_LIMITS, nextGuessAt, recent } from '#src/access/guesses.ts'
import { instant, type Instant } from '#src/kernel/dates.ts'

const T0 = 1_800_000_000_000
const at = (seconds: number): Instant => instant(T0 + seconds * 1000)
const waitAfter = (count: number): number => {
  const guesses = Array.from({ length: count }, (_, i) => at(i))
  return (nextGuessAt(guesses, ACCOUNT_LIMITS, at(count)) - at(count - 1)) / 1000
}

describe('wrong guesses at an account', () => {
  it('wait from the fifth on, twice as long each time', ({ expect }) => {
    expect([1, 2, 3, 4].map(waitAfter)).toEqual([1, 1, 1, 1])
    expect([5, 6, 7, 8, 9].map(waitAfter)).toEqual([5, 10, 20, 40, 80])
  })

  it('stop at ten, until the first of them is an hour old', ({ expect }) => {
    const guesses = Array.from({ length: 10 }, (_, i) => at(i * 100))
    expect(nextGuessAt(guesses, ACCOUNT_LIMITS, at(2000))).toBe(at(3600))
    expect(nextGuessAt(guesses, ACCOUNT_LIMITS, at(4600))).toBe(at(4600))
  })

  it('are forgotten after an hour', ({ expect }) => {
    expect(recent([at(0), at(10)], ACCOUNT_LIMITS, at(3605))).toEqual([at(10)])
    expect(nextGuessAt([], ACCOUNT_LIMITS, at(0))).toBe(at(0))
  })
})
