import { type Database, first, type Statement, statement } from '#src/database/database.ts'
import { casablancaDate, HOUR_MS, instant, type Instant, type IsoDate } from '#src/kernel/dates.ts'
import type { Actor, Right, Space } from './actor.ts'
import { HELPED, type HelpingRow, helpingOf } from './store-helping.ts'

const IDLE_MS = 60 * 60_000
export const ABSOLUTE_MS = 12 * 3_600_000
/** A session's last use is written at most this often: a page view is not a write. */
export const TOUCH_MS = 5 * 60_000

type SessionRow = HelpingRow & {
  token_hash: string
  user_id: string
  space: Space
  employer_number: string | null
  employer_name: string | null
  member_id: string | null
  last_seen_at: number
  is_strong: 0 | 1
  rights: string
  firm_id: string | null
  firm_name: string | null
  mandate: string | null
  viewed: string | null
  second_factor_rights: string
}

/** What a mandate opens, as the session statement reads it. */
type MandateRow = {
  id: string
  number: string
  employer: string
  rights: Right['name'][]
  categories: string[] | null
  byFile: 0 | 1
  byForm: 0 | 1
  startsAt: number
  payFrom: number | null
  lastUsedAt: number | null
}

type RightRow = {
  name: Right['name']
  categories: string | null
  by_file: number
  by_form: number
  starts_on: string
  ends_on: string | null
  effective_at: number
  last_used_at: number | null
}

const rightOfRow = (row: RightRow): Right => ({
  name: row.name,
  categories: row.categories === null ? null : (JSON.parse(row.categories) as string[]),
  byFile: row.by_file === 1,
  byForm: row.by_form === 1,
  startsOn: row.starts_on as IsoDate,
  endsOn: row.ends_on as IsoDate | null,
  lastUsedAt: row.last_used_at as Instant | null,
})

const RIGHTS = (user: string): string => `(SELECT json_group_array(json_object('name', r.name,
     'categories', r.categories, 'by_file', r.by_file, 'by_form', r.by_form,
     'starts_on', r.starts_on, 'ends_on', r.ends_on, 'effective_at', r.effective_at,
     'last_used_at', r.last_used_at))
   FROM user_rights r WHERE r.user_id = ${user}.id AND r.revoked_at IS NULL)`

/** The mandate an accountant works under: asked for at each click, so that it ends at the next. */
const MANDATE = `(SELECT json_object('id', m.id, 'number', c.number, 'employer', c.name,
     'rights', json(m.rights), 'categories', json(m.categories), 'byFile', m.by_file,
     'byForm', m.by_form, 'startsAt', m.answered_at, 'lastUsedAt', m.last_used_at,
     'payFrom', CASE WHEN m.payment_stopped_at IS NULL THEN m.payment_effective_at END)
   FROM mandates m JOIN employers c ON c.number = m.employer_number
   WHERE m.firm_id = u.firm_id AND m.employer_number = s.acting_for AND m.is_accepted = 1
     AND m.ended_at IS NULL AND (EXISTS (SELECT 1 FROM mandate_staff w
         WHERE w.mandate_id = m.id AND w.user_id = u.id)
       OR EXISTS (SELECT 1 FROM user_rights a WHERE a.user_id = u.id AND a.revoked_at IS NULL
         AND a.name = 'administrator')))`

/** The person whose space a member of staff looks at, for as long as they said. */
const VIEWED = `(SELECT json_object('user_id', v.id, 'space', v.space, 'name', v.name,
     'employer_number', v.employer_number, 'employer_name', w.name, 'member_id', v.member_id,
     'rights', json(${RIGHTS('v')}))
   FROM users v LEFT JOIN employers w ON w.number = v.employer_number
   WHERE v.id = s.viewing_user AND s.viewing_until > ?4 AND v.ended_at IS NULL
     AND v.space IN ('employer', 'member'))`

