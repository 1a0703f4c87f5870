import type { Quarter } from '#src/kernel/quarters.ts'
import { ok, refused, type Refusal, type Result } from '#src/kernel/result.ts'
import { decodeLines } from './decoding.ts'
import type { FileSurvey } from './formats.ts'
import { LAYOUTS } from './layout.ts'
import { readFiled } from './notation.ts'

/** No record, even with its error column, is longer. */
const LONGEST_LINE = 1000
/** Bytes looked at together. */
const SLICE = 262_144

const MAGIC: readonly (readonly [string, readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['XLSX, ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['XLS, DOC', [0xd0, 0xcf, 0x11, 0xe0]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['GZIP', [0x1f, 0x8b]],
]

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  bytes.length >= magic.length && magic.every((byte, i) => bytes[i] === byte)

/** A byte order mark, or a NUL at every other byte: text in two bytes a character. */
const isUtf16 = (bytes: Uint8Array): boolean => {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true
  const head = bytes.subarray(0, 64)
  const nuls = head.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0)
  return head.length >= 4 && nuls * 3 >= head.length
}

const isForbidden = (byte: number): boolean =>
  byte < 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09 && byte !== 0x1a

/** The first byte that no text file holds, in words. */
const firstFault = (bytes: Uint8Array): Refusal | null => {
  let line = 0
  for (let start = 0; start < bytes.length;) {
    line += 1
    const newline = bytes.indexOf(0x0a, start)
    const end = newline === -1 ? bytes.length : newline
    const length = Math.min(end - start, LONGEST_LINE)
    for (let i = start; i < start + length; i += 1) {
      const byte = bytes[i] ?? 0
      if (byte >= 0x20) continue
      if (byte === 0) return { code: 'file_has_nul', facts: { line } }
      if (isForbidden(byte)) return { code: 'file_control_character', facts: { line } }
    }
    if (end - start > LONGEST_LINE)
      return { code: 'line_too_long', facts: { line, length: LONGEST_LINE + 1 } }
    start = end + 1
  }
  return null
}

/** `written`: how the records write their quarter, and how many do so. */
type Votes = { counts: { 190: number; 160: number }; written: Map<string, number> }

const vote = (votes: Votes, record: string): void => {
  for (const width of [190, 160] as const)
    if (record.length === width || record[width] === ';') {
      votes.counts[width] += 1
      const written = record.slice(width - 5, width)
      votes.written.set(written, (votes.written.get(written) ?? 0) + 1)
      return
    }
}

const winner = (written: Votes['written']): Quarter | null => {
  const quarters = new Map<string, number>()
  for (const [text, count] of written) {
    const quarter = readFiled('quarter', text)
    if (/^\d{4}-T[1-4]$/.test(quarter)) quarters.set(quarter, (quarters.get(quarter) ?? 0) + count)
  }
  let best: string | null = null
  for (const [quarter, count] of quarters)
    if (best === null || count > (quarters.get(best) ?? 0)) best = quarter
  return best as Quarter | null
}

/** Refuses what can't be a declaration file, and learns layout and quarter from what can. */
export const surveyFile = (bytes: Uint8Array): Result<FileSurvey> => {
  if (bytes.length === 0) return refused('file_empty')
  const magic = MAGIC.find(([, start]) => startsWith(bytes, start))
  if (magic) return refused('file_not_text', { kind: magic[0] })
  if (isUtf16(bytes)) return refused('file_utf16')
  const fault = firstFault(bytes)
  if (fault) return { ok: false, refusal: fault }

  const votes: Votes = { counts: { 190: 0, 160: 0 }, written: new Map() }
  let encoding: FileSurvey['encoding'] = 'ascii'
  let lines = 0
  let start = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0
  while (start < bytes.length) {
    const newline = bytes.lastIndexOf(0x0a, start + SLICE)
    const end = newline < start ? bytes.length : newline + 1
    decodeLines(bytes.subarray(start, end), [LAYOUTS[190], LAYOUTS[160]], (text, written) => {
      if (text.trim() === '') return
      lines += 1
      if (written !== 'ascii') encoding = written
      vote(votes, text)
    })
    start = end
  }
  if (lines === 0) return refused('file_empty')
  const { counts } = votes
  if (counts[190] + counts[160] === 0) return refused('no_record')
  return ok({
    layout: counts[190] >= counts[160] ? 190 : 160,
    lines,
    quarter: winner(votes.written),
    encoding,
  })
}
