import { isoDate } from '#src/kernel/dates.ts'
import { type Centimes, centimes } from '#src/kernel/money.ts'
import type { DatedParameter, DatedValue } from '#src/rulebook/parameter.ts'

const year = (
  y: number,
  value: number,
  source: DatedValue<Centimes>['source'],
  status: DatedValue<Centimes>['status'],
): DatedValue<Centimes> => ({ from: isoDate(`${y}-01-01`), value: centimes(value), source, status })

/** 1996–2002: eight equal steps from 10.40 (1995) to 14.72 (2003), rounded to the centime. */
const GEOMETRIC = [1086, 1134, 1185, 1237, 1292, 1350, 1409]
/** 2003–2023: + 4 % a year, rounded to the centime each year; 2007 and 2008 are published. */
const CHAINED = [
  1472, 1531, 1592, 1656, 1722, 1791, 1863, 1938, 2016, 2097, 2181, 2268, 2359, 2453, 2551, 2653,
  2759, 2869, 2984, 3103, 3227,
]

/** Salaire de référence (SR) of each calendar year. */
export const referenceSalary = {
  id: 'reference-salary',
  label: { fr: 'Salaire de référence', ar: 'الأجر المرجعي' },
  unit: 'centimes',
  values: [
    year(1995, 1040, 'S33', 'official'),
    ...GEOMETRIC.map((value, i) => year(1996 + i, value, 'derived', 'estimated')),
    ...CHAINED.map((value, i) => {
      const y = 2003 + i
      if (y === 2007) return year(y, value, 'S33', 'official')
      if (y === 2008) return year(y, value, 'S8', 'official')
      return year(y, value, 'derived', 'estimated')
    }),
    year(2024, 3369, 'S35', 'estimated'),
  ],
  checkedOn: isoDate('2026-10-01'),
} satisfies DatedParameter<Centimes>
