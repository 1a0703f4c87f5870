import { inflateRawSync } from 'node:zlib'
import { ok, refused, type Result } from '#src/kernel/result.ts'
import { fromAscii85 } from './ascii85.ts'
import { latin1 } from './bytes.ts'
import { type PdfCopy, pdfCopy, type PdfStream } from './pdf-copy.ts'
import { unfoldedSize } from './unfolding.ts'

const MIB = 1_048_576
/** Of everything pdf.js may unfold: a hundred pages of text and their fonts take about 5 MiB. */
const MOST_READ = 16 * MIB
/** The same, when what is named several times is counted as often. */
const MOST_REPEATED = 48 * MIB
/** Of pictures, which are never unfolded here: two pages at 600 dpi in colour take 208 MB. */
const MOST_PICTURED = 512 * MIB

type Filter = 'flate' | 'ascii85' | 'fold' | 'other'
const FILTERS: Readonly<Record<string, Filter>> = {
  FlateDecode: 'flate',
  Fl: 'flate',
  ASCII85Decode: 'ascii85',
  A85: 'ascii85',
  LZWDecode: 'fold',
  LZW: 'fold',
  RunLengthDecode: 'fold',
  RL: 'fold',
  BrotliDecode: 'fold',
  Br: 'fold',
  ASCIIHexDecode: 'other',
  AHx: 'other',
  DCTDecode: 'other',
  DCT: 'other',
  CCITTFaxDecode: 'other',
  CCF: 'other',
  JPXDecode: 'other',
  JBIG2Decode: 'other',
  Crypt: 'other',
}

