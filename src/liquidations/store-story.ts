import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Award } from '#src/rulebook/award.ts'
import type { PensionTerms } from '#src/rulebook/pension.ts'
import type { Calculation, Evidence, StoredPiece, TimelineEntry } from './liquidation.ts'

/** Its number is its place: two written at once can't both be the next one. */
export const told = (
  db: Database,
  liquidationId: string,
  entry: Omit<TimelineEntry, 'detail'> & { detail?: string },
): Statement =>
  statement(
    db,
    `INSERT INTO liquidation_events (liquidation_id, seq, at, what, side, name, detail)
     SELECT ?1, COALESCE(MAX(seq), 0) + 1, ?2, ?3, ?4, ?5, ?6
     FROM liquidation_events WHERE liquidation_id = ?1`,
    liquidationId,
    entry.at,
    entry.what,
    entry.side,
    entry.name,
    entry.detail ?? '',
  )

export const listEvents = (db: Database, liquidationId: string): Promise<TimelineEntry[]> =>
  all<TimelineEntry>(
    db,
    `SELECT at, what, side, name, detail FROM liquidation_events WHERE liquidation_id = ?
     ORDER BY seq LIMIT 500`,
    liquidationId,
  )

/** When the first payment of its pension was written; null until then. */
export const findFirstPayment = (
  db: Database,
  pensionId: string | null,
): Promise<{ at: Instant } | null> =>
  first<{ at: Instant }>(
    db,
    `SELECT at FROM pension_payments WHERE pension_id = ? AND outcome = 'pay'
     ORDER BY month LIMIT 1`,
    pensionId,
  )

export const calculated = (
  db: Database,
  liquidationId: string,
  one: Omit<Calculation, 'seq'>,
): Statement =>
  statement(
    db,
    `INSERT INTO liquidation_calculations (liquidation_id, seq, at, by_name, terms, award, rulebook)
     SELECT ?1, COALESCE(MAX(seq), 0) + 1, ?2, ?3, ?4, ?5, ?6
     FROM liquidation_calculations WHERE liquidation_id = ?1`,
    liquidationId,
    one.at,
    one.by,
    JSON.stringify(one.terms),
    JSON.stringify(one.award),
    one.rulebook,
  )

export const listCalculations = async (
  db: Database,
  liquidationId: string,
): Promise<Calculation[]> => {
  const rows = await all<Omit<Calculation, 'terms' | 'award'> & { terms: string; award: string }>(
    db,
    `SELECT seq, at, by_name AS by, terms, award, rulebook FROM liquidation_calculations
     WHERE liquidation_id = ? ORDER BY seq LIMIT 50`,
    liquidationId,
  )
  return rows.map((row) => ({
    ...row,
    terms: JSON.parse(row.terms) as PensionTerms,
    award: JSON.parse(row.award) as Award,
  }))
}

type PieceKey = { liquidationId: string; code: string; about: string }

/** A newer piece takes the place of the one before, which stays. */
export const pieceReceived = (
  db: Database,
  piece: PieceKey & { documentId: string; evidence: Evidence; at: Instant; from: string },
): Statement =>
  statement(
    db,
    `INSERT INTO liquidation_pieces (liquidation_id, code, about, seq, document_id, state, evidence,
       received_at, received_from)
     SELECT ?1, ?2, ?3, COALESCE(MAX(seq), 0) + 1, ?4, 'received', ?5, ?6, ?7
     FROM liquidation_pieces WHERE liquidation_id = ?1 AND code = ?2 AND about = ?3`,
    piece.liquidationId,
    piece.code,
    piece.about,
    piece.documentId,
    JSON.stringify(piece.evidence),
    piece.at,
    piece.from,
  )

export const pieceWaived = (
  db: Database,
  piece: PieceKey & { evidence: Evidence; at: Instant; by: string },
): Statement =>
  statement(
    db,
    `INSERT INTO liquidation_pieces (liquidation_id, code, about, seq, document_id, state, evidence,
       received_at, received_from, checked_at, checked_by)
     SELECT ?1, ?2, ?3, COALESCE(MAX(seq), 0) + 1, NULL, 'not_needed', ?4, ?5, ?6, ?5, ?6
     FROM liquidation_pieces WHERE liquidation_id = ?1 AND code = ?2 AND about = ?3`,
    piece.liquidationId,
    piece.code,
    piece.about,
    JSON.stringify(piece.evidence),
    piece.at,
    piece.by,
  )

/** The very piece that was looked at: another that came meanwhile is looked at by itself. */
export const pieceChecked = (
  db: Database,
  piece: PieceKey & {
    seq: number
    state: 'conforming' | 'not_conforming'
    reason: string | null
    at: Instant
    by: string
  },
): Statement =>
  statement(
    db,
    `UPDATE liquidation_pieces SET state = CASE WHEN seq = (SELECT MAX(p.seq)
         FROM liquidation_pieces p WHERE p.liquidation_id = ?1 AND p.code = ?2 AND p.about = ?3)
         THEN ?5 END, reason = ?6, checked_at = ?7, checked_by = ?8
     WHERE liquidation_id = ?1 AND code = ?2 AND about = ?3 AND seq = ?4`,
    piece.liquidationId,
    piece.code,
    piece.about,
    piece.seq,
    piece.state,
    piece.reason,
    piece.at,
    piece.by,
  )

export const listStoredPieces = async (
  db: Database,
  liquidationId: string,
): Promise<StoredPiece[]> => {
  const rows = await all<Omit<StoredPiece, 'evidence'> & { evidence: string }>(
    db,
    `SELECT code, about, seq, document_id AS documentId, state, reason, evidence,
       received_at AS receivedAt, checked_by AS checkedBy
     FROM liquidation_pieces WHERE liquidation_id = ? ORDER BY code, about, seq LIMIT 500`,
    liquidationId,
  )
  return rows.map((row) => ({ ...row, evidence: JSON.parse(row.evidence) as Evidence }))
}

/** Whether an insurance company kept part of their contributions before 2003. */
export const hasInsurerHoldings = async (db: Database, memberId: string): Promise<boolean> =>
  (await first(
    db,
    'SELECT 1 AS found FROM insurer_holdings WHERE member_id = ? LIMIT 1',
    memberId,
  )) !== null
