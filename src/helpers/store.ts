import type { HelpRight } from '#src/access/index.ts'
import { all, type Database, type Statement, statement } from '#src/database/database.ts'
import type { Language } from '#src/i18n/format.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Helper } from './helper.ts'

/** A helper's login: the e-mail address is its account, whoever named them. */
const LOGIN = `(SELECT id FROM users WHERE space = 'pensioner' AND account = h.email)`

/** Those who may come in first, then those of before, newest first. */
export const listHelpersOf = async (db: Database, principalId: string): Promise<Helper[]> => {
  const rows = await all<Omit<Helper, 'rights'> & { rights: string }>(
    db,
    `SELECT h.id, ${LOGIN} AS userId, h.name, h.email, h.rights, h.named_at AS namedAt, h.revoked_at AS revokedAt,
       (SELECT MAX(a.at) FROM audit_entries a WHERE a.object_kind = 'pensioner'
          AND a.object_id = h.principal_user_id AND a.action = 'helper_entered'
          AND a.actor_id = ${LOGIN} AND a.at >= h.named_at) AS lastEnteredAt
     FROM pension_helpers h WHERE h.principal_user_id = ?
     ORDER BY h.revoked_at IS NOT NULL, h.named_at DESC, h.id LIMIT 50`,
    principalId,
  )
  return rows.map((row) => ({ ...row, rights: JSON.parse(row.rights) as HelpRight[] }))
}

/** An open naming, as the door sees it. */
export type Naming = {
  helperId: string
  /** The name that their pensioner gave them. */
  name: string
  principalId: string
  memberId: string | null
  language: Language
  /** The helper's login, once they came in. */
  userId: string | null
}

/** By whom somebody is named today. One statement, found or not. */
export const listNamings = (db: Database, email: string): Promise<Naming[]> =>
  all<Naming>(
    db,
    `SELECT h.id AS helperId, h.name, p.id AS principalId, p.member_id AS memberId, p.language,
       ${LOGIN} AS userId
     FROM pension_helpers h JOIN users p ON p.id = h.principal_user_id AND p.ended_at IS NULL
     WHERE h.email = ? AND h.revoked_at IS NULL ORDER BY h.named_at, h.id LIMIT 50`,
    email,
  )

/** An empty name breaks the batch when there were enough already, or the same one. */
export const helperNamed = (
  db: Database,
  one: {
    id: string
    principalId: string
    name: string
    email: string
    rights: readonly HelpRight[]
    most: number
    at: Instant
  },
): Statement =>
  statement(
    db,
    `INSERT INTO pension_helpers (id, principal_user_id, name, email, rights, named_at)
     SELECT ?1, ?2, CASE WHEN (SELECT COUNT(*) FROM pension_helpers
       WHERE principal_user_id = ?2 AND revoked_at IS NULL) < ?7 THEN ?3 ELSE '' END, ?4, ?5, ?6`,
    one.id,
    one.principalId,
    one.name,
    one.email,
    JSON.stringify(one.rights),
    one.at,
    one.most,
  )

/** Once: a trigger refuses the second. */
export const helperRevoked = (db: Database, id: string, at: Instant): Statement =>
  statement(db, 'UPDATE pension_helpers SET revoked_at = ?2 WHERE id = ?1', id, at)

/** A helper's login, made the first time they come in. */
export const helperUserCreated = (
  db: Database,
  user: { id: string; email: string; name: string; language: Language; createdAt: Instant },
): Statement =>
  statement(
    db,
    `INSERT INTO users (id, space, account, login, name, email, language, created_at, password_hash)
     VALUES (?1, 'pensioner', ?2, ?2, ?3, ?2, ?4, ?5, '')`,
    user.id,
    user.email,
    user.name,
    user.language,
    user.createdAt,
  )
