import { isoDate } from '#src/kernel/dates.ts'
import type { DatedParameter } from '#src/rulebook/parameter.ts'

const FROM = isoDate('1990-01-01')
const CHECKED = isoDate('2026-10-01')

/** Months after the quarter's end in whose last day the declaration is due. */
export const declarationMonths = {
  id: 'declaration-deadline-months',
  label: { fr: 'Délai de déclaration', ar: 'أجل التصريح' },
  unit: 'months after the quarter',
  values: [{ from: FROM, value: 1, source: 'house', status: 'estimated' }],
  checkedOn: CHECKED,
} satisfies DatedParameter<number>

export const interestFreeDays = {
  id: 'interest-free-days',
  label: { fr: 'Jours sans intérêt après l’échéance', ar: 'الأيام بدون فوائد بعد الاستحقاق' },
  unit: 'days',
  values: [{ from: FROM, value: 45, source: 'S47', status: 'official' }],
  checkedOn: CHECKED,
} satisfies DatedParameter<number>

export const processingDays = {
  id: 'processing-promise-days',
  label: { fr: 'Traitement des déclarations', ar: 'معالجة التصاريح' },
  unit: 'working days',
  values: [{ from: FROM, value: 2, source: 'S60', status: 'official' }],
  checkedOn: CHECKED,
} satisfies DatedParameter<number>
