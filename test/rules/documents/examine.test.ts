import { describe, it } from 'vitest'
import { readDocument } from '#src/documents/examine.ts'
import type { Examined } from '#src/documents/document.ts'
import {
  bytesOf,
  CATALOG,
  deflated,
  jpeg,
  onePage,
  page,
  pdf,
  pdfOf,
  png,
  streamOf,
  zip,
} from '#test/support/documents.ts'

type Bytes = Uint8Array<ArrayBuffer>

const read = (bytes: Bytes | string, name = 'piece.pdf') => readDocument(new File([bytes], name))

const taken = async (bytes: Bytes, name?: string): Promise<Examined> => {
  const answer = await read(bytes, name)
  if (!answer.ok || answer.value === null) throw new Error(`refused: ${JSON.stringify(answer)}`)
  return answer.value
}
const codeOf = async (bytes: Bytes | string): Promise<string> => {
  const answer = await read(bytes)
  return answer.ok ? 'taken' : answer.refusal.code
}

const FLATE = '/Filter /FlateDecode '
const CONTENT = 'BT /F1 12 Tf 72 700 Td (Matricule 0123456) Tj ET'

describe('a document that is taken', () => {
  it('is a PDF, with its pages counted and its text read', async ({ expect }) => {
    const one = await taken(pdf('Matricule 0123456'), 'dossier/Attestation née.pdf')
    expect(one).toMatchObject({
      name: 'Attestation née.pdf',
      type: 'application/pdf',
      pages: 1,
      text: 'Matricule 0123456',
    })
    expect(one.sha256).toMatch(/^[\da-f]{64}$/)
    expect(one.bytes).toEqual(pdf('Matricule 0123456'))
  })

  it('is a PDF in any of the ways programs write them', async ({ expect }) => {
    const ways: [string, Bytes][] = [
      ['as it stands', onePage(streamOf(CONTENT))],
      ['folded', onePage(streamOf(deflated(CONTENT), FLATE))],
      ['with an escaped name', onePage(streamOf(deflated(CONTENT), '/Filter /Fl#61teDecode '))],
      ['with a list of one', onePage(streamOf(deflated(CONTENT), '/Filter [/FlateDecode] '))],
      ['as text', onePage(streamOf(ascii85(deflated(CONTENT)), '/Filter [/A85 /Fl] '))],
      [
        'with a length said elsewhere',
        onePage(
          bytesOf(`<< /Length 6 0 R ${FLATE}>>\r\nstream\r\n`, deflated(CONTENT), '\r\nendstream'),
          String(deflated(CONTENT).length),
        ),
      ],
      [
        'with comments and strings',
        onePage(bytesOf('% said (once\n', streamOf(CONTENT, '/T (a\\)b (c) 9 0 obj) /I <41> '))),
      ],
    ]
    for (const [name, bytes] of ways)
      expect([name, (await taken(bytes)).text]).toEqual([name, 'Matricule 0123456'])
  })

  it('is a PDF of pages packed in streams, as they are written since 2003', async ({ expect }) => {
    expect(await taken(packed(CONTENT))).toMatchObject({ pages: 1, text: 'Matricule 0123456' })
  })

  it('says no more than is needed, however often it says it', async ({ expect }) => {
    // Ten forms of ten forms, seven deep: ten million times the same words.
    const form = '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << '
    const levels = Array.from({ length: 7 }, (_, i) =>
      streamOf('/X Do '.repeat(10), `${form} /XObject << /X ${i + 7} 0 R >> >> `),
    )
    const words = streamOf('BT /F1 9 Tf (word) Tj ET', `${form} /Font << /F1 5 0 R >> >> `)
    const bytes = pdfOf([
      CATALOG,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      page('4 0 R').replace('/Font', '/XObject << /X 6 0 R >> /Font'),
      streamOf('/X Do'),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      ...levels,
      words,
    ])
    expect((await taken(bytes)).text).toHaveLength(20_000)
  })

  it('is a photograph, or an image', async ({ expect }) => {
    expect(await taken(jpeg())).toMatchObject({ type: 'image/jpeg', pages: null, text: '' })
    expect((await taken(png())).type).toBe('image/png')
    // What telephones add: a second photograph, or the table of a Samsung.
    expect((await taken(jpeg({ more: jpeg() }))).type).toBe('image/jpeg')
    const table = bytesOf('SEFH', new Uint8Array(8), new Uint8Array([12, 0, 0, 0]), 'SEFT')
    expect((await taken(jpeg({ more: bytesOf('a date', table) }))).type).toBe('image/jpeg')
  })

  it('is nothing when nothing was chosen', async ({ expect }) => {
    expect(await readDocument(undefined)).toEqual({ ok: true, value: null })
    expect(await readDocument(new File([], ''))).toEqual({ ok: true, value: null })
  })

  it('loses what a name should not say', async ({ expect }) => {
    expect((await taken(png(), 'C:\\scans\\carte.png')).name).toBe('carte.png')
    expect((await taken(png(), 'a\u202egnp.exe')).name).toBe('piece')
    expect((await taken(png(), `${'é'.repeat(300)}.png`)).name).toHaveLength(100)
  })
})

