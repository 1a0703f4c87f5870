import { ascii, startsWith, uint16, uint32 } from './bytes.ts'

/** What an image says of itself, and where it ends. */
export type ImageShape = { width: number; height: number; end: number }

const PNG_FIRST_CHUNK = 8
/** Length, name and check value around the content of a chunk. */
const PNG_AROUND = 12

/** Null when a chunk runs past the end, or the last one never comes. */
export const pngShape = (bytes: Uint8Array): ImageShape | null => {
  if (!startsWith(bytes, ascii('IHDR'), PNG_FIRST_CHUNK + 4)) return null
  const width = uint32(bytes, PNG_FIRST_CHUNK + 8)
  const height = uint32(bytes, PNG_FIRST_CHUNK + 12)
  let at = PNG_FIRST_CHUNK
  while (at + PNG_AROUND <= bytes.length) {
    const end = at + PNG_AROUND + uint32(bytes, at)
    if (end > bytes.length) return null
    if (startsWith(bytes, ascii('IEND'), at + 4)) return { width, height, end }
    at = end
  }
  return null
}

const MARKER = 0xff
const START = 0xd8
const END = 0xd9
const SCAN = 0xda
/** `SOF`: they carry height and width. C4, C8 and CC among them are something else. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
/** Stand alone, without a length: restarts, and TEM. */
const isAlone = (marker: number): boolean => (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01

/** Past the compressed points: to the next marker that is neither stuffing nor a restart. */
const afterScan = (bytes: Uint8Array, from: number): number => {
  let at = bytes.indexOf(MARKER, from)
  while (at !== -1) {
    const next = bytes[at + 1]
    if (next === undefined) return -1
    if (next !== 0 && next !== MARKER && !isAlone(next)) return at
    at = bytes.indexOf(MARKER, at + 1)
  }
  return -1
}

export const jpegShape = (bytes: Uint8Array, start = 0): ImageShape | null => {
  if (!startsWith(bytes, [MARKER, START], start)) return null
  let size: { width: number; height: number } | null = null
  let at = start + 2
  while (at !== -1 && at < bytes.length) {
    if (bytes[at] !== MARKER) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === END) return size && { ...size, end: at + 2 }
    if (marker === MARKER) at += 1
    else if (isAlone(marker)) at += 2
    else {
      const length = uint16(bytes, at + 2)
      if (length < 2 || at + 2 + length > bytes.length) return null
      if (isFrame(marker)) size = { height: uint16(bytes, at + 5), width: uint16(bytes, at + 7) }
      at = marker === SCAN ? afterScan(bytes, at + 2 + length) : at + 2 + length
    }
  }
  return null
}

/**
 * What telephones put behind a photograph: more photographs (the light for a bright screen, a
 * preview), and on Samsung's a table that ends with its own length and `SEFT`.
 */
export const isTelephoneTrailer = (bytes: Uint8Array, end: number): boolean => {
  let at = end
  for (let next = jpegShape(bytes, at); next; next = jpegShape(bytes, at)) at = next.end
  if (at === bytes.length) return true
  const table = bytes.length - 8
  if (!startsWith(bytes, ascii('SEFT'), table + 4)) return false
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(table, table + 4)
  const length = a + b * 0x100 + c * 0x10000 + d * 0x1000000
  return table - length >= at && startsWith(bytes, ascii('SEFH'), table - length)
}
