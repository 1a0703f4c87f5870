import { all, type Database, type Statement, statement } from '#src/database/database.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Offer, Proposal, StoredPiece, StoryEntry } from './application.ts'

/** Its number is its place: two written at once can't both be the next one. */
export const told = (
  db: Database,
  applicationId: string,
  entry: Omit<StoryEntry, 'detail'> & { detail?: string },
): Statement =>
  statement(
    db,
    `INSERT INTO application_events (application_id, seq, at, what, side, name, detail)
     SELECT ?1, COALESCE(MAX(seq), 0) + 1, ?2, ?3, ?4, ?5, ?6
     FROM application_events WHERE application_id = ?1`,
    applicationId,
    entry.at,
    entry.what,
    entry.side,
    entry.name,
    entry.detail ?? '',
  )

export const listStory = (db: Database, applicationId: string): Promise<StoryEntry[]> =>
  all<StoryEntry>(
    db,
    `SELECT at, what, side, name, detail FROM application_events WHERE application_id = ?
     ORDER BY seq LIMIT 500`,
    applicationId,
  )

/** A newer piece takes the place of the one before, which stays. */
export const pieceReceived = (
  db: Database,
  piece: {
    applicationId: string
    code: string
    documentId: string
    datedOn: IsoDate | null
    at: Instant
    from: string
  },
): Statement =>
  statement(
    db,
    `INSERT INTO application_pieces (application_id, code, seq, document_id, dated_on, state,
       received_at, received_from)
     SELECT ?1, ?2, COALESCE(MAX(seq), 0) + 1, ?3, ?4, 'received', ?5, ?6
     FROM application_pieces WHERE application_id = ?1 AND code = ?2`,
    piece.applicationId,
    piece.code,
    piece.documentId,
    piece.datedOn,
    piece.at,
    piece.from,
  )

/** The very piece that was looked at: another that came meanwhile is looked at by itself. */
export const pieceChecked = (
  db: Database,
  piece: {
    applicationId: string
    code: string
    seq: number
    state: 'conforming' | 'not_conforming'
    reason: string | null
    at: Instant
    by: string
  },
): Statement =>
  statement(
    db,
    `UPDATE application_pieces SET state = CASE WHEN seq = (SELECT MAX(p.seq)
         FROM application_pieces p WHERE p.application_id = ?1 AND p.code = ?2)
         THEN ?4 END, reason = ?5, checked_at = ?6, checked_by = ?7
     WHERE application_id = ?1 AND code = ?2 AND seq = ?3`,
    piece.applicationId,
    piece.code,
    piece.seq,
    piece.state,
    piece.reason,
    piece.at,
    piece.by,
  )

/** Looked at for something else than what is entered now: it is there, and looked at again. */
export const pieceToCheckAgain = (
  db: Database,
  piece: { applicationId: string; code: string; seq: number },
): Statement =>
  statement(
    db,
    `UPDATE application_pieces SET state = 'received', checked_at = NULL, checked_by = NULL
     WHERE application_id = ?1 AND code = ?2 AND seq = ?3 AND state = 'conforming'`,
    piece.applicationId,
    piece.code,
    piece.seq,
  )

export const listStoredPieces = (db: Database, applicationId: string): Promise<StoredPiece[]> =>
  all<StoredPiece>(
    db,
    `SELECT code, seq, document_id AS documentId, dated_on AS datedOn, state, reason,
       received_at AS receivedAt, checked_by AS checkedBy
     FROM application_pieces WHERE application_id = ? ORDER BY code, seq LIMIT 200`,
    applicationId,
  )

/** One at a time: a second one before the answer breaks the batch. */
export const proposed = (
  db: Database,
  applicationId: string,
  one: Pick<Proposal, 'offer' | 'text' | 'byId' | 'byName' | 'at'>,
): Statement =>
  statement(
    db,
    `INSERT INTO application_proposals (application_id, seq, offer, text, by_id, by_name, at)
     SELECT ?1, COALESCE(MAX(seq), 0) + 1, ?2, ?3, ?4, ?5, ?6
     FROM application_proposals WHERE application_id = ?1`,
    applicationId,
    JSON.stringify(one.offer),
    one.text,
    one.byId,
    one.byName,
    one.at,
  )

/** Once, else the batch breaks. */
export const proposalAnswered = (
  db: Database,
  answered: {
    applicationId: string
    seq: number
    answer: 'accepted' | 'declined'
    text: string
    at: Instant
  },
): Statement =>
  statement(
    db,
    `UPDATE application_proposals SET answer = ?3, answer_text = CASE WHEN answer IS NULL THEN ?4 END,
       answered_at = ?5 WHERE application_id = ?1 AND seq = ?2`,
    answered.applicationId,
    answered.seq,
    answered.answer,
    answered.text,
    answered.at,
  )

export const listProposals = async (db: Database, applicationId: string): Promise<Proposal[]> => {
  const rows = await all<Omit<Proposal, 'offer'> & { offer: string }>(
    db,
    `SELECT seq, offer, text, by_id AS byId, by_name AS byName, at, answer,
       answer_text AS answerText, answered_at AS answeredAt
     FROM application_proposals WHERE application_id = ? ORDER BY seq LIMIT 50`,
    applicationId,
  )
  return rows.map((row) => ({ ...row, offer: JSON.parse(row.offer) as Offer }))
}
