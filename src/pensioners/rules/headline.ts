import type { IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Month } from '#src/kernel/months.ts'
import {
  type Change,
  changesSince,
  type Pension,
  type PensionPayment,
  type Standing,
} from '#src/pensions/index.ts'

/** What somebody comes to know: was I paid, how much, and when next. */
export type Headline =
  | {
      kind: 'paid' | 'returned' | 'held' | 'late'
      month: Month
      on: IsoDate
      payment: PensionPayment
    }
  | { kind: 'first'; month: Month; on: IsoDate }
  | { kind: 'ended'; on: IsoDate }
  | { kind: 'over' }

export type Next = {
  month: Month
  on: IsoDate
  /** Known once the run of the month has counted it. */
  net: Centimes | null
  isHeld: boolean
}

export type Shown = {
  pension: Pension
  standing: Standing
  headline: Headline
  next: Next | null
  /** The payment of the headline and the one that paid before it: what changed between them. */
  before: PensionPayment | null
}

const KIND: Record<PensionPayment['state'], 'paid' | 'returned' | 'held' | 'late' | null> = {
  sent: 'paid',
  returned: 'returned',
  held: 'held',
  // Its day is past and no file has left: the fund is late, and says so.
  prepared: 'late',
  nothing: null,
}

const headlineOf = (
  pension: Pension,
  due: PensionPayment | undefined,
  standing: Standing,
): Headline => {
  const kind = due && KIND[due.state]
  if (due && kind) return { kind, month: due.month, on: due.payOn, payment: due }
  if (pension.end) return { kind: 'ended', on: pension.end.on }
  return standing.comes ? { kind: 'first', ...standing.comes } : { kind: 'over' }
}

/**
 * The last payment whose day has come gives the title; one that is prepared for a day to come is what
 * comes next, with its amount. `payments` are of this pension, newest first.
 */
export const shownOf = (
  about: { pension: Pension; standing: Standing; payments: readonly PensionPayment[] },
  today: IsoDate,
): Shown => {
  const { pension, standing, payments } = about
  const due = payments.find((one) => one.payOn <= today)
  const coming = payments.find((one) => one.payOn > today)
  const before = payments.find(
    (one) => due !== undefined && one.month < due.month && one.outcome === 'pay',
  )
  const next: Next | null = coming
    ? {
        month: coming.month,
        on: coming.payOn,
        net: coming.outcome === 'pay' ? coming.net : null,
        isHeld: coming.outcome === 'held',
      }
    : standing.comes && { ...standing.comes, net: null, isHeld: pension.isHeld }
  const headline = headlineOf(pension, due, standing)
  return { pension, standing, headline, next, before: before ?? null }
}

/** Why the payment of the title is not the one before. */
export const changesOf = ({ headline, before }: Shown): Change[] =>
  'payment' in headline ? changesSince(before, headline.payment) : []
