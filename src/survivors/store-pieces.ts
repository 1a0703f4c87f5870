import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { SurvivorAward } from '#src/rulebook/survivor-award.ts'
import type { StoredPiece, SurvivorCalculation } from './survivor.ts'

type Key = { survivorId: string; code: string }

/** A newer piece takes the place of the one before, which stays. */
export const pieceReceived = (
  db: Database,
  piece: Key & { documentId: string; at: Instant },
): Statement =>
  statement(
    db,
    `INSERT INTO survivor_pieces (survivor_id, code, seq, document_id, state, received_at)
     SELECT ?1, ?2, COALESCE(MAX(seq), 0) + 1, ?3, 'received', ?4
     FROM survivor_pieces WHERE survivor_id = ?1 AND code = ?2`,
    piece.survivorId,
    piece.code,
    piece.documentId,
    piece.at,
  )

export const pieceWaived = (db: Database, piece: Key & { at: Instant; by: string }): Statement =>
  statement(
    db,
    `INSERT INTO survivor_pieces (survivor_id, code, seq, document_id, state, received_at,
       checked_at, checked_by)
     SELECT ?1, ?2, COALESCE(MAX(seq), 0) + 1, NULL, 'not_needed', ?3, ?3, ?4
     FROM survivor_pieces WHERE survivor_id = ?1 AND code = ?2`,
    piece.survivorId,
    piece.code,
    piece.at,
    piece.by,
  )

/** The very piece that was looked at: another that came meanwhile is looked at by itself. */
export const pieceChecked = (
  db: Database,
  piece: Key & {
    seq: number
    state: 'conforming' | 'not_conforming'
    reason: string | null
    at: Instant
    by: string
  },
): Statement =>
  statement(
    db,
    `UPDATE survivor_pieces SET state = CASE WHEN seq = (SELECT MAX(p.seq) FROM survivor_pieces p
         WHERE p.survivor_id = ?1 AND p.code = ?2) THEN ?4 END,
       reason = ?5, checked_at = ?6, checked_by = ?7
     WHERE survivor_id = ?1 AND code = ?2 AND seq = ?3`,
    piece.survivorId,
    piece.code,
    piece.seq,
    piece.state,
    piece.reason,
    piece.at,
    piece.by,
  )

export const listStored = (db: Database, survivorId: string): Promise<StoredPiece[]> =>
  all<StoredPiece>(
    db,
    `SELECT code, state, seq, document_id AS documentId, reason, received_at AS receivedAt
     FROM survivor_pieces WHERE survivor_id = ? ORDER BY code, seq LIMIT 200`,
    survivorId,
  )

export const calculated = (db: Database, survivorId: string, one: SurvivorCalculation): Statement =>
  statement(
    db,
    `INSERT INTO survivor_calculations (survivor_id, seq, at, by_name, award, rulebook)
     SELECT ?1, COALESCE(MAX(seq), 0) + 1, ?2, ?3, ?4, ?5
     FROM survivor_calculations WHERE survivor_id = ?1`,
    survivorId,
    one.at,
    one.by,
    JSON.stringify(one.award),
    one.rulebook,
  )

/** What was counted last; null when nothing was proposed. */
export const findCalculation = async (
  db: Database,
  survivorId: string,
): Promise<SurvivorCalculation | null> => {
  const row = await first<Omit<SurvivorCalculation, 'award'> & { award: string }>(
    db,
    `SELECT at, by_name AS by, award, rulebook FROM survivor_calculations
     WHERE survivor_id = ? ORDER BY seq DESC LIMIT 1`,
    survivorId,
  )
  return row && { ...row, award: JSON.parse(row.award) as SurvivorAward }
}

/** Whether another parent's death is on record: the register says it, nobody has to prove it again. */
export const isOtherParentDead = async (
  db: Database,
  one: { memberId: string; deathId: string },
): Promise<boolean> =>
  (await first(
    db,
    `SELECT 1 AS found FROM deaths WHERE member_id = ?1 AND id <> ?2 AND stage = 'confirmed' LIMIT 1`,
    one.memberId,
    one.deathId,
  )) !== null