/** Sessions alive now, each with its person and rights, in one statement. */
export const sessionsStatement = (
  db: Database,
  tokenHashes: readonly string[],
  now: Instant,
): Statement =>
  statement(
    db,
    `SELECT s.token_hash, s.user_id, s.space, s.last_seen_at, s.is_strong, u.name, u.employer_number,
       e.name AS employer_name, u.member_id, u.firm_id, f.name AS firm_name, ${MANDATE} AS mandate,
       ${VIEWED} AS viewed, ${HELPED} AS helped, s.helps, ${RIGHTS('u')} AS rights,
       (SELECT json_group_array(x.right_name) FROM second_factor_rights x
        WHERE x.employer_number = u.employer_number) AS second_factor_rights
     FROM sessions s JOIN users u ON u.id = s.user_id
     LEFT JOIN employers e ON e.number = u.employer_number
     LEFT JOIN firms f ON f.id = u.firm_id
     WHERE s.token_hash IN (SELECT value FROM json_each(?1)) AND s.ended_at IS NULL
       AND u.ended_at IS NULL
       AND s.expires_at > ?2 AND s.last_seen_at > ?3`,
    JSON.stringify(tokenHashes),
    now,
    now - IDLE_MS,
    now,
  )

type At = { today: IsoDate; now: Instant }

const inForce = (rows: readonly RightRow[], at: At): Right[] =>
  rows
    .filter((right) => right.effective_at <= at.now)
    .map(rightOfRow)
    .filter((r) => r.startsOn <= at.today && (r.endsOn === null || r.endsOn >= at.today))

type ViewedRow = {
  user_id: string
  space: 'employer' | 'member'
  name: string
  employer_number: string | null
  employer_name: string | null
  member_id: string | null
  rights: RightRow[]
}

/** The person as they are, seen through the session of a member of staff. */
const viewedActor = (staff: Actor, row: ViewedRow, at: At): Actor => ({
  ...staff,
  userId: row.user_id,
  space: row.space,
  name: row.name,
  employer:
    row.employer_number === null
      ? null
      : { number: row.employer_number, name: row.employer_name ?? '' },
  memberId: row.member_id,
  rights: inForce(row.rights, at),
  viewedBy: { userId: staff.userId, name: staff.name },
})

/** Whose session is another's: it stands before one of the space's own in the same browser. */
const isDerived = (actor: Actor | undefined): boolean =>
  Boolean(actor?.mandateId) || Boolean(actor?.viewedBy)

/** The accountant as a user of the client, with what the mandate opens and nothing else. */
const actingFor = (actor: Actor, mandate: MandateRow, now: Instant): Actor => ({
  ...actor,
  space: 'employer',
  employer: { number: mandate.number, name: mandate.employer },
  mandateId: mandate.id,
  rights: mandate.rights
    .filter(
      (name) => name !== 'payment_orderer' || (mandate.payFrom !== null && mandate.payFrom <= now),
    )
    .map((name) => ({
      name,
      categories: name === 'declaration' || name === 'corrections' ? mandate.categories : null,
      byFile: mandate.byFile === 1,
      byForm: mandate.byForm === 1,
      startsOn: casablancaDate(instant(mandate.startsAt)),
      endsOn: null,
      lastUsedAt: mandate.lastUsedAt as Instant | null,
    })),
})

export const actorsOf = (
  rows: readonly unknown[],
  at: { today: IsoDate; now: Instant },
): { actors: Partial<Record<Space, Actor>>; lastSeen: Map<string, number> } => {
  const actors: Partial<Record<Space, Actor>> = {}
  const lastSeen = new Map<string, number>()
  for (const row of rows as SessionRow[]) {
    lastSeen.set(row.token_hash, row.last_seen_at)
    const actor: Actor = {
      userId: row.user_id,
      space: row.space,
      ...helpingOf(row),
      employer:
        row.employer_number === null
          ? null
          : { number: row.employer_number, name: row.employer_name ?? '' },
      memberId: row.member_id,
      rights: inForce(JSON.parse(row.rights) as RightRow[], at),
      firm: row.firm_id === null ? null : { id: row.firm_id, name: row.firm_name ?? '' },
      mandateId: null,
      viewedBy: null,
      sessionHash: row.token_hash,
      isStrong: row.is_strong === 1,
      secondFactorFor: JSON.parse(row.second_factor_rights) as Right['name'][],
    }
    if (!isDerived(actors[row.space])) actors[row.space] = actor
    // Whoever works for a client does so until they go back to their own space.
    if (row.mandate !== null && actor.isStrong)
      actors.employer = actingFor(actor, JSON.parse(row.mandate) as MandateRow, at.now)
    if (row.viewed !== null && actor.isStrong) {
      const viewed = JSON.parse(row.viewed) as ViewedRow
      actors[viewed.space] = viewedActor(actor, viewed, at)
    }
  }
  return { actors, lastSeen }
}

