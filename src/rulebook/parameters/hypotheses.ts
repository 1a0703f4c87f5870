import { type RatePpm, ratePpm } from '#src/kernel/rates.ts'
import { figure } from './figure.ts'

/** What a simulation supposes of the years to come, until the person says otherwise. */
export const salaryGrowth = figure<RatePpm>(
  'salary-growth',
  { fr: 'Hypothèse : hausse du salaire', ar: 'فرضية: ارتفاع الأجر' },
  { unit: 'ppm a year', value: ratePpm(40_000) },
)
export const pointGrowth = figure<RatePpm>(
  'point-growth',
  {
    fr: 'Hypothèse : hausse du salaire de référence et de la valeur du point',
    ar: 'فرضية: ارتفاع الأجر المرجعي وقيمة النقطة',
  },
  { unit: 'ppm a year', value: ratePpm(40_000) },
)

/** Ages of leaving that a simulation puts side by side. */
export const simulatedAges = figure<readonly number[]>(
  'simulated-ages',
  { fr: 'Âges de départ comparés par une simulation', ar: 'أعمار التقاعد التي تقارنها المحاكاة' },
  { unit: 'age list', value: [50, 55, 60, 65, 70] },
)
