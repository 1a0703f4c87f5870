import { figure } from './figure.ts'
import { isoDate } from '#src/kernel/dates.ts'
import type { DatedParameter } from '#src/rulebook/parameter.ts'

/** Days after posting at which a letter counts as delivered, unless it came back. */
export const letterDays = {
  id: 'letter-delivery-days',
  label: { fr: 'Délai de remise d’une lettre', ar: 'أجل تسليم الرسالة' },
  unit: 'days after posting',
  values: [{ from: isoDate('1990-01-01'), value: 10, source: 'house', status: 'estimated' }],
  checkedOn: isoDate('2026-10-01'),
} satisfies DatedParameter<number>

/** So long after the last day to declare, members for whom nothing came are told. */
export const missingQuarterDays = figure(
  'missing-quarter-days',
  {
    fr: 'Avis d’un trimestre non déclaré, après la date limite',
    ar: 'الإشعار بفصل غير مصرح به بعد آخر أجل',
  },
  { unit: 'days', value: 15 },
)
