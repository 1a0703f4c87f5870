import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import { realNow } from '#src/http/clock.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Space } from './actor.ts'
import type { GrantedRight, NewRight, NewUser, User } from './users.ts'

type Flag = 0 | 1
type RightRow = Omit<GrantedRight, 'byFile' | 'byForm' | 'categories'> & {
  byFile: Flag
  byForm: Flag
  categories: string | null
}
type UserRow = Omit<User, 'rights' | 'hasPassword' | 'isFirstAdministrator'> & {
  hasPassword: Flag
  isFirstAdministrator: Flag
  rights: string
}

const USER = `u.id, u.employer_number AS employerNumber, u.login, u.name, u.cin, u.job, u.email,
  u.phone, u.language, u.is_first_administrator AS isFirstAdministrator,
  u.password_hash <> '' AS hasPassword, u.created_at AS createdAt, u.ended_at AS endedAt,
  (SELECT MAX(last_seen_at) FROM sessions WHERE user_id = u.id) AS lastSeenAt,
  (SELECT json_group_array(json_object('id', r.id, 'name', r.name, 'categories', r.categories,
     'byFile', r.by_file, 'byForm', r.by_form, 'startsOn', r.starts_on, 'endsOn', r.ends_on,
     'grantedAt', r.granted_at, 'effectiveAt', r.effective_at, 'lastUsedAt', r.last_used_at))
   FROM user_rights r WHERE r.user_id = u.id AND r.revoked_at IS NULL) AS rights`

const rightOf = (row: RightRow): GrantedRight => ({
  ...row,
  byFile: row.byFile === 1,
  byForm: row.byForm === 1,
  categories: row.categories === null ? null : (JSON.parse(row.categories) as string[]),
})

const userOf = (row: UserRow): User => ({
  ...row,
  hasPassword: row.hasPassword === 1,
  isFirstAdministrator: row.isFirstAdministrator === 1,
  rights: (JSON.parse(row.rights) as RightRow[]).map(rightOf),
})

/** Everyone with a login at this employer, those that ended last. */
export const listUsers = async (db: Database, employerNumber: string): Promise<User[]> => {
  const rows = await all<UserRow>(
    db,
    `SELECT ${USER} FROM users u WHERE u.space = 'employer' AND u.employer_number = ?
     ORDER BY u.ended_at IS NOT NULL, u.name`,
    employerNumber,
  )
  return rows.map(userOf)
}

/**
 * Everyone who hears of what touches the payments: whoever pays or administers, and whoever did
 * since `since`. Taking somebody's right first doesn't keep it from them.
 */
export const listPayers = async (
  db: Database,
  employerNumber: string,
  since: Instant,
): Promise<string[]> => {
  const rows = await all<{ id: string }>(
    db,
    `SELECT DISTINCT u.id FROM users u JOIN user_rights r ON r.user_id = u.id
     WHERE u.employer_number = ?1 AND u.space = 'employer'
       AND r.name IN ('payment_orderer', 'payment_validator', 'administrator')
       AND (r.revoked_at IS NULL OR r.revoked_at > ?2) AND (u.ended_at IS NULL OR u.ended_at > ?2)`,
    employerNumber,
    since,
  )
  return rows.map((row) => row.id)
}

/**
 * An employer keeps somebody who administers its users: without another one who can sign in,
 * and whose right doesn't end by itself, the batch breaks on a CHECK. Before whatever takes the right away.
 */
export const administratorKept = (
  db: Database,
  about: { userId: string; employerNumber: string; today: IsoDate },
): Statement =>
  statement(
    db,
    `UPDATE user_rights SET by_form = CASE WHEN EXISTS (SELECT 1 FROM user_rights r
         JOIN users u ON u.id = r.user_id
         WHERE u.employer_number = ?2 AND u.space = 'employer' AND u.ended_at IS NULL
           AND u.password_hash <> '' AND u.id <> ?1 AND r.name = 'administrator'
           AND r.revoked_at IS NULL AND r.starts_on <= ?3
           AND r.ends_on IS NULL) THEN by_form ELSE 2 END
     WHERE user_id = ?1 AND name = 'administrator' AND revoked_at IS NULL`,
    about.userId,
    about.employerNumber,
    about.today,
  )

