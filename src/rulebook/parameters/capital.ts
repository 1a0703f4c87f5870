import { type IsoDate, isoDate } from '#src/kernel/dates.ts'
import { type RatePpm, ratePpm } from '#src/kernel/rates.ts'
import type { DatedParameter } from '#src/rulebook/parameter.ts'
import { figure } from './figure.ts'

/** The last day on which insurance companies kept the employee's part; the fund does since. */
export const insurersUntil = figure<IsoDate>(
  'insurers-until',
  {
    fr: 'Dernier jour des compagnies d’assurances pour la part salariale',
    ar: 'آخر يوم لشركات التأمين في تدبير حصة الأجير',
  },
  { unit: 'date', value: isoDate('2002-12-31'), source: 'S21' },
)

/** Of the points earned since 2003, the share that the capital takes. */
export const capitalPointsShare = figure<RatePpm>(
  'capital-points-share',
  {
    fr: 'Points acquis depuis 2003 que l’option en capital retire',
    ar: 'حصة النقط المكتسبة منذ 2003 التي يخصمها خيار رأس المال',
  },
  { unit: 'ppm', value: ratePpm(500_000), source: 'S36' },
)

/** What employee contributions since 2003 earn until they are paid as a capital. */
export const capitalRate = figure<RatePpm>(
  'capital-rate',
  {
    fr: 'Intérêt des cotisations salariales versées en capital',
    ar: 'فائدة مساهمات الأجير المؤداة كرأس مال',
  },
  { unit: 'ppm a year', value: ratePpm(0) },
)

/** What comes first: taking the points of the capital away, or the coefficient of the age. */
export type CapitalOrder = 'coefficient_first' | 'capital_first'
export const capitalOrder = {
  id: 'capital-order',
  label: {
    fr: 'Ordre des opérations de l’option en capital',
    ar: 'ترتيب عمليات خيار رأس المال',
  },
  unit: 'mode',
  values: [
    {
      from: isoDate('1990-01-01'),
      value: 'coefficient_first',
      source: 'S37',
      status: 'estimated',
    },
    { from: isoDate('2006-01-01'), value: 'capital_first', source: 'S37', status: 'estimated' },
  ],
  checkedOn: isoDate('2026-10-01'),
} satisfies DatedParameter<CapitalOrder>
