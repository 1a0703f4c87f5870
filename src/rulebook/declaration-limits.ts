import { type Centimes, centimes } from '#src/kernel/money.ts'
import { lastDay, type Quarter } from '#src/kernel/quarters.ts'
import { valueOn } from './parameter.ts'
import { cnssCeiling } from './parameters/cnss-ceiling.ts'
import { highestSalary, salaryJump, usualAges } from './parameters/declaration-checks.ts'

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