/** Also the logins of people who left: one is never given twice. */
export const userCreated = (db: Database, user: NewUser): Statement =>
  statement(
    db,
    `INSERT INTO users (id, space, employer_number, account, login, name, password_hash, cin, job,
       email, phone, postal_address, created_at, is_first_administrator)
     VALUES (?1, 'employer', ?2, ?2, ?3, ?4, '', ?5, ?6, ?7, ?8, ?9, ?10, ?11)`,
    user.id,
    user.employerNumber,
    user.login,
    user.name,
    user.cin,
    user.job,
    user.email,
    user.phone,
    user.postalAddress,
    user.createdAt,
    user.isFirstAdministrator ? 1 : 0,
  )

/** A member's login: their matricule names it, and nothing else does. */
export const memberUserCreated = (
  db: Database,
  user: {
    id: string
    memberId: string
    matricule: string
    name: string
    /** Empty until the person has chosen one behind a link. */
    passwordHash: string
    cin: string
    email: string
    phone: string
    postalAddress: string
    createdAt: Instant
  },
): Statement =>
  statement(
    db,
    `INSERT INTO users (id, space, member_id, account, login, name, cin, email, phone,
       postal_address, created_at, password_hash)
     VALUES (?1, 'member', ?2, ?3, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)`,
    user.id,
    user.memberId,
    user.matricule,
    user.name,
    user.cin,
    user.email,
    user.phone,
    user.postalAddress,
    user.createdAt,
    user.passwordHash,
  )

/** Administers no more, is signed out, and signs in by a login like anybody else. */
export const firstAdministratorReplaced = (
  db: Database,
  replaced: { userId: string; by: string; at: Instant },
): Statement[] => [
  statement(
    db,
    `UPDATE user_rights SET revoked_at = ?2, revoked_by = ?3
     WHERE user_id = ?1 AND name = 'administrator' AND revoked_at IS NULL`,
    replaced.userId,
    replaced.at,
    replaced.by,
  ),
  statement(db, 'UPDATE users SET is_first_administrator = 0 WHERE id = ?', replaced.userId),
  ...sessionsEnded(db, replaced.userId, realNow()),
]

