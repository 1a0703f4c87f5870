import { describe, it } from 'vitest'
import type { LineFields } from '#src/declarations/rules/model.ts'
import { addDays, isoDate } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import { lastDay } from '#src/kernel/quarters.ts'
import { checkFields, codesOf, CONTRACTS, factsOf, HANANE, lineWith, T3 } from './support.ts'

const ENTRANT = { matricule: '', last_name: 'BENKIRANE', first_name: 'ILYAS', cin: 'JB400101' }
const LEAVER = { record_code: '7', left_on: '2026-08-15' }

type Case = [change: Partial<LineFields>, codes: string[]]
const cases = (name: string, facts: ReturnType<typeof factsOf>, list: readonly Case[]): void => {
  describe(name, () => {
    for (const [change, codes] of list)
      it(`${JSON.stringify(change)} → ${codes.join(', ') || 'nothing'}`, ({ expect }) => {
        expect(codesOf(change, facts)).toEqual(codes)
      })
  })
}

cases('whose line', factsOf(), [
  [{ employer_number: '5624' }, []],
  [{ employer_number: '' }, ['employer_mismatch']],
  [{ quarter: 'T3 2026' }, []],
  [{ quarter: '2025-T3' }, ['quarter_mismatch']],
  [{ quarter: '' }, ['quarter_mismatch']],
])

cases('category and rate', factsOf(), [
  [{ category: '05', rate: '6.00' }, []],
  [{ category: '5', rate: '6' }, []],
  [{ category: '05', rate: '3.75' }, ['rate_not_of_category']],
  [{ category: '' }, ['category_not_active']],
  [{ category: '77', rate: '3.33' }, ['category_not_active']],
  [{ rate: '' }, ['rate_not_of_category']],
  [{ rate: 'x' }, ['rate_not_of_category']],
])

cases(
  'a category that the administrator did not open',
  factsOf(CONTRACTS.kamil, { openCategories: new Set(['05']) }),
  [
    [{}, ['category_not_open']],
    [{ category: '05', rate: '6.00' }, []],
    [{ category: '77' }, ['category_not_active']],
  ],
)

cases('who it is', factsOf(), [
  [{ first_name: 'Hanâne' }, []],
  [{ last_name: "Lah-l'ou " }, []],
  [{ first_name: 'SANAA' }, ['person_not_matched']],
  [{ birth_date: '1963-02-12' }, ['person_not_matched']],
  [{ birth_date: '' }, ['person_not_matched']],
  // The older record has both names in one field, cut at twenty characters.
  [{ last_name: 'LAHLOU HANANE', first_name: '' }, []],
  [{ last_name: 'LAHLOU HAN', first_name: '' }, []],
  [{ last_name: 'LAHLOU SANAA', first_name: '' }, ['person_not_matched']],
  [{ last_name: '', first_name: '' }, ['person_not_matched']],
  [ENTRANT, []],
])

cases(
  'who it is, when their birth date is not known',
  factsOf(CONTRACTS.kamil, { known: [{ ...HANANE, birthDate: null }] }),
  [
    [{ birth_date: '1970-01-01' }, []],
    [{ birth_date: '' }, []],
  ],
)

cases('dates', factsOf(), [
  [{ affiliated_on: '' }, []],
  [{ affiliated_on: '2026-02-30' }, ['date_impossible']],
  [{ affiliated_on: '30/06/2003' }, []],
  [{ ...LEAVER, left_on: '31092026' }, ['date_impossible']],
  [{ birth_date: '29021963' }, ['date_impossible']],
  [{ affiliated_on: '31022003', birth_date: '1963' }, ['date_impossible', 'date_impossible']],
])

cases('entrants and leavers', factsOf(), [
  [LEAVER, []],
  [{ record_code: '7' }, ['leaver_without_date']],
  [{ ...LEAVER, left_on: '2026-07-01' }, []],
  [{ ...LEAVER, left_on: '2026-09-30' }, []],
  [{ ...LEAVER, left_on: '2026-06-30' }, ['leaving_date_outside_quarter']],
  [{ ...LEAVER, left_on: '2026-10-01' }, ['leaving_date_outside_quarter']],
  [{ ...ENTRANT, cin: '' }, ['entrant_without_cin']],
  [{ cin: '' }, []],
])

cases('codes in their lists', factsOf(), [
  [{ sex: 'm' }, []],
  [{ sex: '', nationality: '', marital_status: '', children: '' }, []],
  [{ nationality: 'A', marital_status: 'C', children: '0' }, []],
  [{ marital_status: 'D', children: '9' }, []],
  [{ marital_status: 'V' }, []],
  [{ record_code: '' }, ['code_not_listed']],
  [{ record_code: '27' }, ['code_not_listed']],
  [{ sex: 'MF', children: '10' }, ['code_not_listed', 'code_not_listed']],
])

cases('a salary of Al Kamil', factsOf(), [
  [{ salary: '0.00' }, ['active_without_salary']],
  [{ ...LEAVER, salary: '0.00' }, []],
  [{ ...ENTRANT, salary: '0.01' }, []],
  [{ salary: '' }, ['amount_not_a_number']],
  [{ salary: '-1.00' }, ['amount_not_a_number']],
  [{ ...ENTRANT, salary: '3000000.00' }, []],
  [{ ...ENTRANT, salary: '3000000.01' }, ['amount_out_of_range']],
])

