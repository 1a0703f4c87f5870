import { describe, it } from 'vitest'
import { atCasablanca, isoDate } from '#src/kernel/dates.ts'
import { parseMonth } from '#src/kernel/months.ts'
import type { Proof, ProofNotice, ProofPiece } from '#src/proofs/index.ts'
import {
  datesOf,
  holdDue,
  holdsOn,
  maySuspendOn,
  monthsToOpen,
  noticeDue,
  startedBefore,
  stateOf,
} from '#src/proofs/rules/due.ts'

const month = (text: string) => {
  const parsed = parseMonth(text)
  if (!parsed) throw new Error(text)
  return parsed
}
const at = (day: string) => atCasablanca(isoDate(day), { hour: 9 })

const told = (days: number, about: Partial<ProofNotice> = {}): ProofNotice => ({
  days,
  holdsMonth: days === 0 ? month('2026-12') : null,
  at: at('2026-10-01'),
  isDelivered: true,
  isLost: false,
  ...about,
})
const piece = (state: ProofPiece['state']): ProofPiece => ({
  seq: 1,
  how: 'upload',
  documentId: 'd',
  seenBy: '',
  state,
  reason: null,
  receivedAt: at('2026-11-05'),
})

/** Of somebody born in November: due on the 30th. */
const proof = (about: Partial<Proof> = {}): Proof => ({
  id: 'p',
  pensionId: 'pension',
  dpNumber: '4100000102',
  memberId: 'm',
  name: 'ABDELKADER CHRAIBI',
  birthDate: isoDate('1951-11-20'),
  kind: 'life',
  dueMonth: month('2026-11'),
  dueOn: isoDate('2026-11-30'),
  validUntil: isoDate('2027-11-30'),
  hold: null,
  pieces: [],
  notices: [],
  ...about,
})

describe('a proof', () => {
  it('is opened sixty days before the end of the month of birth', ({ expect }) => {
    expect(monthsToOpen(isoDate('2026-09-30'))).toEqual(['2026-09', '2026-10'])
    expect(monthsToOpen(isoDate('2026-10-01'))).toEqual(['2026-10', '2026-11'])
    expect(datesOf(month('2026-11'), 12)).toEqual({ dueOn: '2026-11-30', validUntil: '2027-11-30' })
    expect(datesOf(month('2027-02'), 12).validUntil).toBe('2028-02-29')
  })

  it('is not asked of a pension in its first year', ({ expect }) => {
    expect(startedBefore(month('2026-11'))).toBe('2025-11-30')
  })

  it('says how it stands', ({ expect }) => {
    const on = (day: string, about: Partial<Proof>) => stateOf(proof(about), isoDate(day))
    expect(on('2026-11-30', {})).toBe('to_provide')
    expect(on('2026-12-01', {})).toBe('overdue')
    expect(on('2026-12-01', { pieces: [piece('received')] })).toBe('received')
    expect(on('2026-12-01', { pieces: [piece('refused')] })).toBe('overdue')
    expect(on('2027-11-30', { pieces: [piece('accepted')] })).toBe('valid')
    expect(on('2027-12-01', { pieces: [piece('accepted')] })).toBe('expired')
  })

  it('is recalled sixty, thirty and ten days before, each once, the nearest first', ({
    expect,
  }) => {
    const due = (day: string, notices: ProofNotice[] = []) =>
      noticeDue(proof({ notices }), isoDate(day))
    expect(due('2026-09-30')).toBe(null)
    expect(due('2026-10-01')).toBe(60)
    expect(due('2026-10-01', [told(60)])).toBe(null)
    expect(due('2026-10-31', [told(60)])).toBe(30)
    expect(due('2026-11-20', [told(60), told(30)])).toBe(10)
    // A clock that stood still sends the one that counts now, and none of those before.
    expect(due('2026-11-25')).toBe(10)
    expect(due('2026-11-25', [told(10)])).toBe(null)
    expect(due('2026-12-01', [told(10)])).toBe(0)
    expect(due('2026-12-01', [told(0)])).toBe(null)
  })

  it('is recalled to nobody who has given something', ({ expect }) => {
    const today = isoDate('2026-12-01')
    expect(noticeDue(proof({ pieces: [piece('received')] }), today)).toBe(null)
    expect(noticeDue(proof({ pieces: [piece('accepted')] }), today)).toBe(null)
    expect(noticeDue(proof({ pieces: [piece('refused')] }), today)).toBe(0)
  })
})

describe('a hold', () => {
  const announced = [told(30), told(10), told(0)]

  it('comes on the last day before the payment that was announced is prepared', ({ expect }) => {
    expect(holdsOn(month('2026-12'))).toBe('2026-12-20')
    expect(holdDue(proof({ notices: announced }), isoDate('2026-12-19'))).toBe(null)
    expect(holdDue(proof({ notices: announced }), isoDate('2026-12-20'))).toBe('hold')
  })

  it('is never decided by the clock without two notices that arrived', ({ expect }) => {
    const lost = { isDelivered: false, isLost: true }
    const one = proof({ notices: [told(30, lost), told(10, lost), told(0)] })
    expect(holdDue(one, isoDate('2026-12-20'))).toBe('unreached')
    expect(holdDue(proof({ notices: [told(30), told(10)] }), isoDate('2026-12-20'))).toBe(null)
  })

  it('spares whoever gave something, even while it is looked at', ({ expect }) => {
    const one = proof({ notices: announced, pieces: [piece('received')] })
    expect(holdDue(one, isoDate('2026-12-20'))).toBe(null)
  })

  it('may become a suspension after three months', ({ expect }) => {
    const hold = { kind: 'held' as const, at: at('2026-12-20') }
    expect(maySuspendOn({ hold }, isoDate('2027-03-19'))).toBe(false)
    expect(maySuspendOn({ hold }, isoDate('2027-03-20'))).toBe(true)
    expect(maySuspendOn({ hold: null }, isoDate('2027-03-20'))).toBe(false)
  })
})
