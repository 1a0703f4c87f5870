import { describe, it } from 'vitest'
import { mayAnswer, mayEnd, readsDeclarations, stateOf } from '#src/firms/rules.ts'
import { instant } from '#src/kernel/dates.ts'

const NOW = instant(1_000_000)

const PENDING = {
  askedBySide: 'employer',
  expiresAt: instant(NOW + 1),
  isAccepted: null,
  isWithdrawn: false,
  endedAt: null,
} as const
const EXPIRED = { ...PENDING, expiresAt: NOW }
// Answered in time, and looked at long after.
const ACCEPTED = { ...EXPIRED, isAccepted: true }
const REFUSED = { ...EXPIRED, isAccepted: false }
const WITHDRAWN = { ...REFUSED, isWithdrawn: true }
const ENDED = { ...ACCEPTED, endedAt: NOW }

const said = (result: { ok: true } | { ok: false; refusal: { code: string } }): string =>
  result.ok ? 'ok' : result.refusal.code

describe('a mandate', () => {
  it.for([
    ['pending', PENDING, 'ok', 'mandate_not_in_force'],
    ['expired', EXPIRED, 'mandate_expired', 'mandate_not_in_force'],
    ['accepted', ACCEPTED, 'mandate_answered', 'ok'],
    ['refused', REFUSED, 'mandate_answered', 'mandate_not_in_force'],
    ['withdrawn', WITHDRAWN, 'mandate_withdrawn', 'mandate_not_in_force'],
    ['ended', ENDED, 'mandate_answered', 'mandate_not_in_force'],
  ] as const)('%s: what the firm that was asked may do', (row, { expect }) => {
    const [state, mandate, answer, ending] = row
    expect(stateOf(mandate, NOW)).toBe(state)
    expect(said(mayAnswer(mandate, 'firm', NOW))).toBe(answer)
    expect(said(mayEnd(mandate, 'firm', NOW))).toBe(ending)
  })

  it('is not answered by the side that proposes it', ({ expect }) => {
    expect(said(mayAnswer(PENDING, 'employer', NOW))).toBe('mandate_own')
    const fromFirm = { ...PENDING, askedBySide: 'firm' } as const
    expect(said(mayAnswer(fromFirm, 'firm', NOW))).toBe('mandate_own')
    expect(said(mayAnswer(fromFirm, 'employer', NOW))).toBe('ok')
  })

  it('is ended by either side or the fund, and taken back by who proposed it', ({ expect }) => {
    for (const side of ['employer', 'firm', 'fund'] as const)
      expect(mayEnd(ACCEPTED, side, NOW)).toEqual({ ok: true, value: 'ending' })
    expect(mayEnd(PENDING, 'employer', NOW)).toEqual({ ok: true, value: 'withdrawal' })
    expect(said(mayEnd(PENDING, 'fund', NOW))).toBe('mandate_not_in_force')
  })

  it('reads declarations under some rights only', ({ expect }) => {
    for (const right of ['account', 'declaration', 'corrections'] as const)
      expect(readsDeclarations({ rights: ['liquidation', right] })).toBe(true)
    expect(readsDeclarations({ rights: ['payment_orderer', 'liquidation'] })).toBe(false)
  })
})
