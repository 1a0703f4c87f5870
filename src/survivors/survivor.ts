import type { Account } from '#src/liquidations/index.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { SurvivorAward, SurvivorKind } from '#src/rulebook/survivor-award.ts'
import type { Trace } from '#src/rulebook/trace.ts'

/** What the declarer is to who died; `fund`: an agent opens it from a letter or at a counter. */
export const RELATIONS = ['spouse', 'child', 'family', 'other'] as const
export type Relation = (typeof RELATIONS)[number] | 'fund'

/** Where somebody is reached. */
export type Reach = { email: string; phone: string; postalAddress: string }

/** Somebody the declarer or an agent names, besides those the fund knows. */
export type Named = { kind: SurvivorKind; lastName: string; firstName: string; reach: Reach }

/** `joined`: another report of the same death was confirmed. */
export type DeathStage = 'reported' | 'confirmed' | 'refused' | 'joined'

export type Death = {
  id: string
  givenNumber: string
  lastName: string
  firstName: string
  diedOn: IsoDate
  isAccident: boolean
  relation: Relation
  named: readonly Named[]
  stage: DeathStage
  revision: number
  reportedAt: Instant
  decidedAt: Instant | null
  desk: {
    caseId: string
    caseNumber: string
    state: 'open' | 'waiting' | 'proposed' | 'closed'
    promisedOn: IsoDate
  }
  /** What the register knows by the number; null: nobody. */
  known: {
    memberId: string
    matricule: string
    lastName: string
    firstName: string
    birthDate: IsoDate | null
    postalAddress: string
    /** Their identity card, which says that two numbers are one person; empty: not known. */
    card: string
    /** Each login of theirs that is open. */
    logins: readonly string[]
    diedOn: IsoDate | null
    /** The pension of who died; null: they drew none. */
    pensionId: string | null
    /** Of the member, whose children bear it. */
    memberLastName: string
    /** How many the register knows of; null: it was never told. */
    children: number | null
  } | null
}

/** Somebody a death gives a right to, before or after it is confirmed. */
export type Heir = {
  kind: SurvivorKind
  /** Who they are in the file of who died: spouse-1, child-2; null: named by somebody. */
  about: string | null
  lastName: string
  firstName: string
  reach: Reach
}

/** Who they are, as they enter it. What is asked of a spouse is empty for an orphan. */
export type Identity = {
  lastName: string
  firstName: string
  cin: string
  birthDate: IsoDate
  sex: 'M' | 'F' | null
  marriedOn: IsoDate | null
  hasChildOfMarriage: boolean
  isRemarried: boolean
  hasDependentChild: boolean
  isDisabled: boolean
}

/** Filled part by part; null is a part still to come. */
export type SurvivorForm = {
  identity: Identity | null
  account: Account | null
  contact: Reach | null
}

export const FORM_PARTS = ['identity', 'account', 'contact'] as const
export type FormPart = (typeof FORM_PARTS)[number]

export type SurvivorStage = 'opened' | 'awaiting' | 'submitted' | 'awarded' | 'refused'

/** What people read: stages, and what the case at the desk adds to them. */
export type SurvivorState =
  | Exclude<SurvivorStage, 'submitted'>
  | 'under_review'
  | 'awaiting_pieces'
  | 'in_control'

export type Survivor = {
  id: string
  number: string
  deathId: string
  memberId: string
  kind: SurvivorKind
  about: string | null
  lastName: string
  firstName: string
  reach: Reach
  form: SurvivorForm
  revision: number
  stage: SurvivorStage
  openedAt: Instant
  submittedAt: Instant | null
  endedAt: Instant | null
  pensionId: string | null
  /** Due with the first payment; zero without any. */
  capital: Centimes
  capitalTrace: Trace | null
  deceased: {
    lastName: string
    firstName: string
    matricule: string
    diedOn: IsoDate
    isAccident: boolean
    /** The pension they drew, if any: a survivor's pension when it was one. */
    pensionId: string | null
  }
  /** Of the case at the desk, once it was sent. */
  desk: {
    caseId: string
    caseNumber: string
    state: 'open' | 'waiting' | 'proposed' | 'closed'
    promisedOn: IsoDate
    reason: string | null
  } | null
}

/** `held`: the fund has it already, in the file of who died. */
export type PieceState =
  | 'expected'
  | 'held'
  | 'received'
  | 'conforming'
  | 'not_conforming'
  | 'not_needed'

export type SurvivorPiece = {
  code: string
  state: PieceState
  seq: number
  documentId: string | null
  reason: string | null
  receivedAt: Instant | null
}

export type StoredPiece = Omit<SurvivorPiece, 'state'> & {
  state: Exclude<PieceState, 'expected' | 'held'>
}

export type SurvivorCalculation = {
  at: Instant
  by: string
  award: SurvivorAward
  rulebook: string
}

/** What a death makes due once to who has no file of their own. */
export type HeirsCapital = {
  kind: 'death_capital' | 'contributions'
  amount: Centimes
  trace: Trace
}
