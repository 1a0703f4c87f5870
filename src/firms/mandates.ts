import type { RightName } from '#src/access/index.ts'
import type { Instant } from '#src/kernel/dates.ts'

/** What an employer may let a firm do, in the order of the form: never validation nor administration. */
export const MANDATE_RIGHTS = [
  'account',
  'declaration',
  'corrections',
  'payment_orderer',
  'liquidation',
] as const satisfies readonly RightName[]
export type MandateRight = (typeof MANDATE_RIGHTS)[number]

/** Who proposes and answers. */
export type Party = 'employer' | 'firm'
/** Who ends: the fund may, it never answers. */
export type Side = Party | 'fund'

export type Terms = {
  rights: readonly MandateRight[]
  /** Null: every category of the contract. */
  categories: readonly string[] | null
  byFile: boolean
  byForm: boolean
}

export type Mandate = Terms & {
  id: string
  employerNumber: string
  employerName: string
  firmId: string | null
  firmName: string
  askedBySide: Party
  lastName: string
  firstName: string
  email: string
  phone: string
  askedAt: Instant
  expiresAt: Instant
  answeredAt: Instant | null
  isAccepted: boolean | null
  /** Taken back by the side that proposed it, before any answer. */
  isWithdrawn: boolean
  paymentEffectiveAt: Instant | null
  paymentStoppedAt: Instant | null
  endedAt: Instant | null
  endedBySide: Side | null
  lastUsedAt: Instant | null
}

export type MandateState = 'pending' | 'accepted' | 'refused' | 'withdrawn' | 'expired' | 'ended'

/** With the state it has now, for a page. */
export type ShownMandate = Mandate & { state: MandateState }
