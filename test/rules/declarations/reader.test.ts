import fc from 'fast-check'
import { describe, it } from 'vitest'
import { fixedWidth, readLines, surveyFile } from '#src/declarations/rules/fixed-width.ts'
import type { FileSurvey } from '#src/declarations/rules/formats.ts'
import { repairTail, sourceLineOf } from '#src/declarations/rules/source-line.ts'
import { writeRecord } from '#src/declarations/rules/write.ts'
import {
  bytesOf,
  lineWith,
  read,
  readAll,
  sample,
  surveyed,
  tellingOf,
  windowsBytesOf,
} from './support.ts'

const RECORD = writeRecord(lineWith())
const BOM = '\ufeff'
/** Another text in the columns of a field, cut or padded to its width. */
const withText = (start: number, width: number, text: string): string =>
  RECORD.slice(0, start) + text.padEnd(width).slice(0, width) + RECORD.slice(start + width)
/** Padded by bytes, as a program that counts bytes would: shorter in characters. */
const withBytes = (start: number, width: number, text: string): string =>
  RECORD.slice(0, start) +
  text +
  ' '.repeat(width - bytesOf(text).length) +
  RECORD.slice(start + width)
const ACCENTED = withText(22, 25, 'BÉNABDALLAH')
const lastNames = async (bytes: Uint8Array): Promise<string[]> =>
  (await read(bytes)).map((line) => line.fields().last_name)

describe('ends of lines', () => {
  for (const [name, end] of [
    ['CRLF', '\r\n'],
    ['LF', '\n'],
  ] as const) {
    it(`${name}, the last with or without it`, async ({ expect }) => {
      const text = `${RECORD}${end}${RECORD}`
      const lines = await read(bytesOf(text))
      expect(lines.map((line) => [line.number, line.badLength])).toEqual([
        [1, null],
        [2, null],
      ])
      expect(tellingOf(await read(bytesOf(text + end)))).toEqual(tellingOf(lines))
      expect(lines[1]?.fields()).toEqual(lineWith())
    })
  }

  it('blank lines count in the numbers, and are no lines', async ({ expect }) => {
    const text = `\r\n   \r\n${RECORD}\r\n\r\n${RECORD}\r\n \r\n\u001a`
    expect((await read(bytesOf(text))).map((line) => line.number)).toEqual([3, 5])
    expect(surveyed(bytesOf(text)).lines).toBe(2)
  })

  it('an old mark of the end of the file is no part of the last line', async ({ expect }) => {
    const [line] = await read(bytesOf(`${RECORD}\r\n${RECORD}\u001a`))
    expect(line?.badLength).toBeNull()
    expect((await read(bytesOf(`${ACCENTED}\u001a`)))[0]?.badLength).toBeNull()
  })
})

describe('encodings', () => {
  const NAMES = ['LAHLOU', 'BÉNABDALLAH', 'LAHLOU']
  const text = `${RECORD}\r\n${ACCENTED}\r\n${RECORD}\r\n`
  const cases: [string, Uint8Array, FileSurvey['encoding']][] = [
    ['UTF-8', bytesOf(text), 'utf-8'],
    ['UTF-8 with its mark', bytesOf(BOM + text), 'utf-8'],
    ['Windows-1252', windowsBytesOf(text), 'windows-1252'],
  ]
  for (const [name, bytes, encoding] of cases) {
    it(`${name} is told and read`, async ({ expect }) => {
      expect(surveyed(bytes)).toEqual({ layout: 190, lines: 3, quarter: '2026-T3', encoding })
      const lines = await read(bytes)
      expect(lines.map((line) => line.fields().last_name)).toEqual(NAMES)
      expect(lines.map((line) => line.badLength)).toEqual([null, null, null])
      expect(lines[1]?.fields()).toEqual(lineWith({ last_name: 'BÉNABDALLAH' }))
    })
  }

  it('the euro sign and the like of Windows-1252', async ({ expect }) => {
    const bytes = bytesOf(withText(22, 25, 'X'))
    bytes[22] = 0x8c
    expect(await lastNames(bytes)).toEqual(['Œ'])
  })

  it('a first letter that begins like the mark of UTF-8 is kept', async ({ expect }) => {
    for (const start of ['ï', 'ï»', 'ï»x', 'x»¿']) {
      const bytes = windowsBytesOf(`${start}${RECORD.slice(start.length)}\r\n${RECORD}`)
      expect((await read(bytes))[0]?.badLength, start).toBeNull()
    }
  })

  it('ASCII with a mark in front is ASCII all the same', async ({ expect }) => {
    expect(surveyed(bytesOf(`${BOM}${RECORD}\n`)).encoding).toBe('ascii')
    expect((await read(bytesOf(`${BOM}${RECORD}\n`)))[0]?.fields()).toEqual(lineWith())
  })

  it('fields padded by bytes instead of characters', async ({ expect }) => {
    const byBytes = withBytes(22, 25, 'BÉNÉDICTE')
    expect(byBytes).toHaveLength(188)
    const [line] = await read(bytesOf(byBytes))
    expect(line?.badLength).toBeNull()
    expect(line?.fields()).toEqual(lineWith({ last_name: 'BÉNÉDICTE' }))
  })
})

