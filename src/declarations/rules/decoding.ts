import type { Layout } from './layout.ts'

const options = { fatal: true, ignoreBOM: false }
const utf8 = new TextDecoder('utf-8', options)
const windows = new TextDecoder('windows-1252')
const loose = new TextDecoder('utf-8')

export type Decoded = { text: string; encoding: 'ascii' | 'utf-8' | 'windows-1252' }

/** End of the line without its CR, the old end-of-file mark and the newline. */
const trimmedEnd = (bytes: Uint8Array): number => {
  let end = bytes.length
  while (end > 0 && (bytes[end - 1] === 0x0d || bytes[end - 1] === 0x1a || bytes[end - 1] === 0x0a))
    end -= 1
  return end
}

const isAscii = (bytes: Uint8Array): boolean => {
  for (let i = 0; i < bytes.length; i += 1) if ((bytes[i] ?? 0) > 0x7f) return false
  return true
}

const tryUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return utf8.decode(bytes)
  } catch {
    return null
  }
}

/** A record padded by bytes, not characters: each field is cut in bytes, then padded again. */
const byFields = (bytes: Uint8Array, layout: Layout): string =>
  layout.slots
    .map(({ start, end }) => loose.decode(bytes.subarray(start, end)).padEnd(end - start))
    .join('')

/** One line to text. UTF-8 where it is valid, else Windows-1252; blank lines are ''. */
export const decodeLine = (line: Uint8Array, layout: Layout): Decoded => {
  const bytes = line.subarray(0, trimmedEnd(line))
  if (isAscii(bytes)) {
    const text = windows.decode(bytes)
    return { text: text.trim() === '' ? '' : text, encoding: 'ascii' }
  }
  const text = tryUtf8(bytes)
  if (text === null) return { text: windows.decode(bytes), encoding: 'windows-1252' }
  const isByteWide = text.length !== layout.width && bytes.length === layout.width
  return { text: isByteWide ? byFields(bytes, layout) : text, encoding: 'utf-8' }
}
