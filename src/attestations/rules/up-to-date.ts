import type { IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Quarter } from '#src/kernel/quarters.ts'
import { ok, refused, type Refusal, type Result } from '#src/kernel/result.ts'
import { interestFreeUntil } from '#src/rulebook/late-interest.ts'

type Standing = {
  owed: readonly { dueOn: IsoDate; amount: Centimes }[]
  quarters: readonly {
    quarter: Quarter
    isComplete: boolean
    isLate: boolean
    interestFreeUntil: IsoDate
  }[]
}

/**
 * An employer is up to date when nothing it owes is late and no quarter whose time has passed is
 * left to declare. What is said is the last quarter both are true of: the one under way is nobody's
 * debt yet. A plan to pay what is late does not make it paid.
 */
export const upToDateThrough = (
  { owed, quarters }: Standing,
  today: IsoDate,
): Result<Quarter, Refusal> => {
  const late = owed.filter((due) => due.amount > 0 && interestFreeUntil(due.dueOn) < today)
  if (late.length > 0)
    return refused('attestation_not_paid', {
      amount: late.reduce((total, due) => total + due.amount, 0),
    })
  const missing = quarters.find((one) => one.isLate)
  if (missing) return refused('attestation_not_declared', { quarter: missing.quarter })
  const through = quarters.find((one) => one.isComplete && one.interestFreeUntil < today)
  return through ? ok(through.quarter) : refused('attestation_nothing')
}
