import type { Instant } from '#src/kernel/dates.ts'
import type { Trace } from '#src/rulebook/trace.ts'
import { endingOf } from './changing.ts'
import type { Pension, PensionPayment, PointsVersion } from './pension.ts'
import type { Change } from './rules/explaining.ts'
import type { PensionBatch } from './store-batches.ts'
import type { UnsureReturn } from './store-confirmations.ts'
import type { PensionRow, Run, Trouble } from './store-desk.ts'

const iso = (at: Instant | null): string | null => (at === null ? null : new Date(at).toISOString())

export const pensionRowJson = (one: PensionRow) => ({
  id: one.id,
  url: `/desk/pensions/${one.id}`,
  dp_number: one.dpNumber,
  matricule: one.matricule,
  last_name: one.lastName,
  first_name: one.firstName,
  kind: one.kind,
  starts_on: one.startsOn,
  ends_on: one.endsOn,
  ended_on: one.endedOn,
  is_held: one.isHeld === 1,
})

export const pensionJson = (one: Pension) => ({
  id: one.id,
  url: `/desk/pensions/${one.id}`,
  dp_number: one.dpNumber,
  matricule: one.matricule,
  kind: one.kind,
  last_name: one.person.lastName,
  first_name: one.person.firstName,
  birth_date: one.person.birthDate,
  starts_on: one.startsOn,
  ends_on: one.endsOn,
  end: one.end && { on: one.end.on, why: one.end.why, by: one.end.byName, at: iso(one.end.at) },
  points_ten_thousandths: one.points,
  capital_centimes: one.once.capital,
  single_centimes: one.once.single,
  awarded_at: iso(one.awardedAt),
  award: { source: one.source.kind, rulebook: one.award.rulebook, trace: one.award.trace },
  account: {
    mode: one.account.mode,
    holder: one.account.holder,
    bank: one.account.bank,
    country: one.account.country,
    ending: endingOf(one.account),
    since: iso(one.account.at),
  },
  is_held: one.isHeld,
  hold: one.hold && { kind: one.hold.kind, cause: one.hold.cause, at: iso(one.hold.at) },
  debt_centimes: one.debt,
})

export const versionJson = (one: PointsVersion) => ({
  from: one.from,
  points_ten_thousandths: one.points,
  cause: one.cause.kind,
  at: iso(one.at),
})

/** Staff and who draws it read the same; each has an address of their own. */
export const paymentJson = (one: PensionPayment, space = '/desk') => ({
  month: one.month,
  url: `${space}/pensions/${one.pensionId}/payments/${one.month}`,
  pay_on: one.payOn,
  state: one.state,
  gross_centimes: one.gross,
  net_centimes: one.net,
  sent_at: iso(one.sentAt),
  returned_at: iso(one.returnedAt),
  return_reason: one.returnReason,
  lines: one.lines.map((line) => ({
    kind: line.kind,
    for_month: line.forMonth,
    points_ten_thousandths: line.points,
    value_centimes: line.value,
    amount_centimes: line.amount,
  })),
})

/** A payment with all that explains it. */
export const explainedJson = (
  one: PensionPayment,
  why: { trace: Trace; changes: readonly Change[] },
  space = '/desk',
) => ({
  ...paymentJson(one, space),
  trace: why.trace,
  changes: why.changes.map(({ cause, amount }) => ({ cause, amount_centimes: amount })),
})

/** Told by somebody, and not confirmed yet. */
export const unsureReturnJson = (one: UnsureReturn) => ({
  pension: `/desk/pensions/${one.pensionId}`,
  dp_number: one.dpNumber,
  month: one.month,
  amount_centimes: one.amount,
  reason: one.reason,
  told_by: one.byName,
  confirmation: `/desk/pensions/${one.pensionId}/returns/${one.month}/confirmation`,
})

export const runJson = (one: Run) => ({
  month: one.month,
  url: `/desk/pension-runs/${one.month}`,
  pay_on: one.payOn,
  state: one.state,
  started_at: iso(one.startedAt),
  released_by: one.releasedBy,
  released_at: iso(one.releasedAt),
  paid: one.paid,
  held: one.held,
  nothing_to_pay: one.unpaid,
  gross_centimes: one.gross,
  net_centimes: one.net,
})

export const batchJson = (one: PensionBatch) => ({
  number: one.number,
  mode: one.mode,
  count: one.count,
  total_centimes: one.total,
  execute_on: one.executeOn,
  sha256: one.sha256,
  file: `/desk/pension-runs/${one.month}/files/${one.number}`,
})

export const troubleJson = (one: Trouble) => ({
  pension: `/desk/pensions/${one.pensionId}`,
  dp_number: one.dpNumber,
  state: one.state,
  amount_centimes: one.amount,
  reason: one.reason,
})
