import fc from 'fast-check'
import { describe, it } from 'vitest'
import {
  ATTESTATION_KINDS,
  type Closing,
  FACT_TYPES,
  type FactName,
  type Facts,
} from '#src/attestations/attestation.ts'
import { claimsIn, payloadOf, SHORT } from '#src/attestations/rules/claims.ts'
import {
  endOf,
  factsChosen,
  factsShown,
  hasFigures,
  isReplaced,
  KINDS,
} from '#src/attestations/rules/kinds.ts'
import { upToDateThrough } from '#src/attestations/rules/up-to-date.ts'
import { showsFacts, verdictOf } from '#src/attestations/rules/verdict.ts'
import { checkedCode } from '#src/kernel/codes.ts'
import { addDays, instant, isoDate } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import { quarterOf } from '#src/kernel/quarters.ts'

const NAMES = Object.keys(FACT_TYPES) as FactName[]
const today = isoDate('2026-10-12')

describe('a kind of attestation', () => {
  it.for(ATTESTATION_KINDS.map((kind) => [kind] as const))(
    'shows six facts at most, its holder’s name first: %s',
    ([kind], { expect }) => {
      const { facts, optional, amount } = KINDS[kind]
      expect(facts.length).toBeLessThanOrEqual(6)
      expect(facts[0]).toBe('name')
      expect(optional).not.toContain('name')
      expect(optional.every((name) => facts.includes(name))).toBe(true)
      const figures = facts.filter((name) => ['points', 'amount'].includes(FACT_TYPES[name]))
      expect(figures.length === 0).toBe(amount === 'never')
    },
  )

  const known: Facts = Object.fromEntries(NAMES.map((name, i) => [name, i]))
  const wish = { withAmount: false, fields: null, validUntil: null }

  it('holds its own facts and no other, in its order', ({ expect }) => {
    for (const kind of ATTESTATION_KINDS) {
      const chosen = factsChosen({ ...wish, kind, withAmount: true }, known)
      expect(Object.keys(chosen)).toEqual([...KINDS[kind].facts])
    }
  })

  it('holds a figure only when it always does, or its holder wants it', ({ expect }) => {
    for (const kind of ATTESTATION_KINDS) {
      const { amount } = KINDS[kind]
      expect(hasFigures(factsChosen({ ...wish, kind }, known))).toBe(amount === 'always')
      const shown = factsShown(kind, known, { withFigures: false })
      expect(hasFigures(shown)).toBe(false)
      expect(Object.keys(shown)).toContain('name')
    }
  })

  it('leaves out what its holder left out, and nothing that has to stand', ({ expect }) => {
    const chosen = factsChosen({ ...wish, kind: 'membership', fields: ['since'] }, known)
    expect(Object.keys(chosen)).toEqual(['name', 'since'])
    expect(Object.keys(factsChosen({ ...wish, kind: 'points', fields: [] }, known))).toEqual([
      'name',
      'points',
    ])
  })
})

describe('the last day', () => {
  it('is six months later, five years for a tax attestation', ({ expect }) => {
    const last = (kind: 'points' | 'tax', on = today) => {
      const end = endOf({ kind, validUntil: null }, on)
      return end.ok ? end.value : null
    }
    expect([last('points'), last('tax')]).toEqual(['2027-04-12', '2031-10-12'])
    expect(last('points', isoDate('2026-08-31'))).toBe('2027-02-28')
  })

  it('may be earlier, neither past nor later', ({ expect }) => {
    const refusalOf = (day: string): string | null => {
      const end = endOf({ kind: 'points', validUntil: isoDate(day) }, today)
      return end.ok ? null : end.refusal.code
    }
    expect(['2026-10-11', '2026-10-12', '2027-04-12', '2027-04-13'].map(refusalOf)).toEqual([
      'attestation_end_past',
      null,
      null,
      'attestation_end_late',
    ])
  })
})

describe('a newer paper', () => {
  const older: Facts = { name: 'A', points: 10, month: '2026-08' }
  it.for<[string, Facts, boolean]>([
    ['says the same', { ...older }, false],
    ['says another figure', { ...older, points: 11 }, true],
    ['says another name', { name: 'B' }, true],
    ['says less', { name: 'A' }, false],
    ['says more', { ...older, born_on: '1970-01-01' }, false],
    ['is of another month', { ...older, month: '2026-09' }, false],
  ])('replaces the older one only when a fact both state has changed: it %s', (row, { expect }) => {
    expect(isReplaced(older, row[1])).toBe(row[2])
  })
})

