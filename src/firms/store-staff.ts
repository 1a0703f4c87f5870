import { all, type Database, type Statement, statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'

/** Somebody of the firm, with the clients they see. */
export type Colleague = {
  id: string
  name: string
  email: string
  isAdministrator: boolean
  hasPassword: boolean
  endedAt: Instant | null
  /** Mandates in force that this person was given; an administrator sees all of them. */
  mandates: readonly string[]
}

type Row = Omit<Colleague, 'isAdministrator' | 'hasPassword' | 'mandates'> & {
  isAdministrator: 0 | 1
  hasPassword: 0 | 1
  mandates: string
}

export const listColleagues = async (db: Database, firmId: string): Promise<Colleague[]> => {
  const rows = await all<Row>(
    db,
    `SELECT u.id, u.name, u.email, u.password_hash <> '' AS hasPassword, u.ended_at AS endedAt,
       EXISTS (SELECT 1 FROM user_rights r WHERE r.user_id = u.id AND r.name = 'administrator'
         AND r.revoked_at IS NULL) AS isAdministrator,
       (SELECT json_group_array(w.mandate_id) FROM mandate_staff w JOIN mandates m
          ON m.id = w.mandate_id WHERE w.user_id = u.id AND m.ended_at IS NULL) AS mandates
     FROM users u WHERE u.firm_id = ? ORDER BY u.ended_at IS NOT NULL, u.name LIMIT 500`,
    firmId,
  )
  return rows.map((row) => ({
    ...row,
    isAdministrator: row.isAdministrator === 1,
    hasPassword: row.hasPassword === 1,
    mandates: JSON.parse(row.mandates) as string[],
  }))
}

/** The whole set at once: what is not ticked is taken away. Only the firm's own mandates count. */
export const clientsSet = (
  db: Database,
  set: { userId: string; firmId: string; mandates: readonly string[] },
): Statement[] => [
  statement(db, 'DELETE FROM mandate_staff WHERE user_id = ?', set.userId),
  statement(
    db,
    `INSERT INTO mandate_staff (mandate_id, user_id)
     SELECT m.id, ?1 FROM mandates m WHERE m.firm_id = ?2 AND m.ended_at IS NULL
       AND m.id IN (SELECT value FROM json_each(?3))`,
    set.userId,
    set.firmId,
    JSON.stringify(set.mandates),
  ),
]

/** The firm keeps one administrator: taking the last one's right breaks the batch on a CHECK. */
export const administratorRevoked = (
  db: Database,
  revoked: { userId: string; firmId: string; by: string; at: Instant },
): Statement =>
  statement(
    db,
    `UPDATE user_rights SET revoked_by = ?4, revoked_at = ?3, by_form = CASE WHEN EXISTS (
         SELECT 1 FROM user_rights r JOIN users u ON u.id = r.user_id
         WHERE u.firm_id = ?2 AND u.ended_at IS NULL AND u.password_hash <> '' AND u.id <> ?1
           AND r.name = 'administrator' AND r.revoked_at IS NULL) THEN by_form ELSE 2 END
     WHERE user_id = ?1 AND name = 'administrator' AND revoked_at IS NULL`,
    revoked.userId,
    revoked.firmId,
    revoked.at,
    revoked.by,
  )
