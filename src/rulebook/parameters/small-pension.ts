import { isoDate } from '#src/kernel/dates.ts'
import { type Points, points } from '#src/kernel/points.ts'
import type { DatedParameter } from '#src/rulebook/parameter.ts'
import { figure } from './figure.ts'

/** Below, rights are paid once instead of every month. */
export const smallPensionPoints = {
  id: 'small-pension-points',
  label: {
    fr: 'Points en dessous desquels la pension est payée en une fois',
    ar: 'عدد النقط الذي يؤدى المعاش دونه دفعة واحدة',
  },
  unit: 'points',
  values: [
    { from: isoDate('1990-01-01'), value: points(0), source: 'house', status: 'estimated' },
    {
      from: isoDate('2017-01-01'),
      value: points(2_000_000),
      source: 'S12',
      status: 'estimated',
    },
  ],
  checkedOn: isoDate('2026-10-01'),
} satisfies DatedParameter<Points>

/** How many yearly pensions the single payment is. */
export const smallPensionYears = figure(
  'small-pension-years',
  {
    fr: 'Paiement unique d’une petite pension',
    ar: 'الأداء الوحيد لمعاش صغير',
  },
  { unit: 'yearly pensions', value: 10 },
)