export const rightGranted = (db: Database, right: NewRight): Statement =>
  statement(
    db,
    `INSERT INTO user_rights (id, user_id, name, categories, by_file, by_form, starts_on, ends_on,
       granted_by, granted_at, effective_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    right.id,
    right.userId,
    right.name,
    right.categories === null ? null : JSON.stringify(right.categories),
    right.byFile ? 1 : 0,
    right.byForm ? 1 : 0,
    right.startsOn,
    right.endsOn,
    right.grantedBy,
    right.grantedAt,
    right.effectiveAt,
  )

/** Breaks the batch on a CHECK when it was revoked meanwhile: nobody is told of it twice. */
export const rightRevoked = (
  db: Database,
  revoked: { id: string; by: string; at: Instant },
): Statement =>
  statement(
    db,
    `UPDATE user_rights SET revoked_at = ?2, revoked_by = ?3,
       name = CASE WHEN revoked_at IS NULL THEN name ELSE 'revoked' END
     WHERE id = ?1`,
    revoked.id,
    revoked.at,
    revoked.by,
  )

/** The login is closed, its sessions end, its links are withdrawn; once, else the batch breaks. */
export const userEnded = (
  db: Database,
  ended: { id: string; at: Instant; realNow: Instant },
): Statement[] => [
  statement(
    db,
    `UPDATE users SET ended_at = ?2, name = CASE WHEN ended_at IS NULL THEN name END
     WHERE id = ?1`,
    ended.id,
    ended.at,
  ),
  ...sessionsEnded(db, ended.id, ended.realNow),
  linksWithdrawn(db, ended.id, ended.realNow),
]

export const sessionsEnded = (db: Database, userId: string, realNow: Instant): Statement[] => [
  statement(
    db,
    'UPDATE sessions SET ended_at = ?2 WHERE user_id = ?1 AND ended_at IS NULL',
    userId,
    realNow,
  ),
]

export const passwordSet = (db: Database, userId: string, passwordHash: string): Statement =>
  statement(db, 'UPDATE users SET password_hash = ?2 WHERE id = ?1', userId, passwordHash)

export type LinkPurpose = 'welcome' | 'password'

export const linkMade = (
  db: Database,
  link: {
    tokenHash: string
    userId: string
    purpose: LinkPurpose
    madeBy: string
    madeAt: Instant
    expiresAt: Instant
  },
): Statement =>
  statement(
    db,
    `INSERT INTO one_time_links (token_hash, user_id, purpose, made_by, made_at, expires_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
    link.tokenHash,
    link.userId,
    link.purpose,
    link.madeBy,
    link.madeAt,
    link.expiresAt,
  )

/** A new link makes the ones before it worthless. */
export const linksWithdrawn = (db: Database, userId: string, realNow: Instant): Statement =>
  statement(
    db,
    `UPDATE one_time_links SET withdrawn_at = ?2
     WHERE user_id = ?1 AND used_at IS NULL AND withdrawn_at IS NULL`,
    userId,
    realNow,
  )

export type OpenLink = {
  userId: string
  name: string
  login: string
  space: Space
  purpose: LinkPurpose
  employerNumber: string | null
  employerName: string | null
  questions: number
}

/** The person a link belongs to, while it can still be used. */
export const findLink = async (
  db: Database,
  tokenHash: string,
  realNow: Instant,
): Promise<OpenLink | null> =>
  await first<OpenLink>(
    db,
    `SELECT u.id AS userId, u.name, u.space, l.purpose,
       CASE WHEN u.space IN ('accountant', 'desk') THEN u.account ELSE u.login END AS login, u.employer_number AS employerNumber,
       COALESCE(e.name, f.name, 'CIMR') AS employerName,
       (SELECT COUNT(*) FROM recovery_questions q WHERE q.user_id = u.id) AS questions
     FROM one_time_links l JOIN users u ON u.id = l.user_id
     LEFT JOIN employers e ON e.number = u.employer_number
     LEFT JOIN firms f ON f.id = u.firm_id
     WHERE l.token_hash = ? AND l.used_at IS NULL AND l.withdrawn_at IS NULL AND l.expires_at > ?
       AND u.ended_at IS NULL`,
    tokenHash,
    realNow,
  )

/** Breaks the batch when the link was used meanwhile: a CHECK has no second chance. */
export const linkUsed = (db: Database, tokenHash: string, realNow: Instant): Statement =>
  statement(
    db,
    `UPDATE one_time_links SET used_at = ?2,
       purpose = CASE WHEN used_at IS NULL AND withdrawn_at IS NULL THEN purpose ELSE 'used' END
     WHERE token_hash = ?1`,
    tokenHash,
    realNow,
  )

export type NewQuestion = { position: 1 | 2; prompt: string; answerHash: string }

export const questionsSet = (
  db: Database,
  userId: string,
  questions: readonly NewQuestion[],
  at: Instant,
): Statement[] =>
  questions.map((question) =>
    statement(
      db,
      `INSERT INTO recovery_questions (user_id, position, prompt, answer_hash, set_at)
       VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (user_id, position) DO UPDATE SET
         prompt = excluded.prompt, answer_hash = excluded.answer_hash, set_at = excluded.set_at`,
      userId,
      question.position,
      question.prompt,
      question.answerHash,
      at,
    ),
  )
