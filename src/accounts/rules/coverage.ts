import { divide } from '#src/kernel/money.ts'
import type { PointsCrediting } from '#src/rulebook/parameters/payments.ts'
import type { Due } from '#src/accounts/account.ts'

const WHOLE = 1_000_000

/** How much of a due's points is earned by what was paid of it, in parts per million. */
export const shareCovered = (
  due: Pick<Due, 'debit' | 'credit'>,
  crediting: PointsCrediting,
): number => {
  if (due.credit >= due.debit) return WHOLE
  if (crediting === 'when_covered' || due.credit <= 0) return 0
  return Number(divide(BigInt(due.credit) * BigInt(WHOLE), BigInt(due.debit), 'down'))
}
