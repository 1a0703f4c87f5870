import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Quarter } from '#src/kernel/quarters.ts'

export const ENTRY_KINDS = [
  'contribution',
  'recall',
  'cancellation',
  'payment',
  'interest',
  /** Money in hand put on a due, and taken back from one that was overpaid: always in pairs. */
  'credit_used',
  'credit_kept',
  'refund',
] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** What made the fund write: a posting is written once for its cause. */
export type CauseKind =
  | 'filing'
  | 'bank_entry'
  | 'bank_return'
  | 'match_undone'
  | 'credit'
  | 'refund'
  | 'points'
  | 'cancellation'
export type Cause = { kind: CauseKind; id: string }

export type SourceKind =
  | 'filing'
  | 'payment'
  | 'transfer_order'
  | 'bank_entry'
  | 'entry'
  | 'case'
  | 'cancellation'

/** What explains the amount of an entry of interest: the late fraction, and the days it was late. */
export type InterestFacts = {
  fraction: string
  amount_centimes: Centimes
  due_on: IsoDate
  paid_on: IsoDate
  days: number
}

/** One line of an employer's account, never changed: exactly one of debit and credit is above zero. */
export type Entry = {
  /** `posting-position`: unique in its account. */
  id: string
  posting: number
  kind: EntryKind
  quarter: Quarter | null
  category: string | null
  dueId: string | null
  debit: Centimes
  credit: Centimes
  /** The day it is about: of the filing, of the bank. */
  datedOn: IsoDate
  /** The day it counts from: the bank's value date. */
  valueOn: IsoDate
  dueOn: IsoDate | null
  recordedAt: Instant
  source: { kind: SourceKind; id: string }
  /** The entry it takes back, whole. */
  corrects: string | null
  interest: InterestFacts | null
}

/** An entry before it has a place in the account. */
export type Draft = Omit<Entry, 'id' | 'posting' | 'recordedAt'>

/** Something owed: a category of a filing, a recall, an interest; `debit` is what stands of it. */
export type Due = {
  id: string
  kind: 'contribution' | 'recall' | 'interest'
  quarter: Quarter
  category: string | null
  dueOn: IsoDate
  debit: Centimes
  credit: Centimes
}

export const owedOn = (due: Pick<Due, 'debit' | 'credit'>): Centimes =>
  Math.max(0, due.debit - due.credit) as Centimes

/** What an order of payment names. */
export type Named = { dueId: string; amount: Centimes }
