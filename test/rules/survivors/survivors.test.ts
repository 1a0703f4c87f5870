import { describe, it } from 'vitest'
import { isoDate } from '#src/kernel/dates.ts'
import { points } from '#src/kernel/points.ts'
import { RULEBOOK } from '#src/rulebook/rulebook.ts'
import { leftByPensioner } from '#src/rulebook/survivor-award.ts'
import { heirsOf, type Situation } from '#src/survivors/rules/heirs.ts'
import { checklistOf } from '#src/survivors/rules/pieces.ts'
import { rightOf } from '#src/survivors/rules/rights.ts'
import { mayEdit, mayPropose, maySubmit, stateOf } from '#src/survivors/rules/state.ts'
import type { Identity, StoredPiece, SurvivorForm } from '#src/survivors/survivor.ts'

const DIED = isoDate('2026-09-14')
const NOWHERE = { email: '', phone: '', postalAddress: '' }
const HOME = { ...NOWHERE, postalAddress: '3, rue des Jardins, 20000 Casablanca' }
const MAIL = { ...NOWHERE, email: 'nadia@demo.example' }

const family: Situation['family'] = {
  isWidowed: false,
  spouses: [
    { lastName: 'BENALI', firstName: 'NADIA', cin: 'BE1', marriedOn: isoDate('1994-06-18') },
    { lastName: 'TAZI', firstName: 'ZOHRA', cin: 'BE2', marriedOn: isoDate('2001-06-18') },
  ],
  children: [
    {
      firstName: 'INES',
      birthDate: isoDate('2010-03-04'),
      isDisabled: false,
      isAtSchool: true,
    },
    { firstName: 'ADAM', birthDate: isoDate('2000-03-04'), isDisabled: true, isAtSchool: false },
    { firstName: 'SARA', birthDate: isoDate('2001-03-04'), isDisabled: false, isAtSchool: false },
  ],
}
const situation: Situation = {
  died: 'member',
  memberName: 'ALAMI',
  family,
  livingSpouses: 0,
  named: [],
  diedOn: DIED,
  household: HOME,
}
const who = (about: Partial<Situation>) =>
  heirsOf(RULEBOOK, { ...situation, ...about }).map(
    (one) => `${one.kind} ${one.about} ${one.firstName} ${one.lastName} ${one.reach.email}`,
  )

describe('whom a death gives a right to', () => {
  it('is each spouse of the file of who died', ({ expect }) => {
    expect(who({})).toEqual(['spouse spouse-1 NADIA BENALI ', 'spouse spouse-2 ZOHRA TAZI '])
  })

  it('a spouse who declares is the one of the file, reached where they say', ({ expect }) => {
    const named = [
      { kind: 'spouse' as const, lastName: 'Bénali', firstName: 'Nadia', reach: MAIL },
      { kind: 'spouse' as const, lastName: 'Bénali', firstName: 'Nadia', reach: MAIL },
      { kind: 'spouse' as const, lastName: 'RAMI', firstName: 'SALMA', reach: MAIL },
    ]
    expect(who({ named })).toEqual([
      'spouse spouse-1 NADIA BENALI nadia@demo.example',
      'spouse spouse-2 ZOHRA TAZI ',
      'spouse null SALMA RAMI nadia@demo.example',
    ])
    expect(who({ named, family: null })).toEqual([
      'spouse null Nadia Bénali nadia@demo.example',
      'spouse null SALMA RAMI nadia@demo.example',
    ])
  })

  it('is each minor or disabled child when both parents are dead', ({ expect }) => {
    const orphans = ['orphan child-1 INES ALAMI ', 'orphan child-2 ADAM ALAMI ']
    expect(who({ died: 'spouse' })).toEqual(orphans)
    expect(who({ died: 'spouse', livingSpouses: 1 })).toEqual([])
    expect(who({ family: { ...family, isWidowed: true, spouses: [] } })).toEqual(orphans)
    expect(who({ died: 'orphan' })).toEqual([])
  })
})

const identity: Identity = {
  lastName: 'BENALI',
  firstName: 'NADIA',
  cin: 'BE1',
  birthDate: isoDate('1970-01-01'),
  sex: 'F',
  marriedOn: isoDate('1994-06-18'),
  hasChildOfMarriage: false,
  isRemarried: false,
  hasDependentChild: false,
  isDisabled: false,
}
const right = (
  kind: 'spouse' | 'orphan',
  about: Partial<Identity>,
  { isAccident = false, left = 40_000_000 } = {},
) =>
  rightOf(RULEBOOK, {
    kind,
    identity: { ...identity, ...about },
    diedOn: DIED,
    isAccident,
    left: leftByPensioner(points(left)),
  })

