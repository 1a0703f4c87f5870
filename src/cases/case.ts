import type { RightName } from '#src/access/index.ts'
import type { Language } from '#src/i18n/translate.ts'
import { fileNumber } from '#src/kernel/codes.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { DatedParameter } from '#src/rulebook/parameter.ts'
import {
  administratorDays,
  anomalyDays,
  applicationDays,
  buybackDays,
  cancellationDays,
  complaintDays,
  contractChangeDays,
  deathDays,
  linesToCorrectDays,
  liquidationDays,
  paymentNotReceivedDays,
  pensionAccountDays,
  pensionContactDays,
  recallDays,
  refundDays,
  revisionDays,
  soleSignatoryDays,
  subscriptionDays,
  survivorDays,
} from '#src/rulebook/parameters/promises.ts'
import type { CaseFacts } from './facts.ts'

export { TOPICS } from './facts.ts'
export type { CaseFacts } from './facts.ts'
export type CaseKind = keyof CaseFacts

export type Outcome = 'accepted' | 'refused' | 'answered' | 'settled'

type Kind = {
  promise: DatedParameter<number>
  /** Who may take it. A controller may take anything. */
  roles: readonly RightName[]
  /** Money or identity moves: one proposes, another decides. `if_it_moves`: as the effect says. */
  needsSecondEye: boolean | 'if_it_moves'
  outcomes: readonly Outcome[]
  /** What a refusal may be for. */
  reasons: readonly string[]
}

/** Every kind of case the services register. */
export const KINDS: Record<CaseKind, Kind> = {
  complaint: {
    promise: complaintDays,
    roles: ['desk_agent', 'desk_recovery', 'desk_pensions'],
    needsSecondEye: false,
    outcomes: ['answered', 'refused'],
    reasons: ['rule_applied', 'not_established', 'not_ours', 'already_answered'],
  },
  lines_to_correct: {
    promise: linesToCorrectDays,
    roles: ['desk_agent'],
    needsSecondEye: false,
    outcomes: ['answered'],
    reasons: [],
  },
  subscription: {
    promise: subscriptionDays,
    roles: ['desk_agent'],
    needsSecondEye: true,
    outcomes: ['accepted', 'refused'],
    reasons: ['person_unknown', 'piece_unreadable', 'piece_differs', 'account_exists'],
  },
  administrator: {
    promise: administratorDays,
    roles: ['desk_agent'],
    needsSecondEye: true,
    outcomes: ['accepted', 'refused'],
    reasons: [
      'signature_missing',
      'signatory_not_authorised',
      'person_unknown',
      'piece_unreadable',
    ],
  },
  payment_not_received: {
    promise: paymentNotReceivedDays,
    roles: ['desk_recovery'],
    needsSecondEye: false,
    outcomes: ['answered'],
    reasons: [],
  },
  refund: {
    promise: refundDays,
    roles: ['desk_recovery'],
    needsSecondEye: true,
    outcomes: ['accepted', 'refused'],
    reasons: ['credit_used', 'account_differs', 'not_established'],
  },
  sole_signatory: {
    promise: soleSignatoryDays,
    roles: ['desk_agent'],
    needsSecondEye: true,
    outcomes: ['accepted', 'refused'],
    reasons: ['signature_missing', 'signatory_not_authorised', 'piece_unreadable'],
  },
  cancellation: {
    promise: cancellationDays,
    roles: ['desk_agent'],
    needsSecondEye: 'if_it_moves',
    outcomes: ['accepted', 'refused'],
    reasons: ['rule_applied', 'not_established', 'recall_instead'],
  },
  recall: {
    promise: recallDays,
    roles: ['desk_agent'],
    needsSecondEye: 'if_it_moves',
    outcomes: ['accepted', 'refused'],
    reasons: ['rule_applied', 'not_established', 'piece_unreadable'],
  },
  anomaly: {
    promise: anomalyDays,
    roles: ['desk_agent'],
    needsSecondEye: 'if_it_moves',
    outcomes: ['accepted', 'refused'],
    reasons: ['not_established', 'piece_unreadable', 'piece_differs', 'rule_applied'],
  },
  free_points: {
    promise: anomalyDays,
    roles: ['desk_agent'],
    needsSecondEye: true,
    outcomes: ['accepted', 'refused'],
    reasons: ['not_established', 'piece_unreadable', 'rule_applied'],
  },
  buyback: {
    promise: buybackDays,
    roles: ['desk_agent', 'desk_pensions'],
    needsSecondEye: true,
    outcomes: ['accepted', 'refused'],
    reasons: ['already_pensioned', 'payer_differs', 'asked_back'],
  },
  liquidation: {
    promise: liquidationDays,
    roles: ['desk_pensions'],
    needsSecondEye: true,
    outcomes: ['accepted', 'refused'],
    reasons: ['rights_missing', 'not_established', 'rule_applied', 'piece_differs'],
  },
  death: {
    promise: deathDays,
    roles: ['desk_pensions'],
    needsSecondEye: true,
    outcomes: ['accepted', 'refused'],
    reasons: ['person_unknown', 'not_established', 'piece_unreadable', 'already_recorded'],
  },
  survivor: {
    promise: survivorDays,
    roles: ['desk_pensions'],
    needsSecondEye: true,
    outcomes: ['accepted', 'refused'],
    reasons: [
      'marriage_too_short',
      'orphan_of_age',
      'rights_missing',
      'not_established',
      'piece_differs',
    ],
  },
  pension_account: {
    promise: pensionAccountDays,
    roles: ['desk_pensions'],
    needsSecondEye: true,
    outcomes: ['accepted', 'refused'],
    reasons: ['holder_differs', 'not_established', 'person_unknown'],
  },
  pension_contact: {
    promise: pensionContactDays,
    roles: ['desk_pensions', 'desk_agent'],
    needsSecondEye: true,
    outcomes: ['accepted', 'refused'],
    reasons: ['not_established', 'person_unknown'],
  },
  application: {
    promise: applicationDays,
    roles: ['desk_agent'],
    needsSecondEye: true,
    outcomes: ['accepted', 'refused'],
    reasons: [
      'not_eligible',
      'company_differs',
      'signatory_not_authorised',
      'piece_differs',
      'already_member',
      'board_refuses',
    ],
  },
  contract_change: {
    promise: contractChangeDays,
    roles: ['desk_agent'],
    needsSecondEye: true,
    outcomes: ['accepted', 'refused'],
    reasons: ['rule_applied', 'not_established', 'signatory_not_authorised', 'debt_first'],
  },
  revision: {
    promise: revisionDays,
    roles: ['desk_pensions'],
    needsSecondEye: true,
    outcomes: ['accepted', 'answered', 'refused'],
    reasons: ['no_effect', 'rule_applied', 'not_established'],
  },
}
export const CASE_KINDS = Object.keys(KINDS) as CaseKind[]

