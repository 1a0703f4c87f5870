import type { Layout } from './layout.ts'

const options = { fatal: true, ignoreBOM: false }
const utf8 = new TextDecoder('utf-8', options)
const windows = new TextDecoder('windows-1252')
const loose = new TextDecoder('utf-8')
// oxlint-disable-next-line no-control-regex -- ASCII is a range of control and printable characters
const NOT_ASCII = /[^\u0000-\u007f]/
const NEWLINE = 0x0a

type Encoding = 'ascii' | 'utf-8' | 'windows-1252'
type Decoded = { text: string; encoding: Encoding }

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

/** Without its CR and the old end-of-file mark. */
const endOf = (text: string, start: number, newline: number): number => {
  let end = newline
  while (end > start && (text.charCodeAt(end - 1) === 0x0d || text.charCodeAt(end - 1) === 0x1a))
    end -= 1
  return end
}

/** One line to text. UTF-8 where it is valid, else Windows-1252; blank lines are ''. */
const decodeLine = (line: Uint8Array, layouts: readonly Layout[]): Decoded => {
  const bytes = line.subarray(0, trimmedEnd(line))
  if (isAscii(bytes)) {
    const text = windows.decode(bytes)
    return { text: text.trim() === '' ? '' : text, encoding: 'ascii' }
  }
  const text = tryUtf8(bytes)
  if (text === null) return { text: windows.decode(bytes), encoding: 'windows-1252' }
  const byteWide = layouts.some((one) => one.width === text.length)
    ? undefined
    : layouts.find((one) => one.width === bytes.length)
  return { text: byteWide ? byFields(bytes, byteWide) : text, encoding: 'utf-8' }
}

/** Whole lines to text, blank ones too: plain ASCII is decoded at once, the rest line by line. */
export const decodeLines = (
  bytes: Uint8Array,
  layouts: readonly Layout[],
  take: (text: string, encoding: Encoding) => void,
): void => {
  const whole = windows.decode(bytes)
  const isPlain = !NOT_ASCII.test(whole)
  let start = 0
  while (start < bytes.length) {
    const newline = isPlain ? whole.indexOf('\n', start) : bytes.indexOf(NEWLINE, start)
    const end = newline === -1 ? bytes.length : newline
    if (isPlain) take(whole.slice(start, endOf(whole, start, end)), 'ascii')
    else {
      const { text, encoding } = decodeLine(bytes.subarray(start, end), layouts)
      take(text, encoding)
    }
    start = end + 1
  }
}
