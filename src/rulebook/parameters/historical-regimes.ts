import { isoDate } from '#src/kernel/dates.ts'
import { type Centimes, centimes } from '#src/kernel/money.ts'
import { type RatePpm, rateFromHundredths } from '#src/kernel/rates.ts'
import type { DatedParameter, DatedValue } from '#src/rulebook/parameter.ts'

const rates = (hundredths: readonly number[]): readonly RatePpm[] =>
  hundredths.map(rateFromHundredths)

/** *Retraite normale*, before Al Kamil: five employee rates; the employer paid as much. */
export const normalRegimeRates = {
  id: 'normal-regime-rates',
  label: {
    fr: 'Taux de la retraite normale (avant Al Kamil)',
    ar: 'نسب التقاعد العادي (قبل الكامل)',
  },
  unit: 'rates',
  values: [
    {
      from: isoDate('1993-01-01'),
      value: rates([300, 375, 450, 525, 600]),
      source: 'S20',
      status: 'official',
    },
  ],
  checkedOn: isoDate('2026-10-01'),
} satisfies DatedParameter<readonly RatePpm[]>

/** *Retraite complémentaire*: on top of the normal one, for those at 6 %. The third rate is ours. */
export const complementaryRegimeRates = {
  id: 'complementary-regime-rates',
  label: {
    fr: 'Taux de la retraite complémentaire (avant Al Kamil)',
    ar: 'نسب التقاعد التكميلي (قبل الكامل)',
  },
  unit: 'rates',
  values: [
    {
      from: isoDate('1993-01-01'),
      value: rates([100, 150, 200]),
      source: 'S19',
      status: 'estimated',
    },
  ],
  checkedOn: isoDate('2026-10-01'),
} satisfies DatedParameter<readonly RatePpm[]>

const ceiling = (
  year: number,
  dirhams: number,
  source: DatedValue<Centimes>['source'],
): DatedValue<Centimes> => ({
  from: isoDate(`${year}-01-01`),
  value: centimes(dirhams * 100),
  source,
  status: 'estimated',
})

/** Yearly salary above which nothing was due; only two years are known. */
export const normalRegimeCeiling = {
  id: 'normal-regime-ceiling',
  label: { fr: 'Plafond annuel de la retraite normale', ar: 'السقف السنوي للتقاعد العادي' },
  unit: 'centimes/year',
  values: [ceiling(1997, 691_080, 'S21'), ceiling(2008, 1_108_900, 'S8')],
  checkedOn: isoDate('2026-10-01'),
} satisfies DatedParameter<Centimes>

export const complementaryRegimeCeiling = {
  id: 'complementary-regime-ceiling',
  label: {
    fr: 'Plafond annuel de la retraite complémentaire',
    ar: 'السقف السنوي للتقاعد التكميلي',
  },
  unit: 'centimes/year',
  values: [ceiling(1997, 1_360_620, 'S21'), ceiling(2008, 1_663_350, 'S8')],
  checkedOn: isoDate('2026-10-01'),
} satisfies DatedParameter<Centimes>
