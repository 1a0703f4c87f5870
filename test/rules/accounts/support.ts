import type { Draft, Entry } from '#src/accounts/account.ts'
import { owedOn } from '#src/accounts/account.ts'
import { accountOf } from '#src/accounts/rules/account.ts'
import { cancelled, received, settled } from '#src/accounts/rules/planning.ts'
import { instant, isoDate, type IsoDate } from '#src/kernel/dates.ts'
import { centimes, NO_MONEY } from '#src/kernel/money.ts'
import { lastDay, type Quarter } from '#src/kernel/quarters.ts'

export const contribution = (id: string, quarter: Quarter, amount: number): Draft => ({
  kind: 'contribution',
  quarter,
  category: '05',
  dueId: id,
  debit: centimes(amount),
  credit: NO_MONEY,
  datedOn: lastDay(quarter),
  valueOn: lastDay(quarter),
  dueOn: lastDay(quarter),
  source: { kind: 'filing', id },
  corrects: null,
  interest: null,
})

/** An account in memory, written as the store does: one posting after the other. */
export class Book {
  entries: Entry[] = []
  posting = 0
  today = isoDate('2026-07-01')

  account() {
    return accountOf(this.entries)
  }

  write(drafts: Draft[]): number {
    this.posting += 1
    const at = { posting: this.posting, recordedAt: instant(this.posting), today: this.today }
    const { entries, after } = settled(this.account(), drafts, at)
    this.entries = [...after.entries]
    return entries[0]?.posting ?? 0
  }

  pay(amount: number, on: IsoDate, named: { dueId: string; amount: number }[] = []): number {
    const asked = named.map((one) => ({ ...one, amount: centimes(one.amount) }))
    const source = { kind: 'bank_entry' as const, id: `b${this.posting}` }
    return this.write(
      received(this.account(), {
        amount: centimes(amount),
        named: asked,
        datedOn: on,
        valueOn: on,
        source,
      }),
    )
  }

  cancel(dueId: string, amount: number): void {
    const parts = [{ dueId, amount: centimes(amount) }]
    const source = { kind: 'cancellation' as const, id: `c${this.posting}` }
    this.write(cancelled(this.account(), { parts, today: this.today, source }))
  }

  owed(id: string): number {
    const due = this.account().dues.find((one) => one.id === id)
    return due ? owedOn(due) : 0
  }
}
