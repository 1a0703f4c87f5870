import { describe, it } from 'vitest'
import type { LineFields, RecallFacts } from '#src/declarations/rules/model.ts'
import { centimes } from '#src/kernel/money.ts'
import { points } from '#src/kernel/points.ts'
import { ratePpm } from '#src/kernel/rates.ts'
import { checkFields, CONTRACTS, factsOf, HANANE, lineWith } from './support.ts'

// A recall adds to what stands declared: its checks count with both.

const MATRICULE = '205624000'
/** Nothing of a recall is compared with the quarter before. */
const KNOWN = { ...HANANE, lastSalaries: {}, expectedNow: false }

const sums = (base: number, rate: number) => ({
  base: centimes(base),
  rate: ratePpm(rate),
  employee: centimes(Math.round((base * rate) / 1_000_000)),
  employer: centimes(0),
  earning: centimes(Math.round((base * rate) / 1_000_000)),
  points: points(0),
})

const check = (
  change: Partial<LineFields>,
  category: string,
  declared: ReturnType<typeof sums> | null,
  isDifference = false,
) => {
  const recall: RecallFacts = {
    isDifference,
    declared: new Map(declared ? [[MATRICULE, { [category]: declared }]] : []),
  }
  return checkFields(
    [lineWith({ ...change, category })],
    factsOf(CONTRACTS.kamil, { recall, known: [KNOWN] }),
  )
}

describe('the checks of a recall', () => {
  it('ask for what another rate adds, and for that alone', ({ expect }) => {
    const { checked } = check({ salary: '1000.00' }, '10', sums(100_000, 30_000), true)
    expect(checked[0]?.contribution).toMatchObject({ base: 100_000, employee: 3750 - 3000 })
  })

  it('find nothing to recall where everything was declared at this rate', ({ expect }) => {
    const { all, checked } = check({ salary: '1000.00' }, '10', sums(100_000, 37_500), true)
    expect(all.map(({ code }) => code)).toEqual(['nothing_to_recall'])
    expect(checked[0]?.contribution).toBeNull()
  })

  it('count a salary that was left out whole', ({ expect }) => {
    const { checked } = check({ salary: '1000.00' }, '10', sums(100_000, 37_500))
    expect(checked[0]?.contribution).toMatchObject({ base: 100_000, employee: 3750 })
  })

  it('leave in the first tranche only the room that is left', ({ expect }) => {
    const first = (salary: string, declared: number) => {
      const recall: RecallFacts = {
        isDifference: false,
        declared: new Map([[MATRICULE, { '02': sums(declared, 60_000) }]]),
      }
      const facts = factsOf(CONTRACTS.twoTranche, { recall, known: [KNOWN] })
      const line = lineWith({ category: '02', rate: '6.00', salary })
      return checkFields([line], facts).all.filter(({ code }) => code.startsWith('tranche'))
    }
    // 18 000.00 DH a quarter.
    expect(first('1000.00', 1_700_000)).toEqual([])
    expect(first('1000.01', 1_700_000)).toMatchObject([
      { code: 'tranche_over_ceiling', expected: '0.00/1000.00' },
    ])
  })

  it('open the second tranche where what stands fills the first', ({ expect }) => {
    const second = (declared: number) => {
      const recall: RecallFacts = {
        isDifference: false,
        declared: new Map([[MATRICULE, { '02': sums(declared, 60_000) }]]),
      }
      const facts = factsOf(CONTRACTS.twoTranche, { recall, known: [KNOWN] })
      const line = lineWith({ category: '92', rate: '10.00', salary: '500.00' })
      return checkFields([line], facts).all.map(({ code }) => code)
    }
    expect(second(1_800_000)).not.toContain('tranche_two_alone')
    expect(second(1_799_999)).toContain('tranche_two_alone')
  })
})
