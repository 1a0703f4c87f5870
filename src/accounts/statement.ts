import { addDays, atCasablanca, instant, type Instant, type IsoDate } from '#src/kernel/dates.ts'
import { centimes, type Centimes } from '#src/kernel/money.ts'
import type { Quarter } from '#src/kernel/quarters.ts'
import type { Entry } from './account.ts'

/** The last instant of that day in Casablanca: what the fund knew when it was over. */
export const endOf = (day: IsoDate): Instant =>
  instant(atCasablanca(addDays(day, 1), { hour: 0 }) - 1)

export type StatementLine = Entry & { balance: Centimes }

/** In the order in which it was written, with what was owed after each line. */
export const statementLines = (entries: readonly Entry[]): StatementLine[] => {
  let balance = 0
  return entries.map((entry) => {
    balance += entry.debit - entry.credit
    return { ...entry, balance: centimes(balance) }
  })
}

export type QuarterBalance = { quarter: Quarter; debit: Centimes; credit: Centimes }

/** What each quarter came to; money in hand belongs to none. */
export const balanceByQuarter = (entries: readonly Entry[]): QuarterBalance[] => {
  const quarters = new Map<Quarter, { debit: number; credit: number }>()
  for (const { quarter, debit, credit } of entries) {
    if (quarter === null) continue
    const sum = quarters.get(quarter) ?? { debit: 0, credit: 0 }
    quarters.set(quarter, { debit: sum.debit + debit, credit: sum.credit + credit })
  }
  return [...quarters]
    .map(([quarter, sum]) => ({
      quarter,
      debit: centimes(sum.debit),
      credit: centimes(sum.credit),
    }))
    .toSorted((a, b) => (a.quarter < b.quarter ? 1 : -1))
}