export const sessionStarted = (
  db: Database,
  session: {
    tokenHash: string
    userId: string
    space: Space
    isStrong: boolean
    device: string
    now: Instant
  },
): Statement =>
  statement(
    db,
    `INSERT INTO sessions
       (token_hash, user_id, space, created_at, last_seen_at, expires_at, is_strong, device)
     VALUES (?1, ?2, ?3, ?4, ?4, ?5, ?6, ?7)`,
    session.tokenHash,
    session.userId,
    session.space,
    session.now,
    session.now + ABSOLUTE_MS,
    session.isStrong ? 1 : 0,
    session.device,
  )

export const sessionSeen = (db: Database, tokenHash: string, now: Instant): Statement =>
  statement(db, 'UPDATE sessions SET last_seen_at = ?2 WHERE token_hash = ?1', tokenHash, now)

export const sessionEnded = (db: Database, tokenHash: string, now: Instant): Statement =>
  statement(db, 'UPDATE sessions SET ended_at = ?2 WHERE token_hash = ?1', tokenHash, now)

/** Written at most hourly: a click is not a write. */
export const USE_MS = HOUR_MS

export const rightUsed = (
  db: Database,
  used: { userId: string; name: string; at: Instant },
): Statement =>
  statement(
    db,
    `UPDATE user_rights SET last_used_at = ?3
     WHERE user_id = ?1 AND name = ?2 AND revoked_at IS NULL`,
    used.userId,
    used.name,
    used.at,
  )

export const mandateUsed = (db: Database, used: { id: string; at: Instant }): Statement =>
  statement(db, 'UPDATE mandates SET last_used_at = ?2 WHERE id = ?1', used.id, used.at)

/** Whose space this session looks at, until when (real clock); null: nobody's. */
export const sessionViews = (
  db: Database,
  tokenHash: string,
  viewing: { userId: string; until: Instant } | null,
): Statement =>
  statement(
    db,
    'UPDATE sessions SET viewing_user = ?2, viewing_until = ?3 WHERE token_hash = ?1',
    tokenHash,
    viewing?.userId ?? null,
    viewing?.until ?? null,
  )

/** The client an accountant's session works for from now on; null: none. */
export const sessionActsFor = (
  db: Database,
  tokenHash: string,
  employerNumber: string | null,
): Statement =>
  statement(
    db,
    'UPDATE sessions SET acting_for = ?2 WHERE token_hash = ?1',
    tokenHash,
    employerNumber,
  )

export type Account = { userId: string; name: string; passwordHash: string }

/**
 * How the names typed at a door find their account; `?3` is the login. Each account has one name, so
 * that guesses at it have one counter: the first administrator's is the empty one.
 */
export const NAMED = `CASE WHEN space IN ('accountant', 'desk') THEN login = ?3
  WHEN ?3 <> '' THEN login = ?3 AND is_first_administrator = 0
  ELSE is_first_administrator = 1 OR space = 'member' END`

/** An empty login means the first administrator of the employer, as the fund's site has it. */
export const findAccount = async (
  db: Database,
  sign: { space: Space; account: string; login: string },
): Promise<Account | null> =>
  await first<Account>(
    db,
    `SELECT id AS userId, name, password_hash AS passwordHash FROM users
     WHERE space = ?1 AND account = ?2 AND ended_at IS NULL AND password_hash <> ''
       AND ${NAMED}`,
    sign.space,
    sign.account,
    sign.login,
  )

/** Who can open a right at this employer: named on the page that refuses. */
export const administratorsOf = async (
  db: Database,
  { employer, firm }: Pick<Actor, 'employer' | 'firm'>,
): Promise<string[]> => {
  if (!employer && !firm) return []
  const { results } = await statement(
    db,
    `SELECT u.name FROM users u JOIN user_rights r ON r.user_id = u.id
     WHERE ((u.space = 'employer' AND u.employer_number = ?1)
         OR (u.space = 'accountant' AND u.firm_id = ?2))
       AND u.ended_at IS NULL AND r.name = 'administrator' AND r.revoked_at IS NULL
     ORDER BY u.name`,
    employer?.number ?? null,
    employer ? null : (firm?.id ?? null),
  ).all<{ name: string }>()
  return results.map((row) => row.name)
}
