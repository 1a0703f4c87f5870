import { isoDate } from '#src/kernel/dates.ts'
import { type RatePpm, ratePpm } from '#src/kernel/rates.ts'
import type { DatedParameter } from '#src/rulebook/parameter.ts'

const FROM = isoDate('1990-01-01')
const CHECKED = isoDate('2026-10-01')

/** Règlement, art. 7: 12 % a year of what is paid after the days without interest. */
export const lateInterestRate = {
  id: 'late-interest-rate',
  label: { fr: 'Taux annuel des intérêts de retard', ar: 'النسبة السنوية لفوائد التأخير' },
  unit: 'ppm a year',
  values: [{ from: FROM, value: ratePpm(120_000), source: 'S47', status: 'official' }],
  checkedOn: CHECKED,
} satisfies DatedParameter<RatePpm>

export const lateInterestYear = {
  id: 'late-interest-year',
  label: { fr: 'Jours d’une année d’intérêt', ar: 'عدد أيام سنة الفوائد' },
  unit: 'days',
  values: [{ from: FROM, value: 365, source: 'S47', status: 'official' }],
  checkedOn: CHECKED,
} satisfies DatedParameter<number>
