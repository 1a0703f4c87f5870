import { sha256 } from '#src/http/command.ts'
import { FORBIDDEN } from '#src/http/read-body.ts'
import { ok, refused, type Result } from '#src/kernel/result.ts'
import { type DocumentType, type Examined, MOST_BYTES, MOST_MIB } from './document.ts'
import { type ImageShape, isTelephoneTrailer, jpegShape, pngShape } from './examining/images.ts'
import { readPdf } from './examining/pdf.ts'
import { carriesZip, startsLate, typeOf } from './examining/signatures.ts'

const MOST_NAME = 100
/** A few kilobytes can declare points by the thousand million: whoever opens it makes room for them. */
const MOST_MEGAPIXELS = 100

type Read = { pages: number | null; text: string }

const IMAGE: Read = { pages: null, text: '' }

const readImage = (shape: ImageShape | null, isWholeAt: (end: number) => boolean): Result<Read> => {
  if (shape === null || shape.width === 0 || shape.height === 0) return refused('piece_damaged')
  if (shape.width * shape.height > MOST_MEGAPIXELS * 1_000_000)
    return refused('piece_too_many_points', { most: MOST_MEGAPIXELS })
  return isWholeAt(shape.end) ? ok(IMAGE) : refused('piece_two_in_one')
}

const readAs = async (type: DocumentType, bytes: Uint8Array): Promise<Result<Read>> => {
  switch (type) {
    case 'application/pdf':
      return await readPdf(bytes)
    case 'image/jpeg':
      return readImage(
        jpegShape(bytes),
        (end) => end === bytes.length || isTelephoneTrailer(bytes, end),
      )
    case 'image/png':
      return readImage(pngShape(bytes), (end) => end === bytes.length)
  }
}

/** From the first byte to the last; nothing of it is kept anywhere yet. */
const examined = async (
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
): Promise<Result<Examined>> => {
  const type = typeOf(bytes)
  if (type === null) return refused(startsLate(bytes) ? 'piece_two_in_one' : 'piece_not_readable')
  if (carriesZip(bytes)) return refused('piece_two_in_one')
  const read = await readAs(type, bytes)
  return read.ok ? ok({ name, type, bytes, sha256: sha256(bytes), ...read.value }) : read
}

const cleanName = (name: string): string => {
  const last = name.split(/[/\\]/).at(-1)?.trim() ?? ''
  return FORBIDDEN.test(last) || last === '' ? 'piece' : last.slice(-MOST_NAME)
}

/** The document somebody chose in a form, if any: a PDF or a photograph, by its bytes. */
export const readDocument = async (value: unknown): Promise<Result<Examined | null>> => {
  if (!(value instanceof File) || (value.size === 0 && value.name === '')) return ok(null)
  if (value.size === 0) return refused('piece_empty')
  if (value.size > MOST_BYTES) return refused('piece_too_large', { mib: MOST_MIB })
  return await examined(new Uint8Array(await value.arrayBuffer()), cleanName(value.name))
}
