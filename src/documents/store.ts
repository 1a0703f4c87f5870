import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Document } from './document.ts'

export type NewDocument = Document & { key: string; by: string }

export const documentArriving = (db: Database, one: NewDocument): Statement =>
  statement(
    db,
    `INSERT INTO documents (id, name, type, size, sha256, pages, key, added_by, arrived_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    one.id,
    one.name,
    one.type,
    one.size,
    one.sha256,
    one.pages,
    one.key,
    one.by,
    one.arrivedAt,
  )

/**
 * For the batch that writes what the document belongs to. Once the sweep has begun with it, or when
 * it is kept already, a key refuses and the whole batch is undone.
 */
export const documentKept = (db: Database, id: string, at: Instant): Statement =>
  statement(db, 'UPDATE documents SET kept_at = ? WHERE id = ?', at, id)

const DOCUMENT = 'id, name, type, size, sha256, pages, arrived_at AS arrivedAt'

export const findDocument = (db: Database, id: string): Promise<(Document & Stored) | null> =>
  first<Document & Stored>(
    db,
    `SELECT ${DOCUMENT}, key FROM documents WHERE id = ? AND kept_at IS NOT NULL`,
    id,
  )

export type Stored = { key: string }

/** From here on these can't be kept any more: whoever still tries is told to send again. */
export const sweepBegun = (db: Database, before: Instant, at: Instant): Statement =>
  statement(
    db,
    `UPDATE documents SET swept_at = ?
     WHERE kept_at IS NULL AND swept_at IS NULL AND arrived_at < ?`,
    at,
    before,
  )

export const listSwept = (db: Database): Promise<(Stored & { id: string })[]> =>
  all<Stored & { id: string }>(
    db,
    `SELECT id, key FROM documents WHERE kept_at IS NULL AND swept_at IS NOT NULL
     ORDER BY arrived_at LIMIT 500`,
  )

export const documentsForgotten = (db: Database, ids: readonly string[]): Statement =>
  statement(
    db,
    `DELETE FROM documents WHERE swept_at IS NOT NULL
       AND id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  )
