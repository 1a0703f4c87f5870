import fc from 'fast-check'
import { describe, it } from 'vitest'
import { checkedLine, createChecker, worst } from '#src/declarations/rules/checker.ts'
import { RecordLine, sourceLineOf } from '#src/declarations/rules/source-line.ts'
import { LAYOUTS } from '#src/declarations/rules/layout.ts'
import type { Anomaly, KnownPerson, Severity } from '#src/declarations/rules/model.ts'
import { writeRecord } from '#src/declarations/rules/write.ts'
import { centimes } from '#src/kernel/money.ts'
import { contributionOn } from '#src/rulebook/contributions.ts'
import { checkFields, CONTRACTS, factsOf, HANANE, lineWith, T3, told } from './support.ts'
import { RULEBOOK } from '#src/rulebook/rulebook.ts'

const ENTRANT = { matricule: '', last_name: 'BENKIRANE', first_name: 'ILYAS', cin: 'JB400101' }
const OTHER: KnownPerson = {
  ...HANANE,
  matricule: '205624001',
  lastName: 'OUAHBI',
  firstName: 'KHADIJA',
  cin: 'BK991226',
}

describe('the severity of a line', () => {
  const one = (severity: Severity) => ({ severity }) as Anomaly
  it('is that of its worst finding', ({ expect }) => {
    expect(worst([])).toBeNull()
    expect(worst([one('to_note')])).toBe('to_note')
    expect(worst([one('to_note'), one('to_correct')])).toBe('to_correct')
    expect(worst([one('to_correct'), one('blocking'), one('to_note')])).toBe('blocking')
  })

  it('leaves nothing due when it blocks, all of it otherwise', ({ expect }) => {
    const base = centimes(1_738_729)
    const rate = CONTRACTS.kamil[1]?.rate ?? 0
    const due = {
      base,
      rate,
      ...contributionOn(RULEBOOK, { base, rate: rate as never, quarter: T3 }),
    }
    const dueWith = (change: object) => {
      const { checked } = checkFields([lineWith(change)], factsOf())
      return { severity: checked[0]?.severity, contribution: checked[0]?.contribution }
    }
    expect(dueWith({})).toEqual({ severity: null, contribution: due })
    expect(dueWith({ email: 'x' })).toEqual({ severity: 'to_note', contribution: due })
    expect(dueWith({ sex: 'X' })).toEqual({ severity: 'to_correct', contribution: due })
    for (const change of [{ rate: '6.00' }, { salary: 'x' }, { category: '77' }, { quarter: '' }])
      expect(dueWith(change)).toEqual({ severity: 'blocking', contribution: null })
  })

  it('goes with its line', ({ expect }) => {
    const source = sourceLineOf(lineWith({ sex: 'X' }), 12)
    const checked = createChecker(factsOf()).check(source)
    expect(checkedLine(source, checked)).toEqual({
      line: 12,
      fields: lineWith({ sex: 'X' }),
      anomalies: checked.anomalies,
      severity: 'to_correct',
      contribution: checked.contribution,
    })
  })
})

describe('a line that is no record', () => {
  it('says only that, whatever its columns hold', ({ expect }) => {
    const checker = createChecker(factsOf())
    const short = new RecordLine(3, writeRecord(lineWith()).slice(0, 150), LAYOUTS[190])
    expect(checker.check(short)).toEqual({
      anomalies: [
        {
          line: 3,
          field: 'record',
          code: 'record_length',
          severity: 'blocking',
          value: '150',
          expected: '190',
        },
      ],
      severity: 'blocking',
      contribution: null,
    })
    // Their matricule could still be read: they are not reported missing too.
    expect(checker.finish()).toEqual([])
  })
})