describe('what is signed', () => {
  const fact = fc.oneof(fc.string({ maxLength: 40 }), fc.nat())
  const facts = fc
    .array(fc.tuple(fc.constantFrom(...NAMES), fact))
    .map((list): Facts => Object.fromEntries(list))
  const code = checkedCode('7K4M9QX2VD8THC3N')

  it('reads back as it was', ({ expect }) => {
    fc.assert(
      fc.property(fc.constantFrom(...ATTESTATION_KINDS), facts, (kind, said) => {
        const one = { code, kind, validUntil: today, facts: said }
        const text: unknown = JSON.parse(JSON.stringify(payloadOf(one)))
        const at = instant(0)
        expect(claimsIn(text as Record<string, unknown>, at)).toEqual({ ...one, issuedAt: at })
      }),
    )
  })

  it('has a short name for each fact, none twice', ({ expect }) => {
    expect(new Set(Object.values(SHORT)).size).toBe(NAMES.length)
    expect(Object.values(SHORT).every((short) => short.length === 1)).toBe(true)
  })
})

describe('a verdict', () => {
  const closed = (how: Closing['how']): Closing => ({ how, why: '', byName: '', at: instant(0) })

  it.for<[Closing['how'] | null, number, string]>([
    [null, 0, 'valid'],
    [null, 1, 'valid'],
    [null, -1, 'expired'],
    ['revoked', 1, 'revoked'],
    ['revoked', -1, 'revoked'],
    ['replaced', 1, 'replaced'],
    ['cancelled', 1, 'unknown'],
    ['withheld', -1, 'unknown'],
  ])('of %s, %i days left: %s', ([how, days, verdict], { expect }) => {
    const closing = how === null ? null : closed(how)
    expect(verdictOf({ closing, validUntil: addDays(today, days) }, today)).toBe(verdict)
  })

  it('lets facts be compared, unless they prove nothing any more', ({ expect }) => {
    const all = ['valid', 'expired', 'replaced', 'revoked', 'unknown', 'altered'] as const
    expect(all.filter(showsFacts)).toEqual(['valid', 'expired', 'replaced'])
  })
})

describe('an employer', () => {
  const quarter = (
    rank: number,
    about: { isComplete: boolean; isLate: boolean; free: string },
  ) => ({
    quarter: quarterOf(2026, rank),
    isComplete: about.isComplete,
    isLate: about.isLate,
    interestFreeUntil: isoDate(about.free),
  })
  const filed = { isComplete: true, isLate: false }
  const quarters = [
    quarter(3, { isComplete: false, isLate: false, free: '2026-11-14' }),
    quarter(2, { ...filed, free: '2026-08-14' }),
    quarter(1, { ...filed, free: '2026-05-15' }),
  ]
  const due = (dueOn: string, amount: number) => ({
    dueOn: isoDate(dueOn),
    amount: centimes(amount),
  })

  it('is up to date through the last quarter whose time has passed', ({ expect }) => {
    expect(upToDateThrough({ owed: [], quarters }, today)).toEqual({ ok: true, value: '2026-T2' })
    // What is due, and not late yet, is nobody's fault.
    const owed = [due('2026-09-30', 5_000)]
    expect(upToDateThrough({ owed, quarters }, today)).toMatchObject({ ok: true })
  })

  it('is not while something is late, however little', ({ expect }) => {
    const owed = [due('2026-06-30', 1), due('2026-03-31', 2), due('2026-06-30', 0)]
    expect(upToDateThrough({ owed, quarters }, today)).toEqual({
      ok: false,
      refusal: { code: 'attestation_not_paid', facts: { amount: 3 } },
    })
  })

  it('is not while a quarter is left to declare', ({ expect }) => {
    const late = quarter(2, { isComplete: false, isLate: true, free: '2026-08-14' })
    const found = upToDateThrough({ owed: [], quarters: [late] }, today)
    expect(found).toMatchObject({ ok: false, refusal: { code: 'attestation_not_declared' } })
  })

  it('has nothing attested before its first quarter has passed', ({ expect }) => {
    const found = upToDateThrough({ owed: [], quarters: quarters.slice(0, 1) }, today)
    expect(found).toMatchObject({ ok: false, refusal: { code: 'attestation_nothing' } })
  })
})
