import type { Context } from 'hono'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { newId, sha256 } from '#src/http/command.ts'
import { notFound } from '#src/http/problem.ts'
import { FORBIDDEN } from '#src/http/read-body.ts'
import { ok, refused, type Result } from '#src/kernel/result.ts'
import type { CaseFile } from './case.ts'
import { fileAdded, findFile } from './store-entries.ts'

const MIB = 1_048_576
const MOST_MIB = 8
/** With the fields around it. */
export const CASE_BODY = (MOST_MIB + 1) * MIB
const MOST_NAME = 100

const SIGNATURES = [
  { type: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46] },
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47] },
] as const

const keyOf = (caseId: string, id: string): string => `cases/${caseId}/${id}`

/** What the bytes are, whatever the name says. */
const typeOf = (bytes: Uint8Array): string | null =>
  SIGNATURES.find(({ bytes: start }) => start.every((byte, i) => bytes[i] === byte))?.type ?? null

const cleanName = (name: string): string => {
  const last = name.split(/[/\\]/).at(-1)?.trim() ?? ''
  return FORBIDDEN.test(last) || last === '' ? 'piece' : last.slice(-MOST_NAME)
}

export type Piece = { name: string; type: string; bytes: Uint8Array<ArrayBuffer> }

/** The piece somebody chose, if any: a PDF or a photograph, by its bytes. */
export const readPiece = async (value: unknown): Promise<Result<Piece | null>> => {
  if (!(value instanceof File) || (value.size === 0 && value.name === '')) return ok(null)
  if (value.size === 0) return refused('piece_empty')
  if (value.size > MOST_MIB * MIB) return refused('piece_too_large', { mib: MOST_MIB })
  const bytes = new Uint8Array(await value.arrayBuffer())
  const type = typeOf(bytes)
  return type === null
    ? refused('piece_not_readable')
    : ok({ name: cleanName(value.name), type, bytes })
}

/** The bytes are in R2 before the row that names them is written. */
export const pieceStored = async (
  c: Context<App>,
  caseId: string,
  piece: Piece,
  by: string,
): Promise<Statement> => {
  const id = newId()
  const digest = sha256(piece.bytes)
  await c.env.FILES.put(keyOf(caseId, id), piece.bytes, {
    sha256: digest,
    onlyIf: { etagDoesNotMatch: '*' },
  })
  return fileAdded(c.var.db, {
    id,
    caseId,
    name: piece.name,
    type: piece.type,
    size: piece.bytes.byteLength,
    sha256: digest,
    addedAt: c.var.now,
    addedBy: by,
  })
}

/** The caller has checked that the reader may see the case. */
export const sendPiece = async (c: Context<App>, caseId: string, id: string): Promise<Response> => {
  const file: CaseFile | null = await findFile(c.var.db, { caseId, id })
  const stored = file && (await c.env.FILES.get(keyOf(caseId, id)))
  if (!file || !stored) throw notFound()
  return c.body(stored.body, 200, {
    'Content-Type': file.type,
    'Content-Length': String(file.size),
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  })
}
