/**
 * Codes that people read from paper, say over the telephone and type: symbols of Crockford's base 32
 * (no I, L, O or U), and one check symbol of the same alphabet at the end.
 *
 * A symbol is an element of the field of 32 elements. The symbols, each times another power of the
 * generator, sum to zero. Where one symbol is wrong the sum cannot be zero, since no power is; where
 * two differ and have changed places it cannot either, since no two powers are equal, up to 31 symbols.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const BITS = 5
const SIZE = 1 << BITS
/** x⁵ + x² + 1, whose root generates the 31 elements that are not zero. */
const POLYNOMIAL = 0b100101
const MOST = SIZE - 1

const doubled = (element: number): number => {
  const shifted = element << 1
  return shifted < SIZE ? shifted : shifted ^ POLYNOMIAL
}

const valueOf = (symbol: string): number => ALPHABET.indexOf(symbol)

/** Horner's rule: the last symbol counts once, the one before it times the generator, and so on. */
const sumOf = (symbols: string): number => {
  let sum = 0
  for (const symbol of symbols) sum = doubled(sum) ^ valueOf(symbol)
  return sum
}

/** As many symbols as bytes, each drawn from five bits of one: uniform when the bytes are. */
export const symbolsOf = (random: Uint8Array): string =>
  [...random].map((byte) => ALPHABET.charAt(byte % SIZE)).join('')

/** The symbols with their check symbol. */
export const checkedCode = (symbols: string): string =>
  `${symbols}${ALPHABET.charAt(doubled(sumOf(symbols)))}`

/** What a reader mistakes for another symbol, and what stands between groups. */
const LIKE: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }
const BETWEEN = /[\s\p{Pd}\p{Cf}._]/gu

/**
 * A code of that many symbols and its check symbol, as somebody typed it: in any case, grouped or not,
 * with the letter O for a zero and I or L for a one. Null when it is none, or was mistyped.
 */
export const parseCode = (typed: string, symbols: number): string | null => {
  const code = typed
    .replace(BETWEEN, '')
    .toUpperCase()
    .replace(/[OIL]/g, (letter) => LIKE[letter] ?? letter)
  if (code.length !== symbols + 1 || code.length > MOST) return null
  if (code.split('').some((symbol) => valueOf(symbol) < 0)) return null
  return sumOf(code) === 0 ? code : null
}

/** In fours, as it is printed and said. */
export const groupedCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')

// No 0/O, 1/I/L: read out on the telephone.
const SPOKEN = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'

/** The number of a file, one symbol for each byte: it says nothing of how many there are. */
export const fileNumber = (random: Uint8Array): string =>
  [...random].map((byte) => SPOKEN.charAt(byte % SPOKEN.length)).join('')
