import { decodeLine } from './decoding.ts'
import type { Chunks, FileSurvey, FormatReader } from './formats.ts'
import { type Layout, LAYOUTS } from './layout.ts'
import { RecordLine, type SourceLine } from './source-line.ts'
import { surveyFile } from './survey.ts'

export { surveyFile } from './survey.ts'

/** Lines handed on at once: memory stays flat however long the file. */
const BATCH = 2000
const SLICE = 262_144
const NEWLINE = 0x0a

const ascii = new TextDecoder('windows-1252')
// oxlint-disable-next-line no-control-regex -- ASCII is a range of control and printable characters
const NOT_ASCII = /[^\u0000-\u007f]/

const joined = (head: Uint8Array, tail: Uint8Array): Uint8Array => {
  if (head.length === 0) return tail
  const both = new Uint8Array(head.length + tail.length)
  both.set(head)
  both.set(tail, head.length)
  return both
}

/** Without its CR and the old end-of-file mark. */
const endOf = (text: string): string => {
  let end = text.length
  while (end > 0 && (text[end - 1] === '\r' || text[end - 1] === '\u001a')) end -= 1
  return end === text.length ? text : text.slice(0, end)
}

/** Cuts whole lines into records; plain ASCII is decoded at once, the rest line by line. */
class Cutter {
  #number = 0
  readonly #layout: Layout

  constructor(layout: Layout) {
    this.#layout = layout
  }

  #record(text: string): SourceLine | null {
    this.#number += 1
    return text.trim() === '' ? null : new RecordLine(this.#number, text, this.#layout)
  }

  *cut(bytes: Uint8Array): Generator<SourceLine> {
    const text = ascii.decode(bytes)
    const isPlain = !NOT_ASCII.test(text)
    let start = 0
    while (start < bytes.length) {
      const newline = isPlain ? text.indexOf('\n', start) : bytes.indexOf(NEWLINE, start)
      const end = newline === -1 ? bytes.length : newline
      const line = isPlain
        ? endOf(text.slice(start, end))
        : decodeLine(bytes.subarray(start, end), this.#layout).text
      const record = this.#record(line)
      if (record) yield record
      start = end + 1
    }
  }
}

const withoutMark = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes

/** Pieces of any size in, pieces of whole lines out; the last one may lack its newline. */
async function* wholeLines(chunks: Chunks): AsyncGenerator<Uint8Array> {
  let rest = new Uint8Array()
  let isFirst = true
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += SLICE) {
      let bytes = joined(rest, chunk.subarray(at, at + SLICE))
      if (isFirst && bytes.length >= 3) {
        bytes = withoutMark(bytes)
        isFirst = false
      }
      const last = bytes.lastIndexOf(NEWLINE)
      if (last >= 0 && !isFirst) yield bytes.subarray(0, last + 1)
      rest = new Uint8Array(last >= 0 && !isFirst ? bytes.slice(last + 1) : bytes)
    }
  if (rest.length > 0) yield isFirst ? withoutMark(rest) : rest
}

/** The 190- or 160-character file as batches of lines; chunk boundaries may fall anywhere. */
export async function* readLines(chunks: Chunks, survey: FileSurvey): AsyncGenerator<SourceLine[]> {
  const cutter = new Cutter(LAYOUTS[survey.layout])
  let batch: SourceLine[] = []
  for await (const bytes of wholeLines(chunks))
    for (const line of cutter.cut(bytes)) {
      batch.push(line)
      if (batch.length === BATCH) {
        yield batch
        batch = []
      }
    }
  if (batch.length > 0) yield batch
}

export const fixedWidth: FormatReader = { survey: surveyFile, read: readLines }
