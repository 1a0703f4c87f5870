import { describe, it } from 'vitest'
import { readEntrants } from '#src/joining/rules/entrants.ts'
import { isoDate } from '#src/kernel/dates.ts'

const contract = { categories: ['01', '40'], today: isoDate('2026-11-02') }
const read = (text: string) => readEntrants(text, contract)
const LINE = 'Aït Baha;Zoé-Lina;f;14/06/1979;jc 310021;1;01/10/2026'

describe('a pasted list of staff', () => {
  it('is read as the register writes people', ({ expect }) => {
    const { entrants, faults } = read(`Nom;Prénom;Sexe;Né le;CIN;Cat.;Entrée\n\n${LINE}\n`)
    expect(faults).toEqual([])
    expect(entrants).toEqual([
      {
        line: 3,
        lastName: 'AIT BAHA',
        firstName: 'ZOE-LINA',
        sex: 'F',
        birthDate: '1979-06-14',
        cin: 'JC310021',
        category: '01',
        from: '2026-10-01',
      },
    ])
  })

  it('takes tabs, as a sheet copies them', ({ expect }) => {
    expect(read(LINE.replaceAll(';', '\t')).entrants).toHaveLength(1)
  })

  it.for([
    ['entrant_columns', 'Aït Baha;Zoé'],
    ['entrant_name', LINE.replace('Aït Baha', '12')],
    ['entrant_sex', LINE.replace(';f;', ';x;')],
    ['day_shape', LINE.replace('14/06/1979', '31/02/1979')],
    ['entrant_days', LINE.replace('01/10/2026', '03/11/2026')],
    ['entrant_days', LINE.replace('14/06/1979', '14/06/2027')],
    ['cin_shape', LINE.replace('jc 310021', '310021')],
    ['entrant_category', LINE.replace(';1;', ';02;')],
  ])('says what is wrong: %s', ([code, line], { expect }) => {
    expect(read(line ?? '')).toEqual({ entrants: [], faults: [{ line: 1, code }] })
  })

  it('holds each card once', ({ expect }) => {
    const { entrants, faults } = read(`${LINE}\n${LINE}`)
    expect([entrants.length, faults]).toEqual([1, [{ line: 2, code: 'entrant_twice' }]])
  })
})
