import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'

export type LinkPurpose = 'sign' | 'read'
export type SigningLink = { signingId: string; signerSeq: number; purpose: LinkPurpose }

export const linkMade = (
  db: Database,
  one: SigningLink & { tokenHash: string; at: Instant; expiresAt: Instant },
): Statement =>
  statement(
    db,
    `INSERT INTO signing_links (token_hash, signing_id, signer_seq, purpose, made_at, expires_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
    one.tokenHash,
    one.signingId,
    one.signerSeq,
    one.purpose,
    one.at,
    one.expiresAt,
  )

export const findLink = (
  db: Database,
  about: { tokenHash: string; purpose: LinkPurpose; now: Instant },
): Promise<SigningLink | null> =>
  first<SigningLink>(
    db,
    `SELECT signing_id AS signingId, signer_seq AS signerSeq, purpose FROM signing_links
     WHERE token_hash = ? AND purpose = ? AND expires_at > ?`,
    about.tokenHash,
    about.purpose,
    about.now,
  )

/** What somebody said yes to when they asked for their code. */
export type Said = { typedName: string; intent: string; documentsDigest: string }
type Whose = { signingId: string; signerSeq: number }

export const codeMade = (
  db: Database,
  one: Whose & Said & { codeHash: string; at: Instant; expiresAt: Instant },
): Statement =>
  statement(
    db,
    `INSERT INTO signing_codes (signing_id, signer_seq, code_hash, typed_name, intent,
       documents_digest, sent_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    one.signingId,
    one.signerSeq,
    one.codeHash,
    one.typedName,
    one.intent,
    one.documentsDigest,
    one.at,
    one.expiresAt,
  )

/** `realNow`: a code serves for minutes, whatever the demo's clock shows. */
export const findCode = (
  db: Database,
  about: Whose & { codeHash: string; realNow: Instant },
): Promise<Said | null> =>
  first<Said>(
    db,
    `SELECT typed_name AS typedName, intent, documents_digest AS documentsDigest FROM signing_codes
     WHERE signing_id = ? AND signer_seq = ? AND code_hash = ? AND expires_at > ?`,
    about.signingId,
    about.signerSeq,
    about.codeHash,
    about.realNow,
  )

/**
 * Signers who have not answered a signing opened by then, and were not reminded so many days after it,
 * or later still.
 */
export const listWaiting = (
  db: Database,
  about: { openedBy: Instant; now: Instant; days: number; limit: number },
): Promise<Whose[]> =>
  all<Whose>(
    db,
    `SELECT g.signing_id AS signingId, g.seq AS signerSeq
     FROM signings s JOIN signing_signers g ON g.signing_id = s.id
     WHERE s.state = 'open' AND s.opened_at <= ?1 AND s.expires_at > ?2
       AND NOT EXISTS (SELECT 1 FROM signing_records r
         WHERE r.signing_id = g.signing_id AND r.signer_seq = g.seq)
       AND NOT EXISTS (SELECT 1 FROM signing_reminders r
         WHERE r.signing_id = g.signing_id AND r.signer_seq = g.seq AND r.days >= ?3)
     ORDER BY s.opened_at, g.signing_id, g.seq LIMIT ?4`,
    about.openedBy,
    about.now,
    about.days,
    about.limit,
  )

export const reminderSent = (db: Database, one: Whose & { days: number; at: Instant }): Statement =>
  statement(
    db,
    `INSERT INTO signing_reminders (signing_id, signer_seq, days, at) VALUES (?, ?, ?, ?)`,
    one.signingId,
    one.signerSeq,
    one.days,
    one.at,
  )

export const listExpired = (
  db: Database,
  about: { now: Instant; limit: number },
): Promise<{ id: string }[]> =>
  all<{ id: string }>(
    db,
    `SELECT id FROM signings WHERE state = 'open' AND expires_at <= ? ORDER BY expires_at LIMIT ?`,
    about.now,
    about.limit,
  )
