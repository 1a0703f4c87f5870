import { type Centimes, centimes } from '#src/kernel/money.ts'
import { lastDay, type Quarter, quarterOfDate } from '#src/kernel/quarters.ts'
import { valueOn } from './parameter.ts'
import { cnssCeiling } from './parameters/cnss-ceiling.ts'
import { highestSalary, salaryJump, usualAges } from './parameters/declaration-checks.ts'
import { pointsPriceFactor } from './parameters/points-price-factor.ts'
import { referenceSalary } from './parameters/reference-salary.ts'

const MONTHS_IN_A_QUARTER = 3

export type DeclarationLimits = {
  highestSalary: Centimes
  /** Parts per million of the salary before. */
  jumpPpm: number
  lowestAge: number
  highestAge: number
  /** What the first tranche holds in a quarter. */
  trancheCeiling: Centimes
}

const NEEDED = [
  cnssCeiling,
  highestSalary,
  pointsPriceFactor,
  referenceSalary,
  salaryJump,
  usualAges,
] as const

/** Before it the rulebook has no figures to check or to count with. */
export const FIRST_QUARTER: Quarter = NEEDED.map((parameter) => parameter.values[0]?.from)
  .filter((from) => from !== undefined)
  .map(quarterOfDate)
  .reduce((latest, one) => (one > latest ? one : latest))

export const declarationLimitsOn = (quarter: Quarter): DeclarationLimits => {
  const on = lastDay(quarter)
  const ages = valueOn(usualAges, on)
  return {
    highestSalary: valueOn(highestSalary, on),
    jumpPpm: valueOn(salaryJump, on),
    lowestAge: ages.lowest,
    highestAge: ages.highest,
    trancheCeiling: centimes(valueOn(cnssCeiling, on) * MONTHS_IN_A_QUARTER),
  }
}
