import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { CaseFile, Entry } from './case.ts'

/** What was said and done, oldest first; the person's own reading leaves out what is internal. */
export const listEntries = async (
  db: Database,
  caseId: string,
  reader: 'person' | 'fund',
): Promise<Entry[]> => {
  const rows = await all<Omit<Entry, 'isInternal'> & { isInternal: number }>(
    db,
    `SELECT position, at, side, name, what, text, is_internal AS isInternal FROM case_entries
     WHERE case_id = ? AND (is_internal = 0 OR ? = 'fund') ORDER BY position LIMIT 500`,
    caseId,
    reader,
  )
  return rows.map((row) => ({ ...row, isInternal: row.isInternal === 1 }))
}

export type NewEntry = Omit<Entry, 'position'> & { caseId: string; userId: string | null }

export const entryAdded = (db: Database, entry: NewEntry): Statement =>
  statement(
    db,
    `INSERT INTO case_entries (case_id, position, at, side, user_id, name, what, text, is_internal)
     SELECT ?1, COALESCE(MAX(position), 0) + 1, ?2, ?3, ?4, ?5, ?6, ?7, ?8
     FROM case_entries WHERE case_id = ?1`,
    entry.caseId,
    entry.at,
    entry.side,
    entry.userId,
    entry.name,
    entry.what,
    entry.text,
    entry.isInternal ? 1 : 0,
  )

export type NewFile = Omit<CaseFile, 'addedAt'> & {
  caseId: string
  sha256: string
  addedAt: Instant
  addedBy: string
}

export const fileAdded = (db: Database, file: NewFile): Statement =>
  statement(
    db,
    `INSERT INTO case_files (id, case_id, name, type, size, sha256, added_at, added_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    file.id,
    file.caseId,
    file.name,
    file.type,
    file.size,
    file.sha256,
    file.addedAt,
    file.addedBy,
  )

const FILE = 'id, name, type, size, added_at AS addedAt'

export const listFiles = (db: Database, caseId: string): Promise<CaseFile[]> =>
  all<CaseFile>(
    db,
    `SELECT ${FILE} FROM case_files WHERE case_id = ? ORDER BY added_at, id LIMIT 100`,
    caseId,
  )

export const findFile = (
  db: Database,
  file: { caseId: string; id: string },
): Promise<CaseFile | null> =>
  first<CaseFile>(
    db,
    `SELECT ${FILE} FROM case_files WHERE case_id = ? AND id = ?`,
    file.caseId,
    file.id,
  )
