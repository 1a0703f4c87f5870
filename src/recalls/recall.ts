import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Points } from '#src/kernel/points.ts'
import type { Quarter } from '#src/kernel/quarters.ts'

export type RecallState =
  | 'entered'
  | 'submitted'
  | 'under_review'
  | 'more_asked'
  /** Due on the account. */
  | 'accepted'
  | 'paid'
  | 'credited'
  /** All of it was taken back by cancellations. */
  | 'cancelled'
  | 'refused'
  | 'withdrawn'

/** Contributions an employer left out of some quarters, declared after all. */
export type Recall = {
  id: string
  employerNumber: string
  reason: string
  from: Quarter
  to: Quarter
  note: string
  state: RecallState
  /** Null before it is submitted. */
  caseId: string | null
  /** Who asked the fund and answers it: the case is theirs. */
  followedBy: string | null
  enteredBy: string
  enteredByName: string
  enteredAt: Instant
  submittedAt: Instant | null
  endedAt: Instant | null
}

/** The declaration a recall makes for one of its quarters. */
export type RecallPart = { declarationId: string; quarter: Quarter; revision: number }

/** A person in a quarter of a recall, and what comes of it. */
export type RecallLine = {
  quarter: Quarter
  declarationId: string
  line: number
  category: string
  person: string
  name: string
  isRetired: boolean
  memberId: string | null
  /** Null when a mistake leaves nothing to count. */
  base: Centimes | null
  due: Centimes | null
  points: Points | null
  /** What of them is in the person's account. */
  credited: Points
  severity: 'blocking' | 'to_correct' | 'to_note' | null
  isCancelled: boolean
}

export type Finding = {
  declarationId: string
  line: number
  field: string
  code: string
  value: string
  expected: string | null
}

/** What a recall comes to. */
export type RecallEffect = {
  lines: number
  people: number
  due: Centimes
  points: Points
  /** The day it falls due: if it were accepted today, or as it was. */
  dueOn: IsoDate
  retired: number
}

/** Somebody who draws a pension is concerned: a controller decides (four eyes). */
export const needsController = (effect: RecallEffect): boolean => effect.retired > 0
