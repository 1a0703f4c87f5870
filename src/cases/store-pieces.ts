import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { CaseFile } from './case.ts'

type Link = { documentId: string; caseId: string }

export const pieceLinked = (db: Database, link: Link): Statement =>
  statement(
    db,
    'INSERT INTO case_pieces (document_id, case_id) VALUES (?, ?)',
    link.documentId,
    link.caseId,
  )

export const listFiles = (db: Database, caseId: string): Promise<CaseFile[]> =>
  all<CaseFile>(
    db,
    `SELECT d.id, d.name, d.type, d.size, d.arrived_at AS addedAt
     FROM case_pieces p JOIN documents d ON d.id = p.document_id
     WHERE p.case_id = ? ORDER BY d.arrived_at, d.id LIMIT 100`,
    caseId,
  )

export const isPieceOf = async (db: Database, link: Link): Promise<boolean> =>
  (await first<{ found: number }>(
    db,
    'SELECT 1 AS found FROM case_pieces WHERE document_id = ? AND case_id = ?',
    link.documentId,
    link.caseId,
  )) !== null