describe('padding', () => {
  const fieldOf = async (record: string) => (await read(bytesOf(record)))[0]?.fields()

  it('zeros, spaces and nines mean nothing where nothing is known', async ({ expect }) => {
    for (const filler of ['0', ' ', '9']) {
      const record = RECORD.slice(0, 126) + filler.repeat(59) + RECORD.slice(185)
      expect(await fieldOf(record)).toEqual(lineWith({ cnss_number: '', phone: '', email: '' }))
    }
    for (const filler of ['0', ' ']) {
      const record = RECORD.slice(0, 108) + filler.repeat(8) + RECORD.slice(116)
      expect(await fieldOf(record)).toEqual(lineWith({ left_on: '' }))
      const entrant = RECORD.slice(0, 9) + filler.repeat(9) + RECORD.slice(18)
      expect(await fieldOf(entrant)).toEqual(lineWith({ matricule: '' }))
    }
  })

  it('spaces before or after a number are no part of it', async ({ expect }) => {
    expect(await fieldOf(withText(1, 6, '5624'))).toEqual(lineWith())
    expect(await fieldOf(withText(1, 6, '  5624'))).toEqual(lineWith())
    expect(await fieldOf(withText(9, 9, ' 12345678'))).toEqual(lineWith({ matricule: '012345678' }))
  })

  it('nor of the salary and the rate', async ({ expect }) => {
    expect(await fieldOf(withText(98, 10, '   1738729'))).toEqual(lineWith())
    expect(await fieldOf(withText(98, 10, '1738729'))).toEqual(lineWith())
    expect(await fieldOf(withText(18, 4, ' 375'))).toEqual(lineWith())
  })

  it('a CIN of zeros is no CIN', async ({ expect }) => {
    expect(await fieldOf(withText(116, 10, '0000000000'))).toEqual(lineWith({ cin: '' }))
  })
})

describe('the older record of 160 characters', () => {
  const older = (name: string): string => RECORD.slice(0, 22) + name.padEnd(20) + RECORD.slice(72)
  const text = `${older('LAHLOU HANANE')}\r\n${older('OUAHBI KHADIJA')}\r\n`

  it('is recognised by its length, both names in one', async ({ expect }) => {
    expect(older('LAHLOU HANANE')).toHaveLength(160)
    const survey = { layout: 160, lines: 2, quarter: '2026-T3', encoding: 'ascii' }
    expect(surveyed(bytesOf(text))).toEqual(survey)
    const [line] = await read(bytesOf(text))
    expect(line?.badLength).toBeNull()
    expect(line?.text('first_name')).toBe('')
    expect(line?.fields()).toEqual(lineWith({ last_name: 'LAHLOU HANANE', first_name: '' }))
  })

  it('the length of most lines decides; the others are no records', async ({ expect }) => {
    const lines = await read(bytesOf(`${text}${RECORD}\r\n`))
    expect(lines.map((line) => line.badLength)).toEqual([null, null, 190])
    const tied = await read(bytesOf(`${older('X')}\r\n${RECORD}\r\n`))
    expect(tied.map((line) => line.badLength)).toEqual([160, null])
  })

  it('padded by bytes is recognised too', async ({ expect }) => {
    const name = `BÉNÉDICTE${' '.repeat(9)}`
    const bytes = bytesOf(RECORD.slice(0, 22) + name + RECORD.slice(72))
    expect(bytes).toHaveLength(160)
    expect(surveyFile(bytes)).toMatchObject({ ok: true, value: { layout: 160 } })
  })
})

describe('what a survey learns', () => {
  it('is the quarter most lines name, the first on a tie', ({ expect }) => {
    const of = (...quarters: string[]) =>
      surveyed(bytesOf(quarters.map((q) => writeRecord(lineWith({ quarter: q }))).join('\n')))
        .quarter
    expect(of('2026-T2', '2026-T3', '2026-T3')).toBe('2026-T3')
    expect(of('2026-T2', '2026-T3')).toBe('2026-T2')
    expect(of('')).toBeNull()
    const email = `${'h'.repeat(31)}0.ma`
    expect(surveyed(bytesOf(writeRecord(lineWith({ email })))).quarter).toBe('2026-T3')
  })
})

