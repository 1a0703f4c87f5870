import type { DatedParameter, DatedValue } from './parameter.ts'
import {
  ageCoefficients,
  categoryAges,
  claimYears,
  earliestAge,
  latestAge,
  normalAge,
} from './parameters/ages.ts'
import { buybackAges } from './parameters/buyback.ts'
import {
  capitalOrder,
  capitalPointsShare,
  capitalRate,
  insurersUntil,
} from './parameters/capital.ts'
import { cnssCeiling } from './parameters/cnss-ceiling.ts'
import { alKamilRates, alMounassibRates, twoTrancheRates } from './parameters/contribution-rates.ts'
import { pointGrowth, salaryGrowth, simulatedAges } from './parameters/hypotheses.ts'
import { effectRule } from './parameters/liquidation.ts'
import { liquidationPointValue } from './parameters/liquidation-point-value.ts'
import { pointsPriceFactor } from './parameters/points-price-factor.ts'
import { referenceSalary } from './parameters/reference-salary.ts'
import { revaluation } from './parameters/revaluations.ts'
import { servicePointValue } from './parameters/service-point-value.ts'
import { smallPensionPoints, smallPensionYears } from './parameters/small-pension.ts'
import {
  deathCapitalMonths,
  earlyDeathRule,
  majorityAge,
  marriageYears,
  orphanShare,
  spouseShare,
  widowAge,
  widowerAge,
} from './parameters/survivors.ts'

const SCHEME = {
  ageCoefficients,
  alKamilRates,
  alMounassibRates,
  buybackAges,
  capitalOrder,
  capitalPointsShare,
  capitalRate,
  categoryAges,
  claimYears,
  cnssCeiling,
  deathCapitalMonths,
  earliestAge,
  earlyDeathRule,
  effectRule,
  insurersUntil,
  latestAge,
  liquidationPointValue,
  majorityAge,
  marriageYears,
  normalAge,
  orphanShare,
  pointGrowth,
  pointsPriceFactor,
  referenceSalary,
  revaluation,
  salaryGrowth,
  servicePointValue,
  simulatedAges,
  smallPensionPoints,
  smallPensionYears,
  spouseShare,
  twoTrancheRates,
  widowAge,
  widowerAge,
}

type Held<P> = P extends DatedParameter<infer T> ? T : never

/** The figures that decide of somebody's points and pension: what the engine is given to count by. */
export type Rulebook = {
  readonly [Name in keyof typeof SCHEME]: DatedParameter<Held<(typeof SCHEME)[Name]>>
}

/** The one in force. */
export const RULEBOOK: Rulebook = SCHEME

/**
 * Raised when a formula counts otherwise with the same figures, as a figure's own date is: what was
 * simulated before is then counted again. A test holds it to what the formulas give.
 */
export const FORMULAS = 2

const plain = (_: string, value: unknown): unknown =>
  value instanceof Map ? [...(value as Map<unknown, unknown>)] : value

/**
 * The same figures always write the same text: its digest is the rulebook's version. Words and the
 * day somebody checked them count for nothing.
 */
export const textOf = (book: Rulebook): string =>
  JSON.stringify(
    [
      FORMULAS,
      ...Object.entries(book)
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([, { id, values }]) => [id, values]),
    ],
    plain,
  )

const bounded = <T>(parameter: DatedParameter<T>, end: 'least' | 'most'): DatedParameter<T> => ({
  ...parameter,
  values: parameter.values.map((value): DatedValue<T> =>
    value.range ? { ...value, value: value.range[end] } : value,
  ),
})

/** The same rulebook, should every estimated figure turn out that way. */
export const atBound = (book: Rulebook, end: 'least' | 'most'): Rulebook => ({
  ...book,
  ageCoefficients: bounded(book.ageCoefficients, end),
  liquidationPointValue: bounded(book.liquidationPointValue, end),
})
