import type { OrderedDue } from '#src/accounts/index.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Refusal } from '#src/kernel/result.ts'

export const MEANS = ['transfer', 'direct_debit', 'card', 'credit'] as const
/** `credit`: what is in hand pays all of it, and no money moves. */
export type Means = (typeof MEANS)[number]

/** Who acts on an order. Two logins of one person are one `person`. */
export type By = { kind: string; id: string; name: string; person: string }

/** What is frozen when an order is given: those who confirm it confirm exactly this. */
export type Order = {
  employerNumber: string
  employerName: string
  reference: string
  /** What the bank moves: what is paid, less what was in hand. */
  amount: Centimes
  /** What the employer has in hand and puts on it. */
  credit: Centimes
  dues: readonly OrderedDue[]
  means: Means
  debit: { rib: string; holder: string } | null
  beneficiary: { rib: string; holder: string }
  /** How many people confirm: the employer's setting of that moment. */
  confirmations: 1 | 2
  /** The one person with sole power, where the fund has recorded it. */
  soleSignatory: string | null
  /** Declared people of its quarters, to compare with the order before. */
  people: number
}

export const STATUSES = [
  'empty',
  'awaiting_first',
  'awaiting_second',
  'approved',
  'transmitted',
  'not_received',
  'refused',
  'withdrawn',
  'expired',
  'bank_refused',
  'closed',
] as const
export type Status = (typeof STATUSES)[number]

export type EventType =
  | 'ordered'
  | 'confirmed'
  | 'refused'
  | 'withdrawal_asked'
  | 'withdrawn'
  | 'expired'
  | 'transmitted'
  | 'missed'
  | 'bank_refused'
  | 'closed'

type EventBody = {
  seq: number
  by: By
  at: Instant
  reason: string | null
  /** The status the event leads to. */
  status: Status
}
export type ChainEvent = EventBody &
  (
    | { type: 'ordered'; order: Order; digest: string; expiresAt: Instant; origin: string }
    | { type: 'transmitted'; dueBy: Instant }
    | { type: Exclude<EventType, 'ordered' | 'transmitted'> }
  )

/** The state of an order: what its events make of it, and nothing else. */
export type Chain = {
  status: Status
  seq: number
  order: Order | null
  digest: string
  /** Where its page is served: links in messages need the whole address. */
  origin: string
  orderedBy: By | null
  confirmedBy: readonly By[]
  withdrawalAskedBy: By | null
  expiresAt: Instant | null
  /** When money that was sent should have been seen. */
  dueBy: Instant | null
}

type Asked =
  | { type: 'order'; order: Order; digest: string; expiresAt: Instant; origin: string }
  | { type: 'confirm' }
  | { type: 'refuse'; reason: string }
  | { type: 'withdraw'; reason: string | null }
  | { type: 'transmit'; dueBy: Instant; reason: string | null }
  /** The clock: what is due by itself. `isSettled`: the bank has shown the money. */
  | { type: 'wake'; isSettled: boolean }
  | { type: 'bank_refuse'; reason: string }
  | { type: 'close'; reason: string }

/** `expectedSeq`: what the person saw; null: a program that takes the order as it stands. */
export type ChainCommand = Asked & {
  id: string
  /** Of the request: the same id on another one is refused. */
  requestDigest: string
  by: By
  expectedSeq: number | null
}

/** What the object answers: an outcome, never an exception. */
export type Handled =
  | { ok: true; chain: Chain }
  /** `since`: what happened after what the person saw. */
  | { ok: false; refusal: Refusal; chain: Chain; since: readonly ChainEvent[] }
