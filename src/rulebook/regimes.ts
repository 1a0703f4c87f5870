import type { IsoDate } from '#src/kernel/dates.ts'
import type { RatePpm } from '#src/kernel/rates.ts'
import { type DatedParameter, entryOn, valueOn } from './parameter.ts'
import {
  alKamilRates,
  alMounassibRates,
  type RateTable,
  twoTrancheRates,
} from './parameters/contribution-rates.ts'
import type { Rulebook } from './rulebook.ts'

export type RegimeId = 'al_kamil' | 'al_mounassib' | 'two_tranche'

/** Those of careers begun before Al Kamil: nobody declares for them any more. */
export type HistoricalRegime = 'normal' | 'complementary'
export type CareerRegime = RegimeId | HistoricalRegime

const TABLES: Record<RegimeId, DatedParameter<RateTable>> = {
  al_kamil: alKamilRates,
  al_mounassib: alMounassibRates,
  two_tranche: twoTrancheRates,
}

export const ratesOf = (regime: RegimeId, on: IsoDate): RatePpm[] => [
  ...entryOn(TABLES[regime], on).value.keys(),
]

/** The published employer rate beside an employee rate; official tables are read first. */
export const employerRateEntry = (book: Rulebook, rate: RatePpm, on: IsoDate) => {
  for (const parameter of [book.alKamilRates, book.alMounassibRates, book.twoTrancheRates]) {
    const employerRate = valueOn(parameter, on).get(rate)
    if (employerRate !== undefined) return { parameter, employerRate }
  }
  return null
}

/** The age at which the points of a category give a full pension: 60, or 55 or 50 by option. */
export const fullAgeOf = (
  book: Rulebook,
  category: { regime: CareerRegime; category: string },
  on: IsoDate,
): number => {
  const found = valueOn(book.categoryAges, on).find(
    ({ regime, first, last }) =>
      regime === category.regime && first <= category.category && category.category <= last,
  )
  return found?.years ?? valueOn(book.normalAge, on)
}
