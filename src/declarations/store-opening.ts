import { type Database, type Statement, statement } from '#src/database/database.ts'
import type { Declaration } from './declaration.ts'

export type NewDeclaration = Omit<
  Declaration,
  'revision' | 'createdByName' | 'promisedOn' | 'recallId'
> & {
  fileKey: string | null
  /** Part of a recall: of salaries left out, or of what another rate adds to those declared. */
  recall: { id: string; counts: 'salary' | 'difference' } | null
}

export const declarationOpened = (db: Database, d: NewDeclaration): Statement =>
  statement(
    db,
    `INSERT INTO declarations (id, employer_number, quarter, mode, source, status, created_by,
       created_at, received_at, file_name, file_size, file_sha256, file_key, scope, line_count,
       recall_id, recall_counts)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    d.id,
    d.employerNumber,
    d.quarter,
    d.mode,
    d.source,
    d.status,
    d.createdBy,
    d.createdAt,
    d.receivedAt,
    d.fileName,
    d.fileSize,
    d.fileSha256,
    d.fileKey,
    d.scope === null ? null : JSON.stringify(d.scope),
    d.lineCount,
    d.recall?.id ?? null,
    d.recall?.counts ?? null,
  )

export const declarationAbandoned = (db: Database, id: string): Statement =>
  statement(
    db,
    `UPDATE declarations SET status = 'abandoned', revision = revision + 1
     WHERE id = ? AND status IN ('received', 'draft', 'checked')`,
    id,
  )