describe('the right of a spouse', () => {
  it('begins the day after: the month of the death belongs to who died', ({ expect }) => {
    expect(right('spouse', {})).toMatchObject({ value: { on: '2026-09-15', until: null } })
  })

  it('waits for fifty, for sixty, unless a child depends on them', ({ expect }) => {
    const birthDate = isoDate('1980-05-20')
    expect(right('spouse', { birthDate })).toMatchObject({ value: { on: '2030-05-20' } })
    expect(right('spouse', { birthDate, sex: 'M' })).toMatchObject({ value: { on: '2040-05-20' } })
    expect(right('spouse', { birthDate, hasDependentChild: true })).toMatchObject({
      value: { on: '2026-09-15' },
    })
  })

  it('is refused to a marriage of less than two years, but for the exceptions', ({ expect }) => {
    const marriedOn = isoDate('2024-09-15')
    expect(right('spouse', { marriedOn })).toMatchObject({
      refusal: { code: 'marriage_too_short', facts: { years: 2 } },
    })
    expect(right('spouse', { marriedOn: isoDate('2024-09-14') }).ok).toBe(true)
    expect(right('spouse', { marriedOn, hasChildOfMarriage: true }).ok).toBe(true)
    expect(right('spouse', { marriedOn, isRemarried: true }).ok).toBe(true)
    expect(right('spouse', { marriedOn }, { isAccident: true }).ok).toBe(true)
  })

  it('is nothing when the rights were paid once', ({ expect }) => {
    expect(right('spouse', {}, { left: 0 })).toMatchObject({ refusal: { code: 'nothing_left' } })
  })
})

describe('the right of an orphan', () => {
  it('ends with the majority; somebody of age has none, unless disabled', ({ expect }) => {
    const born = (birthDate: string, isDisabled = false) =>
      right('orphan', { birthDate: isoDate(birthDate), isDisabled })
    expect(born('2010-03-04')).toMatchObject({
      value: { on: '2026-09-15', until: '2028-03-04', points: 8_000_000 },
    })
    expect(born('2008-09-14')).toMatchObject({ refusal: { code: 'orphan_of_age' } })
    expect(born('2000-03-04', true)).toMatchObject({ value: { until: null } })
  })
})

const EMPTY: SurvivorForm = { identity: null, account: null, contact: null }
const piece = (code: string, about: Partial<StoredPiece> = {}): StoredPiece => ({
  code,
  seq: 1,
  state: 'received',
  documentId: 'd',
  reason: null,
  receivedAt: null,
  ...about,
})
const listed = (
  kind: 'spouse' | 'orphan',
  form: Partial<SurvivorForm> = {},
  about: Partial<{ stored: StoredPiece[]; held: Map<string, string | null> }> = {},
) =>
  checklistOf(
    { kind, form: { ...EMPTY, ...form }, isAccident: false, on: DIED },
    { stored: [], held: new Map(), ...about },
  ).map(({ code, state }) => `${code} ${state}`)

describe('the checklist', () => {
  it('follows what is said', ({ expect }) => {
    expect(listed('spouse')).toEqual(['identity expected', 'marriage expected', 'rib expected'])
    expect(listed('spouse', { identity: { ...identity, hasDependentChild: true } })).toContain(
      'birth expected',
    )
    expect(listed('orphan')).toEqual([
      'identity expected',
      'birth expected',
      'parent_death expected',
      'guardianship expected',
      'rib expected',
    ])
    expect(listed('orphan', { identity: { ...identity, isDisabled: true } })).toEqual([
      'identity expected',
      'birth expected',
      'parent_death expected',
      'disability expected',
      'rib expected',
    ])
  })

  it('asks for nothing that the fund holds; what came by itself goes before', ({ expect }) => {
    const held = new Map<string, string | null>([
      ['marriage', 'd1'],
      ['parent_death', null],
    ])
    expect(listed('spouse', {}, { held })).toContain('marriage held')
    expect(listed('orphan', {}, { held })).toContain('parent_death held')
    const stored = [
      piece('marriage'),
      piece('marriage', { seq: 2, state: 'not_conforming', reason: 'illisible' }),
    ]
    expect(listed('spouse', {}, { held, stored })).toContain('marriage not_conforming')
  })
})

describe('a file', () => {
  const desk = { caseId: 'c', caseNumber: 'n', promisedOn: DIED, reason: null }
  const at = (state: 'open' | 'waiting' | 'proposed' | 'closed') => ({
    stage: 'submitted' as const,
    desk: { ...desk, state },
  })

  it('is, under review, what its case says', ({ expect }) => {
    expect(stateOf(at('open'))).toBe('under_review')
    expect(stateOf(at('waiting'))).toBe('awaiting_pieces')
    expect(stateOf(at('proposed'))).toBe('in_control')
    expect(stateOf({ stage: 'awarded', desk: null })).toBe('awarded')
    expect([at('open'), at('waiting')].map(mayEdit)).toEqual([false, true])
  })

  it('is sent whole, once', ({ expect }) => {
    const open = { stage: 'awaiting' as const, desk: null }
    expect(maySubmit({ ...open, form: EMPTY })).toMatchObject({ refusal: { code: 'step_missing' } })
    expect(maySubmit({ ...at('open'), form: EMPTY })).toMatchObject({
      refusal: { code: 'survivor_submitted' },
    })
  })

  it('is proposed once each piece was looked at', ({ expect }) => {
    const refused = (pieces: StoredPiece[]) => mayPropose(at('open'), pieces)
    expect(refused([piece('rib')])).toMatchObject({ refusal: { code: 'piece_unchecked' } })
    expect(refused([piece('rib', { state: 'not_conforming' })])).toMatchObject({
      refusal: { code: 'piece_missing' },
    })
    expect(refused([piece('rib', { state: 'conforming' })]).ok).toBe(true)
    expect(mayPropose({ stage: 'awaiting', desk: null }, [])).toMatchObject({
      refusal: { code: 'survivor_over' },
    })
  })
})
