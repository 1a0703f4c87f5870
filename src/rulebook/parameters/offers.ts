import { isoDate } from '#src/kernel/dates.ts'
import { type Centimes, centimes } from '#src/kernel/money.ts'
import { type RatePpm, ratePpm } from '#src/kernel/rates.ts'
import type { DatedParameter } from '#src/rulebook/parameter.ts'
import { figure } from './figure.ts'

/** Al Kamil is open to any company of at least so many employees. */
export const alKamilLeast = figure(
  'al-kamil-least-employees',
  { fr: 'Effectif minimal pour Al Kamil', ar: 'أدنى عدد من الأجراء للكامل' },
  { unit: 'people', value: 3, source: 'S3' },
)

/** Al Mounassib is for companies that declare at most so many to the CNSS when they join. */
export const alMounassibMost = figure(
  'al-mounassib-most-employees',
  {
    fr: 'Effectif maximal déclaré à la CNSS pour Al Mounassib',
    ar: 'أقصى عدد من الأجراء المصرح بهم للصندوق الوطني للضمان الاجتماعي للمناسب',
  },
  { unit: 'people', value: 50, source: 'S2' },
)

/** The rate a comparison begins with, until somebody chooses: both products have it. */
export const usualRate = figure<RatePpm>(
  'offer-usual-rate',
  { fr: 'Taux salarial proposé au départ d’une comparaison', ar: 'نسبة الأجير عند بداية المقارنة' },
  { unit: 'ppm', value: ratePpm(60_000) },
)

/** Somebody whose pension an offer shows: so old when they enter, at so much a month. */
export type TypicalPerson = { age: number; salary: Centimes }

/** A beginner, somebody in mid-career, and a manager: below, above and well above the CNSS ceiling. */
export const typicalPeople = {
  id: 'offer-typical-people',
  label: {
    fr: 'Personnes types d’une comparaison d’offres',
    ar: 'أشخاص نموذجيون لمقارنة العروض',
  },
  unit: 'typical people',
  values: [
    {
      from: isoDate('1990-01-01'),
      value: [
        { age: 25, salary: centimes(550_000) },
        { age: 35, salary: centimes(1_000_000) },
        { age: 45, salary: centimes(2_000_000) },
      ],
      source: 'house',
      status: 'estimated',
    },
  ],
  checkedOn: isoDate('2026-10-01'),
} satisfies DatedParameter<readonly TypicalPerson[]>

/** What contributions save, told by an example: they are deducted from what is taxed (S1). */
export const corporateTaxExample = figure<RatePpm>(
  'offer-corporate-tax-example',
  {
    fr: 'Impôt sur les sociétés pris en exemple',
    ar: 'نسبة الضريبة على الشركات المأخوذة كمثال',
  },
  { unit: 'ppm', value: ratePpm(200_000) },
)
export const incomeTaxExample = figure<RatePpm>(
  'offer-income-tax-example',
  {
    fr: 'Dernière tranche d’impôt sur le revenu prise en exemple',
    ar: 'آخر شطر من الضريبة على الدخل المأخوذ كمثال',
  },
  { unit: 'ppm', value: ratePpm(300_000) },
)
