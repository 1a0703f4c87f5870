import { isoDate } from '#src/kernel/dates.ts'
import { type Centimes, centimes } from '#src/kernel/money.ts'
import { type RatePpm, ratePpm } from '#src/kernel/rates.ts'
import type { DatedParameter } from '#src/rulebook/parameter.ts'

const FROM = isoDate('1990-01-01')
const CHECKED = isoDate('2026-10-01')

export const highestSalary = {
  id: 'highest-declared-salary',
  label: { fr: 'Salaire trimestriel le plus haut sans vérification', ar: 'أعلى أجر فصلي دون تحقق' },
  unit: 'centimes/quarter',
  values: [{ from: FROM, value: centimes(300_000_000), source: 'house', status: 'estimated' }],
  checkedOn: CHECKED,
} satisfies DatedParameter<Centimes>

export const salaryJump = {
  id: 'salary-jump',
  label: { fr: 'Variation de salaire signalée', ar: 'تغير الأجر المشار إليه' },
  unit: 'ppm',
  values: [{ from: FROM, value: ratePpm(300_000), source: 'house', status: 'estimated' }],
  checkedOn: CHECKED,
} satisfies DatedParameter<RatePpm>

export const usualAges = {
  id: 'usual-ages',
  label: { fr: 'Âges habituels d’un salarié déclaré', ar: 'الأعمار المعتادة لأجير مصرح به' },
  unit: 'years',
  values: [
    { from: FROM, value: { lowest: 18, highest: 70 }, source: 'house', status: 'estimated' },
  ],
  checkedOn: CHECKED,
} satisfies DatedParameter<{ lowest: number; highest: number }>
