import fc from 'fast-check'
import { describe, it } from 'vitest'
import { type FieldName, FIELDS } from '#src/declarations/rules/model.ts'
import {
  dayIn,
  normaliseFields,
  rateOf,
  readFiled,
  readTyped,
  salaryOf,
} from '#src/declarations/rules/notation.ts'
import { addDays, isoDate, partsOf } from '#src/kernel/dates.ts'
import { lineWith } from './support.ts'

const typed = (field: FieldName, list: Record<string, string>): void => {
  describe(`${field}, as a person types it`, () => {
    for (const [text, meaning] of Object.entries(list))
      it(`«${text}» is «${meaning}»`, ({ expect }) => expect(readTyped(field, text)).toBe(meaning))
  })
}
const filed = (field: FieldName, list: Record<string, string>): void => {
  describe(`${field}, as the file has it`, () => {
    for (const [text, meaning] of Object.entries(list))
      it(`«${text}» is «${meaning}»`, ({ expect }) => expect(readFiled(field, text)).toBe(meaning))
  })
}

typed('salary', {
  '13500': '13500.00',
  '13 500,00': '13500.00',
  '13\u202f500,5': '13500.50',
  '13500.5': '13500.50',
  '13.500,00': '13500.00',
  '1.234.567': '1234567.00',
  '13500 DH': '13500.00',
  '13 500,00 mad': '13500.00',
  '000042': '42.00',
  '0': '0.00',
  '': '',
  '12,345': '12,345',
  '-5': '-5',
  '1e5': '1e5',
  '1,2,3': '1,2,3',
  '00012A4500': '00012A4500',
  '123456789012': '123456789012',
  '١٢٣': '١٢٣',
})
filed('salary', {
  '0003600025': '36000.25',
  '0000000000': '0.00',
  '0000000001': '0.01',
  '9999999999': '99999999.99',
  '00012A4500': '00012A4500',
  '          ': '',
})

typed('rate', {
  '3,75': '3.75',
  '3.75 %': '3.75',
  '6': '6.00',
  '06.0': '6.00',
  '0': '0.00',
  '': '',
  '3.755': '3.755',
  six: 'six',
})
filed('rate', { '0375': '3.75', '1200': '12.00', '0000': '0.00', '03A5': '03A5', '    ': '' })

typed('birth_date', {
  '2026-08-15': '2026-08-15',
  '2026-8-5': '2026-08-05',
  '15/08/2026': '2026-08-15',
  '5.8.2026': '2026-08-05',
  '15-08-2026': '2026-08-15',
  '15082026': '2026-08-15',
  '00000000': '',
  '': '',
  '31022026': '31022026',
  '31/02/2026': '31/02/2026',
  '2026-02-30': '2026-02-30',
  '15/08/26': '15/08/26',
  '01011899': '01011899',
})
filed('left_on', {
  '15082026': '2026-08-15',
  '00000000': '',
  '        ': '',
  '00132003': '00132003',
})

typed('quarter', { 'T3 2026': '2026-T3', '2026t3': '2026-T3', '2026': '2026', '': '' })
filed('quarter', { '32026': '2026-T3', '52026': '52026', '3202': '3202' })

typed('matricule', {
  '5624': '000005624',
  '000000000': '',
  '': '',
  '20562400X': '20562400X',
  '2056240001': '2056240001',
})
typed('employer_number', { '5624': '005624', ' 005624 ': '005624', '0': '', X: 'X' })
typed('category', { '5': '05', '05': '05', '': '', A: 'A' })
typed('sex', { m: 'M', F: 'F', ' ': '' })
typed('cin', { be717488: 'BE717488', '': '' })
typed('internal_number', { '000000': '', '000042': '000042', A7: 'A7' })
typed('cnss_number', { '9999999999': '', '0000000000': '', '140378921': '140378921' })
typed('email', { '0': '', 'A@b.ma': 'A@b.ma' })
typed('last_name', { '  El Mansouri ': 'El Mansouri', '0': '0' })

describe('a whole line', () => {
  it('has all its fields, the absent empty', ({ expect }) => {
    const fields = normaliseFields({ salary: '13500', sex: 'f' })
    expect(Object.keys(fields)).toEqual([...FIELDS])
    expect(fields).toMatchObject({ salary: '13500.00', sex: 'F', cin: '' })
  })

  it('read again is the same: one notation', ({ expect }) => {
    const text = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.stringMatching(/^[0-9 .,/-]{0,12}$/),
      fc.stringMatching(/^[0-9]{1,10}$/),
    )
    fc.assert(
      fc.property(fc.constantFrom(...FIELDS), text, (field, value) => {
        const once = readTyped(field, value)
        expect(readTyped(field, once)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a date in any of its ways', () => {
  it('is one day', () => {
    const date = fc.nat(60_000).map((n) => addDays(isoDate('1920-01-01'), n))
    fc.assert(
      fc.property(date, fc.constantFrom('/', '.', '-', ' '), (d, mark) => {
        const { year, month, day } = partsOf(d)
        const two = (n: number): string => String(n).padStart(2, '0')
        const ways = [
          d,
          `${day}${mark}${month}${mark}${year}`,
          `${two(day)}${mark}${two(month)}${mark}${year}`,
          `${two(day)}${two(month)}${year}`,
        ]
        return ways.every((text) => readTyped('birth_date', text) === d)
      }),
    )
  })
})

describe('the amounts, rates and days of a line', () => {
  it('are numbers of the kernel, or say that they are not', ({ expect }) => {
    expect(salaryOf(lineWith({ salary: '36000,25' }))).toBe(3_600_025)
    expect(salaryOf(lineWith({ salary: '0' }))).toBe(0)
    expect(rateOf(lineWith({ rate: '3.75' }))).toBe(37_500)
    expect(rateOf(lineWith({ rate: '12' }))).toBe(120_000)
    for (const text of ['', 'x', '-1', '1e3', '1.234']) {
      expect(salaryOf({ ...lineWith(), salary: text }), text).toBeUndefined()
      expect(rateOf({ ...lineWith(), rate: text }), text).toBeUndefined()
    }
  })

  it('an amount has eleven digits at most', ({ expect }) => {
    expect(salaryOf({ ...lineWith(), salary: '12345678901.00' })).toBe(1_234_567_890_100)
    expect(salaryOf({ ...lineWith(), salary: '123456789012.00' })).toBeUndefined()
  })

  it('no day is not an impossible day', ({ expect }) => {
    expect(dayIn('2026-08-15')).toBe('2026-08-15')
    expect(dayIn('')).toBeNull()
    expect(dayIn('2026-02-30')).toBeUndefined()
    expect(dayIn('31022026')).toBeUndefined()
  })

  it('every salary of the file is read to the centime', () => {
    fc.assert(
      fc.property(fc.nat(9_999_999_999), (value) => {
        const salary = readFiled('salary', String(value).padStart(10, '0'))
        return salaryOf({ ...lineWith(), salary }) === value
      }),
    )
  })
})
