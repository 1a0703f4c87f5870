import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Month } from '#src/kernel/months.ts'
import type { ProofKind } from '#src/rulebook/parameters/proofs.ts'

export const PROOF_KINDS = ['life', 'not_remarried', 'school', 'disability', 'card'] as const

/** What was given: a document to look at, or the word of who saw the person. */
export type ProofPiece = {
  seq: number
  how: 'upload' | 'attestor' | 'counter'
  documentId: string | null
  seenBy: string
  state: 'received' | 'accepted' | 'refused'
  reason: string | null
  receivedAt: Instant
}

/** A notice about it, and whether it came to anybody. */
export type ProofNotice = {
  /** Days before; 0: what announced that the next payment waits. */
  days: number
  holdsMonth: Month | null
  at: Instant
  isDelivered: boolean
  /** Every channel it had has failed, or came back. */
  isLost: boolean
}

export type Proof = {
  id: string
  pensionId: string
  dpNumber: string
  memberId: string
  name: string
  birthDate: IsoDate
  kind: ProofKind
  dueMonth: Month
  dueOn: IsoDate
  validUntil: IsoDate
  /** Of this proof: a payment is kept back, since when. */
  hold: { kind: 'held' | 'suspended'; at: Instant } | null
  pieces: readonly ProofPiece[]
  notices: readonly ProofNotice[]
}

export type ProofState = 'to_provide' | 'received' | 'valid' | 'expired' | 'overdue'

export const ATTESTOR_KINDS = ['consulate', 'town_hall', 'bank', 'other'] as const

/** An organisation that may say it saw somebody. */
export type Attestor = {
  id: string
  kind: (typeof ATTESTOR_KINDS)[number]
  name: string
  city: string
  country: string
  email: string
  endedAt: Instant | null
}
