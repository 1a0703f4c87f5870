import { describe, it } from 'vitest'
import { isRecent } from '#src/joining/rules/pieces.ts'
import { effectDays } from '#src/joining/rules/effect.ts'
import { holderOf, mayEdit, mayPropose, mayWithdraw, stateOf } from '#src/joining/rules/state.ts'
import { instant, isoDate } from '#src/kernel/dates.ts'

type Standing = Parameters<typeof stateOf>[0]

const desk = (state: 'open' | 'waiting' | 'proposed' | 'closed'): Standing['desk'] => ({
  caseId: 'case',
  state,
  promisedOn: isoDate('2026-11-16'),
  waitingSince: null,
  reason: null,
})
const one = (about: Partial<Standing> = {}): Standing => ({
  stage: 'submitted',
  desk: desk('open'),
  conventionAt: instant(1),
  isCountered: false,
  declined: null,
  ...about,
})

describe('what an application is called, and who acts', () => {
  it.for([
    [one({ stage: 'draft', desk: null }), 'draft', 'applicant'],
    [one({ conventionAt: null }), 'convention_awaited', 'applicant'],
    [one(), 'under_review', 'fund'],
    [one({ desk: desk('waiting') }), 'pieces_asked', 'applicant'],
    [one({ desk: desk('waiting'), isCountered: true }), 'counter_proposed', 'applicant'],
    [one({ desk: desk('proposed') }), 'in_control', 'fund'],
    [one({ stage: 'to_sign', desk: desk('closed') }), 'to_sign', 'signatories'],
    [one({ stage: 'active' }), 'active', 'nobody'],
    [one({ stage: 'refused' }), 'refused', 'nobody'],
    [one({ stage: 'withdrawn' }), 'withdrawn', 'nobody'],
    [one({ stage: 'withdrawn', declined: { by: 'Omar', reason: 'Non.' } }), 'declined', 'nobody'],
    [one({ stage: 'expired' }), 'expired', 'nobody'],
  ] as const)('%#: %s', ([standing, state, holder], { expect }) => {
    expect([stateOf(standing), holderOf(standing)]).toEqual([state, holder])
  })

  it('changes while it is the applicant’s to change', ({ expect }) => {
    expect(mayEdit(one({ stage: 'draft' })).ok).toBe(true)
    expect(mayEdit(one({ desk: desk('waiting') })).ok).toBe(true)
    expect(mayEdit(one({ desk: desk('waiting'), isCountered: true })).ok).toBe(false)
    expect(mayEdit(one()).ok).toBe(false)
  })

  it('is not given up while a controller decides, nor once it is a contract', ({ expect }) => {
    expect(mayWithdraw(one({ desk: desk('proposed') })).ok).toBe(false)
    expect(mayWithdraw(one({ stage: 'active' })).ok).toBe(false)
    expect(mayWithdraw(one({ stage: 'to_sign' })).ok).toBe(true)
  })

  it('is put forward with its paper, and no proposal pending', ({ expect }) => {
    expect(mayPropose(one(), [])).toEqual({ ok: true, value: true })
    expect(mayPropose(one({ conventionAt: null }), [])).toMatchObject({
      refusal: { code: 'convention_missing' },
    })
    expect(mayPropose(one({ isCountered: true }), [])).toMatchObject({
      refusal: { code: 'application_countered' },
    })
  })
})

describe('days', () => {
  it('an extract is of less than twelve months, and not of tomorrow', ({ expect }) => {
    const on = isoDate('2026-11-02')
    const recent = (day: string) => isRecent(isoDate(day), 12, on)
    expect(['2025-11-02', '2025-11-03', '2026-11-02', '2026-11-03'].map(recent)).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('a contract begins with this quarter or one of the two that follow', ({ expect }) => {
    expect(effectDays(isoDate('2026-11-02'))).toEqual(['2026-10-01', '2027-01-01', '2027-04-01'])
  })
})
