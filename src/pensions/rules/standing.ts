import type { IsoDate } from '#src/kernel/dates.ts'
import { type Month, monthOf } from '#src/kernel/months.ts'
import { openMonthOn, paymentDayOf } from '#src/rulebook/pension-payments.ts'
import type { Pension } from '../pension.ts'
import { firstMonthOwed, isOver, lastMonthOwed } from './owed.ts'
import { type PensionState, stateOf } from './state.ts'

export type Standing = {
  state: PensionState
  /** The last month owed, when one is known. */
  last: Month | null
  /** The next payment that can still be changed by what is decided today. */
  comes: { month: Month; on: IsoDate } | null
}

/** How it stands today, what comes next, and until when. */
export const standing = (one: Pension, today: IsoDate): Standing => {
  // Months are owed or not whatever the points: no version is looked at here.
  const register = { ...one, ...one.once, versions: [] }
  const [first, open] = [firstMonthOwed(register), openMonthOn(today)]
  const month = first > open ? first : open
  return {
    last: lastMonthOwed(register),
    comes: isOver(register, month) ? null : { month, on: paymentDayOf(month) },
    state: stateOf(
      {
        ...one,
        endedOn: one.end?.on ?? null,
        endReason: one.end?.why ?? null,
        isHeld: one.isHeld ? 1 : 0,
      },
      monthOf(today),
    ),
  }
}
