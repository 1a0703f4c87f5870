import { type IsoDate, monthsOn } from '#src/kernel/dates.ts'
import { divideExactly } from '#src/kernel/money.ts'
import { type RatePpm, ratePpm } from '#src/kernel/rates.ts'
import { valueOn } from './parameter.ts'
import type { AgeCoefficient } from './parameters/ages.ts'
import type { Rulebook } from './rulebook.ts'

const QUARTERS = 4
const MONTHS = 3
const WHOLE = 1_000_000
/** Coefficients of a full age other than the normal one are published with two decimals (S38). */
const HUNDREDTH = 10_000

/** Whole quarters of a year lived on that day: 55 years and 7 months are 222. */
export const ageInQuarters = (birth: IsoDate, on: IsoDate): number =>
  Math.floor(monthsOn(birth, on) / MONTHS)

/** Linear between two ages of the table, by quarter; unchanged past the last. */
const readAt = (table: readonly AgeCoefficient[], quarters: number): number | null => {
  const index = table.findLastIndex(({ years }) => years * QUARTERS <= quarters)
  const [before, after] = [table[index], table[index + 1]]
  if (!before) return null
  if (!after) return before.rate
  const span = (after.years - before.years) * QUARTERS
  const gone = quarters - before.years * QUARTERS
  return before.rate + divideExactly((after.rate - before.rate) * gone, span, 'half_up')
}

/** A coefficient as it stands in the table of who buys points: the last age reached. */
export const stepAt = (table: readonly AgeCoefficient[], years: number): RatePpm =>
  table.findLast((one) => one.years <= years)?.rate ?? ratePpm(WHOLE)

/**
 * What a point is worth to somebody who leaves that day, null before the earliest age. Where points
 * are whole earlier than at 60 (options of the contract), the table is taken from that age on: its
 * figure at the age of leaving ÷ its figure at the full age, two decimals half-up. It gives the
 * factors published for 55: 1.06 at 56, 1.39 at 60, 1.74 at 65 (S38).
 */
export const coefficientOn = (
  book: Rulebook,
  leaving: { birthDate: IsoDate; on: IsoDate; fullAge: number },
): RatePpm | null => {
  const { birthDate, on, fullAge } = leaving
  const quarters = ageInQuarters(birthDate, on)
  if (quarters < valueOn(book.earliestAge, on) * QUARTERS) return null
  const table = valueOn(book.ageCoefficients, on)
  const found = readAt(table, quarters)
  if (found === null) return null
  if (fullAge === valueOn(book.normalAge, on)) return ratePpm(found)
  const whole = readAt(table, fullAge * QUARTERS) ?? WHOLE
  const hundredths = divideExactly(found * (WHOLE / HUNDREDTH), whole, 'half_up')
  return ratePpm(hundredths * HUNDREDTH)
}
