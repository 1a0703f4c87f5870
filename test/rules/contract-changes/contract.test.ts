import { describe, it } from 'vitest'
import type { ChangeAsked } from '#src/contract-changes/change.ts'
import {
  effectOf,
  freeNumber,
  type Ground,
  isInTime,
  lastQuarters,
  mayChange,
  quartersToCome,
  stepsOf,
  undeclared,
} from '#src/contract-changes/rules/contract.ts'
import type { DatedCategory } from '#src/employers/index.ts'
import { isoDate } from '#src/kernel/dates.ts'
import { quarterOf } from '#src/kernel/quarters.ts'
import { rateFromHundredths } from '#src/kernel/rates.ts'

const percent = (hundredths: number) => rateFromHundredths(hundredths)
const Q4 = quarterOf(2026, 4)
const NEXT = quarterOf(2027, 1)
const today = isoDate('2026-10-12')

const category = (about: Partial<DatedCategory>): DatedCategory => ({
  employer: '005624',
  number: '05',
  label: 'Cadres',
  regime: 'al_kamil',
  tranche: null,
  rate: percent(600),
  startsOn: isoDate('2020-01-01'),
  endsOn: null,
  ...about,
})
const staff = category({ number: '10', label: 'Employés', rate: percent(375) })
const ground = (about: Partial<Ground> = {}): Ground => ({
  contract: [category({}), staff],
  filed: [],
  suspendedFrom: null,
  ...about,
})

const raise = (to: number, about: { category?: string } = {}): ChangeAsked => ({
  kind: 'rate',
  category: about.category ?? '05',
  from: percent(600),
  to: percent(to),
  quarter: NEXT,
})
const code = (asked: ChangeAsked, on = ground()) => {
  const may = mayChange(asked, on)
  return may.ok ? 'ok' : may.refusal.code
}

describe('when a change can begin', () => {
  it('with one of the four quarters to come, never the one that runs', ({ expect }) => {
    expect(quartersToCome(today)).toEqual(['2027-T1', '2027-T2', '2027-T3', '2027-T4'])
    expect(isInTime(raise(700), today)).toBe(true)
    expect(isInTime({ ...raise(700), quarter: Q4 }, today)).toBe(false)
    expect(isInTime({ ...raise(700), quarter: quarterOf(2028, 1) }, today)).toBe(false)
  })

  it('a contract may end with the quarter that runs', ({ expect }) => {
    expect(lastQuarters(today)[0]).toBe(Q4)
    expect(isInTime({ kind: 'leaving', quarter: Q4 }, today)).toBe(true)
    expect(isInTime({ kind: 'leaving', quarter: quarterOf(2026, 3) }, today)).toBe(false)
    expect(effectOf({ kind: 'leaving', quarter: Q4 })).toBe('2026-12-31')
    expect(effectOf(raise(700))).toBe('2027-01-01')
  })
})

describe('a rate', () => {
  it('only rises, to one of its product', ({ expect }) => {
    expect(code(raise(700))).toBe('ok')
    expect(code(raise(600))).toBe('change_rate_rises')
    expect(code(raise(525))).toBe('change_rate_rises')
    expect(code(raise(1100))).toBe('change_rate_unknown')
    expect(code(raise(700, { category: '77' }))).toBe('change_category_unknown')
  })

  it('not where the category ends, begins that day, or is declared already', ({ expect }) => {
    const ended = ground({ contract: [category({ endsOn: isoDate('2026-12-31') })] })
    expect(code(raise(700), ended)).toBe('change_category_unknown')
    const begins = ground({ contract: [category({ startsOn: isoDate('2027-01-01') })] })
    expect(code(raise(700), begins)).toBe('change_category_unknown')
    const filed = ground({ filed: [{ quarter: NEXT, category: '05' }] })
    expect(code(raise(700), filed)).toBe('change_declared')
    expect(code(raise(700), ground({ filed: [{ quarter: NEXT, category: '10' }] }))).toBe('ok')
  })

  it('ends the category the day before and opens it again, the others untouched', ({ expect }) => {
    expect(stepsOf(raise(700), ground().contract)).toEqual([
      { kind: 'close', category: '05', startsOn: '2020-01-01', endsOn: '2026-12-31' },
      {
        kind: 'open',
        category: '05',
        label: 'Cadres',
        regime: 'al_kamil',
        tranche: null,
        rate: 70_000,
        startsOn: '2027-01-01',
      },
    ])
  })
})

const addition = (about: Partial<Extract<ChangeAsked, { kind: 'category' }>> = {}) => ({
  kind: 'category' as const,
  label: 'Ouvriers',
  regime: 'al_kamil' as const,
  rate: percent(300),
  option: null,
  quarter: NEXT,
  ...about,
})

