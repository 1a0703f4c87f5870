import Engine from 'publicodes'
import { isoDate } from '#src/kernel/dates.ts'
import { type Centimes, centimes } from '#src/kernel/money.ts'
import { points } from '#src/kernel/points.ts'
import { quarterOf } from '#src/kernel/quarters.ts'
import { ratePpm } from '#src/kernel/rates.ts'
import { explainContribution, pointPrice } from '#src/rulebook/contributions.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { pensionOn } from '#src/rulebook/pension.ts'
import { RULEBOOK } from '#src/rulebook/rulebook.ts'
import { lastDay } from '#src/kernel/quarters.ts'
import { mediansMs, perSecond } from './measure.ts'
import type { Row } from './table.ts'

// A career of 25 years: each year's points from its salary, then the pension, every step explained.
// The peer is publicodes, whose engine explains the calculations of French public services.

const FIRST = 2001
const YEARS = Array.from({ length: 25 }, (_, i) => FIRST + i)
const CAREERS = 200
const RATE = ratePpm(60_000)
const LEAVING = isoDate('2026-07-01')

type Salaries = readonly Centimes[]
const careers: readonly Salaries[] = Array.from({ length: CAREERS }, (_, person) =>
  YEARS.map((_, i) => centimes(6_000_000 + person * 12_345 + i * 300_000)),
)

/** Steps of everything, as a page would show them. */
const explained = (salaries: Salaries): { monthly: number; steps: number } => {
  let total = 0
  let steps = 0
  for (const [i, base] of salaries.entries()) {
    const quarter = quarterOf(FIRST + i, 4)
    const trace = explainContribution(RULEBOOK, { base, rate: RATE, quarter })
    total += trace.steps.at(-1)?.result ?? 0
    steps += trace.steps.length
  }
  const nothing = points(0)
  const found = pensionOn(RULEBOOK, {
    birthDate: isoDate('1966-05-10'),
    on: LEAVING,
    groups: [
      { fullAge: 60, insured: nothing, since: points(total), projected: nothing, granted: nothing },
    ],
    option: 'none',
    insurer: { annuity: centimes(0), capital: centimes(0) },
    employee: [],
    pointValue: null,
  })
  if (!found.ok) throw new Error(found.refusal.code)
  return { monthly: found.value.monthly, steps: steps + found.value.trace.steps.length }
}

/** The same formulas as publicodes writes them. */
const publicodes = (): ((salaries: Salaries) => number) => {
  const rules: Record<string, unknown> = {
    points: { somme: YEARS.map((year) => `points ${year}`) },
    'valeur du point': valueOn(RULEBOOK.liquidationPointValue, LEAVING) / 100,
    'pension annuelle': 'points * valeur du point',
    'pension mensuelle': 'pension annuelle / 12',
  }
  for (const year of YEARS) {
    rules[`salaire ${year}`] = 0
    rules[`cotisation ${year}`] = `salaire ${year} * 12%`
    rules[`prix ${year}`] = pointPrice(RULEBOOK, lastDay(quarterOf(year, 4))) / 100
    rules[`points ${year}`] = `cotisation ${year} / prix ${year}`
  }
  const engine = new Engine(rules as ConstructorParameters<typeof Engine>[0])
  return (salaries) => {
    engine.setSituation(
      Object.fromEntries(salaries.map((base, i) => [`salaire ${FIRST + i}`, base / 100])),
    )
    return Number(engine.evaluate('pension mensuelle').nodeValue)
  }
}

export const measureCareers = async (): Promise<(Row | string)[]> => {
  const peer = publicodes()
  const [first] = careers
  if (!first) return []
  // Not the same roundings (publicodes has none), the same pension.
  const gap = Math.abs(peer(first) * 100 - explained(first).monthly)
  if (gap > 1) throw new Error(`the two engines differ by ${gap} centimes`)
  const ms = await mediansMs({
    ours: () => careers.forEach(explained),
    theirs: () => careers.forEach(peer),
  })
  const [ours, theirs] = [perSecond(CAREERS, ms.ours), perSecond(CAREERS, ms.theirs)]
  return [
    'Careers of 25 years explained, each step with its parameter (careers a second; ratio: ours ÷ the row)',
    { what: `ours: ${explained(first).steps} steps a career`, value: ours },
    { what: 'publicodes, the same formulas evaluated', value: theirs, ratio: ours / theirs },
  ]
}
