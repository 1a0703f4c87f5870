import { isoDate } from '#src/kernel/dates.ts'
import { type RatePpm, ratePpm } from '#src/kernel/rates.ts'
import type { DatedParameter } from '#src/rulebook/parameter.ts'
import type { RegimeId } from '#src/rulebook/regimes.ts'
import { figure } from './figure.ts'

/** The age of a full pension. */
export const normalAge = figure(
  'normal-age',
  { fr: 'Âge de la pension entière', ar: 'سن المعاش الكامل' },
  { unit: 'years', value: 60, source: 'S17' },
)

/** Before it, no pension. */
export const earliestAge = figure(
  'earliest-age',
  { fr: 'Âge de la pension la plus précoce', ar: 'أصغر سن للاستفادة من المعاش' },
  { unit: 'years', value: 50, source: 'S17' },
)

/** Past it, waiting adds nothing. */
export const latestAge = figure(
  'latest-age',
  { fr: 'Âge au-delà duquel attendre n’ajoute rien', ar: 'السن التي لا يضيف الانتظار بعدها شيئا' },
  { unit: 'years', value: 70, source: 'S17' },
)

/** Years after the normal age during which a pension can be claimed. */
export const claimYears = figure(
  'claim-years',
  { fr: 'Délai pour demander sa pension', ar: 'أجل طلب المعاش' },
  { unit: 'years', value: 5, source: 'S40' },
)

/** Whose categories give a full pension earlier: options Mousabbak (55) and Moubakkir (50). */
export type CategoryAge = { regime: RegimeId; first: string; last: string; years: number }

const ages = (regime: RegimeId, years: number, first: string, last: string): CategoryAge => ({
  regime,
  first,
  last,
  years,
})

/** Categories of every other number give it at the normal age. */
export const categoryAges = {
  id: 'category-ages',
  label: {
    fr: 'Catégories dont la pension est entière plus tôt (Mousabbak, Moubakkir)',
    ar: 'الفئات ذات المعاش الكامل المبكر (مسبق، مبكر)',
  },
  unit: 'categories',
  values: [
    {
      from: isoDate('1990-01-01'),
      value: [
        ages('al_kamil', 55, '35', '39'),
        ages('al_kamil', 50, '50', '70'),
        ages('al_mounassib', 50, '81', '84'),
        ages('al_mounassib', 55, '85', '89'),
        ages('two_tranche', 55, '35', '39'),
        ages('two_tranche', 55, '45', '49'),
        ages('two_tranche', 50, '50', '59'),
        ages('two_tranche', 50, '60', '69'),
      ],
      source: 'S16',
      status: 'estimated',
    },
  ],
  checkedOn: isoDate('2026-10-01'),
} satisfies DatedParameter<readonly CategoryAge[]>

/** What a point is worth at an age, where it is whole at the normal age. */
export type AgeCoefficient = { years: number; rate: RatePpm }

const at = (years: number, thousandths: number): AgeCoefficient => ({
  years,
  rate: ratePpm(thousandths * 1000),
})

/** 55: published before 2017 (S37); 56: from the published tables; the others, and 2017, are ours. */
const EARLY = [
  at(50, 538),
  at(51, 570),
  at(52, 604),
  at(53, 641),
  at(54, 679),
  at(55, 720),
  at(56, 763),
  at(57, 816),
  at(58, 873),
  at(59, 934),
  at(60, 1000),
]
/** The fund said in 2016 that the cost of its early pensions had been put 27 % too low (S12). */
const HARSHER = EARLY.map(({ years, rate }) =>
  at(years, 1000 - Math.round((1000 - rate / 1000) * 1.27)),
)
const later = (from: number, to: number, step: number): AgeCoefficient[] =>
  Array.from({ length: to - from + 1 }, (_, i) => at(from + i, 1000 + step * (from + i - 60)))

/**
 * Linear by quarter between two ages, unchanged past the last one. Until 2016, + 5 % a year to 65
 * (S38); since 2017, + 60 % at 70 (S17), taken as + 6 % a year. What it could be since: the tables of
 * 2017 are harsher and were not published; later, no more than before.
 */
export const ageCoefficients: DatedParameter<readonly AgeCoefficient[]> = {
  id: 'age-coefficients',
  label: {
    fr: 'Coefficient selon l’âge de départ, pour une pension entière à 60 ans',
    ar: 'المعامل حسب سن التقاعد، لمعاش كامل عند الستين',
  },
  unit: 'ages',
  values: [
    {
      from: isoDate('1990-01-01'),
      value: [...EARLY, ...later(61, 65, 50)],
      source: 'S38',
      status: 'estimated',
    },
    {
      from: isoDate('2017-01-01'),
      value: [...EARLY, ...later(61, 70, 60)],
      source: 'S17',
      status: 'estimated',
      range: {
        least: [...HARSHER, ...later(61, 70, 50)],
        most: [...EARLY, ...later(61, 70, 60)],
      },
    },
  ],
  checkedOn: isoDate('2026-10-01'),
}
