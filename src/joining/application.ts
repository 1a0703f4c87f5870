import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { OfferCategory } from '#src/offers/index.ts'

export const LEGAL_FORMS = [
  'sarl',
  'sarl_au',
  'sa',
  'snc',
  'cooperative',
  'association',
  'other',
] as const
export type LegalForm = (typeof LEGAL_FORMS)[number]

/** Who signs for the company: one officer, two officers jointly, or somebody they authorised. */
export const SIGNING_MODES = ['one', 'joint', 'authorised'] as const
export type SigningMode = (typeof SIGNING_MODES)[number]

/** What a delegate may do, in the words of the rights an administrator grants. */
export const DELEGATE_RIGHTS = ['declaration', 'account', 'contract', 'liquidation'] as const
export type DelegateRight = (typeof DELEGATE_RIGHTS)[number]

export type Signatory = {
  name: string
  cin: string
  nationality: string
  job: string
  email: string
  phone: string
  from: IsoDate
  until: IsoDate | null
}

export type Delegate = {
  name: string
  cin: string
  job: string
  email: string
  phone: string
  rights: readonly DelegateRight[]
  /** Numbers of categories; empty: all of them. */
  categories: readonly string[]
}

/** No power to sign; follows the account, and may be given the vote at the general assembly. */
export type Manager = { name: string; email: string; phone: string; mayVote: boolean }

export type Offer = { categories: readonly OfferCategory[]; effectOn: IsoDate }

/** What was entered so far, step by step; null is a step still to come. */
export type Form = {
  request: {
    name: string
    job: string
    phone: string
    companyName: string
    legalForm: LegalForm
    ice: string
  } | null
  employer: {
    rc: string
    rcCourt: string
    cnss: string
    taxId: string
    professionalTax: string
    createdOn: IsoDate
    capital: Centimes
    activity: string
    address: string
    city: string
    /** Empty: where it works. */
    headOffice: string
  } | null
  people: {
    signing: SigningMode
    signatories: readonly Signatory[]
    delegates: readonly Delegate[]
    manager: Manager | null
  } | null
  offer: Offer | null
  payment: { bank: string; holder: string; rib: string } | null
}

export const FORM_STEPS = ['request', 'employer', 'people', 'offer', 'payment'] as const
export type FormStep = (typeof FORM_STEPS)[number]

export type Stage =
  | 'draft'
  | 'submitted'
  | 'to_sign'
  | 'active'
  | 'refused'
  | 'withdrawn'
  | 'expired'

/** What people read: stages, and what the case at the desk or a signatory adds to them. */
export type ApplicationState =
  | Exclude<Stage, 'submitted'>
  | 'declined'
  | 'convention_awaited'
  | 'under_review'
  | 'pieces_asked'
  | 'counter_proposed'
  | 'in_control'

/** Who has to do something now. */
export type Holder = 'applicant' | 'signatories' | 'fund' | 'nobody'
export type Side = 'applicant' | 'fund'

export type Proposal = {
  seq: number
  offer: Offer
  text: string
  byId: string
  byName: string
  at: Instant
  answer: 'accepted' | 'declined' | null
  answerText: string | null
  answeredAt: Instant | null
}

export type Application = {
  id: string
  number: string
  userId: string
  email: string
  openedAt: Instant
  savedAt: Instant
  form: Form
  revision: number
  ice: string | null
  stage: Stage
  submittedAt: Instant | null
  conventionAt: Instant | null
  conventionHow: 'paper' | 'waived' | null
  acceptedAt: Instant | null
  acceptedBy: string | null
  signUntil: IsoDate | null
  employerNumber: string | null
  endedAt: Instant | null
  warnedAt: Instant | null
  /** A signatory said no, and why: it ended with that, and not by its applicant's will. */
  declined: { by: string; reason: string } | null
  /** Something else than what was asked for waits for the applicant's answer. */
  isCountered: boolean
  /** Other applications with the same ICE: the desk alone is told. */
  others: number
  /** Of the case at the desk, once it was submitted. */
  desk: {
    caseId: string
    state: 'open' | 'waiting' | 'proposed' | 'closed'
    promisedOn: IsoDate
    waitingSince: Instant | null
    reason: string | null
  } | null
}

export type PieceState = 'expected' | 'received' | 'conforming' | 'not_conforming'

/** One line of the checklist, with what came for it. */
export type Piece = {
  code: string
  state: PieceState
  /** Not older than that many months at submission; null: whatever its age. */
  months: number | null
  seq: number
  documentId: string | null
  datedOn: IsoDate | null
  reason: string | null
  receivedAt: Instant | null
  checkedBy: string | null
}

export type StoredPiece = {
  code: string
  seq: number
  documentId: string
  datedOn: IsoDate | null
  state: Exclude<PieceState, 'expected'>
  reason: string | null
  receivedAt: Instant
  checkedBy: string | null
}

/** One line of the file's story. */
export type StoryEntry = { at: Instant; what: string; side: Side; name: string; detail: string }
