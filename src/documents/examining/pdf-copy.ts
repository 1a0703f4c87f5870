import { ascii, indexOfBytes, latin1, startsWith } from './bytes.ts'

/** A stream of a PDF: the text of its object up to the word `stream`, and where its bytes stand. */
export type PdfStream = { number: string; dictionary: string; from: number; to: number }

/**
 * The file as it is handed to pdf.js: of the same length, in which every stream it could open is one
 * of `streams`. Whoever writes a PDF may hide an object inside a comment, a string, or the bytes of
 * another stream, and point at it; here comments are blank, strings empty, and words that would begin
 * an object inside a stream are gone. What is left reads the same from wherever one begins.
 */
export type PdfCopy = {
  bytes: Uint8Array<ArrayBuffer>
  streams: readonly PdfStream[]
  /** Everything outside streams, as text. */
  text: string
}

const SPACE = 0x20
const [OPEN, CLOSE, LESS, GREATER] = [0x28, 0x29, 0x3c, 0x3e]
const [SQUARE, UNSQUARE, PERCENT, ESCAPE, SLASH] = [0x5b, 0x5d, 0x25, 0x5c, 0x2f]
const [LF, CR] = [0x0a, 0x0d]

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39
const isBlank = (byte: number): boolean => [0, 0x09, LF, 0x0c, CR, SPACE].includes(byte)
const DELIMITERS = new Set(ascii('()<>[]{}/%'))
const isRegular = (byte: number | undefined): boolean =>
  byte !== undefined && !isBlank(byte) && !DELIMITERS.has(byte)

/** The word that begins a stream, and the one that begins an object, even glued to a number. */
const STREAM = /^[-+.\deE]*stream$/
const OBJECT = /^[-+.\deE]*obj/

const lineEnd = (bytes: Uint8Array, from: number): number => {
  let at = from
  while (at < bytes.length && bytes[at] !== LF && bytes[at] !== CR) at += 1
  return at
}

const blanked = (bytes: Uint8Array, from: number, to: number): number => {
  bytes.fill(SPACE, from, to)
  return to
}

/** `(…)` becomes `()`: what a string says is nothing we read. */
const emptiedString = (bytes: Uint8Array, from: number): number => {
  let depth = 0
  let at = from
  for (; at < bytes.length; at += 1) {
    if (bytes[at] === ESCAPE) at += 1
    else if (bytes[at] === OPEN) depth += 1
    else if (bytes[at] === CLOSE && --depth === 0) break
  }
  const end = Math.min(at + 1, bytes.length)
  blanked(bytes, from, end)
  bytes.set([OPEN, CLOSE].slice(0, end - from), from)
  return end
}

const emptiedHex = (bytes: Uint8Array, from: number): number => {
  const close = bytes.indexOf(GREATER, from)
  const end = close === -1 ? bytes.length : close + 1
  blanked(bytes, from, end)
  bytes.set([LESS, GREATER].slice(0, end - from), from)
  return end
}

const OBJ = ascii('obj')
const STREAM_WORD = ascii('stream')
const END_STREAM = ascii('endstream')

/** Words inside a stream's bytes that a false pointer could make the beginning of something. */
const disarmed = (bytes: Uint8Array, from: number, to: number): void => {
  const data = bytes.subarray(from, to)
  for (let at = indexOfBytes(data, STREAM_WORD); at !== -1;)
    at = indexOfBytes(data, STREAM_WORD, blanked(data, at, at + STREAM_WORD.length))
  for (let at = indexOfBytes(data, OBJ); at !== -1; at = indexOfBytes(data, OBJ, at + 1)) {
    const before = data[at - 1] ?? SPACE
    if ((!isRegular(before) || isDigit(before)) && !isRegular(data[at + OBJ.length]))
      blanked(data, at, at + OBJ.length)
  }
}

