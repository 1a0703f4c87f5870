import type { IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'

/**
 * The key by which an entry is known again, in a notification of the day (camt.054) and in the
 * statement of the evening (camt.053). In order:
 *
 * 1. the bank's own reference (AcctSvcrRef): of the transaction, else of the entry with the rank of
 *    the transaction in it. Direction and amount are added, because banks give a payment and its fee
 *    one reference;
 * 2. the entry's reference (NtryRef) with the id of the statement: it is unique in that statement
 *    alone, so the two messages do not meet;
 * 3. account, booking date, amount, direction and end-to-end id. Two files that each hold one of two
 *    payments alike in all of these would be taken for one: banks that give no reference at all
 *    should be asked for one.
 *
 * What is still the same within a file is told apart by its rank there.
 */
export type KeyFacts = {
  account: string
  statementId: string
  bookedOn: IsoDate
  direction: 'credit' | 'debit'
  amount: Centimes
  entryReference: string | null
  bankReference: string | null
  /** Null as well when several transactions of the entry have the same. */
  transactionReference: string | null
  endToEndId: string | null
  /** Of the transaction in its entry, from 1; null when the entry has one only. */
  rank: number | null
}

const joined = (...parts: (string | number | null)[]): string =>
  parts.map((part) => encodeURIComponent(String(part ?? ''))).join('/')

const baseOf = (facts: KeyFacts): string => {
  const { account, rank } = facts
  const money = [facts.direction, facts.amount] as const
  const ranked = (reference: string): string => (rank === null ? reference : `${reference}.${rank}`)
  if (facts.transactionReference !== null)
    return joined(account, 'bank', facts.transactionReference, ...money)
  if (facts.bankReference !== null)
    return joined(account, 'bank', ranked(facts.bankReference), ...money)
  if (facts.entryReference !== null)
    return joined(account, 'statement', facts.statementId, ranked(facts.entryReference))
  return joined(account, 'line', facts.bookedOn, ...money, facts.endToEndId)
}

/** For one file: the second entry with the same facts ends in `#2`. */
export const keysOfFile = (): ((facts: KeyFacts) => string) => {
  const seen = new Map<string, number>()
  return (facts) => {
    const base = baseOf(facts)
    const rank = (seen.get(base) ?? 0) + 1
    seen.set(base, rank)
    return rank === 1 ? base : `${base}#${rank}`
  }
}
