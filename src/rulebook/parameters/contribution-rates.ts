import { isoDate } from '#src/kernel/dates.ts'
import { type RatePpm, rateFromHundredths } from '#src/kernel/rates.ts'
import type { DatedParameter } from '#src/rulebook/parameter.ts'

/** Employee rate → employer rate, both as published (percentages in hundredths). */
export type RateTable = ReadonlyMap<RatePpm, RatePpm>

const table = (pairs: readonly (readonly [number, number])[]): RateTable =>
  new Map(
    pairs.map(([employee, employer]) => [
      rateFromHundredths(employee),
      rateFromHundredths(employer),
    ]),
  )

const BEGINNING = isoDate('1990-01-01')
const CHECKED = isoDate('2026-10-01')

export const alKamilRates = {
  id: 'al-kamil-rates',
  label: { fr: 'Taux Al Kamil', ar: 'نسب الكامل' },
  unit: 'ppm',
  values: [
    {
      from: BEGINNING,
      value: table([
        [300, 390],
        [375, 488],
        [450, 585],
        [525, 683],
        [600, 780],
        [700, 910],
        [750, 975],
        [800, 1040],
        [850, 1105],
        [900, 1170],
        [950, 1235],
        [1000, 1300],
      ]),
      source: 'S3',
      status: 'official',
    },
  ],
  checkedOn: CHECKED,
} satisfies DatedParameter<RateTable>

export const alMounassibRates = {
  id: 'al-mounassib-rates',
  label: { fr: 'Taux Al Mounassib', ar: 'نسب المناسب' },
  unit: 'ppm',
  values: [
    {
      from: BEGINNING,
      value: table([
        [600, 780],
        [700, 910],
        [800, 1040],
        [900, 1170],
        [1000, 1300],
        [1100, 1430],
        [1200, 1560],
      ]),
      source: 'S2',
      status: 'official',
    },
  ],
  checkedOn: CHECKED,
} satisfies DatedParameter<RateTable>

/** Rates the declaration file accepts; employer part × 1.30, half-up to two decimals of %. */
export const twoTrancheRates = {
  id: 'two-tranche-rates',
  label: { fr: 'Taux du régime à deux tranches', ar: 'نسب نظام الشطرين' },
  unit: 'ppm',
  values: [
    {
      from: BEGINNING,
      value: table([
        [300, 390],
        [375, 488],
        [450, 585],
        [525, 683],
        [600, 780],
        [700, 910],
        [750, 975],
        [800, 1040],
        [850, 1105],
        [900, 1170],
        [950, 1235],
        [1000, 1300],
        [1100, 1430],
        [1200, 1560],
      ]),
      source: 'S16',
      status: 'estimated',
    },
  ],
  checkedOn: CHECKED,
} satisfies DatedParameter<RateTable>
