import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Points } from '#src/kernel/points.ts'

export type BuybackState = 'requested' | 'expired' | 'withdrawn' | 'paid' | 'granted' | 'refused'

/** Points a member asks to buy. */
export type Buyback = {
  id: string
  memberId: string
  reference: string
  amount: Centimes
  /** What it would buy on the day it was asked. */
  price: Centimes
  points: Points
  state: BuybackState
  requestedBy: string
  requestedAt: Instant
  expiresOn: IsoDate
  /** What the bank says came, and the day it counts from. */
  received: Centimes | null
  valueOn: IsoDate | null
  fromRib: string | null
  caseId: string | null
  caseNumber: string | null
  promisedOn: IsoDate | null
  granted: Points | null
  endedAt: Instant | null
}

/** Money of the bank that carries the reference of a request. */
export type BuybackMoney = {
  entryKey: string
  reference: string
  amount: Centimes
  valueOn: IsoDate
  fromRib: string | null
}
