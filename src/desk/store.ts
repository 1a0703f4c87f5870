import { all, type Database } from '#src/database/database.ts'
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
