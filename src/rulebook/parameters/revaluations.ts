import { dateOf, isoDate } from '#src/kernel/dates.ts'
import { type RatePpm, ratePpm } from '#src/kernel/rates.ts'
import type { DatedParameter, DatedValue } from '#src/rulebook/parameter.ts'

/** Published; every other 1 July is taken as nothing, and shown as estimated. */
const PUBLISHED: Readonly<Record<number, Pick<DatedValue<RatePpm>, 'value' | 'source'>>> = {
  2019: { value: ratePpm(15_000), source: 'S53' },
  2020: { value: ratePpm(0), source: 'S54' },
  2021: { value: ratePpm(7_000), source: 'S54' },
  2024: { value: ratePpm(15_000), source: 'S9' },
}
const FIRST = 2009
const LAST = 2026

/** By how much pensions in payment went up on each 1 July (art. 27 of the règlement, S9). */
export const revaluation: DatedParameter<RatePpm> = {
  id: 'revaluation',
  label: {
    fr: 'Revalorisation des pensions au 1er juillet',
    ar: 'الرفع من المعاشات في فاتح يوليوز',
  },
  unit: 'ppm',
  values: Array.from({ length: LAST - FIRST + 1 }, (_, i) => {
    const published = PUBLISHED[FIRST + i]
    const from = dateOf(FIRST + i, 7, 1)
    return published
      ? { from, ...published, status: 'official' }
      : { from, value: ratePpm(0), source: 'house', status: 'estimated' }
  }),
  checkedOn: isoDate('2026-10-01'),
}