/** How to reach whoever asked, when they have no login. */
export type Contact = {
  name: string
  email: string
  phone: string
  postalAddress: string
  language: Language
}

export type CaseState = 'open' | 'waiting' | 'proposed' | 'closed'

export type Proposal = { outcome: Outcome; reason: string | null; text: string; by: string }

type Common = {
  id: string
  number: string
  userId: string | null
  contact: Contact
  employerNumber: string | null
  employerName: string | null
  memberId: string | null
  objectId: string | null
  state: CaseState
  openedAt: Instant
  promisedOn: IsoDate
  waitingSince: Instant | null
  takenBy: string | null
  takenByName: string | null
  proposal: Proposal | null
  outcome: Outcome | null
  reason: string | null
  closedAt: Instant | null
  revision: number
}
type OfKind<K extends CaseKind> = Common & { kind: K; facts: CaseFacts[K] }
export type Case = { [K in CaseKind]: OfKind<K> }[CaseKind]

export type EntryKind =
  | 'opened'
  | 'taken'
  | 'handed'
  | 'asked'
  | 'answered'
  | 'note'
  | 'proposed'
  | 'returned'
  | 'decided'

export type Entry = {
  position: number
  at: Instant
  side: 'person' | 'fund'
  name: string
  what: EntryKind
  text: string
  isInternal: boolean
}

export type CaseFile = { id: string; name: string; type: string; size: number; addedAt: Instant }

const SYMBOLS_IN_NUMBER = 8

/** `R7K2-9QXM`: says nothing of how many there are. */
export const newCaseNumber = (): string => {
  const text = fileNumber(crypto.getRandomValues(new Uint8Array(SYMBOLS_IN_NUMBER)))
  return `${text.slice(0, SYMBOLS_IN_NUMBER / 2)}-${text.slice(SYMBOLS_IN_NUMBER / 2)}`
}
