import { type Database, type Statement, statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'

type Cancelling = {
  cancellationId: string
  declarationId: string
  /** The revision the effect was counted on: what changed since breaks the batch. */
  revision: number
  /** Null: every line that stands. */
  lines: readonly number[] | null
  /** Categories declared nil that are taken beside lines chosen. */
  nil?: readonly string[]
  at: Instant
}

/**
 * Lines are marked once and for all; a category without a line left may be filed again, and a
 * declaration without a category left is cancelled. Before the posting that takes their points back.
 */
export const declarationCancelled = (db: Database, c: Cancelling): Statement[] => [
  statement(
    db,
    `UPDATE declaration_lines SET cancelled_by = ?2
     WHERE declaration_id = ?1 AND filing_id IS NOT NULL AND cancelled_by IS NULL
       AND (?3 IS NULL OR line IN (SELECT value FROM json_each(?3)))`,
    c.declarationId,
    c.cancellationId,
    c.lines === null ? null : JSON.stringify(c.lines),
  ),
  statement(
    db,
    `UPDATE filed_categories SET cancelled_at = ?2
     WHERE declaration_id = ?1 AND cancelled_at IS NULL AND (?3 = 1
       OR (is_nil = 1 AND category IN (SELECT value FROM json_each(?4)))
       OR (is_nil = 0 AND NOT EXISTS (SELECT 1 FROM declaration_lines l WHERE l.declaration_id = ?1
         AND l.category = filed_categories.category AND l.filing_id IS NOT NULL
         AND l.cancelled_by IS NULL)))`,
    c.declarationId,
    c.at,
    c.lines === null ? 1 : 0,
    JSON.stringify(c.nil ?? []),
  ),
  statement(
    db,
    `UPDATE declarations SET revision = revision + 1,
       status = CASE WHEN revision <> ?2 OR status <> 'processed' THEN NULL
         WHEN EXISTS (SELECT 1 FROM filed_categories
           WHERE declaration_id = ?1 AND cancelled_at IS NULL) THEN status
         WHEN EXISTS (SELECT 1 FROM declaration_lines WHERE declaration_id = ?1
           AND filing_id IS NOT NULL AND cancelled_by IS NULL) THEN status
         ELSE 'cancelled' END
     WHERE id = ?1`,
    c.declarationId,
    c.revision,
  ),
]
