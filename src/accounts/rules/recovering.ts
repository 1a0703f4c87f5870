import type { IsoDate } from '#src/kernel/dates.ts'
import { centimes, type Centimes } from '#src/kernel/money.ts'
import { ok, refused, type Result } from '#src/kernel/result.ts'
import { interestFreeUntil, lateInterest } from '#src/rulebook/late-interest.ts'

type Instalment = { on: IsoDate; amount: Centimes }
type Owing = {
  since: IsoDate
  dues: readonly { amount: Centimes; dueOn: IsoDate; isInterest: boolean }[]
  instalments: readonly Instalment[]
  paidSincePlan: Centimes
}

/** What somebody at the desk does next for an employer that owes. */
export type NextStep =
  | { step: 'wait'; by: IsoDate }
  | { step: 'remind' | 'interest' | 'plan' | 'plan_late' }

/** What the plan wanted by today, and did not get. */
const isBehind = (owing: Owing, today: IsoDate): boolean => {
  const wanted = owing.instalments
    .filter((one) => one.on < today)
    .reduce((total, one) => total + one.amount, 0)
  return owing.paidSincePlan < wanted
}

export const nextStep = (owing: Owing, today: IsoDate): NextStep => {
  if (owing.instalments.length > 0) return { step: isBehind(owing, today) ? 'plan_late' : 'plan' }
  const freeUntil = interestFreeUntil(owing.since)
  if (today > freeUntil) return { step: 'interest' }
  return today > owing.since ? { step: 'remind' } : { step: 'wait', by: freeUntil }
}

/** What interest would come to if all were paid today; it is booked when all is paid. */
export const interestSoFar = (owing: Pick<Owing, 'dues'>, today: IsoDate): Centimes =>
  centimes(
    owing.dues
      .filter((due) => !due.isInterest)
      .reduce((total, due) => total + lateInterest({ ...due, valueOn: today }).amount, 0),
  )

const MONTHS_A_YEAR = 12
const monthsBetween = (from: IsoDate, to: IsoDate): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * MONTHS_A_YEAR +
  Number(to.slice('2026-'.length, '2026-00'.length)) -
  Number(from.slice('2026-'.length, '2026-00'.length)) +
  (to.slice('2026-00-'.length) > from.slice('2026-00-'.length) ? 1 : 0)

/** Days in order, none past, none beyond the longest plan, and no more than what is owed. */
export const mayPlan = (
  instalments: readonly Instalment[],
  facts: { owed: Centimes; today: IsoDate; months: number },
): Result<true> => {
  const total = instalments.reduce((sum, one) => sum + one.amount, 0)
  const isOrdered = instalments.every(
    (one, i) => i === 0 || one.on > (instalments[i - 1]?.on ?? one.on),
  )
  if (!isOrdered || instalments.some((one) => one.on < facts.today)) return refused('plan_days')
  if (instalments.some((one) => monthsBetween(facts.today, one.on) > facts.months))
    return refused('plan_too_long', { months: facts.months })
  if (instalments.some((one) => one.amount <= 0) || total > facts.owed)
    return refused('plan_above_owed', { owed: facts.owed })
  return ok(true)
}
