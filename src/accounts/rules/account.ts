import { centimes, type Centimes } from '#src/kernel/money.ts'
import { invariant } from '#src/kernel/invariant.ts'
import type { Due, Entry } from '#src/accounts/account.ts'

/** An account as its entries make it: nothing of it is stored that can't be counted again. */
export type Account = {
  entries: readonly Entry[]
  dues: readonly Due[]
  /** Money of the employer that pays nothing yet; below zero when more was taken out than is left. */
  inHand: Centimes
  /** Σ debit − Σ credit: above zero is owed. */
  balance: Centimes
}

const DUE_KINDS = ['contribution', 'recall', 'interest'] as const
const isDueKind = (kind: Entry['kind']): kind is Due['kind'] =>
  DUE_KINDS.some((one) => one === kind)

/** Opens what is owed: the entry all others of the due refer to. */
const opens = (entry: Entry): boolean => isDueKind(entry.kind) && entry.corrects === null

const byAge = (a: Due, b: Due): number =>
  a.dueOn === b.dueOn ? rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1
/** Of one day, contributions before interest: they are what points wait for. */
const rankOf = (due: Due): number => (due.kind === 'interest' ? 1 : 0)

export const accountOf = (entries: readonly Entry[]): Account => {
  const dues = new Map<string, Due>()
  let inHand = 0
  let balance = 0
  for (const entry of entries) {
    balance += entry.debit - entry.credit
    if (entry.dueId === null) {
      inHand += entry.credit - entry.debit
      continue
    }
    const known = dues.get(entry.dueId)
    if (known) {
      if (entry.kind === 'cancellation') {
        // What is cancelled was never owed: money already received for it is too much.
        known.debit = centimes(known.debit - entry.credit)
      } else {
        known.debit = centimes(known.debit + entry.debit)
        known.credit = centimes(known.credit + entry.credit)
      }
      continue
    }
    const { kind, quarter, category, dueOn } = entry
    invariant(opens(entry) && isDueKind(kind) && quarter && dueOn, 'an entry opens its due')
    const { debit, credit } = entry
    dues.set(entry.dueId, { id: entry.dueId, kind, quarter, category, dueOn, debit, credit })
  }
  return {
    entries,
    dues: [...dues.values()].toSorted(byAge),
    inHand: centimes(inHand),
    balance: centimes(balance),
  }
}

/** Entries nobody took back, contra entries left out. */
export const standing = (entries: readonly Entry[]): Entry[] => {
  const corrected = new Set(entries.flatMap((entry) => entry.corrects ?? []))
  return entries.filter((entry) => entry.corrects === null && !corrected.has(entry.id))
}
