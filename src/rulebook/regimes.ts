import type { IsoDate } from '#src/kernel/dates.ts'
import type { RatePpm } from '#src/kernel/rates.ts'
import type { DatedParameter } from './parameter.ts'
import { entryOn } from './parameter.ts'
import {
  alKamilRates,
  alMounassibRates,
  type RateTable,
  twoTrancheRates,
} from './parameters/contribution-rates.ts'

export type RegimeId = 'al_kamil' | 'al_mounassib' | 'two_tranche'

const TABLES: Record<RegimeId, DatedParameter<RateTable>> = {
  al_kamil: alKamilRates,
  al_mounassib: alMounassibRates,
  two_tranche: twoTrancheRates,
}

export const ratesOf = (regime: RegimeId, on: IsoDate): RatePpm[] => [
  ...entryOn(TABLES[regime], on).value.keys(),
]

/** The published employer rate beside an employee rate; official tables are read first. */
export const employerRateEntry = (rate: RatePpm, on: IsoDate) => {
  for (const parameter of [alKamilRates, alMounassibRates, twoTrancheRates]) {
    const entry = entryOn<RateTable>(parameter, on)
    const employerRate = entry.value.get(rate)
    if (employerRate !== undefined) return { parameter, entry, employerRate }
  }
  return null
}
