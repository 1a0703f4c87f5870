import type { IsoDate } from '#src/kernel/dates.ts'
import type { Month } from '#src/kernel/months.ts'
import { firstMonthOf } from '#src/rulebook/pension-payments.ts'
import type { EndReason } from '../pension.ts'
import { monthOf } from '#src/kernel/months.ts'

export type PensionState = 'coming' | 'served' | 'held' | 'ended'

/** How a pension stands in a month, in one word. */
export const stateOf = (
  one: {
    startsOn: IsoDate
    endsOn: IsoDate | null
    endedOn: IsoDate | null
    endReason: EndReason | null
    isHeld: number
  },
  month: Month,
): PensionState => {
  const ends = [one.endedOn, one.endsOn].filter((day) => day !== null)
  if (one.endReason === 'withdrawal' || ends.some((day) => monthOf(day) < month)) return 'ended'
  if (one.isHeld === 1) return 'held'
  return firstMonthOf(one.startsOn) > month ? 'coming' : 'served'
}
