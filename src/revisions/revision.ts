import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Month } from '#src/kernel/months.ts'
import type { Points } from '#src/kernel/points.ts'
import type { Quarter } from '#src/kernel/quarters.ts'
import type { Trace } from '#src/rulebook/trace.ts'

/** What an award came to, and every step. */
export type Counted = { yearly: Centimes; monthly: Centimes; servicePoints: Points; trace: Trace }

/** Old and new side by side. */
export type Calculation = {
  pensionId: string
  /** The new points count from that day. */
  from: IsoDate
  pointsBefore: Points
  pointsAfter: Points
  before: Counted
  after: Counted
}

export type StoredCalculation = Calculation & { seq: number; by: string; at: Instant }

/** A month that was paid on the old points: the value of a point was then the same for both. */
export type ArrearsMonth = {
  month: Month
  value: Centimes
  before: Centimes
  after: Centimes
  difference: Centimes
}

/** A revision as its case and its last calculation tell it. */
export type Revision = {
  caseId: string
  number: string
  quarter: Quarter
  points: Points
  state: 'open' | 'waiting' | 'proposed' | 'closed'
  outcome: 'accepted' | 'refused' | 'answered' | 'settled' | null
  openedAt: Instant
  promisedOn: IsoDate
  closedAt: Instant | null
  memberId: string
  calculation: StoredCalculation | null
}
