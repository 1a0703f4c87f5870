import { describe, it } from 'vitest'
import { isoDate } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import { eligibilityOf } from '#src/offers/rules/eligibility.ts'
import { parsePayroll } from '#src/offers/rules/payroll.ts'

const LIMITS = {
  lines: 5,
  people: 1000,
  shown: 40,
  lowestAge: 18,
  highestAge: 70,
  highestSalary: centimes(100_000_000),
}
const read = (text: string) => parsePayroll(text, LIMITS)

describe('a payroll as people write it', () => {
  it('reads semicolons, tabs, headings, spaces and what is left out', ({ expect }) => {
    const { lines, faults } = read(
      '\ufeffSalaire mensuel ; âge ; effectif\r\n8 500,50 ; 35 ; 4\r\n\r\n"12000"\t41\n9000;;2\n7000 DH;;\n',
    )
    expect(faults).toEqual([])
    expect(lines).toEqual([
      { salary: 850_050, age: 35, headcount: 4 },
      { salary: 1_200_000, age: 41, headcount: 1 },
      { salary: 900_000, age: null, headcount: 2 },
      { salary: 700_000, age: null, headcount: 1 },
    ])
  })

  it('names every bad line, with what was read, and keeps the good ones', ({ expect }) => {
    const { lines, faults } = read('8000\nBENALI ; 8000\n12.5.3\n0\n9000 ; trente')
    expect(lines).toEqual([{ salary: 800_000, age: null, headcount: 1 }])
    expect(faults).toEqual([
      { line: 2, code: 'payroll_words', read: 'BENALI' },
      { line: 3, code: 'payroll_salary', read: '12.5.3' },
      { line: 4, code: 'payroll_salary_range', read: '0' },
      { line: 5, code: 'payroll_words', read: 'trente' },
    ])
  })

  it.for([
    ['9000;17', 'payroll_age_range', '17'],
    ['9000;71', 'payroll_age_range', '71'],
    ['9000;3-5', 'payroll_age', '3-5'],
    ['9000;35;0', 'payroll_headcount', '0'],
    ['9000;35;1001', 'payroll_headcount', '1001'],
    ['9000;35;1,5', 'payroll_headcount', '1,5'],
    ['9000;35;1;7', 'payroll_columns', '9000;35;1;7'],
    ['1000001', 'payroll_salary_range', '1000001'],
  ] as const)('refuses %s', ([text, code, what], { expect }) => {
    expect(read(text).faults).toEqual([{ line: 1, code, read: what }])
  })

  it('stops at the most lines it counts', ({ expect }) => {
    const { lines, faults } = read(Array.from({ length: 9 }, () => '8000').join('\n'))
    expect(lines).toHaveLength(5)
    expect(faults).toEqual([{ line: 6, code: 'payroll_too_long', read: '8000' }])
  })
})

describe('who may choose which product', () => {
  const on = isoDate('2026-10-12')
  const may = (regime: 'al_kamil' | 'al_mounassib', headcount: number, isMember = false) =>
    eligibilityOf(regime, { headcount, isMember }, on)

  it('Al Kamil: from three employees on', ({ expect }) => {
    expect(may('al_kamil', 3)).toEqual({ ok: true, value: true })
    expect(may('al_kamil', 2)).toEqual({
      ok: false,
      refusal: { code: 'offer_too_few', facts: { least: 3, headcount: 2 } },
    })
  })

  it('Al Mounassib: up to fifty, and not where the fund is paid already', ({ expect }) => {
    expect(may('al_mounassib', 50).ok).toBe(true)
    expect(may('al_mounassib', 51)).toEqual({
      ok: false,
      refusal: { code: 'offer_too_many', facts: { most: 50, headcount: 51 } },
    })
    expect(may('al_mounassib', 10, true)).toMatchObject({ refusal: { code: 'offer_member' } })
    expect(may('al_kamil', 10, true).ok).toBe(true)
  })
})
