import { describe, it } from 'vitest'
import { LAYOUTS } from '#src/declarations/rules/layout.ts'
import { comparable } from '#src/declarations/rules/identity.ts'
import { checkRoster } from '#src/declarations/rules/roster-check.ts'
import { RecordLine, sourceLineOf } from '#src/declarations/rules/source-line.ts'
import { writeRecord } from '#src/declarations/rules/write.ts'
import { factsOf, factsAfterT2, lineWith, read, sample } from './support.ts'

const { people } = factsOf()
const answer = (change: object) => checkRoster([sourceLineOf(lineWith(change), 7)], people)[0]

describe('checking a roster', () => {
  it('says who matches, and nothing of what the fund holds', ({ expect }) => {
    expect(answer({})).toEqual({ line: 7, name: 'LAHLOU HANANE', isMatch: true })
    expect(answer({ first_name: 'Sanaa' })).toEqual({
      line: 7,
      name: 'LAHLOU Sanaa',
      isMatch: false,
    })
  })

  it('says the same of a stranger and of somebody with another name', ({ expect }) => {
    const stranger = answer({ matricule: '999999998' })
    const someoneElse = answer({ birth_date: '1963-02-12' })
    expect(stranger).toEqual(someoneElse)
    expect(stranger?.isMatch).toBe(false)
  })

  it('has nobody to match an entrant with, nor half a record', ({ expect }) => {
    expect(answer({ matricule: '' })?.isMatch).toBe(false)
    const half = new RecordLine(1, writeRecord(lineWith()).slice(0, 189), LAYOUTS[190])
    expect(checkRoster([half], people)[0]?.isMatch).toBe(false)
  })

  it('asks nothing of salary, category or quarter', ({ expect }) => {
    expect(answer({ salary: 'x', category: '77', quarter: '2020-T1', rate: '1' })?.isMatch).toBe(
      true,
    )
  })

  it('matches everybody of the samples but the entrants', async ({ expect }) => {
    const facts = await factsAfterT2()
    const answers = checkRoster(await read(sample('T3_2026')), facts.people)
    expect(answers.filter((one) => !one.isMatch).map((one) => one.line)).toEqual([25, 26])
  })
})

describe('names', () => {
  it('are the same but for accents, case and what is no letter', ({ expect }) => {
    expect(comparable('El Mansoûri')).toBe('ELMANSOURI')
    expect(comparable("O'BRIEN-SMITH 2")).toBe('OBRIENSMITH')
    expect(comparable('العلوي')).toBe('العلوي')
    expect(comparable(' ')).toBe('')
    expect(comparable('LAHLOU')).not.toBe(comparable('LAHLOUI'))
  })
})
