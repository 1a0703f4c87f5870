import { isoDate } from '#src/kernel/dates.ts'
import { type Centimes, centimes } from '#src/kernel/money.ts'
import type { DatedParameter } from '#src/rulebook/parameter.ts'

/** 0.60 × SR of 2010 to 2023, rounded to the centime; the freeze ended when both met (11.64). */
const FROM_2010 = [
  1163, 1210, 1258, 1309, 1361, 1415, 1472, 1531, 1592, 1655, 1721, 1790, 1862, 1936,
]

/** Valeur du point de liquidation (VPL). */
export const liquidationPointValue: DatedParameter<Centimes> = {
  id: 'liquidation-point-value',
  label: { fr: 'Valeur du point de liquidation', ar: 'قيمة النقطة عند التصفية' },
  unit: 'centimes/point',
  values: [
    { from: isoDate('1999-01-01'), value: centimes(1089), source: 'S34', status: 'official' },
    { from: isoDate('2002-01-01'), value: centimes(1164), source: 'S33', status: 'official' },
    ...FROM_2010.map((value, i) => ({
      from: isoDate(`${2010 + i}-01-01`),
      value: centimes(value),
      source: 'derived' as const,
      status: 'estimated' as const,
    })),
    {
      from: isoDate('2024-01-01'),
      value: centimes(2021),
      source: 'S35',
      status: 'estimated',
      // The figure bears no date (2024 to 2026): + 4 % twice would make it 21.86 by now.
      range: { least: centimes(2021), most: centimes(2186) },
    },
  ],
  checkedOn: isoDate('2026-10-01'),
}
