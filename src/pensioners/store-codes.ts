import { CARDS, matriculeOf } from '#src/access/index.ts'
import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'

/** Somebody waits for a letter; asked twice, one letter. Of nobody, nothing is written. */
export const letterAsked = (
  db: Database,
  asked: { id: string; cin: string | null; at: Instant },
): Statement =>
  statement(
    db,
    `INSERT INTO access_code_requests (id, cin, asked_at)
     SELECT ?1, ?2, ?3 WHERE ?2 IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM access_code_requests WHERE cin = ?2 AND answered_at IS NULL)`,
    asked.id,
    asked.cin,
    asked.at,
  )

/** What the desk has to answer; the address is the one on file today. */
export type LetterRequest = {
  id: string
  cin: string
  name: string
  dpNumber: string | null
  postalAddress: string
  askedAt: Instant
  /** The last letter that left, if one did. */
  lastIssuedAt: Instant | null
}

const REQUESTS = `SELECT r.id, r.cin, r.asked_at AS askedAt,
    COALESCE(p.first_name || ' ' || p.last_name, m.first_name || ' ' || m.last_name) AS name,
    p.dp_number AS dpNumber, COALESCE((SELECT k.postal_address FROM pension_contacts k
      WHERE k.pension_id = p.id ORDER BY k.seq DESC LIMIT 1), p.postal_address, m.postal_address, '')
      AS postalAddress,
    (SELECT MAX(issued_at) FROM access_codes a WHERE a.cin = r.cin) AS lastIssuedAt
  FROM access_code_requests r
  LEFT JOIN pensions p ON p.id = (SELECT id FROM pensions WHERE cin = r.cin
    ORDER BY kind <> 'member', starts_on, id LIMIT 1)
  LEFT JOIN members m ON m.id = (SELECT id FROM members WHERE cin = r.cin AND merged_into IS NULL
    ORDER BY id LIMIT 1)
  WHERE r.answered_at IS NULL`

export const listLetterRequests = (
  db: Database,
  page: { limit: number; offset: number },
): Promise<LetterRequest[]> =>
  all<LetterRequest>(
    db,
    `${REQUESTS} ORDER BY r.asked_at, r.id LIMIT ? OFFSET ?`,
    page.limit,
    page.offset,
  )

export const findLetterRequest = (db: Database, id: string): Promise<LetterRequest | null> =>
  first<LetterRequest>(db, `${REQUESTS} AND r.id = ?`, id)

/** Once, else the batch breaks: of two agents, one answers. */
export const requestAnswered = (
  db: Database,
  answered: { id: string; by: string; at: Instant; isIssued: boolean },
): Statement =>
  statement(
    db,
    `UPDATE access_code_requests SET answered_at = ?2, answered_by = ?3, is_issued = ?4,
       cin = CASE WHEN answered_at IS NULL THEN cin ELSE '' END WHERE id = ?1`,
    answered.id,
    answered.at,
    answered.by,
    answered.isIssued ? 1 : 0,
  )

/** A new letter makes the one before it worthless, and answers whatever was asked. */
export const codeIssued = (
  db: Database,
  one: {
    id: string
    cin: string
    codeHash: string
    by: string
    at: Instant
    realAt: Instant
    expiresAt: Instant
  },
): Statement[] => [
  statement(
    db,
    `UPDATE access_codes SET withdrawn_at = ?2
     WHERE cin = ?1 AND used_at IS NULL AND withdrawn_at IS NULL`,
    one.cin,
    one.realAt,
  ),
  statement(
    db,
    `INSERT INTO access_codes (id, cin, code_hash, issued_by, issued_at, expires_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
    one.id,
    one.cin,
    one.codeHash,
    one.by,
    one.at,
    one.expiresAt,
  ),
]

/** The letter a code came in, when it belongs to whoever has that number. One statement, right or not. */
export const findAccessCode = (
  db: Database,
  typed: { number: string; codeHash: string; now: Instant },
): Promise<{ id: string; cin: string } | null> =>
  first(
    db,
    `SELECT id, cin FROM access_codes WHERE code_hash = ?3 AND used_at IS NULL
       AND withdrawn_at IS NULL AND expires_at > ?4 AND cin IN ${CARDS}`,
    typed.number,
    matriculeOf(typed.number),
    typed.codeHash,
    typed.now,
  )

/** Exchanged once: else an empty id breaks the batch. */
export const accessCodeUsed = (db: Database, id: string, at: Instant): Statement =>
  statement(
    db,
    `UPDATE access_codes SET used_at = ?2,
       cin = CASE WHEN used_at IS NULL AND withdrawn_at IS NULL THEN cin ELSE '' END WHERE id = ?1`,
    id,
    at,
  )
