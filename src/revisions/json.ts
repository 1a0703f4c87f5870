import type { IsoDate } from '#src/kernel/dates.ts'
import type { ArrearsMonth, Calculation, Counted, Revision } from './revision.ts'

const when = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

const countedJson = (one: Counted) => ({
  yearly_centimes: one.yearly,
  monthly_centimes: one.monthly,
  points_ten_thousandths: one.servicePoints,
  trace: one.trace,
})

export const revisionJson = (
  one: {
    revision: Revision
    calculation: Calculation | null
    arrears: readonly ArrearsMonth[]
    settlesOn: IsoDate | null
  },
  base: string,
) => ({
  id: one.revision.caseId,
  url: `${base}/${one.revision.caseId}`,
  number: one.revision.number,
  reason: { quarter: one.revision.quarter, points_ten_thousandths: one.revision.points },
  state: one.revision.state,
  outcome: one.revision.outcome,
  opened_at: when(one.revision.openedAt),
  promised_on: one.revision.promisedOn,
  closed_at: when(one.revision.closedAt),
  from: one.calculation?.from ?? null,
  before: one.calculation && countedJson(one.calculation.before),
  after: one.calculation && countedJson(one.calculation.after),
  arrears: one.arrears.map((month) => ({
    month: month.month,
    value_centimes: month.value,
    before_centimes: month.before,
    after_centimes: month.after,
    difference_centimes: month.difference,
  })),
  settles_on: one.settlesOn,
})
