import { getDocumentProxy } from 'unpdf'
import { describe, it } from 'vitest'
import { readPdf } from '#src/documents/examining/pdf.ts'
import { bytesOf, CATALOG, deflated, page, streamOf } from '#test/support/documents.ts'

// A page whose content is hidden where our reading of the file would not look for it, and unfolds to
// more than we would open. pdf.js follows each of these pointers: it must never be handed one.

const HIDDEN = 'BT /F1 12 Tf 72 700 Td (hidden) Tj ET'
const bomb = deflated(bytesOf(HIDDEN, new Uint8Array(20_000_000).fill(0x20)))
const FLATE = '/Filter /FlateDecode'
const LENGTH = `/Length ${bomb.length}`

type Part = string | Uint8Array

const startOf = (...body: Part[]): Uint8Array<ArrayBuffer> =>
  bytesOf(
    '%PDF-1.7\n',
    `1 0 obj ${CATALOG} endobj\n2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n`,
    `3 0 obj ${page('4 0 R')} endobj\n`,
    '5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj\n',
    ...body,
    '\n',
  )

/** Where the words of object `number` stand first, as the table of the file says. */
const placeOf = (bytes: Uint8Array, number: number): number =>
  Array.from(bytes, (byte) => String.fromCharCode(byte))
    .join('')
    .search(new RegExp(`(?<!\\d)${number} 0 obj`))

const pointing = (...body: Part[]): Uint8Array<ArrayBuffer> => {
  const start = startOf(...body)
  const rows = [1, 2, 3, 4, 5, 6].map(
    (number) => `${String(Math.max(0, placeOf(start, number))).padStart(10, '0')} 00000 n \n`,
  )
  return bytesOf(
    start,
    `xref\n0 7\n0000000000 65535 f \n${rows.join('')}`,
    `trailer << /Size 7 /Root 1 0 R >>\nstartxref\n${start.length}\n%%EOF\n`,
  )
}

/** The page's content is the first object packed in the sixth, as a table of its own kind says. */
const packing = (...packed: Part[]): Uint8Array<ArrayBuffer> => {
  const first = '4 0 '
  const more = `/Type /ObjStm /N 1 /First ${first.length} ${FLATE} `
  const start = startOf('6 0 obj ', streamOf(deflated(bytesOf(first, ...packed)), more), ' endobj')
  const row = (number: number): number[] => {
    const at = number === 7 ? start.length : placeOf(start, number)
    return number === 4 ? [2, 0, 6, 0] : [1, at >> 8, at & 255, 0]
  }
  const rows = new Uint8Array([[0, 0, 0, 0], ...[1, 2, 3, 4, 5, 6, 7].map(row)].flat())
  return bytesOf(
    start,
    '7 0 obj ',
    streamOf(deflated(rows), `/Type /XRef /Size 8 /W [1 2 1] /Root 1 0 R ${FLATE} `),
    ` endobj\nstartxref\n${start.length}\n%%EOF\n`,
  )
}

const ways: [string, () => Uint8Array<ArrayBuffer>][] = [
  [
    'in a comment, the rest in the next object',
    () =>
      pointing(
        `6 0 obj null % 4 0 obj << ${FLATE} ${LENGTH} /X (\nendobj 7 0 obj << ${LENGTH} /Y 1 % )\n`,
        '>> stream\n',
        bomb,
        '\nendstream endobj',
      ),
  ],
  [
    'in a string of the same object',
    () =>
      pointing(
        `6 0 obj << ${LENGTH} /X (4 0 obj << ${FLATE} ${LENGTH} /Y (a\\) ) /Z (b) >> stream\n`,
        bomb,
        '\nendstream endobj',
      ),
  ],
  [
    'in a dictionary that runs over another object',
    () =>
      pointing(
        `4 0 obj << ${FLATE} /X 6 0 obj << ${LENGTH} >> stream\n`,
        bomb,
        '\nendstream endobj',
      ),
  ],
  [
    'in the bytes of another stream',
    () =>
      pointing(
        '6 0 obj << /Length 9999999 >> stream\n',
        `4 0 obj << ${FLATE} ${LENGTH} >> stream\n`,
        bomb,
        '\nendstream endobj',
      ),
  ],
  [
    'in the bytes of another stream, up to the next',
    () =>
      pointing(
        `6 0 obj << /Length 99 >> stream\n4 0 obj << ${FLATE} ${LENGTH} /X\nendstream endobj\n`,
        `7 0 obj << ${LENGTH} >> stream\n`,
        bomb,
        '\nendstream endobj',
      ),
  ],
  [
    'behind a filter said elsewhere',
    () =>
      pointing(
        `6 0 obj /FlateDecode endobj\n4 0 obj << /Filter 6 0 R ${LENGTH} >> stream\n`,
        bomb,
        '\nendstream endobj',
      ),
  ],
  [
    'called a picture',
    () =>
      pointing(
        `4 0 obj << /Subtype /Image ${FLATE} ${LENGTH} >> stream\n`,
        bomb,
        '\nendstream endobj',
      ),
  ],
  [
    'among objects packed together',
    () => packing(`<< ${FLATE} ${LENGTH} >> stream\n`, bomb, '\nendstream'),
  ],
  [
    'among objects packed together, behind a comment',
    () => packing(`<< ${FLATE} ${LENGTH} >> % said\n stream\n`, bomb, '\nendstream'),
  ],
  [
    'behind a line of something else',
    () =>
      pointing(`4 0 obj << ${FLATE} ${LENGTH} >> stream and more\n`, bomb, '\nendstream endobj'),
  ],
]

const textOf = async (bytes: Uint8Array): Promise<string> => {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  const { items } = await (await pdf.getPage(1)).getTextContent()
  await pdf.loadingTask.destroy()
  return items.map((item) => ('str' in item ? item.str : '')).join('')
}

describe('a content hidden', () => {
  it.for(ways)('%s is found by pdf.js, and not handed to it', async ([, make], { expect }) => {
    const bytes = make()
    expect(await textOf(bytes)).toContain('hidden')
    const read = await readPdf(bytes)
    if (read.ok) expect(read.value).toEqual({ pages: 1, text: '' })
    else expect(read.refusal.code).toMatch(/^piece_(?:damaged|unfolds)$/)
  })
})
