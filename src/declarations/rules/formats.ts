import type { Quarter } from '#src/kernel/quarters.ts'
import type { Refusal, Result } from '#src/kernel/result.ts'
import type { SourceLine } from './source-line.ts'

/** What one cheap pass over the bytes tells, before anything is stored. */
export type FileSurvey = {
  layout: 190 | 160
  /** Lines that are not blank. */
  lines: number
  /** The quarter most records name. */
  quarter: Quarter | null
  encoding: 'ascii' | 'utf-8' | 'windows-1252'
}

export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** A reader of one format. Spreadsheets and the CNSS file come behind the same two functions. */
export type FormatReader = {
  survey: (bytes: Uint8Array) => Result<FileSurvey, Refusal>
  read: (chunks: Chunks, survey: FileSurvey) => AsyncGenerator<SourceLine[]>
}
