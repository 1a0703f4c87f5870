import type { IsoDate } from '#src/kernel/dates.ts'
import { previous, type Quarter, quarterOfDate } from '#src/kernel/quarters.ts'
import { entryOn } from './parameter.ts'
import { correctionQuarters } from './parameters/corrections.ts'

const quartersBack = (present: Quarter, quarters: number): Quarter => {
  let quarter = present
  for (let i = 0; i < quarters; i += 1) quarter = previous(quarter)
  return quarter
}

/** The oldest quarter that can be corrected online on that day. */
export const correctionWindow = (today: IsoDate): { oldest: Quarter; isEstimated: boolean } => {
  const { value, status } = entryOn(correctionQuarters, today)
  return { oldest: quartersBack(quarterOfDate(today), value), isEstimated: status === 'estimated' }
}
