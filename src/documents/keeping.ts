import type { Context } from 'hono'
import type { Statement } from '#src/database/database.ts'
import type { App, Env } from '#src/env.ts'
import { readNow } from '#src/http/clock.ts'
import { newId } from '#src/http/command.ts'
import { notFound } from '#src/http/problem.ts'
import { instant } from '#src/kernel/dates.ts'
import type { Examined } from './document.ts'
import {
  documentArriving,
  documentKept,
  documentsForgotten,
  findDocument,
  listSwept,
  sweepBegun,
} from './store.ts'

/** Longer than any request that could still be on its way to keep one. */
const SWEPT_AFTER_MS = 3_600_000

/**
 * Row first, bytes second: whatever fails after this, the sweep finds the row and takes both away.
 * The caller's batch holds `kept`, together with the row of what the document belongs to.
 */
export const documentArrived = async (
  c: Context<App>,
  examined: Examined,
  by: string,
): Promise<{ id: string; kept: Statement }> => {
  const { db, now } = c.var
  const { name, type, bytes, sha256, pages } = examined
  const id = newId()
  const key = `documents/${id}`
  const size = bytes.byteLength
  await documentArriving(db, { id, name, type, size, sha256, pages, key, by, arrivedAt: now }).run()
  await c.env.FILES.put(key, bytes, { sha256, onlyIf: { etagDoesNotMatch: '*' } })
  return { id, kept: documentKept(db, id, now) }
}

/** As a file to keep, never as a page: the caller has checked who may read it. */
export const sendDocument = async (c: Context<App>, id: string): Promise<Response> => {
  const found = await findDocument(c.var.db, id)
  const stored = found && (await c.env.FILES.get(found.key))
  if (!found || !stored) throw notFound()
  return c.body(stored.body, 200, {
    'Content-Type': found.type,
    'Content-Length': String(found.size),
    'Content-Disposition': `attachment; filename*=UTF-8''${encodedName(found.name)}`,
  })
}

/** RFC 5987 leaves fewer characters bare than `encodeURIComponent` does. */
const encodedName = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/**
 * What arrived and was never kept, an hour later. Claimed first, so that nothing can be kept between
 * the two deletions; bytes before rows, so that a cut leaves a row to begin again from.
 */
export const sweepDocuments = async (env: Env): Promise<number> => {
  const now = await readNow(env)
  await sweepBegun(env.DB, instant(now - SWEPT_AFTER_MS), now).run()
  const swept = await listSwept(env.DB)
  if (swept.length === 0) return 0
  await env.FILES.delete(swept.map(({ key }) => key))
  const ids = swept.map(({ id }) => id)
  await documentsForgotten(env.DB, ids).run()
  return swept.length
}
