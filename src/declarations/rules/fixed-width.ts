import { decodeLines } from './decoding.ts'
import type { Chunks, FileSurvey, FormatReader } from './formats.ts'
import { LAYOUTS } from './layout.ts'
import { RecordLine, type SourceLine } from './source-line.ts'
import { surveyFile } from './survey.ts'

export { surveyFile } from './survey.ts'

/** Lines handed on at once: memory stays flat however long the file. */
const BATCH = 2000
const SLICE = 262_144
const NEWLINE = 0x0a

const joined = (head: Uint8Array, tail: Uint8Array): Uint8Array => {
  if (head.length === 0) return tail
  const both = new Uint8Array(head.length + tail.length)
  both.set(head)
  both.set(tail, head.length)
  return both
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
  const layout = LAYOUTS[survey.layout]
  let number = 0
  let batch: SourceLine[] = []
  for await (const bytes of wholeLines(chunks)) {
    decodeLines(bytes, [layout], (text) => {
      number += 1
      if (text.trim() !== '') batch.push(new RecordLine(number, text, layout))
    })
    while (batch.length >= BATCH) {
      yield batch.slice(0, BATCH)
      batch = batch.slice(BATCH)
    }
  }
  if (batch.length > 0) yield batch
}

export const fixedWidth: FormatReader = { survey: surveyFile, read: readLines }
