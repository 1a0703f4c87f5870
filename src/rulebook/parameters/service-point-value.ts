import { isoDate } from '#src/kernel/dates.ts'
import { type Centimes, centimes } from '#src/kernel/money.ts'
import type { DatedParameter } from '#src/rulebook/parameter.ts'

/** Valeur de service du point (VPS): only one value was published. */
export const servicePointValue = {
  id: 'service-point-value',
  label: { fr: 'Valeur de service du point', ar: 'قيمة خدمة النقطة' },
  unit: 'centimes/point',
  values: [
    { from: isoDate('2008-07-01'), value: centimes(1146), source: 'S8', status: 'official' },
  ],
  checkedOn: isoDate('2026-10-01'),
} satisfies DatedParameter<Centimes>