describe('a new category', () => {
  it('takes the first number of its product and option that was never used', ({ expect }) => {
    const held = [
      category({ number: '00' }),
      category({ number: '01', endsOn: isoDate('2022-03-31') }),
    ]
    expect(freeNumber(addition(), held)).toBe('02')
    expect(freeNumber(addition({ option: '55' }), held)).toBe('35')
    expect(freeNumber(addition({ option: '50' }), held)).toBe('50')
    const mounassib = { regime: 'al_mounassib' as const }
    expect(freeNumber(addition(mounassib), held)).toBe('71')
    expect(freeNumber(addition({ ...mounassib, option: '55' }), held)).toBe('85')
    const all = ['35', '36', '37', '38', '39'].map((number) => category({ number }))
    expect(freeNumber(addition({ option: '55' }), all)).toBeNull()
    expect(code(addition({ option: '55' }), ground({ contract: all }))).toBe('change_numbers_used')
  })

  it('of Al Mounassib only where the contract has it', ({ expect }) => {
    const asked = addition({ regime: 'al_mounassib', rate: percent(600) })
    expect(code(asked)).toBe('offer_member')
    const small = category({ number: '71', regime: 'al_mounassib' })
    expect(code(asked, ground({ contract: [small] }))).toBe('ok')
    expect(code(addition({ rate: percent(1200) }))).toBe('change_rate_unknown')
  })

  it('is opened from its quarter on, and nothing ends', ({ expect }) => {
    expect(stepsOf(addition(), ground().contract)).toEqual([
      {
        kind: 'open',
        category: '00',
        label: 'Ouvriers',
        regime: 'al_kamil',
        tranche: null,
        rate: 30_000,
        startsOn: '2027-01-01',
      },
    ])
  })
})

const suspension = (resumes = quarterOf(2027, 3)): ChangeAsked => ({
  kind: 'suspension',
  quarter: NEXT,
  resumes,
})

describe('a suspension', () => {
  it('ends everything and opens it again at the same rates', ({ expect }) => {
    const steps = stepsOf(suspension(), ground().contract)
    expect(steps.map((step) => [step.kind, step.category])).toEqual([
      ['close', '05'],
      ['open', '05'],
      ['close', '10'],
      ['open', '10'],
    ])
    expect(steps[0]).toMatchObject({ endsOn: '2026-12-31' })
    expect(steps[3]).toMatchObject({ startsOn: '2027-07-01', rate: 37_500 })
  })

  it('once in ten years, a year at most, with an end', ({ expect }) => {
    expect(code(suspension())).toBe('ok')
    const before = (on: string) => ground({ suspendedFrom: isoDate(on) })
    expect(code(suspension(), before('2017-01-02'))).toBe('change_suspended_before')
    expect(code(suspension(), before('2017-01-01'))).toBe('ok')
    expect(code(suspension(NEXT))).toBe('change_resumes_first')
    expect(code(suspension(quarterOf(2028, 1)))).toBe('ok')
    expect(code(suspension(quarterOf(2028, 2)))).toBe('change_too_long')
  })

  it('not over a change to come, nor a quarter declared', ({ expect }) => {
    const coming = category({ number: '00', startsOn: isoDate('2027-04-01') })
    const contract = [category({}), coming]
    expect(code(suspension(), ground({ contract }))).toBe('change_coming')
    const filed = [{ quarter: NEXT, category: '10' }]
    expect(code(suspension(), ground({ filed }))).toBe('change_declared')
    expect(code(suspension(), ground({ contract: [] }))).toBe('change_contract_closed')
  })
})

describe('leaving', () => {
  const leaving = { kind: 'leaving' as const, quarter: Q4 }

  it('ends everything on the last day of the quarter', ({ expect }) => {
    expect(code(leaving)).toBe('ok')
    expect(stepsOf(leaving, ground().contract)).toEqual([
      { kind: 'close', category: '05', startsOn: '2020-01-01', endsOn: '2026-12-31' },
      { kind: 'close', category: '10', startsOn: '2020-01-01', endsOn: '2026-12-31' },
    ])
  })

  it('after the last declaration, of every category, and none after it', ({ expect }) => {
    const filed = [{ quarter: Q4, category: '05' }]
    expect(undeclared(leaving, ground({ filed }))).toEqual(['10'])
    const both = [...filed, { quarter: Q4, category: '10' }]
    expect(undeclared(leaving, ground({ filed: both }))).toEqual([])
    expect(code(leaving, ground({ filed: both }))).toBe('ok')
    const after = [...both, { quarter: NEXT, category: '05' }]
    expect(code(leaving, ground({ filed: after }))).toBe('change_declared')
  })
})
