import { ascii } from './bytes.ts'

const [Z, TILDE] = ascii('z~')
const FIRST = 0x21
const RADIX = 85
const GROUP = 5

const roomFor = (text: Uint8Array): number => {
  let zeros = 0
  for (const byte of text) if (byte === Z) zeros += 1
  return text.length + zeros * GROUP
}

/** Bytes written as text, five characters for four of them (PDF 32000, 7.4.3); null is malformed. */
export const fromAscii85 = (text: Uint8Array): Uint8Array | null => {
  const out = new Uint8Array(roomFor(text))
  let [size, value, held] = [0, 0, 0]
  const write = (count: number): void => {
    for (let i = 0; i < count; i += 1) out[size + i] = Math.floor(value / 0x100 ** (3 - i)) & 0xff
    ;[size, value, held] = [size + count, 0, 0]
  }
  for (const byte of text) {
    if (byte === TILDE) break
    if (byte <= 0x20) continue
    if (byte === Z && held === 0) {
      size += GROUP - 1
      continue
    }
    if (byte < FIRST || byte >= FIRST + RADIX) return null
    value = value * RADIX + byte - FIRST
    held += 1
    if (held === GROUP) write(GROUP - 1)
  }
  if (held > 1) {
    const written = held - 1
    for (; held < GROUP; held += 1) value = value * RADIX + RADIX - 1
    write(written)
  }
  return out.subarray(0, size)
}
