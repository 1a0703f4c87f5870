import { daysBetween, type IsoDate, partsOf } from '#src/kernel/dates.ts'
import { divideExactly } from '#src/kernel/money.ts'
import { type Points, points } from '#src/kernel/points.ts'
import { ok, refused, type Refusal, type Result } from '#src/kernel/result.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { freePointsDay, freePointsYear } from '#src/rulebook/parameters/free-points.ts'
import type { Statement } from '#src/members/index.ts'

export type FreePoints = {
  /** Days of the illness that count: from the 61st on. */
  days: number
  /** Points of salaries of the last year before it. */
  yearly: Points
  year: number
  points: Points
}

/**
 * Points of a long illness (S31): nothing for its first sixty days, then as many a day as the last year
 * of salaries before it earned. The formula is ours, until the fund gives its own. Half-up.
 */
export const freePointsOf = (
  statement: Statement,
  { from, to }: { from: IsoDate; to: IsoDate },
): Result<FreePoints, Refusal> => {
  const first = valueOn(freePointsDay, from)
  const days = daysBetween(from, to) + 1 - (first - 1)
  if (days <= 0) return refused('illness_too_short', { days: first })
  const before = statement.years.find(
    ({ year, rows }) =>
      year < partsOf(from).year && rows.some((row) => row.nature === 'salary' && row.points > 0),
  )
  if (!before) return refused('no_points_before')
  const yearly = points(
    before.rows
      .filter(({ nature }) => nature === 'salary')
      .reduce((total, row) => total + row.points, 0),
  )
  const counted = divideExactly(yearly * days, valueOn(freePointsYear, from), 'half_up')
  return ok({ days, yearly, year: before.year, points: points(counted) })
}
