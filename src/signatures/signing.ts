import type { Language } from '#src/i18n/format.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Paper } from '#src/paper/index.ts'

/** What a signing may belong to; whoever adds one says what its signatures do (effects.ts). */
export type ObjectKind = 'application'
export type SignedObject = { kind: ObjectKind; id: string }

export type SignedDocumentKind =
  | 'application_letter'
  | 'esignature_convention'
  | 'membership_form'
  | 'contract'
  | 'payment_form'

export type SigningState = 'open' | 'signed' | 'declined' | 'expired' | 'withdrawn'

/** A paper without what only drawing it needs: all of it is text, so all of it can be signed. */
export type FrozenPaper = Omit<Paper, 'page'>

export type SigningDocument = {
  seq: number
  kind: SignedDocumentKind
  title: string
  /** Canonical JSON of the paper: the very text the digest is of. */
  text: string
  sha256: string
}

/** What somebody did, once. `previous` is the record before it; of the first, the documents. */
export type SigningRecord = {
  signingId: string
  position: number
  signerSeq: number
  what: 'signed' | 'declined'
  typedName: string | null
  intent: string | null
  reason: string | null
  digests: readonly string[]
  codeVerifiedAt: Instant | null
  ip: string
  userAgent: string
  at: Instant
  previous: string
  hash: string
}

export type SignerChannel = 'email' | 'sms'
export type Signer = {
  seq: number
  name: string
  job: string
  channel: SignerChannel
  address: string
  language: Language
  record: SigningRecord | null
}

export type Signing = {
  id: string
  reference: string
  object: SignedObject
  number: string
  party: string
  askedBy: string
  documentsDigest: string
  state: SigningState
  openedAt: Instant
  expiresAt: Instant
  endedAt: Instant | null
  documents: readonly SigningDocument[]
  signers: readonly Signer[]
}
