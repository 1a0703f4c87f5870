import {
  addDays,
  addMonthsTo,
  casablancaDate,
  dateOf,
  type IsoDate,
  partsOf,
} from '#src/kernel/dates.ts'
import {
  addMonths,
  firstDayOf,
  lastDayOf,
  type Month,
  monthOf,
  monthsBetween,
} from '#src/kernel/months.ts'
import { type DatedParameter, valueOn } from '#src/rulebook/parameter.ts'
import { pensionCutoffDay } from '#src/rulebook/parameters/pension-payments.ts'
import {
  leastProofNotices,
  proofReminderDays,
  type ProofRule,
  proofRules,
  proofSuspensionMonths,
} from '#src/rulebook/parameters/proofs.ts'
import { openMonthOn } from '#src/rulebook/pension-payments.ts'
import type { Proof, ProofPiece, ProofState } from '../proof.ts'

const rules = (on: IsoDate): readonly ProofRule[] =>
  valueOn<readonly ProofRule[]>(proofRules as DatedParameter<readonly ProofRule[]>, on)

const remindersOn = (on: IsoDate): readonly number[] =>
  valueOn<readonly number[]>(proofReminderDays, on)

/** What the clock asks for by itself, in the month of birth. */
export const yearlyRules = (on: IsoDate): ProofRule[] => rules(on).filter((one) => one.isYearly)

export const ruleOf = (kind: ProofRule['kind'], on: IsoDate): ProofRule | null =>
  rules(on).find((one) => one.kind === kind) ?? null

/** Months whose last day is near enough for the first notice: what falls due there is opened today. */
export const monthsToOpen = (today: IsoDate): Month[] => {
  const horizon = addDays(today, Math.max(...remindersOn(today)))
  return monthsBetween(monthOf(today), monthOf(horizon)).filter(
    (month) => lastDayOf(month) >= today && lastDayOf(month) <= horizon,
  )
}

/** Due at the end of a month, and good until the same day so many months later. */
export const datesOf = (
  dueMonth: Month,
  months: number,
): { dueOn: IsoDate; validUntil: IsoDate } => ({
  dueOn: lastDayOf(dueMonth),
  validUntil: lastDayOf(addMonths(dueMonth, months)),
})

const YEAR = 12

/** A pension younger than that rests on what its award was decided on. */
export const startedBefore = (dueMonth: Month): IsoDate => lastDayOf(addMonths(dueMonth, -YEAR))

const lastOf = (pieces: readonly ProofPiece[]): ProofPiece | undefined => pieces.at(-1)

export const isSettled = ({ pieces }: Pick<Proof, 'pieces'>): boolean =>
  pieces.some(({ state }) => state === 'accepted')

/** Something was given and nobody has looked at it yet: the person has done their part. */
export const isGiven = ({ pieces }: Pick<Proof, 'pieces'>): boolean =>
  lastOf(pieces)?.state === 'received'

export const stateOf = (one: Proof, today: IsoDate): ProofState => {
  if (isSettled(one)) return one.validUntil < today ? 'expired' : 'valid'
  if (isGiven(one)) return 'received'
  return one.dueOn < today ? 'overdue' : 'to_provide'
}

/**
 * The notice to write today: the nearest reminder whose day has come, unless it or a nearer one was
 * written; once the day is past, the announcement. Null: none.
 */
export const noticeDue = (
  one: Pick<Proof, 'dueOn' | 'pieces' | 'notices'>,
  today: IsoDate,
): number | null => {
  if (isSettled(one) || isGiven(one)) return null
  const told = one.notices.map(({ days }) => days)
  if (one.dueOn < today) return told.includes(0) ? null : 0
  const step = remindersOn(today)
    .toSorted((a, b) => a - b)
    .find((days) => addDays(one.dueOn, -days) <= today)
  return step === undefined || told.some((days) => days <= step) ? null : step
}

/** The payment an announcement of today speaks of: the first one that is still open. */
export const announcedMonth = (today: IsoDate): Month => openMonthOn(today)

/** The last day for a proof before that payment is prepared: on it, the hold is written. */
export const holdsOn = (month: Month): IsoDate => {
  const { year, month: rank } = partsOf(firstDayOf(month))
  return dateOf(year, rank, valueOn(pensionCutoffDay, firstDayOf(month)))
}

export type HoldVerdict = 'hold' | 'unreached' | null

/**
 * Whether the payment is kept back: announced, its day come, nothing given, and enough notices arrived.
 * Without them nobody is held by a clock: a controller looks.
 */
export const holdDue = (one: Proof, today: IsoDate): HoldVerdict => {
  const announced = one.notices.find(({ days }) => days === 0)
  const month = announced?.holdsMonth
  if (!month || one.hold !== null || isSettled(one) || isGiven(one)) return null
  if (today < holdsOn(month)) return null
  const arrived = one.notices.filter(({ isDelivered }) => isDelivered).length
  return arrived >= valueOn(leastProofNotices, today) ? 'hold' : 'unreached'
}

/** Held long enough for a controller to suspend it. */
export const maySuspendOn = ({ hold }: Pick<Proof, 'hold'>, today: IsoDate): boolean =>
  hold?.kind === 'held' &&
  addMonthsTo(casablancaDate(hold.at), valueOn(proofSuspensionMonths, today)) <= today
