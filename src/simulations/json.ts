import { hypothesesJson, scenarioJson } from '#src/members/index.ts'
import type { BuybackEffect, Scenario, Simulation as Counted } from '#src/rulebook/simulation.ts'
import type { Figure, MadeSimulation, MovedSimulation, Simulation } from './simulation.ts'

const figureJson = (one: Figure) => ({
  age: one.age,
  yearly_centimes: one.yearly,
  monthly_centimes: one.monthly,
  single_payment_centimes: one.single,
  capital_centimes: one.capital,
})

const yearsJson = ({ years }: Scenario) =>
  years.map((one) => ({
    year: one.year,
    quarters: one.quarters,
    base_centimes: one.base,
    employee_centimes: one.employee,
    price_centimes: one.price,
    points_ten_thousandths: one.points,
  }))

/** What it comes to, with and without what was chosen. */
export const countedJson = (counted: {
  plain: Counted
  chosen: Counted
  effect: BuybackEffect | null
}) => ({
  scenarios: counted.chosen.scenarios.map((one, i) => ({
    ...scenarioJson(one),
    projected_years: yearsJson(one),
    without_choice_monthly_centimes: counted.plain.scenarios[i]?.pension.monthly ?? null,
  })),
  buyback: counted.chosen.purchase && {
    price_centimes: counted.chosen.purchase.price,
    points_ten_thousandths: counted.chosen.purchase.points,
    yearly_gain_centimes: counted.effect?.yearlyGain ?? null,
    months_to_break_even: counted.effect?.monthsToBreakEven ?? null,
    spouse_yearly_gain_centimes: counted.effect?.spouseGain ?? null,
    trace: counted.chosen.purchase.trace,
  },
})

export const madeJson = (one: MadeSimulation) => ({
  id: one.id,
  url: `/simulations/${one.id}`,
  made_at: new Date(one.madeAt).toISOString(),
  hypotheses: hypothesesJson(one.wishes),
  figures: one.figures.map(figureJson),
  has_moved: one.hasMoved,
})

export const simulationJson = (one: Simulation) => ({
  id: one.id,
  url: `/simulations/${one.id}`,
  made_at: new Date(one.madeAt).toISOString(),
  made_on: one.madeOn,
  rulebook: one.rulebook,
  hypotheses: hypothesesJson(one.wishes),
  figures: one.figures.map(figureJson),
})

export const movedJson = (one: MovedSimulation) => ({
  simulation: one.simulationId,
  found_at: new Date(one.foundAt).toISOString(),
  before: one.before.map(figureJson),
  after: one.after.map(figureJson),
})
