import type { DocumentType } from '../document.ts'
import { ascii, indexOfBytes, startsWith } from './bytes.ts'

const SIGNATURES: readonly { type: DocumentType; bytes: readonly number[] }[] = [
  { type: 'application/pdf', bytes: ascii('%PDF-') },
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
]

/** What the bytes are from the first one on, whatever the name says. */
export const typeOf = (bytes: Uint8Array): DocumentType | null =>
  SIGNATURES.find(({ bytes: start }) => startsWith(bytes, start))?.type ?? null

/** Readers of PDF look for its header in the first 1,024 bytes: one that starts later is two files. */
const PDF_HEADER_WITHIN = 1024
export const startsLate = (bytes: Uint8Array): boolean =>
  indexOfBytes(bytes.subarray(0, PDF_HEADER_WITHIN), ascii('%PDF-')) > 0

/**
 * A ZIP is read from its end: one whose directory stands behind a picture is both. The end of the
 * directory and the directory itself are looked for as a whole disk numbered zero would have them,
 * so that four bytes of a compressed photograph are not taken for one.
 */
const ZIP_PARTS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x05, 0x06, 0, 0, 0, 0],
  [0x50, 0x4b, 0x06, 0x07, 0, 0, 0, 0],
]
const ZIP_ENTRY = [0x50, 0x4b, 0x01, 0x02]
const ZIP_LOCAL = [0x50, 0x4b, 0x03, 0x04]
/** Flags and methods of an entry leave this byte at zero. */
const METHOD_HIGH = { [ZIP_ENTRY[2] ?? 0]: 11, [ZIP_LOCAL[2] ?? 0]: 9 }
/** Of the format, ten times: 6.3 is the newest. */
const NEWEST_ZIP = 63

const isEntry = (bytes: Uint8Array, at: number): boolean => {
  const version = at + (bytes[at + 2] === 0x01 ? 6 : 4)
  const method = METHOD_HIGH[bytes[at + 2] ?? 0] ?? 0
  return (
    bytes.length > at + method &&
    (bytes[version] ?? 0) <= NEWEST_ZIP &&
    bytes[version + 1] === 0 &&
    bytes[at + method] === 0
  )
}

export const carriesZip = (bytes: Uint8Array): boolean => {
  if (ZIP_PARTS.some((part) => indexOfBytes(bytes, part) !== -1)) return true
  return [ZIP_ENTRY, ZIP_LOCAL].some((start) => {
    for (let at = indexOfBytes(bytes, start); at !== -1; at = indexOfBytes(bytes, start, at + 1))
      if (isEntry(bytes, at)) return true
    return false
  })
}
