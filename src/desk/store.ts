import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { RightName } from '#src/access/index.ts'
import type { Instant } from '#src/kernel/dates.ts'

/** Somebody at the desk, with the roles in force. */
export type Colleague = {
  id: string
  name: string
  email: string
  roles: readonly RightName[]
  hasPassword: boolean
  lastSeenAt: Instant | null
  endedAt: Instant | null
}

export const listColleagues = async (db: Database): Promise<Colleague[]> => {
  const rows = await all<
    Omit<Colleague, 'roles' | 'hasPassword'> & { roles: string; hasPassword: number }
  >(
    db,
    `SELECT u.id, u.name, u.email, u.password_hash <> '' AS hasPassword, u.ended_at AS endedAt,
       (SELECT MAX(last_seen_at) FROM sessions WHERE user_id = u.id) AS lastSeenAt,
       (SELECT json_group_array(r.name) FROM user_rights r
        WHERE r.user_id = u.id AND r.revoked_at IS NULL) AS roles
     FROM users u WHERE u.space = 'desk' ORDER BY u.ended_at IS NOT NULL, u.name`,
  )
  return rows.map((row) => ({
    ...row,
    roles: JSON.parse(row.roles) as RightName[],
    hasPassword: row.hasPassword === 1,
  }))
}

/** A login whose space a member of staff may look at. */
export type Viewable = {
  id: string
  space: 'employer' | 'member'
  name: string
  login: string
  employerNumber: string | null
  employerName: string | null
  memberId: string | null
}

const VIEWABLE = `u.id, u.space, u.name, u.login, u.employer_number AS employerNumber,
  e.name AS employerName, u.member_id AS memberId
  FROM users u LEFT JOIN employers e ON e.number = u.employer_number
  WHERE u.ended_at IS NULL AND u.space IN ('employer', 'member')`

export const listViewable = (
  db: Database,
  by: { employerNumber: string | null; matricule: string | null },
): Promise<Viewable[]> =>
  all<Viewable>(
    db,
    `SELECT ${VIEWABLE} AND ((u.space = 'employer' AND u.employer_number = ?1)
       OR (u.space = 'member' AND u.account = ?2)) ORDER BY u.name LIMIT 50`,
    by.employerNumber,
    by.matricule,
  )

export const findViewable = (db: Database, userId: string): Promise<Viewable | null> =>
  first<Viewable>(db, `SELECT ${VIEWABLE} AND u.id = ?`, userId)

/** Roles given to and taken from somebody at the desk, as one set. */
export const rolesSet = (
  db: Database,
  set: { userId: string; keep: readonly string[]; by: string; at: Instant },
): Statement =>
  statement(
    db,
    `UPDATE user_rights SET revoked_at = ?3, revoked_by = ?4
     WHERE user_id = ?1 AND revoked_at IS NULL AND name NOT IN (SELECT value FROM json_each(?2))`,
    set.userId,
    JSON.stringify(set.keep),
    set.at,
    set.by,
  )