describe('a line', () => {
  it('gives one field as it gives them all', async ({ expect }) => {
    for (const line of await read(sample('T3_2026_erreurs')))
      for (const [field, text] of Object.entries(line.fields()))
        expect(line.text(field as never), `${line.number} ${field}`).toBe(text)
    const typed = sourceLineOf(lineWith(), 4)
    expect([typed.number, typed.badLength, typed.text('cin')]).toEqual([4, null, 'BK450316'])
  })

  it('of the small file knows the line that it mends', async ({ expect }) => {
    const text = [';17;Taux', ';18', ';x;Taux', '', ';0000000001;']
      .map((t) => RECORD + t)
      .join('\n')
    const lines = await read(bytesOf(text))
    expect(lines.map((line) => line.badLength)).toEqual([null, null, null, null, null])
    expect(lines.map(repairTail)).toEqual([17, 18, null, null, null])
    expect(repairTail(sourceLineOf(lineWith(), 4))).toBeNull()
  })

  it('longer or shorter than a record says its length', async ({ expect }) => {
    const lines = await read(bytesOf([RECORD, `${RECORD} `, RECORD.slice(1), 'x'].join('\n')))
    expect(lines.map((line) => line.badLength)).toEqual([null, 191, 189, 1])
  })
})

describe('a long file', () => {
  it('comes in batches, whatever the chunks', async ({ expect }) => {
    const bytes = bytesOf(`${RECORD}\r\n`.repeat(4001))
    const sizes: number[] = []
    for await (const batch of fixedWidth.read([bytes], surveyed(bytes))) sizes.push(batch.length)
    expect(sizes).toEqual([2000, 2000, 1])
    for await (const batch of readLines([bytes.subarray(0, 2000 * 192)], surveyed(bytes)))
      expect(batch).toHaveLength(2000)
    const lines = await readAll(
      [bytes.subarray(0, 300_001), bytes.subarray(300_001)],
      surveyed(bytes),
    )
    expect(lines.at(-1)?.number).toBe(4001)
    expect(lines.filter((line) => line.badLength !== null)).toEqual([])
    expect(lines.at(-1)?.fields()).toEqual(lineWith())
  })
})

describe('chunks of any size', () => {
  /** Lines of every kind, in either encoding, with and without a mark or a last newline. */
  const kinds = [
    RECORD,
    ACCENTED,
    withBytes(22, 25, 'BÉN'),
    RECORD.slice(0, 77),
    '',
    '  ',
    '\u001a',
  ]
  const file = fc
    .record({
      before: fc.constantFrom('', '\n', '\r\n', '\n\n'),
      lines: fc.array(fc.constantFrom(...kinds), { minLength: 0, maxLength: 6 }),
      end: fc.constantFrom('\r\n', '\n'),
      mark: fc.constantFrom('', BOM),
      isUtf8: fc.boolean(),
      last: fc.constantFrom('', '\n'),
    })
    .map(({ before, lines, end, mark, isUtf8, last }) => {
      const text = before + [RECORD, ...lines].join(end) + last
      return isUtf8 ? bytesOf(mark + text) : windowsBytesOf(text)
    })
  const cuts = fc.array(fc.nat(1400), { maxLength: 12 })
  const cutAt = (bytes: Uint8Array, places: readonly number[]): Uint8Array[] => {
    const edges = [0, ...places.toSorted((a, b) => a - b), bytes.length]
    return edges.slice(1).map((end, i) => bytes.subarray(edges[i], end))
  }

  it('give the same lines', async ({ expect }) => {
    await fc.assert(
      fc.asyncProperty(file, cuts, async (bytes, places) => {
        const survey = surveyed(bytes)
        const whole = tellingOf(await readAll([bytes], survey))
        expect(tellingOf(await readAll(cutAt(bytes, places), survey))).toEqual(whole)
      }),
      { numRuns: 200 },
    )
  })

  it('even of one byte each, from a stream', async ({ expect }) => {
    const bytes = bytesOf(`${BOM}${ACCENTED}\r\n\n${RECORD}`)
    async function* stream(): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < bytes.length; i += 1) yield bytes.subarray(i, i + 1)
    }
    const lines = []
    for await (const batch of readLines(stream(), surveyed(bytes))) lines.push(...batch)
    expect(tellingOf(lines)).toEqual(tellingOf(await read(bytes)))
    expect(lines.map((line) => [line.number, line.badLength])).toEqual([
      [1, null],
      [3, null],
    ])
    const blank = bytesOf(`\n\n${RECORD}`)
    const pieces = Array.from(blank, (byte) => new Uint8Array([byte]))
    const [line] = await readAll(pieces, surveyed(blank))
    expect(line?.number).toBe(3)
  })
})
