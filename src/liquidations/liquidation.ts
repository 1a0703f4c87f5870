import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Award } from '#src/rulebook/award.ts'
import type { CapitalOption, PensionTerms } from '#src/rulebook/pension.ts'

export const MARITAL_STATUSES = ['C', 'M', 'D', 'V'] as const
export type MaritalStatus = (typeof MARITAL_STATUSES)[number]

export type Spouse = { lastName: string; firstName: string; cin: string; marriedOn: IsoDate }
export type Child = {
  firstName: string
  birthDate: IsoDate
  isDisabled: boolean
  isAtSchool: boolean
}

/** Where the pension is paid. `rib` in Morocco; `iban` and `bic` abroad. */
export type Account = {
  mode: 'morocco' | 'abroad'
  holder: string
  bank: string
  rib: string | null
  iban: string | null
  bic: string | null
  /** ISO 3166, two letters. */
  country: string
}

export type Contact = { email: string; phone: string; postalAddress: string }

/** What was entered so far, step by step; null is a step still to come. */
export type Form = {
  family: { status: MaritalStatus; spouses: readonly Spouse[]; children: readonly Child[] } | null
  departure: { activityEndsOn: IsoDate; departsOn: IsoDate } | null
  option: CapitalOption | null
  account: Account | null
  contact: Contact | null
}

export const FORM_STEPS = ['family', 'departure', 'option', 'account', 'contact'] as const
export type FormStep = (typeof FORM_STEPS)[number]

export type Stage = 'draft' | 'submitted' | 'validated' | 'refused' | 'withdrawn' | 'closed'

/** What people read: stages, and what the case at the desk adds to them. */
export type LiquidationState =
  | 'draft'
  | 'new'
  | 'in_progress'
  | 'awaiting_pieces'
  | 'anomaly'
  | 'in_control'
  | 'validated'
  | 'liquidated'
  | 'refused'
  | 'withdrawn'
  | 'closed'

/** Who holds the file now. */
export type Holder = 'employer' | 'member' | 'fund' | 'nobody'

export type Side = 'employer' | 'member' | 'fund'

export type Confirmation = { at: Instant; how: 'space' | 'link' | 'paper'; digest: string }

export type Liquidation = {
  id: string
  number: string
  memberId: string
  matricule: string
  lastName: string
  firstName: string
  birthDate: IsoDate | null
  cin: string | null
  employerNumber: string | null
  employerName: string | null
  openedBySide: Side
  followedBy: string | null
  followerName: string | null
  openedAt: Instant
  form: Form
  revision: number
  stage: Stage
  submittedAt: Instant | null
  /** Everything was there: pieces and confirmation. */
  completeAt: Instant | null
  anomaly: string | null
  confirmAskedAt: Instant | null
  confirmation: Confirmation | null
  pieceNotices: number
  pensionId: string | null
  notifiedOn: IsoDate | null
  endedAt: Instant | null
  /** Of the case at the desk, once it was submitted. */
  desk: {
    caseId: string
    caseNumber: string
    state: 'open' | 'waiting' | 'proposed' | 'closed'
    isTaken: boolean
    promisedOn: IsoDate
    waitingSince: Instant | null
    reason: string | null
  } | null
  /** A first payment was written. */
  isPaid: boolean
}

export type Calculation = {
  seq: number
  at: Instant
  by: string
  terms: PensionTerms
  award: Award
  rulebook: string
}

export type PieceState = 'expected' | 'received' | 'conforming' | 'not_conforming' | 'not_needed'

/** What was read in a piece beside what the file says: for the eye of an agent, it decides nothing. */
export type Evidence = {
  pages: number | null
  /** Null: nothing could be read, as in a photograph. */
  matricule: boolean | null
  cin: boolean | null
  name: boolean | null
  account: boolean | null
}

/** One line of the checklist, with what came for it. */
export type Piece = {
  code: string
  /** Which spouse or child, by its place in the form; empty for the member. */
  about: string
  /** Whom it is about, by name. */
  whom: string
  state: PieceState
  seq: number
  documentId: string | null
  reason: string | null
  evidence: Evidence | null
  receivedAt: Instant | null
  checkedBy: string | null
}

export type StoredPiece = {
  code: string
  about: string
  seq: number
  documentId: string | null
  state: Exclude<PieceState, 'expected'>
  reason: string | null
  evidence: Evidence
  receivedAt: Instant
  checkedBy: string | null
}

/** One line of the file's story. */
export type TimelineEntry = { at: Instant; what: string; side: Side; name: string; detail: string }

/** Somebody an employer may open a file for. */
export type Candidate = {
  memberId: string
  matricule: string
  lastName: string
  firstName: string
  birthDate: IsoDate
  fullOn: IsoDate
  liquidationId: string | null
  stage: Stage | null
}
