import fc from 'fast-check'
import { describe, it } from 'vitest'
import { surveyFile } from '#src/declarations/rules/fixed-width.ts'
import { writeRecord } from '#src/declarations/rules/write.ts'
import { fr } from '#src/i18n/messages/fr/index.ts'
import { bytesOf, lineWith, read, surveyed } from './support.ts'

const RECORD = writeRecord(lineWith())
const refusalOf = (bytes: Uint8Array) => {
  const survey = surveyFile(bytes)
  return survey.ok ? null : survey.refusal
}
const codeOf = (bytes: Uint8Array): string | null => refusalOf(bytes)?.code ?? null
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'))
const swapped = (bytes: Uint8Array): Uint8Array => new Uint8Array(Buffer.from(bytes).swap16())

describe('a file that cannot be a declaration is refused:', () => {
  it('empty, or blank', ({ expect }) => {
    for (const text of ['', '\ufeff', '\n', ' \r\n\t\r\n', '\u001a'])
      expect(codeOf(bytesOf(text)), JSON.stringify(text)).toBe('file_empty')
  })

  it('a PDF, a spreadsheet, an image, an archive, by name', ({ expect }) => {
    const kinds: [string, string | number[]][] = [
      ['PDF', '%PDF-1.7\n'],
      ['XLSX, ZIP', 'PK\u0003\u0004'],
      ['XLS, DOC', [0xd0, 0xcf, 0x11, 0xe0]],
      ['PNG', [0x89, 0x50, 0x4e, 0x47]],
      ['JPEG', [0xff, 0xd8, 0xff]],
      ['GIF', 'GIF89a'],
      ['GZIP', [0x1f, 0x8b]],
    ]
    for (const [kind, start] of kinds) {
      const head = typeof start === 'string' ? bytesOf(start) : new Uint8Array(start)
      const bytes = new Uint8Array([...head, ...bytesOf(`\n${RECORD}`)])
      expect(refusalOf(bytes), kind).toEqual({ code: 'file_not_text', facts: { kind } })
    }
  })

  it('in UTF-16, either way round, with or without its mark', ({ expect }) => {
    for (const text of [`\ufeff${RECORD}`, RECORD, `${RECORD}\r\n${RECORD}`]) {
      expect(codeOf(utf16(text))).toBe('file_utf16')
      expect(codeOf(swapped(utf16(text)))).toBe('file_utf16')
    }
  })

  it('with a NUL, saying on which line', ({ expect }) => {
    const text = `${RECORD}\r\n${RECORD.slice(0, 50)}\0${RECORD.slice(51)}\r\n`
    expect(refusalOf(bytesOf(text))).toEqual({ code: 'file_has_nul', facts: { line: 2 } })
  })

  it('with another control character, saying on which line', ({ expect }) => {
    for (const byte of [0x01, 0x08, 0x0b, 0x0c, 0x1b, 0x1f]) {
      const text = `${RECORD}\n${RECORD}\n${String.fromCharCode(byte)}`
      const refusal = { code: 'file_control_character', facts: { line: 3 } }
      expect(refusalOf(bytesOf(text)), String(byte)).toEqual(refusal)
    }
  })

  it('with one line of 10 MB, without reading it to its end', ({ expect }) => {
    const bytes = new Uint8Array(10_000_000).fill(0x41)
    const refusal = { code: 'line_too_long', facts: { line: 1, length: 1001 } }
    expect(refusalOf(bytes)).toEqual(refusal)
    expect(codeOf(bytesOf('A'.repeat(1000)))).toBe('no_record')
    expect(codeOf(bytesOf(`${RECORD}\n${'A'.repeat(1001)}`))).toBe('line_too_long')
  })

  it('without one line of 190 or 160 characters', ({ expect }) => {
    const csv = 'matricule;nom;salaire\n205624000;LAHLOU;17387,29\n'
    for (const text of [csv, RECORD.slice(1), `${RECORD}0`, RECORD.slice(0, 159), '<html></html>'])
      expect(refusalOf(bytesOf(text))).toEqual({ code: 'no_record', facts: {} })
  })

  it('cut in its only line', ({ expect }) => {
    const cut = [1, 5, 100, 189].map((length) => codeOf(bytesOf(RECORD.slice(0, length))))
    expect(cut).toEqual(['no_record', 'no_record', 'no_record', 'no_record'])
  })

  it('each in a sentence of its own', ({ expect }) => {
    const codes = ['file_empty', 'file_not_text', 'file_utf16', 'file_has_nul', 'no_record']
    for (const code of [...codes, 'file_control_character', 'line_too_long'])
      expect(Object.keys(fr)).toContain(`refusal.${code}`)
  })
})

describe('a file cut in a later line', () => {
  it('keeps its whole lines, and says which is short', async ({ expect }) => {
    const bytes = bytesOf(`${RECORD}\r\n${RECORD}\r\n${RECORD}`).subarray(0, 2 * 192 + 100)
    expect(surveyed(bytes).lines).toBe(3)
    expect((await read(bytes)).map((line) => line.badLength)).toEqual([null, null, 100])
  })
})

describe('any bytes at all', () => {
  it('are surveyed or refused, never a crash', () => {
    const byte = fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(0x0a, 0x0d, 0x20, 0x41))
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 400 }), (list) => {
        const survey = surveyFile(new Uint8Array(list))
        return survey.ok ? survey.value.lines > 0 : /^[a-z_0-9]+$/.test(survey.refusal.code)
      }),
    )
  })

  it('after a good line leave it readable, unless refused', async ({ expect }) => {
    const tail = fc.uint8Array({ maxLength: 220 })
    await fc.assert(
      fc.asyncProperty(tail, async (noise) => {
        const bytes = new Uint8Array([...bytesOf(`${RECORD}\n`), ...noise])
        if (refusalOf(bytes)) return
        expect((await read(bytes))[0]?.fields()).toEqual(lineWith())
      }),
    )
  })
})