describe('a document that is refused', () => {
  const cases: [string, string, () => Bytes | string][] = [
    ['empty', 'piece_empty', () => ''],
    ['larger than 10 MiB', 'piece_too_large', () => new Uint8Array(10 * 1_048_576 + 1)],
    ['a program renamed', 'piece_not_readable', () => bytesOf('MZ', new Uint8Array(200))],
    ['a web page', 'piece_not_readable', () => '<!doctype html><script>1</script>'],
    ['a PDF that starts later', 'piece_two_in_one', () => bytesOf('MZ\n', pdf())],
    ['a PDF followed by a page', 'piece_two_in_one', () => bytesOf(pdf(), '<html>')],
    ['a PDF with a ZIP behind', 'piece_two_in_one', () => bytesOf(pdf(), zip(), '\n%%EOF\n')],
    [
      'a PDF with a ZIP inside',
      'piece_two_in_one',
      () => onePage(streamOf(CONTENT), streamOf(zip())),
    ],
    ['a photograph with a ZIP', 'piece_two_in_one', () => jpeg({ more: zip() })],
    ['a photograph followed', 'piece_two_in_one', () => jpeg({ more: bytesOf('<script>') })],
    ['an image followed', 'piece_two_in_one', () => png({ more: bytesOf('x') })],
    ['a photograph cut', 'piece_damaged', () => jpeg().slice(0, -2)],
    ['a photograph of one marker', 'piece_damaged', () => new Uint8Array([0xff, 0xd8, 0xff])],
    ['an image cut', 'piece_damaged', () => png().slice(0, -6)],
    ['an image of no size', 'piece_damaged', () => png({ width: 0 })],
    [
      'an image of 400 megapoints',
      'piece_too_many_points',
      () => png({ width: 20_000, height: 20_000 }),
    ],
    [
      'a photograph of 4,000',
      'piece_too_many_points',
      () => jpeg({ width: 65_500, height: 65_500 }),
    ],
    ['a header alone', 'piece_damaged', () => '%PDF-1.7\n'],
    ['a PDF cut', 'piece_damaged', () => pdf().slice(0, 300)],
    ['a PDF of nothing', 'piece_damaged', () => '%PDF-1.7 nothing at all\n%%EOF'],
    [
      'a PDF without pages',
      'piece_no_page',
      () => pdfOf([CATALOG, '<< /Type /Pages /Kids [] /Count 0 >>']),
    ],
    ['a PDF of 201 pages', 'piece_too_many_pages', () => ofPages(201)],
    [
      'a PDF locked',
      'piece_encrypted',
      () =>
        pdfOf(
          [CATALOG],
          `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -3904 /O <${'aa'.repeat(32)}> /U <${'bb'.repeat(32)}> >> /ID [<aa> <aa>] `,
        ),
    ],
    [
      'a PDF locked by a name in disguise',
      'piece_encrypted',
      () => pdfOf([CATALOG], '/Encryp#74 3 0 R '),
    ],
  ]
  it.for(cases)('is %s: %s', async ([, code, make], { expect }) => {
    expect(await codeOf(make())).toBe(code)
  })
})

