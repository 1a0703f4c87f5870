import { type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'

export type Entry = { tokenHash: string; email: string; codeHash: string }

export const entryOpened = (
  db: Database,
  one: Entry & { madeAt: Instant; expiresAt: Instant },
): Statement =>
  statement(
    db,
    `INSERT INTO applicant_entries (token_hash, email, code_hash, state, made_at, expires_at)
     VALUES (?, ?, ?, 'code', ?, ?)`,
    one.tokenHash,
    one.email,
    one.codeHash,
    one.madeAt,
    one.expiresAt,
  )

export const findEntry = (db: Database, tokenHash: string, now: Instant): Promise<Entry | null> =>
  first<Entry>(
    db,
    `SELECT token_hash AS tokenHash, email, code_hash AS codeHash FROM applicant_entries
     WHERE token_hash = ? AND state = 'code' AND expires_at > ?`,
    tokenHash,
    now,
  )

/** Once: a NULL state breaks the batch when it was used meanwhile. */
export const entryUsed = (db: Database, one: Pick<Entry, 'tokenHash'>): Statement =>
  statement(
    db,
    `UPDATE applicant_entries SET state = CASE WHEN state = 'code' THEN 'used' END
     WHERE token_hash = ?1`,
    one.tokenHash,
  )

export type Applicant = { userId: string; name: string }

export const findApplicant = (db: Database, email: string): Promise<Applicant | null> =>
  first<Applicant>(
    db,
    `SELECT id AS userId, name FROM users
     WHERE space = 'applicant' AND account = ? AND ended_at IS NULL`,
    email,
  )

/** Their address is all that is known; the application gives the name. */
export const applicantCreated = (
  db: Database,
  user: { id: string; email: string; language: 'fr' | 'ar'; createdAt: Instant },
): Statement =>
  statement(
    db,
    `INSERT INTO users (id, space, account, login, name, email, language, created_at, password_hash)
     VALUES (?1, 'applicant', ?2, '', ?2, ?2, ?3, ?4, '')`,
    user.id,
    user.email,
    user.language,
    user.createdAt,
  )

export const applicantNamed = (
  db: Database,
  user: { id: string; name: string; job: string; phone: string },
): Statement =>
  statement(
    db,
    'UPDATE users SET name = ?2, job = ?3, phone = ?4 WHERE id = ?1',
    user.id,
    user.name,
    user.job,
    user.phone,
  )
