import { isoDate } from '#src/kernel/dates.ts'
import type { DatedParameter } from '#src/rulebook/parameter.ts'

/** A point costs this many reference salaries. */
export const pointsPriceFactor = {
  id: 'points-price-factor',
  label: { fr: 'Prix du point, en salaires de référence', ar: 'ثمن النقطة بالأجور المرجعية' },
  unit: 'reference salaries',
  values: [{ from: isoDate('1990-01-01'), value: 6, source: 'S1', status: 'official' }],
  checkedOn: isoDate('2026-10-01'),
} satisfies DatedParameter<number>