describe('the same person twice', () => {
  const check = (...changes: object[]) =>
    told(
      checkFields(
        changes.map((one) => lineWith(one)),
        factsOf(),
      ).all,
    )

  it('is said once of each line', ({ expect }) => {
    expect(check({}, {})).toEqual(['person_twice@1', 'person_twice@2'])
    const thrice = ['person_twice@1', 'person_twice@2', 'person_twice@3']
    expect(check({}, {}, {})).toEqual(thrice)
  })

  it('is found in the same category only', ({ expect }) => {
    expect(check({}, { category: '05', rate: '6.00' })).toEqual([])
  })

  it('is known by the CIN of entrants', ({ expect }) => {
    const twice = checkFields([lineWith(ENTRANT), lineWith(ENTRANT)], factsOf()).all
    expect(twice.filter((one) => one.code === 'person_twice')).toMatchObject([
      { line: 2, field: 'cin', value: 'JB400101', expected: '1' },
      { line: 1, field: 'cin', value: 'JB400101', expected: '2' },
    ])
    expect(check({}, ENTRANT, { ...ENTRANT, cin: 'JB400102' })).toEqual([])
  })

  it('is not what two entrants without CIN are', ({ expect }) => {
    const nobody = { ...ENTRANT, cin: '' }
    expect(check({}, nobody, nobody)).toEqual(['entrant_without_cin@2', 'entrant_without_cin@3'])
  })

  it('names on each line a line where they are too, in any order of the file', () => {
    const people = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(people, (list) => {
        const lines = list.map((n) => lineWith({ ...ENTRANT, cin: `JB40010${n}` }))
        const found = checkFields(lines, factsOf()).all.filter((a) => a.code === 'person_twice')
        const expected = list.flatMap((n, i) =>
          list.some((other, j) => other === n && j !== i) ? [i + 1] : [],
        )
        const isTrue = found.every((one) => {
          const other = Number(one.expected)
          return other !== one.line && list[other - 1] === list[(one.line ?? 0) - 1]
        })
        const where = found.map((one) => one.line ?? 0).toSorted((a, b) => a - b)
        return isTrue && JSON.stringify(where) === JSON.stringify(expected)
      }),
    )
  })
})

describe('somebody of last quarter', () => {
  const missing = (lines: object[], more: Parameters<typeof factsOf>[1] = {}) =>
    checkFields(
      lines.map((one) => lineWith(one)),
      factsOf(CONTRACTS.kamil, { known: [HANANE, OTHER], ...more }),
    ).late.map((one) => `${one.code} ${one.value} ${one.expected}`)
  const KHADIJA = ['person_missing 205624001 OUAHBI KHADIJA']

  it('neither present nor leaving is missing, from the whole and not from a line', ({ expect }) => {
    expect(missing([{}])).toEqual(KHADIJA)
    const { late } = checkFields([lineWith()], factsOf(CONTRACTS.kamil, { known: [HANANE, OTHER] }))
    expect(late[0]).toMatchObject({ line: null, severity: 'to_note', field: 'matricule' })
  })

  it('who was leaving, or was not there, is not missing', ({ expect }) => {
    expect(missing([{}], { known: [HANANE, { ...OTHER, expectedNow: false }] })).toEqual([])
  })

  it('present on a bad line is there all the same, or by their CIN', ({ expect }) => {
    const line = { matricule: '205624001', last_name: 'X' }
    expect(missing([{}, line])).toEqual([])
    expect(missing([{}, { ...ENTRANT, cin: 'BK991226' }])).toEqual([])
    expect(missing([{}, { ...ENTRANT, cin: 'BK991227' }])).toEqual(KHADIJA)
  })

  it('of a category that the file does not speak for is not missing', ({ expect }) => {
    const elsewhere = { ...OTHER, lastSalaries: { '05': centimes(100) } }
    expect(missing([{}], { known: [HANANE, elsewhere] })).toEqual([])
    expect(missing([{}], { known: [HANANE, elsewhere], scope: new Set(['05']) })).toEqual(KHADIJA)
    expect(missing([], { scope: new Set(['05']) })).toEqual([])
  })

  it('is missing from an empty form of their category', ({ expect }) => {
    expect(missing([], { scope: new Set(['10']) })).toHaveLength(2)
    expect(missing([])).toEqual([])
  })
})
