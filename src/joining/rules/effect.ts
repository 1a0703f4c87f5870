import type { IsoDate } from '#src/kernel/dates.ts'
import { firstDay, next, type Quarter, quarterOfDate } from '#src/kernel/quarters.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { effectQuarters } from '#src/rulebook/parameters/joining.ts'

/** A contract begins with a quarter: the one under way, or one of those that follow. */
export const effectDays = (on: IsoDate): IsoDate[] => {
  const days: IsoDate[] = []
  let quarter: Quarter = quarterOfDate(on)
  for (let ahead = 0; ahead <= valueOn(effectQuarters, on); ahead += 1) {
    days.push(firstDay(quarter))
    quarter = next(quarter)
  }
  return days
}
