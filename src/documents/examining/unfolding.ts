/**
 * How many bytes a stream of Deflate would unfold to (RFC 1951), without unfolding it: a megabyte
 * that unfolds to a thousand is known for what it is at the price of reading the megabyte. Nothing is
 * held in memory. What no correct reader would accept is null.
 */

const BASE_LENGTHS = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
  163, 195, 227, 258,
]
const EXTRA_OF_LENGTH = [
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
]
const BASE_DISTANCES = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
  3073, 4097, 6145, 8193, 12289, 16385, 24577,
]
const ORDER_OF_CODE_LENGTHS = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
const LONGEST_CODE = 15
const END_OF_BLOCK = 256

/** Thrown inside this file alone: the bytes are no Deflate. */
class Malformed extends Error {}

class Bits {
  readonly #bytes: Uint8Array
  #at: number
  #held = 0
  #count = 0

  constructor(bytes: Uint8Array, from: number) {
    this.#bytes = bytes
    this.#at = from
  }

  take(count: number): number {
    while (this.#count < count) {
      const byte = this.#bytes[this.#at]
      if (byte === undefined) throw new Malformed()
      this.#held |= byte << this.#count
      this.#at += 1
      this.#count += 8
    }
    const value = this.#held & ((1 << count) - 1)
    this.#held >>>= count
    this.#count -= count
    return value
  }

  /** A stored block starts at a whole byte and is skipped as it stands. */
  skipStored(): number {
    this.#held = 0
    this.#count = 0
    const length = this.take(16)
    const check = this.take(16)
    if ((length ^ check) !== 0xffff || this.#at + length > this.#bytes.length) throw new Malformed()
    this.#at += length
    return length
  }

  /** One symbol, bit by bit: how many codes of each length there are says where it stands. */
  symbol({ counts, symbols }: Codes): number {
    let code = 0
    let first = 0
    let index = 0
    for (let length = 1; length <= LONGEST_CODE; length += 1) {
      code |= this.take(1)
      const count = counts[length] ?? 0
      if (code - count < first) return symbols[index + (code - first)] ?? 0
      index += count
      first = (first + count) << 1
      code <<= 1
    }
    throw new Malformed()
  }
}

type Codes = { counts: Uint16Array; symbols: Uint16Array }

/** Canonical codes: by length, then by symbol. One code alone may leave the rest unused. */
const codesOf = (lengths: Uint8Array): Codes => {
  const counts = new Uint16Array(LONGEST_CODE + 1)
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1
  const used = lengths.length - (counts[0] ?? 0)
  let left = 1
  const offsets = new Uint16Array(LONGEST_CODE + 2)
  for (let length = 1; length <= LONGEST_CODE; length += 1) {
    const count = counts[length] ?? 0
    left = left * 2 - count
    if (left < 0) throw new Malformed()
    offsets[length + 1] = (offsets[length] ?? 0) + count
  }
  if (left > 0 && used > 1) throw new Malformed()
  const symbols = new Uint16Array(lengths.length)
  lengths.forEach((length, symbol) => {
    if (length === 0) return
    const at = offsets[length] ?? 0
    symbols[at] = symbol
    offsets[length] = at + 1
  })
  return { counts, symbols }
}

const FIXED = {
  lengths: codesOf(
    Uint8Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8)),
  ),
  distances: codesOf(new Uint8Array(32).fill(5)),
}

const readCodes = (bits: Bits): { lengths: Codes; distances: Codes } => {
  const literals = bits.take(5) + 257
  const distances = bits.take(5) + 1
  const told = bits.take(4) + 4
  const small = new Uint8Array(19)
  for (let i = 0; i < told; i += 1) small[ORDER_OF_CODE_LENGTHS[i] ?? 0] = bits.take(3)
  const codes = codesOf(small)
  const lengths = new Uint8Array(literals + distances)
  for (let at = 0; at < lengths.length;) {
    const symbol = bits.symbol(codes)
    if (symbol < 16) {
      lengths[at] = symbol
      at += 1
      continue
    }
    if (symbol === 16 && at === 0) throw new Malformed()
    const value = symbol === 16 ? (lengths[at - 1] ?? 0) : 0
    const times =
      symbol === 16 ? 3 + bits.take(2) : symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7)
    if (at + times > lengths.length) throw new Malformed()
    lengths.fill(value, at, at + times)
    at += times
  }
  return {
    lengths: codesOf(lengths.subarray(0, literals)),
    distances: codesOf(lengths.subarray(literals)),
  }
}

/** What one block adds to `before`; no further than past `most`. */
const blockSize = (
  bits: Bits,
  { lengths, distances }: { lengths: Codes; distances: Codes },
  { before, most }: { before: number; most: number },
): number => {
  let size = before
  while (size <= most) {
    const symbol = bits.symbol(lengths)
    if (symbol === END_OF_BLOCK) break
    if (symbol < END_OF_BLOCK) {
      size += 1
      continue
    }
    const at = symbol - END_OF_BLOCK - 1
    const base = BASE_LENGTHS[at]
    if (base === undefined) throw new Malformed()
    const length = base + bits.take(EXTRA_OF_LENGTH[at] ?? 0)
    const back = bits.symbol(distances)
    const distance = BASE_DISTANCES[back]
    if (distance === undefined) throw new Malformed()
    if (distance + bits.take(back < 2 ? 0 : (back >> 1) - 1) > size) throw new Malformed()
    size += length
  }
  return size - before
}

/** With its two bytes of header (RFC 1950), no dictionary set before. */
const isZlibHeader = (first: number, second: number): boolean =>
  (first & 0x0f) === 8 && (first * 0x100 + second) % 31 === 0 && (second & 0x20) === 0

/** Counted no further than past `most`: then it is more, whatever it is. */
export const unfoldedSize = (zlib: Uint8Array, most: number): number | null => {
  if (!isZlibHeader(zlib[0] ?? 0, zlib[1] ?? 0)) return null
  const bits = new Bits(zlib, 2)
  let size = 0
  try {
    for (let isLast = false; !isLast && size <= most;) {
      isLast = bits.take(1) === 1
      const kind = bits.take(2)
      if (kind === 3) return null
      if (kind === 0) size += bits.skipStored()
      else size += blockSize(bits, kind === 1 ? FIXED : readCodes(bits), { before: size, most })
    }
    return size
  } catch (error) {
    if (error instanceof Malformed) return null
    throw error
  }
}
