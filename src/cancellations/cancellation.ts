import type { Instant } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Points } from '#src/kernel/points.ts'
import type { Quarter } from '#src/kernel/quarters.ts'

export type CancellationState =
  | 'entered'
  | 'validated'
  | 'under_review'
  | 'more_asked'
  | 'accepted'
  | 'refused'
  | 'withdrawn'

/** What an employer asks to cancel; from its validation on it is followed as a case at the desk. */
export type Cancellation = {
  id: string
  employerNumber: string
  declarationId: string
  quarter: Quarter
  object: string
  note: string
  /** Null: the whole declaration. */
  lines: number[] | null
  state: CancellationState
  /** Null before it is validated. */
  caseId: string | null
  /** Who asked the fund and answers it: the case is theirs. */
  followedBy: string | null
  /** The declaration that took the place of what is cancelled. */
  replacedBy: string | null
  enteredByName: string
  enteredAt: Instant
  validatedAt: Instant | null
  endedAt: Instant | null
}

/** Waits for its end: what it would move can still be counted. */
export const isOpen = ({ state }: Pick<Cancellation, 'state'>): boolean =>
  state !== 'accepted' && state !== 'refused' && state !== 'withdrawn'

/** A filed line, as far as cancelling it is concerned. */
export type FiledLine = {
  line: number
  filingId: string
  category: string
  person: string
  name: string
  memberId: string | null
  isRetired: boolean
  base: Centimes
  due: Centimes
  points: Points
  /** What of them is in the person's account. */
  credited: Points
  /** The cancellation that took it. */
  cancelledBy: string | null
}

/** What would move, or moved. */
export type Effect = {
  lines: number
  people: number
  due: Centimes
  /** Money received for what is cancelled: it comes back to the employer's hand. */
  toHand: Centimes
  /** Late interest that is reversed; below zero when some becomes due. */
  interest: Centimes
  points: Points
  pointsTaken: Points
  retired: number
  /** Orders under way that pay what is cancelled: their money comes to hand too. */
  ordered: { reference: string; amount: Centimes }[]
}

/** Money, points or a pension move: a controller decides (four eyes). */
export const needsController = (effect: Effect): boolean =>
  effect.toHand !== 0 || effect.interest !== 0 || effect.pointsTaken !== 0 || effect.retired > 0
