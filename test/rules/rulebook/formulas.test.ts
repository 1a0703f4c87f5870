import { createHash } from 'node:crypto'
import { describe, it } from 'vitest'
import { addDays, isoDate } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import { points } from '#src/kernel/points.ts'
import { quarterOf } from '#src/kernel/quarters.ts'
import { type RatePpm, ratePpm } from '#src/kernel/rates.ts'
import type { DatedParameter } from '#src/rulebook/parameter.ts'
import type { CapitalOption } from '#src/rulebook/pension.ts'
import { FORMULAS, RULEBOOK, type Rulebook } from '#src/rulebook/rulebook.ts'
import { simulate } from '#src/rulebook/simulation.ts'

// Kept simulations are counted again when a figure changes, or when FORMULAS is raised. A formula that
// counts otherwise without raising it would leave them wrong: this panel of careers notices.

const held = <T>(parameter: DatedParameter<T>, value: T): DatedParameter<T> => ({
  ...parameter,
  values: [{ from: isoDate('1990-01-01'), value, source: 'house', status: 'estimated' }],
})

/** Figures of its own, so that a correction of the scheme's leaves the panel alone. */
const BOOK: Rulebook = {
  ...RULEBOOK,
  ageCoefficients: held(
    RULEBOOK.ageCoefficients,
    [50, 55, 60, 70].map((years, i) => ({ years, rate: ratePpm(500_000 + i * 250_000) })),
  ),
  buybackAges: held(RULEBOOK.buybackAges, [{ years: 18, rate: ratePpm(1_100_000) }]),
  capitalOrder: held(RULEBOOK.capitalOrder, 'capital_first'),
  capitalPointsShare: held(RULEBOOK.capitalPointsShare, ratePpm(400_000)),
  capitalRate: held(RULEBOOK.capitalRate, ratePpm(20_000)),
  cnssCeiling: held(RULEBOOK.cnssCeiling, centimes(500_000)),
  earliestAge: held(RULEBOOK.earliestAge, 50),
  effectRule: held(RULEBOOK.effectRule, 'next_month'),
  liquidationPointValue: held(RULEBOOK.liquidationPointValue, centimes(1999)),
  normalAge: held(RULEBOOK.normalAge, 60),
  pointsPriceFactor: held(RULEBOOK.pointsPriceFactor, 6),
  referenceSalary: held(RULEBOOK.referenceSalary, centimes(3333)),
  simulatedAges: held(RULEBOOK.simulatedAges, [50, 57, 60, 66]),
  smallPensionPoints: held(RULEBOOK.smallPensionPoints, points(2_000_000)),
  smallPensionYears: held(RULEBOOK.smallPensionYears, 9),
}

/** The same numbers for ever: a linear congruence, seeded. */
const numbers = () => {
  let state = 20_261_012
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state % below
  }
}

const OPTIONS: readonly CapitalOption[] = ['none', 'insurer', 'full']
const REGIMES = ['al_kamil', 'al_mounassib', 'two_tranche'] as const
const rate = (i: number): RatePpm => ratePpm([37_500, 60_000, 80_000][i] ?? 60_000)

const panel = (): string => {
  const next = numbers()
  const lines = Array.from({ length: 200 }, () => {
    const regime = REGIMES[next(3)] ?? 'al_kamil'
    const tranche = regime === 'two_tranche' ? ([1, 2] as const)[next(2)] : undefined
    const yearlyBase = centimes(next(60_000_000))
    const { scenarios, purchase } = simulate(BOOK, {
      today: isoDate('2026-10-12'),
      career: {
        birthDate: addDays(isoDate('1958-01-01'), next(12_000)),
        groups: [60, 55].map((fullAge) => ({
          fullAge,
          insured: points(next(20_000_000)),
          since: points(next(50_000_000)),
          projected: points(0),
          granted: points(next(3_000_000)),
        })),
        jobs: [{ regime, tranche: tranche ?? null, fullAge: 60, rate: rate(next(3)), yearlyBase }],
        lastQuarter: quarterOf(2026, 2),
        employee: [2004, 2015].map((year) => ({ year, amount: centimes(next(20_000_000)) })),
        insurer: { annuity: centimes(next(2_000_000)), capital: centimes(next(20_000_000)) },
        yearlyPay: yearlyBase,
      },
      wishes: {
        hypotheses: { salaryGrowth: ratePpm(next(90_000)), pointGrowth: ratePpm(next(90_000)) },
        option: OPTIONS[next(3)] ?? 'none',
        buyback: centimes(next(2) * 5_000_000),
      },
    })
    return JSON.stringify([
      purchase?.points,
      scenarios.map(({ age, on, pension, replacement }) => [
        age,
        on,
        replacement,
        pension.points,
        pension.liquidation,
        pension.yearly,
        pension.monthly,
        pension.single,
        pension.capital,
      ]),
    ])
  })
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16)
}

describe('the formulas', () => {
  it('give what they gave, or FORMULAS is raised and this digest written again', ({ expect }) => {
    expect({ formulas: FORMULAS, panel: panel() }).toEqual({
      formulas: 2,
      panel: 'b2fcdc8ed6b517ed',
    })
  })
})
