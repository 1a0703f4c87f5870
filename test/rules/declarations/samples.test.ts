import { describe, it } from 'vitest'
import { checkedLine } from '#src/declarations/rules/checker.ts'
import { centimes, sum } from '#src/kernel/money.ts'
import { pointsFor } from '#src/kernel/points.ts'
import { previous } from '#src/kernel/quarters.ts'
import {
  checkAll,
  CONTRACTS,
  factsAfterT2,
  factsOf,
  knownFrom,
  read,
  sample,
  surveyed,
  T3,
  told,
} from './support.ts'

/** What the README of the samples announces: a mistake on each of the first fifteen lines. */
const DOCUMENTED = [
  'record_length@1',
  'employer_mismatch@2',
  'category_not_active@3',
  'rate_not_of_category@4',
  'person_not_matched@5',
  'person_not_matched@6',
  'person_twice@7',
  'person_twice@8',
  'leaver_without_date@9',
  'date_impossible@10',
  'active_without_salary@11',
  'amount_not_a_number@12',
  'quarter_mismatch@13',
  'code_not_listed@14',
  'amount_out_of_range@15',
  'person_missing@-',
]

describe('the T2 sample', () => {
  it('is recognised', ({ expect }) => {
    expect(surveyed(sample('T2_2026'))).toEqual({
      layout: 190,
      lines: 24,
      quarter: '2026-T2',
      encoding: 'ascii',
    })
  })

  it('has nothing to mend', async ({ expect }) => {
    const lines = await read(sample('T2_2026'))
    const known = lines.map((line) => knownFrom(line.fields()))
    const { all } = checkAll(lines, factsOf(CONTRACTS.kamil, { known, quarter: previous(T3) }))
    expect(told(all)).toEqual([])
  })

  it('of an employer nobody knows yet: each matricule is unmatched, once', async ({ expect }) => {
    const lines = await read(sample('T2_2026'))
    const facts = factsOf(CONTRACTS.kamil, { known: [], quarter: previous(T3) })
    const { all } = checkAll(lines, facts)
    expect(told(all)).toEqual(lines.map((line) => `person_not_matched@${line.number}`))
  })
})

describe('the T3 sample', () => {
  it('follows T2 without a finding: one leaver, two entrants', async ({ expect }) => {
    const lines = await read(sample('T3_2026'))
    const { all, checked } = checkAll(lines, await factsAfterT2())
    expect(told(all)).toEqual([])
    expect(checked.every((one) => one.severity === null)).toBe(true)
    const entrants = lines.filter((line) => line.fields().matricule === '')
    const leavers = lines.filter((line) => line.fields().record_code === '7')
    expect(entrants.map((line) => line.number)).toEqual([25, 26])
    expect(leavers.map((line) => line.fields().left_on)).toEqual(['2026-08-15'])
  })

  it('owes and earns what its lines do', async ({ expect }) => {
    const { checked } = checkAll(await read(sample('T3_2026')), await factsAfterT2())
    const due = checked.flatMap((one) => one.contribution ?? [])
    expect(due).toHaveLength(26)
    expect(sum(due.map((one) => one.base))).toBe(63_147_859)
    for (const one of due) {
      const price = centimes(20_214)
      expect(one.points).toBe(pointsFor(centimes(one.employee + one.earning), price))
    }
    // Line 1: 17 387.29 × 3.75 % = 652.02, × 4.88 % = 848.50; 1 304.04 ÷ 202.14 = 6.4512
    expect(due[0]).toEqual({
      base: 1_738_729,
      rate: 37_500,
      employerRate: 48_800,
      employee: 65_202,
      employer: 84_850,
      earning: 65_202,
      points: 64_512,
    })
  })
})

describe('the sample of mistakes', () => {
  it('earns one finding a line, as documented, and one for who is missing', async ({ expect }) => {
    const lines = await read(sample('T3_2026_erreurs'))
    const { all } = checkAll(lines, await factsAfterT2())
    expect(told(all)).toEqual(DOCUMENTED)
  })

  it('says the same mistake on both lines of the same person', async ({ expect }) => {
    const lines = await read(sample('T3_2026_erreurs'))
    const { all } = checkAll(lines, await factsAfterT2())
    const twice = all.filter((one) => one.code === 'person_twice')
    const mistake = { field: 'matricule', severity: 'blocking', value: '205624007' }
    expect(twice).toHaveLength(2)
    expect(twice).toContainEqual({ ...mistake, code: 'person_twice', line: 7, expected: '8' })
    expect(twice).toContainEqual({ ...mistake, code: 'person_twice', line: 8, expected: '7' })
  })

  it('says of each what was read and what was expected', async ({ expect }) => {
    const lines = await read(sample('T3_2026_erreurs'))
    const { all } = checkAll(lines, await factsAfterT2())
    const said = Object.fromEntries(
      all.map((one) => [one.line ?? 0, [one.field, one.value, one.expected]]),
    )
    expect(said).toEqual({
      0: ['matricule', '205624006', 'TAZI YOUSSEF'],
      1: ['record', '187', '190'],
      2: ['employer_number', '999999', '005624'],
      3: ['category', '77', '05 10'],
      4: ['rate', '3.33', '3.75'],
      // No expected value: this employer never declared that matricule.
      5: ['matricule', '999999998', null],
      6: ['last_name', 'INCONNU', 'RAHMOUNI'],
      7: ['matricule', '205624007', '8'],
      8: ['matricule', '205624007', '7'],
      9: ['left_on', '', '2026-07-01/2026-09-30'],
      10: ['birth_date', '31022026', null],
      11: ['salary', '0.00', null],
      12: ['salary', '00012A4500', null],
      13: ['quarter', '2026-T2', '2026-T3'],
      14: ['sex', 'X', 'M F'],
      15: ['salary', '99999999.99', '0.00/3000000.00'],
    })
  })

  it('lets the nine good lines through, and those that only withhold points', async ({
    expect,
  }) => {
    const lines = await read(sample('T3_2026_erreurs'))
    const { checked } = checkAll(lines, await factsAfterT2())
    const read24 = lines.map((line, i) => {
      const one = checked[i]
      return one ? checkedLine(line, one) : null
    })
    const due = read24.filter((one) => one?.contribution).map((one) => one?.line)
    // Lines 7 and 8: the first of two is only known to be one when the second is read.
    expect(due).toEqual([5, 6, 7, 9, 11, 14, 15, ...Array.from({ length: 9 }, (_, i) => 16 + i)])
    const good = read24.filter((one) => one?.severity === null && one.line !== 7)
    expect(good).toHaveLength(9)
  })
})
