import fc from 'fast-check'
import { describe, it } from 'vitest'
import { checkedCode, groupedCode, parseCode, symbolsOf } from '#src/kernel/codes.ts'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.split('')

// The codes of attestations have 16 symbols, those by which pensioners enter 13.
const LENGTHS = [13, 16] as const

const symbols = (length: number) =>
  fc
    .array(fc.constantFrom(...ALPHABET), { minLength: length, maxLength: length })
    .map((list) => list.join(''))

const withSymbol = (code: string, at: number, symbol: string): string =>
  code.slice(0, at) + symbol + code.slice(at + 1)

/** The exclusive or of two texts, symbol by symbol: the difference between them. */
const added = (one: string, other: string): string =>
  one
    .split('')
    .map((symbol, i) => ALPHABET[ALPHABET.indexOf(symbol) ^ ALPHABET.indexOf(other[i] ?? '')])
    .join('')

describe.for(LENGTHS)('a code of %i symbols', (length) => {
  const zero = checkedCode('0'.repeat(length))

  // Every code is the sum of two codes (next test), so an error is seen in one code when it is seen in
  // all: those of the code of zeros, taken one by one, are those of every code there is.
  it('plus a code is a code: what holds for one holds for all', ({ expect }) => {
    fc.assert(
      fc.property(symbols(length), symbols(length), (one, other) => {
        const sum = added(checkedCode(one), checkedCode(other))
        expect(sum).toBe(checkedCode(added(one, other)))
        expect(parseCode(sum, length)).toBe(sum)
      }),
    )
  })

  it('shows every single wrong symbol', ({ expect }) => {
    let tried = 0
    for (let at = 0; at <= length; at += 1)
      for (const symbol of ALPHABET.slice(1)) {
        if (parseCode(withSymbol(zero, at, symbol), length) !== null)
          expect.fail(`${symbol} at ${at} is not seen`)
        tried += 1
      }
    expect(tried).toBe((length + 1) * 31)
  })

  it('shows every swap of two neighbours, and of any two symbols', ({ expect }) => {
    let tried = 0
    for (let at = 0; at < length; at += 1)
      for (let other = at + 1; other <= length; other += 1)
        // Swapping a and b adds their difference to both places.
        for (const difference of ALPHABET.slice(1)) {
          const swapped = withSymbol(withSymbol(zero, at, difference), other, difference)
          if (parseCode(swapped, length) !== null)
            expect.fail(`a swap of ${at} and ${other} by ${difference} is not seen`)
          tried += 1
        }
    expect(tried).toBe(((length * (length + 1)) / 2) * 31)
  })

  it('shows each of them in codes drawn by chance too', { timeout: 120_000 }, ({ expect }) => {
    fc.assert(
      fc.property(symbols(length), (drawn) => {
        const code = checkedCode(drawn)
        for (let at = 0; at <= length; at += 1) {
          for (const symbol of ALPHABET)
            if (symbol !== code[at])
              expect(parseCode(withSymbol(code, at, symbol), length)).toBeNull()
          const [here = '', next = ''] = code.slice(at, at + 2)
          if (next !== '' && here !== next) {
            const swapped = withSymbol(withSymbol(code, at, next), at + 1, here)
            expect(parseCode(swapped, length)).toBeNull()
          }
        }
      }),
      { numRuns: 20 },
    )
  })

  it('is read however it was typed', ({ expect }) => {
    fc.assert(
      fc.property(symbols(length), fc.infiniteStream(fc.nat(5)), (drawn, chances) => {
        const code = checkedCode(drawn)
        const typed = groupedCode(code)
          .split('')
          .map((symbol) => {
            const { value: chance } = chances.next()
            if (symbol === '-') return ['-', ' ', ' – ', '', '\u00a0', '.'][chance] ?? ''
            if (symbol === '0') return ['0', 'O', 'o', '0', 'O', 'o'][chance] ?? ''
            if (symbol === '1') return ['1', 'I', 'i', 'l', 'L', '1'][chance] ?? ''
            return chance % 2 === 0 ? symbol : symbol.toLowerCase()
          })
          .join('')
        expect(parseCode(` ${typed}\n`, length)).toBe(code)
      }),
    )
  })

  it('is none when it is too short, too long, or holds another sign', ({ expect }) => {
    const code = checkedCode('7K4M9QX2VD8THC3N'.slice(0, length))
    for (const typed of ['', code.slice(1), `${code}0`, `U${code.slice(1)}`, `${code.slice(1)}é`])
      expect(parseCode(typed, length)).toBeNull()
  })
})

describe('symbols', () => {
  it('are drawn from every value of a byte alike', ({ expect }) => {
    const all = symbolsOf(Uint8Array.from({ length: 256 }, (_, i) => i))
    const counts = new Map<string, number>()
    for (const symbol of all) counts.set(symbol, (counts.get(symbol) ?? 0) + 1)
    expect([...counts.keys()].toSorted()).toEqual(ALPHABET)
    expect([...new Set(counts.values())]).toEqual([8])
  })

  it('are shown in fours', ({ expect }) => {
    expect(groupedCode('7K4M9QX2VD8THC3NX')).toBe('7K4M-9QX2-VD8T-HC3N-X')
  })
})
