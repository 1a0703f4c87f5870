import fc from 'fast-check'
import { describe, it } from 'vitest'
import { LAYOUTS, slotOf } from '#src/declarations/rules/layout.ts'
import type { Anomaly, LineFields } from '#src/declarations/rules/model.ts'
import { repairTail } from '#src/declarations/rules/source-line.ts'
import { writeFile, writeRecord, writeRepairFile } from '#src/declarations/rules/write.ts'
import { addDays, isoDate } from '#src/kernel/dates.ts'
import { bytesOf, checkAll, checkFields, factsOf, lineWith, read, sample } from './support.ts'

const text = (pattern: RegExp) => fc.stringMatching(pattern)
const orNothing = <T>(value: fc.Arbitrary<T>) => fc.oneof(value, fc.constant(''))
const digits = (length: number) =>
  text(new RegExp(`^[0-9]{${length}}$`)).filter((t) => !/^0+$|^9+$/.test(t))
const date = orNothing(fc.nat(60_000).map((n) => addDays(isoDate('1920-01-01'), n)))
const name = (length: number) =>
  text(new RegExp(`^[A-Z](?:[A-Z' -]{0,${length - 2}}[A-Z])?$`)).map((t) => t.slice(0, length))
const twoDecimals = (most: number) =>
  fc.nat(most).map((n) => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}`)

/** Any line in the notation of LineFields that fits its columns. */
const fields: fc.Arbitrary<LineFields> = fc.record({
  record_code: fc.constantFrom('2', '7', '3'),
  employer_number: orNothing(digits(6)),
  category: text(/^[0-9]{2}$/),
  matricule: orNothing(digits(9)),
  rate: fc.oneof(twoDecimals(9999), fc.constant('')),
  last_name: orNothing(name(25)),
  first_name: orNothing(name(25)),
  internal_number: orNothing(digits(6)),
  sex: fc.constantFrom('M', 'F', 'X', ''),
  nationality: fc.constantFrom('M', 'A', ''),
  affiliated_on: date,
  birth_date: fc.oneof(date, fc.constantFrom('31022026', '00132003', '1963')),
  marital_status: fc.constantFrom('C', 'M', 'D', 'V', ''),
  children: fc.constantFrom('0', '2', '9', 'A', ''),
  salary: fc.oneof(twoDecimals(9_999_999_999), fc.constantFrom('', '00012A4500', 'X')),
  left_on: date,
  cin: orNothing(text(/^[A-Z]{1,2}[0-9]{1,8}$/)),
  cnss_number: orNothing(digits(10)),
  phone: orNothing(digits(14)),
  email: orNothing(text(/^[a-zA-Z0-9.]{1,20}@[a-z]{1,10}\.ma$/)),
  quarter: fc
    .tuple(fc.integer({ min: 1990, max: 2199 }), fc.integer({ min: 1, max: 4 }))
    .map(([year, rank]) => `${year}-T${rank}`),
})

const readBack = async (lines: readonly LineFields[]): Promise<LineFields[]> =>
  (await read(bytesOf(writeFile(lines)))).map((line) => line.fields())

describe('the layouts', () => {
  for (const width of [190, 160] as const)
    it(`${width}: fields follow each other without a gap`, ({ expect }) => {
      const { slots } = LAYOUTS[width]
      expect(slots.map((slot) => slot.start)).toEqual([0, ...slots.slice(0, -1).map((s) => s.end)])
      expect(slots.at(-1)?.end).toBe(width)
      expect(slots).toHaveLength(width === 190 ? 22 : 21)
    })

  it('stand where the domain notes put them', ({ expect }) => {
    const at = (field: Parameters<typeof slotOf>[1]) => {
      const slot = slotOf(LAYOUTS[190], field)
      return slot && [slot.start + 1, slot.end]
    }
    expect(at('matricule')).toEqual([10, 18])
    expect(at('last_name')).toEqual([23, 47])
    expect(at('birth_date')).toEqual([89, 96])
    expect(at('salary')).toEqual([99, 108])
    expect(at('cin')).toEqual([117, 126])
    expect(at('email')).toEqual([151, 185])
    expect(at('year')).toEqual([187, 190])
    expect(slotOf(LAYOUTS[160], 'first_name')).toBeNull()
  })
})

describe('a written record', () => {
  it('is the one of the domain notes', async ({ expect }) => {
    const published =
      '2005624121234567890600BENNANI                  YOUSSEF                  000042MM' +
      '0101201518051980M2000360002500000000BE717488  012345678900212660403138' +
      'y.bennani@exemple.ma               22026'
    const [line] = await read(bytesOf(published))
    expect(line?.fields()).toMatchObject({
      matricule: '123456789',
      rate: '6.00',
      salary: '36000.25',
      birth_date: '1980-05-18',
      quarter: '2026-T2',
    })
    expect(writeRecord(line?.fields() ?? lineWith())).toBe(published)
  })

  it('has 190 ASCII characters, whatever the line', () => {
    const any = fc.record(
      Object.fromEntries(
        Object.keys(lineWith()).map((field) => [
          field,
          fc.string({ unit: 'grapheme', maxLength: 40 }),
        ]),
      ),
    ) as fc.Arbitrary<LineFields>
    fc.assert(fc.property(any, (one) => /^[\u0020-\u007e]{190}$/.test(writeRecord(one))))
  })

  it('is read back equal', async ({ expect }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fields, { minLength: 1, maxLength: 5 }), async (lines) => {
        expect(await readBack(lines)).toEqual(lines)
      }),
      { numRuns: 300 },
    )
  })

  it('gives the samples back byte for byte', async ({ expect }) => {
    for (const one of ['T2_2026', 'T3_2026'] as const) {
      const lines = (await read(sample(one))).map((line) => line.fields())
      expect(bytesOf(writeFile(lines))).toEqual(sample(one))
    }
  })

  it('has names in upper case without accents, and nothing the layout cannot hold', ({
    expect,
  }) => {
    const record = writeRecord(lineWith({ last_name: 'Bénaïssa', first_name: 'ليلى' }))
    expect(record.slice(22, 72)).toBe('BENAISSA'.padEnd(50))
    expect(writeRecord(lineWith({ last_name: 'A\r\nB' })).slice(22, 47)).toBe('A  B'.padEnd(25))
  })

  it('cuts what is too long without moving what follows', ({ expect }) => {
    const record = writeRecord(lineWith({ last_name: 'A'.repeat(40), email: 'e'.repeat(50) }))
    expect(record.slice(22, 48)).toBe(`${'A'.repeat(25)}H`)
    expect(record.slice(150)).toBe(`${'e'.repeat(35)}32026`)
  })
})

describe('a line typed in the form, downloaded as a file and sent back', () => {
  const findings = (anomalies: readonly Anomaly[]) => anomalies.map((one) => one.code)
  const asForm = (line: LineFields) => findings(checkFields([line], factsOf()).all)
  const asFile = async (line: LineFields) =>
    findings(checkAll(await read(bytesOf(writeFile([line]))), factsOf()).all)

  for (const change of [{}, { cnss_number: '140378921' }, { internal_number: '7' }, { cin: 'k1' }])
    it(`earns the same findings: ${JSON.stringify(change)}`, async ({ expect }) => {
      expect(await asFile(lineWith(change))).toEqual(asForm(lineWith(change)))
    })

  for (const change of [
    { phone: '0612345678' },
    { phone: '+212 6 12 34 56 78' },
    { cnss_number: '12345' },
  ])
    it(`and with ${JSON.stringify(change)} too`, async ({ expect }) => {
      expect(await asFile(lineWith(change))).toEqual(asForm(lineWith(change)))
    })

  it('never has another salary when its own does not fit the column', async ({ expect }) => {
    const [line] = await readBack([lineWith({ salary: '123456789.00' })])
    expect(line?.salary).not.toBe('12345678.90')
  })
})

describe('the small file of lines to mend', () => {
  const open = [
    { line: 4, fields: lineWith({ rate: '3.33' }), codes: ['rate_not_of_category'] },
    { line: 12, fields: lineWith({ salary: 'x' }), codes: ['amount_not_a_number', 'sex; ô'] },
  ].map(({ codes, ...one }) => ({
    ...one,
    anomalies: codes.map((code) => ({ code }) as Anomaly),
  }))
  const small = writeRepairFile(open, (anomaly) => anomaly.code)

  it('has each record, then its number and what to mend', ({ expect }) => {
    const [first, second, rest] = small.split('\r\n')
    expect(first).toBe(`${writeRecord(open[0]?.fields ?? lineWith())};4;rate_not_of_category`)
    expect(second?.slice(190)).toBe(';12;amount_not_a_number / sex, o')
    expect(rest).toBe('')
  })

  it('is read as a file whose lines know which ones they mend', async ({ expect }) => {
    const lines = await read(bytesOf(small))
    expect(lines.map(repairTail)).toEqual([4, 12])
    expect(lines.map((line) => line.badLength)).toEqual([null, null])
    expect(lines[0]?.fields()).toEqual(open[0]?.fields)
  })
})