// 17 500.00 the quarter before: 30 % of it is 5 250.00.
cases('a jump of more than 30 %', factsOf(), [
  [{ salary: '22750.00' }, []],
  [{ salary: '22750.01' }, ['salary_jump']],
  [{ salary: '12250.00' }, []],
  [{ salary: '12249.99' }, ['salary_jump']],
  [{ ...LEAVER, salary: '100.00' }, []],
  // Nothing to compare with: another category, somebody new, or no salary before.
  [{ category: '05', rate: '6.00', salary: '90000.00' }, []],
  [{ ...ENTRANT, salary: '90000.00' }, []],
])

describe('what a finding says of a salary', () => {
  const said = (change: Partial<LineFields>, facts = factsOf()) =>
    checkFields([lineWith(change)], facts).all.map((one) => [one.value, one.expected])
  it('is what was read and what was expected', ({ expect }) => {
    expect(said({ salary: '25000.00' })).toEqual([['25000.00', '17500.00']])
    expect(said({ salary: '3000000.01' })).toEqual([['3000000.01', '0.00/3000000.00']])
    const tranche = { ...ENTRANT, category: '02', rate: '6.00', salary: '18000.01' }
    const facts = factsOf(CONTRACTS.twoTranche, { known: [] })
    expect(said(tranche, facts)).toEqual([['18000.01', '0.00/18000.00']])
  })
})

const unpaid = { ...HANANE, lastSalaries: { '10': centimes(0) } }
cases('a jump from nothing', factsOf(CONTRACTS.kamil, { known: [unpaid] }), [
  [{ salary: '90000.00' }, []],
])

cases('a base of Al Mounassib', factsOf(CONTRACTS.mounassib), [
  [{ category: '71', rate: '8.00', salary: '0.00' }, []],
  [{ category: '71', rate: '8.00', salary: '7000.00' }, []],
  [{ category: '71', rate: '8.00', salary: '3000000.01' }, ['amount_out_of_range']],
])

const FIRST = { ...ENTRANT, category: '02', rate: '6.00' }
const SECOND = { ...ENTRANT, category: '92', rate: '10.00' }
cases('a first tranche', factsOf(CONTRACTS.twoTranche), [
  [{ ...FIRST, salary: '18000.00' }, []],
  [{ ...FIRST, salary: '18000.01' }, ['tranche_over_ceiling']],
  [{ ...FIRST, salary: '0.00' }, ['active_without_salary']],
])

describe('a second tranche', () => {
  const together = (first: string, second: string): string[] =>
    checkFields(
      [lineWith({ ...FIRST, salary: first }), lineWith({ ...SECOND, salary: second })],
      factsOf(CONTRACTS.twoTranche, { known: [] }),
    ).all.map((one) => `${one.code}@${one.line}`)

  it('comes with a full first one', ({ expect }) => {
    expect(together('18000.00', '0.01')).toEqual([])
    expect(together('17999.99', '0.01')).toEqual(['tranche_two_alone@2'])
    expect(together('17999.99', '0.00')).toEqual([])
  })

  it('may be written before it', ({ expect }) => {
    const lines = [
      lineWith({ ...SECOND, salary: '500.00' }),
      lineWith({ ...FIRST, salary: '18000.00' }),
    ]
    expect(checkFields(lines, factsOf(CONTRACTS.twoTranche, { known: [] })).all).toEqual([])
  })

  it('does not come alone, nor with somebody else’s first', ({ expect }) => {
    const facts = factsOf(CONTRACTS.twoTranche, { known: [] })
    const second = lineWith({ ...SECOND, salary: '500.00' })
    const other = lineWith({ ...FIRST, cin: 'JB400102', salary: '18000.00' })
    for (const lines of [[second], [other, second]]) {
      const { all } = checkFields(lines, facts)
      expect(all).toEqual([
        {
          line: lines.length,
          field: 'salary',
          code: 'tranche_two_alone',
          severity: 'to_correct',
          value: '500.00',
          expected: '18000.00',
        },
      ])
    }
  })
})

describe('an age, on the last day of the quarter', () => {
  const end = lastDay(T3)
  const codesBorn = (birth: string) => codesOf({ ...ENTRANT, birth_date: birth })
  it('of 18 is usual, of a day less is noted', ({ expect }) => {
    expect(codesBorn('2008-09-30')).toEqual([])
    expect(codesBorn('2008-10-01')).toEqual(['age_unusual'])
  })

  it('of 70, until the eve of 71, is usual', ({ expect }) => {
    expect(codesBorn('1956-09-30')).toEqual([])
    expect(codesBorn('1955-10-01')).toEqual([])
    expect(codesBorn('1955-09-30')).toEqual(['age_unusual'])
  })

  it('is noted for a date to come, not asked where there is none', ({ expect }) => {
    expect(codesBorn(addDays(end, 1))).toEqual(['age_unusual'])
    expect(codesBorn(isoDate('2026-09-30'))).toEqual(['age_unusual'])
    expect(codesBorn('')).toEqual([])
  })
})

cases('shapes', factsOf(), [
  [{ cin: 'bk450316' }, []],
  [{ cin: 'ABC4503' }, ['cin_shape']],
  [{ cnss_number: '140378921' }, []],
  [{ cnss_number: '9999999999' }, []],
  [{ cnss_number: '1234567890' }, ['cnss_shape']],
  [{ phone: '+212 690 490 470' }, []],
  [{ phone: '00000000000000' }, []],
  [{ phone: '0033612345678' }, ['phone_shape']],
  [{ email: 'a@b.ma' }, []],
  [{ email: 'a@b' }, ['email_shape']],
])