/** `/Fl#61teDecode` is `/FlateDecode`. */
const plain = (dictionary: string): string =>
  dictionary.replace(/#([\da-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )

const filtersIn = (text: string): Filter[] =>
  Array.from(text.matchAll(/\/([^\s\0()<>[\]{}/%]*)/g), ([, name = '']) =>
    Object.hasOwn(FILTERS, name) ? FILTERS[name] : undefined,
  ).filter((filter) => filter !== undefined)

const isFolding = (filter: Filter): boolean => filter === 'flate' || filter === 'fold'

/** Folded twice: no program that writes PDFs does that, and no reader can say what it unfolds to. */
const isFoldedTwice = (dictionary: string): boolean => {
  const [, list = ''] = /\/(?:Filter|F)[\s\0]*\[([^[\]]*)\]/.exec(dictionary) ?? []
  return filtersIn(list).filter(isFolding).length > 1
}

/** The filter is said elsewhere, or in a way that is not ours to guess. */
const isIndirect = (dictionary: string): boolean =>
  /\/(?:Filter|F)(?:[\s\0]+|[\s\0]*\[(?:[^[\]]*[\s\0])?)[-+.\d]/.test(dictionary)

const isPicture = (dictionary: string): boolean => /\/Subtype[\s\0]*\/Image\b/.test(dictionary)
const isObjectStream = (dictionary: string): boolean => /\/First\b/.test(dictionary)

/** As it is once out of its text form; null when its filters are not those we know. */
const foldedIn = (
  data: Uint8Array,
  filters: readonly Filter[],
): { bytes: Uint8Array; isFlate: boolean } | null => {
  const [first, ...rest] = filters
  if (first === undefined) return { bytes: data, isFlate: false }
  if (first === 'flate' && rest.length === 0) return { bytes: data, isFlate: true }
  if (first !== 'ascii85' || rest.length > 1 || (rest.length === 1 && rest[0] !== 'flate'))
    return null
  const bytes = fromAscii85(data)
  return bytes && { bytes, isFlate: rest.length === 1 }
}

/** A dictionary followed by the word that begins a stream; a comment might stand in between. */
const holdsStream = (text: string): boolean => {
  const hasComments = text.includes('%')
  return Array.from(text.matchAll(/(?<![^\s\0()<>[\]{}/%])stream(?![^\s\0()<>[\]{}/%])/g)).some(
    ({ index }) =>
      hasComments || /(?:>|^)[\s\0]*$/.test(text.slice(Math.max(0, index - 64), index)),
  )
}

/** What objects packed in a stream say; a stream among them would be one we haven't seen. */
const packedText = (dictionary: string, zlib: Uint8Array, size: number): string | null => {
  if (/\/(?:DecodeParms|DP)\b/.test(dictionary)) return null
  try {
    const options = { maxOutputLength: Math.max(size, 1) }
    const text = latin1(inflateRawSync(zlib.subarray(2), options))
    return holdsStream(text) ? null : text
  } catch {
    return null
  }
}

type Accounted = { size: number; text: string; isPicture: boolean; isHanded: boolean }

const accountedFor = (copy: PdfCopy, stream: PdfStream): Accounted => {
  const dictionary = plain(stream.dictionary)
  const picture = isPicture(dictionary)
  const unknown = { size: 0, text: '', isPicture: picture, isHanded: false }
  const data = copy.bytes.subarray(stream.from, stream.to)
  const folded = isIndirect(dictionary) ? null : foldedIn(data, filtersIn(dictionary))
  if (folded === null) return unknown
  const { bytes, isFlate } = folded
  const most = picture ? MOST_PICTURED : MOST_READ
  const size = isFlate ? unfoldedSize(bytes, most) : bytes.length
  if (size === null) return unknown
  if (picture || size > most || !isObjectStream(dictionary))
    return { size, text: '', isPicture: picture, isHanded: !picture }
  const text = isFlate ? packedText(dictionary, bytes, size) : latin1(bytes)
  return text === null ? unknown : { size, text, isPicture: false, isHanded: true }
}

const REFERENCE = /(?<![-+.\deE])([-+.\deE]+)[\s\0]+[-+.\deE]+[\s\0]+R(?![^\s\0()<>[\]{}/%])/g

/** How often each number is referred to, `12 0 R`; null when one is written as nobody writes it. */
const countReferences = (texts: readonly string[]): ReadonlyMap<string, number> | null => {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const [, number = ''] of text.matchAll(REFERENCE)) {
      if (!/^(?:0|[1-9]\d*)$/.test(number)) return null
      counts.set(number, (counts.get(number) ?? 0) + 1)
    }
  return counts
}

/** `1234 0 obj` can be pointed at as 234, 34 and 4 as well. */
const timesNamed = (number: string, counts: ReadonlyMap<string, number>): number =>
  Array.from(number, (_, at) => counts.get(number.slice(at)) ?? 0).reduce(
    (sum, count) => sum + count,
    0,
  )

const refusedAsUnfolding = (): Result<never> => refused('piece_unfolds')

/**
 * The bytes pdf.js may open: what each stream unfolds to has been counted, pictures and what could
 * not be counted are blank. A file that unfolds to more than anybody sends is refused.
 */
export const boundedPdf = (source: Uint8Array): Result<Uint8Array<ArrayBuffer>> => {
  const copy = pdfCopy(source)
  if (copy === null) return refused('piece_damaged')
  if (/\/Encrypt\b/.test(plain(copy.text))) return refused('piece_encrypted')
  const sizes = { read: 0, pictured: 0 }
  const handed: { number: string; size: number }[] = []
  const texts = [copy.text]
  for (const stream of copy.streams) {
    if (isFoldedTwice(plain(stream.dictionary))) return refusedAsUnfolding()
    const { size, text, isPicture: picture, isHanded } = accountedFor(copy, stream)
    sizes[picture ? 'pictured' : 'read'] += size
    if (sizes.read > MOST_READ || sizes.pictured > MOST_PICTURED) return refusedAsUnfolding()
    if (isHanded) handed.push({ number: stream.number, size })
    else copy.bytes.fill(0x20, stream.from, stream.to)
    texts.push(text)
  }
  const counts = countReferences(texts)
  if (counts === null) return refused('piece_damaged')
  const repeated = handed.reduce(
    (sum, { number, size }) => sum + size * Math.max(1, timesNamed(number, counts)),
    0,
  )
  return repeated > MOST_REPEATED ? refusedAsUnfolding() : ok(copy.bytes)
}
