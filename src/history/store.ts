import { all, type Database, first } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Quarter } from '#src/kernel/quarters.ts'

/** Somebody did something on a file: who, what, when, why. */
export type Event = {
  position: number
  objectKind: string
  objectId: string
  action: string
  actorKind: string
  /** Empty: somebody without an account, who is not named to whom they told the fund about. */
  actorName: string
  /** Of the person who acted, when an employer's. */
  actorEmployer: string | null
  at: Instant
  reason: string | null
  /** The user concerned, where it is somebody's account. */
  whom: string | null
  /** Of the declaration concerned. */
  quarter: Quarter | null
}

/** Whose file, and how much of it the reader may see. */
export type Scope =
  | { kind: 'member'; id: string }
  /** Who draws: their pensions, their login, and, of rights of their own, all of a member's file. */
  | { kind: 'pensioner'; userId: string }
  /** `userId`: only this one's own sign-ins, for who does not administer users. */
  | { kind: 'employer'; number: string; userId: string | null }
  /** What a firm did for this employer. */
  | { kind: 'firm'; number: string; firmId: string; from: Instant }

type Found = { sql: string; values: (string | number)[] }

// A correction names the lines it touched, a hundred at most: beyond, it may have touched this one.
const TOUCHES_LINE = `(e.action NOT IN ('corrected', 'person_confirmed', 'person_contested')
  OR e.after_json->>'line' = l.line
  OR json_array_length(e.after_json, '$.lines') >= 100
  OR EXISTS (SELECT 1 FROM json_each(e.after_json, '$.lines') t WHERE t.value = l.line))`

// Who told the fund something about a member, a death first of all, is not named to that member.
const NAME = `CASE WHEN e.actor_kind = 'person' AND e.subject_kind = 'member' THEN ''
  ELSE e.actor_name END`

/** The log is one for all; whose file an entry is about is read from its object or its subject. */
const positionsOf = (scope: Scope): Found => {
  if (scope.kind === 'member')
    return {
      values: [scope.id],
      sql: `SELECT position FROM audit_entries WHERE object_kind = 'member' AND object_id = ?1
        UNION SELECT position FROM audit_entries
          WHERE subject_kind = 'member' AND subject_id = ?1
        UNION SELECT e.position FROM users u JOIN audit_entries e
          ON e.object_kind = 'user' AND e.object_id = u.id WHERE u.member_id = ?1
        UNION SELECT e.position FROM declaration_lines l JOIN audit_entries e
          ON e.object_kind = 'declaration' AND e.object_id = l.declaration_id
          WHERE l.member_id = ?1 AND ${TOUCHES_LINE}`,
    }
  if (scope.kind === 'pensioner')
    return {
      values: [scope.userId],
      sql: `SELECT e.position FROM users u JOIN audit_entries e
          ON e.subject_kind = 'member' AND e.subject_id = u.member_id WHERE u.id = ?1
        UNION SELECT e.position FROM users u JOIN audit_entries e
          ON e.object_kind = 'member' AND e.object_id = u.member_id WHERE u.id = ?1
        UNION SELECT position FROM audit_entries WHERE object_kind = 'user' AND object_id = ?1
        UNION SELECT position FROM audit_entries
          WHERE object_kind = 'pensioner' AND object_id = ?1
        UNION SELECT e.position FROM users u JOIN pensions p ON p.cin = u.account AND p.cin <> ''
          JOIN audit_entries e ON e.object_kind = 'pension' AND e.object_id = p.id
          WHERE u.id = ?1 AND u.space = 'pensioner'`,
    }
  if (scope.kind === 'firm') {
    const whole = positionsOf({ kind: 'employer', number: scope.number, userId: null })
    return {
      values: [...whole.values, scope.firmId, scope.from],
      sql: `SELECT e.position FROM (${whole.sql}) p JOIN audit_entries e ON e.position = p.position
        JOIN users a ON a.id = e.actor_id AND a.firm_id = ?3
        WHERE e.actor_kind = 'accountant' AND e.at >= ?4`,
    }
  }
  return {
    values: [scope.number, scope.userId ?? ''],
    sql: `SELECT position FROM audit_entries
        WHERE object_kind = 'employer' AND object_id = ?1
      UNION SELECT position FROM audit_entries
        WHERE subject_kind = 'employer' AND subject_id = ?1
      UNION SELECT e.position FROM users u JOIN audit_entries e
        ON e.object_kind = 'user' AND e.object_id = u.id
        WHERE u.employer_number = ?1 AND (?2 = '' OR u.id = ?2)
      UNION SELECT e.position FROM declarations d JOIN audit_entries e
        ON e.object_kind = 'declaration' AND e.object_id = d.id WHERE d.employer_number = ?1`,
  }
}

/** Newest first. */
export const listEvents = async (
  db: Database,
  scope: Scope,
  page: { limit: number; offset: number },
): Promise<Event[]> => {
  const { sql, values } = positionsOf(scope)
  return await all<Event>(
    db,
    `WITH found AS (${sql})
     SELECT e.position, e.object_kind AS objectKind, e.object_id AS objectId, e.action,
       e.actor_kind AS actorKind, ${NAME} AS actorName, w.name AS actorEmployer, e.at, e.reason,
       d.quarter, o.name AS whom
     FROM found JOIN audit_entries e ON e.position = found.position
     LEFT JOIN users u ON u.id = e.actor_id AND e.actor_kind = 'employer'
     LEFT JOIN employers w ON w.number = u.employer_number
     LEFT JOIN users o ON e.object_kind = 'user' AND o.id = e.object_id
     LEFT JOIN declarations d ON e.object_kind = 'declaration' AND d.id = e.object_id
     ORDER BY e.at DESC, e.position DESC LIMIT ?${values.length + 1} OFFSET ?${values.length + 2}`,
    ...values,
    page.limit,
    page.offset,
  )
}

export const countEvents = async (db: Database, scope: Scope): Promise<number> => {
  const { sql, values } = positionsOf(scope)
  const counted = `WITH found AS (${sql}) SELECT COUNT(*) AS count FROM found`
  return (await first<{ count: number }>(db, counted, ...values))?.count ?? 0
}
