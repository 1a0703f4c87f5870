import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Points } from '#src/kernel/points.ts'
import type { Quarter } from '#src/kernel/quarters.ts'
import type { RatePpm } from '#src/kernel/rates.ts'
import type { Anomaly, LineFields, Severity } from './rules/model.ts'

export type Status =
  | 'received'
  | 'draft'
  | 'checked'
  | 'filed'
  | 'processed'
  | 'abandoned'
  | 'cancelled'

/** What an employer declares for a quarter in one go: a file, or a form. */
export type Declaration = {
  id: string
  employerNumber: string
  quarter: Quarter
  mode: 'real' | 'test'
  source: 'file' | 'form'
  status: Status
  revision: number
  createdBy: string
  createdByName: string
  createdAt: Instant
  receivedAt: Instant
  fileName: string | null
  fileSize: number | null
  fileSha256: string | null
  scope: string[] | null
  lineCount: number
  promisedOn: IsoDate | null
  /** It adds to what is filed: see the recall it is part of. */
  recallId: string | null
}

/** Sums of lines; each line was rounded on its own. */
export type Totals = {
  lines: number
  base: Centimes
  employee: Centimes
  employer: Centimes
  earning: Centimes
  points: Points
}

/** How many lines stand where, and what each group comes to. */
export type Tally = {
  /** Can be filed now: not filed yet and nothing blocks. */
  fileable: Totals
  filed: Totals
  /** Blocked lines: not filed, nothing due for them. */
  blocked: number
  toCorrect: number
  toNote: number
  /** Points of filed lines that wait for a correction. */
  withheld: number
}

export type StoredLine = {
  line: number
  fields: LineFields
  severity: Severity | null
  base: Centimes | null
  rate: RatePpm | null
  employerRate: RatePpm | null
  employee: Centimes | null
  employer: Centimes | null
  earning: Centimes | null
  points: Points | null
  filingId: string | null
  /** The cancellation that took it. */
  cancelledBy: string | null
  /** Whose file the line is in, once processed. */
  memberId: string | null
  /** Given at processing when the line had none. */
  matricule: string | null
}

export type Filing = {
  id: string
  declarationId: string
  employerNumber: string
  quarter: Quarter
  filedBy: string
  filedAt: Instant
  isNil: boolean
  totals: Totals
  sha256: string
  promisedOn: IsoDate
  categories: string[]
}

/** A declaration as a row of the history, with what its filings come to. */
export type DeclarationRow = Declaration & {
  due: Centimes
  /** What of it is still owed: the account says so. */
  left: Centimes
}

/** What a category of a quarter has become. */
export type FiledCategory = { category: string; declarationId: string; isNil: boolean }

export type Proposal = {
  line: number
  memberId: string
  state: 'proposed' | 'confirmed' | 'contested'
  name: string
}

export type { Anomaly, LineFields }