describe('a PDF that unfolds to more than anybody sends', () => {
  const spaces = deflated(new Uint8Array(40_000_000).fill(0x20))
  const cases: [string, () => Bytes][] = [
    ['in its page', () => onePage(streamOf(spaces, FLATE))],
    [
      'folded twice',
      () => onePage(streamOf(deflated(spaces), '/Filter [/FlateDecode /FlateDecode] ')),
    ],
    ['under another name', () => onePage(streamOf(spaces, '/Filter [/Fl] '))],
    ['under an escaped name', () => onePage(streamOf(spaces, '/F#69lter /FlateD#65code '))],
    [
      'written as text',
      () => onePage(streamOf(ascii85(spaces), '/Filter [/ASCII85Decode /FlateDecode] ')),
    ],
    ['in a font nobody needs', () => onePage(streamOf(CONTENT), streamOf(spaces, FLATE))],
    [
      'in many small parts',
      () =>
        onePage(
          streamOf(CONTENT),
          ...Array.from({ length: 20 }, () => streamOf(deflated(new Uint8Array(1_000_000)), FLATE)),
        ),
    ],
    [
      'in a picture',
      () =>
        onePage(
          streamOf(CONTENT),
          streamOf(deflated(new Uint8Array(540_000_000)), `/Subtype /Image ${FLATE}`),
        ),
    ],
    [
      'by being named a thousand times',
      () =>
        pdfOf([
          CATALOG,
          '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
          page(`[${'4 0 R '.repeat(1000)}]`),
          streamOf(deflated(new Uint8Array(1_000_000).fill(0x20)), FLATE),
        ]),
    ],
  ]
  it.for(cases)('is refused: %s', async ([, make], { expect }) => {
    expect(await codeOf(make())).toBe('piece_unfolds')
  })
})

const ofPages = (count: number): Bytes => {
  const kids = Array.from({ length: count }, (_, i) => `${i + 3} 0 R`).join(' ')
  const pages = Array<string>(count).fill('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>')
  return pdfOf([CATALOG, `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`, ...pages])
}

/** Four bytes as five characters, the last ones fewer. */
const ascii85 = (bytes: Bytes): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 4) {
    const group = bytes.subarray(at, at + 4)
    let value = [0, 1, 2, 3].reduce((sum, i) => sum * 256 + (group[i] ?? 0), 0)
    if (value === 0 && group.length === 4) {
      text += 'z'
      continue
    }
    let digits = ''
    for (let i = 0; i < 5; i += 1) {
      digits = String.fromCharCode(33 + (value % 85)) + digits
      value = Math.floor(value / 85)
    }
    text += digits.slice(0, group.length + 1)
  }
  return `${text}~>`
}

/** Catalogue, pages and page in one object stream, with a table that is a stream itself. */
const packed = (content: string): Bytes => {
  const objects = [
    CATALOG,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    page('4 0 R'),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  const numbers = [1, 2, 3, 5]
  let at = 0
  const index = objects.map((object, i) => {
    const row = `${numbers[i]} ${at}`
    at += object.length + 1
    return row
  })
  const first = `${index.join(' ')} `
  const body = `${first}${objects.join(' ')}`
  const head = '%PDF-1.7\n'
  const contents = bytesOf('4 0 obj\n', streamOf(deflated(content), FLATE), '\nendobj\n')
  const stream = bytesOf(
    '6 0 obj\n',
    streamOf(deflated(body), `/Type /ObjStm /N 4 /First ${first.length} ${FLATE}`),
    '\nendobj\n',
  )
  const offsets = [
    head.length,
    head.length + contents.length,
    head.length + contents.length + stream.length,
  ]
  const [four = 0, six = 0, seven = 0] = offsets
  const row = (kind: number, a: number, b: number) => [kind, a >> 8, a & 255, b]
  const rows = new Uint8Array(
    [
      row(0, 0, 0),
      row(2, 6, 0),
      row(2, 6, 1),
      row(2, 6, 2),
      row(1, four, 0),
      row(2, 6, 3),
      row(1, six, 0),
      row(1, seven, 0),
    ].flat(),
  )
  return bytesOf(
    head,
    contents,
    stream,
    '7 0 obj\n',
    streamOf(deflated(rows), `/Type /XRef /Size 8 /W [1 2 1] /Root 1 0 R ${FLATE}`),
    `\nendobj\nstartxref\n${seven}\n%%EOF\n`,
  )
}