/** Where the bytes of a stream end: where its length says, if that is so, else at `endstream`. */
const streamEnd = (bytes: Uint8Array, from: number, dictionary: string): number => {
  const length = Number(/\/Length\s+(\d{1,9})(?!\d|\s+\d+\s+R)/.exec(dictionary)?.[1] ?? Number.NaN)
  let at = from + length
  while (isBlank(bytes[at] ?? 0x2f)) at += 1
  if (startsWith(bytes, END_STREAM, at)) return from + length
  return indexOfBytes(bytes, END_STREAM, from)
}

/** The number of the object whose word `obj` stands at `at`. */
const numberAt = (bytes: Uint8Array, at: number): string => {
  const before = latin1(bytes.subarray(Math.max(0, at - 64), at))
  return /(\d+)[\s\0]+[-+.\d]+[\s\0]*$/.exec(before)?.[1] ?? ''
}

class Walk {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly streams: PdfStream[] = []
  readonly texts: string[] = []
  #at: number
  /** Where the text since the last stream begins, and the object one is in. */
  #region: number
  #object: number
  #number = ''
  #depth = 0

  constructor(source: Uint8Array) {
    this.bytes = new Uint8Array(source)
    this.#at = lineEnd(this.bytes, 0)
    this.#region = this.#at
    this.#object = this.#at
  }

  /** False when it isn't put together as a PDF is. */
  toTheEnd(): boolean {
    while (this.#at < this.bytes.length)
      if (isRegular(this.bytes[this.#at]) ? !this.#word() : !this.#mark()) return false
    this.texts.push(latin1(this.bytes.subarray(this.#region)))
    return true
  }

  #mark(): true {
    const { bytes } = this
    const at = this.#at
    const byte = bytes[at]
    const isDouble = bytes[at + 1] === byte
    if (byte === PERCENT) this.#at = blanked(bytes, at, lineEnd(bytes, at))
    else if (byte === OPEN) this.#at = emptiedString(bytes, at)
    else if (byte === LESS && !isDouble) this.#at = emptiedHex(bytes, at)
    else if (byte === CLOSE || (byte === GREATER && !isDouble))
      this.#at = blanked(bytes, at, at + 1)
    else {
      if (byte === LESS || byte === SQUARE) this.#depth += 1
      if (byte === GREATER || byte === UNSQUARE) this.#depth -= 1
      this.#at += byte === LESS || byte === GREATER ? 2 : 1
    }
    return true
  }

  #word(): boolean {
    const start = this.#at
    while (isRegular(this.bytes[this.#at])) this.#at += 1
    if (this.bytes[start - 1] === SLASH) return true
    const word = latin1(this.bytes.subarray(start, this.#at))
    const isStream = STREAM.test(word)
    if (!isStream && !OBJECT.test(word)) return true
    // An object stands by itself: inside another it would be read with the other's words.
    if (this.#depth !== 0) return false
    if (isStream) return this.#stream(start)
    this.#number = numberAt(this.bytes, start + word.indexOf('obj'))
    this.#object = this.#at
    return true
  }

  #stream(start: number): boolean {
    const { bytes } = this
    const dictionary = latin1(bytes.subarray(this.#object, start))
    const end = blanked(bytes, this.#at, lineEnd(bytes, this.#at))
    const from = end + (bytes[end] === CR && bytes[end + 1] === LF ? 2 : 1)
    const to = streamEnd(bytes, from, dictionary)
    if (to === -1) return false
    this.texts.push(latin1(bytes.subarray(this.#region, start)))
    this.streams.push({ number: this.#number, dictionary, from, to })
    disarmed(bytes, from, to)
    this.#at = indexOfBytes(bytes, END_STREAM, to) + END_STREAM.length
    this.#region = this.#at
    this.#object = this.#at
    this.#number = ''
    return true
  }
}

/** Null when it isn't put together as a PDF is. */
export const pdfCopy = (source: Uint8Array): PdfCopy | null => {
  const walk = new Walk(source)
  if (!walk.toTheEnd()) return null
  return { bytes: walk.bytes, streams: walk.streams, text: walk.texts.join('\n') }
}
