import { deflateSync } from 'node:zlib'

// Documents of every kind, made byte by byte: what people send, and what they should not.

type Bytes = Uint8Array<ArrayBuffer>

const encoder = new TextEncoder()
export const bytesOf = (...parts: (string | Uint8Array)[]): Bytes => {
  const all = parts.map((part) => (typeof part === 'string' ? encoder.encode(part) : part))
  const whole = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of all) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

type Part = string | Uint8Array

/** Objects numbered from 1, their table, and a trailer that names the first as the root. */
export const pdfOf = (objects: readonly Part[], trailer = ''): Bytes => {
  const parts: Part[] = ['%PDF-1.7\n']
  const offsets: number[] = []
  let length = 9
  const add = (part: Part): void => {
    parts.push(part)
    length += typeof part === 'string' ? encoder.encode(part).length : part.length
  }
  objects.forEach((object, index) => {
    offsets.push(length)
    for (const part of [`${index + 1} 0 obj\n`, object, '\nendobj\n']) add(part)
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const size = objects.length + 1
  return bytesOf(
    ...parts,
    `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`,
    `trailer << /Size ${size} /Root 1 0 R ${trailer}>>\nstartxref\n${length}\n%%EOF\n`,
  )
}

export const streamOf = (data: Part, dictionary = ''): Bytes => {
  const bytes = bytesOf(data)
  return bytesOf(`<< /Length ${bytes.length} ${dictionary}>>\nstream\n`, bytes, '\nendstream')
}

export const deflated = (data: Part): Bytes => new Uint8Array(deflateSync(bytesOf(data)))

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
export const page = (contents: string): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents}
    /Resources << /Font << /F1 5 0 R >> >> >>`
export const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>'

/** One page whose content is the stream given, with what else it needs behind it. */
export const onePage = (content: Part, ...more: Part[]): Bytes =>
  pdfOf([
    CATALOG,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    page('4 0 R'),
    content,
    FONT,
    ...more,
  ])

/** A PDF somebody would send, with `text` on its page. */
export const pdf = (text = 'Une demande signée'): Bytes =>
  onePage(
    streamOf(
      deflated(`BT /F1 12 Tf 72 700 Td (${text.replace(/[^ -~]/g, '.')}) Tj ET`),
      '/Filter /FlateDecode ',
    ),
  )

const word = (value: number): number[] => [value >> 8, value & 0xff]

/** Black points, as a camera's header would say them. */
export const jpeg = ({ width = 8, height = 8, more = new Uint8Array() } = {}): Bytes =>
  new Uint8Array([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0],
    ...[0xff, 0xc0, 0, 11, 8, ...word(height), ...word(width), 1, 1, 0x11, 0],
    ...[0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x7f, 0xff, 0, 0x12, 0xff, 0xd3, 0x55],
    ...[0xff, 0xd9],
    ...more,
  ])

const chunk = (name: string, data: Uint8Array): Bytes =>
  bytesOf(new Uint8Array([0, 0, ...word(data.length)]), name, data, new Uint8Array(4))

export const png = ({ width = 8, height = 8, more = new Uint8Array() } = {}): Bytes =>
  bytesOf(
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', new Uint8Array([0, 0, ...word(width), 0, 0, ...word(height), 8, 0, 0, 0, 0])),
    chunk('IDAT', deflated(new Uint8Array(72))),
    chunk('IEND', new Uint8Array()),
    more,
  )

/** A ZIP with one entry, as a program that packs files writes it. */
export const zip = (): Bytes => {
  const header = new Uint8Array([20, 0, 0, 0, 8, 0, ...new Uint8Array(20)])
  return bytesOf(
    'PK\u0003\u0004',
    header,
    'hidden',
    'PK\u0001\u0002',
    new Uint8Array([20, 0]),
    header,
    new Uint8Array(14),
    'PK\u0005\u0006',
    new Uint8Array(18),
  )
}

const LOCK = `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -3904
  /O <${'aa'.repeat(32)}> /U <${'bb'.repeat(32)}> >> /ID [<aa> <aa>] `
const FLATE = '/Filter /FlateDecode '
const ofMillions = (millions: number): Bytes => deflated(new Uint8Array(millions * 1_000_000))

/** What somebody who means harm sends, each with the code it is refused by. */
export const HOSTILE: [string, string, () => Bytes][] = [
  ['a program renamed', 'piece_not_readable', () => bytesOf('MZ', new Uint8Array(200))],
  ['a PDF locked', 'piece_encrypted', () => pdfOf([CATALOG], LOCK)],
  ['a PDF cut', 'piece_damaged', () => pdf().slice(0, 300)],
  ['a PDF that starts later', 'piece_two_in_one', () => bytesOf('MZ\n', pdf())],
  ['a PDF followed by a page', 'piece_two_in_one', () => bytesOf(pdf(), '<html>')],
  ['a PDF with a ZIP', 'piece_two_in_one', () => bytesOf(pdf(), zip(), '\n%%EOF\n')],
  ['a photograph with a ZIP', 'piece_two_in_one', () => jpeg({ more: zip() })],
  ['a photograph followed', 'piece_two_in_one', () => jpeg({ more: bytesOf('<script>') })],
  ['an image followed', 'piece_two_in_one', () => png({ more: bytesOf('x') })],
  ['an image of 400 megapoints', 'piece_too_many_points', () => png({ width: 2e4, height: 2e4 })],
  ['a page that unfolds', 'piece_unfolds', () => onePage(streamOf(ofMillions(40), FLATE))],
  [
    'a page folded twice',
    'piece_unfolds',
    () => onePage(streamOf(deflated(ofMillions(40)), '/Filter [/FlateDecode /FlateDecode] ')),
  ],
]
