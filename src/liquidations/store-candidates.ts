import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Candidate } from './liquidation.ts'

/** Its staff today, and whoever left it last and works nowhere else since. */
const IS_OWN = `(a.left_on IS NULL OR NOT EXISTS (SELECT 1 FROM affiliations o
  WHERE o.member_id = a.member_id AND o.employer_number <> a.employer_number
    AND (o.left_on IS NULL OR o.left_on > a.left_on)))`

/** Staff of an employer born on that day or before, the oldest first; `find` narrows by name. */
export const listCandidates = (
  db: Database,
  about: { employerNumber: string; bornBy: IsoDate; find: string },
  page: { limit: number; offset: number },
): Promise<Omit<Candidate, 'fullOn'>[]> =>
  all(
    db,
    `SELECT m.id AS memberId, m.matricule, m.last_name AS lastName, m.first_name AS firstName,
       m.birth_date AS birthDate, l.id AS liquidationId, l.stage
     FROM affiliations a JOIN members m ON m.id = a.member_id
     LEFT JOIN liquidations l ON l.member_id = m.id
       AND l.stage IN ('draft', 'submitted', 'validated', 'closed')
     WHERE a.employer_number = ?1 AND ${IS_OWN} AND m.birth_date <> '' AND m.birth_date <= ?2
       AND m.retired_on IS NULL AND m.merged_into IS NULL AND m.died_on IS NULL
       AND (?3 = '' OR m.matricule = ?3 OR instr(upper(m.last_name), upper(?3)) > 0)
     ORDER BY m.birth_date, m.id LIMIT ?4 OFFSET ?5`,
    about.employerNumber,
    about.bornBy,
    about.find,
    page.limit,
    page.offset,
  )

export type OpenableMember = {
  id: string
  matricule: string
  lastName: string
  firstName: string
  birthDate: IsoDate | null
  retiredOn: IsoDate | null
  maritalStatus: string | null
  email: string | null
  phone: string | null
  postalAddress: string | null
  userId: string | null
  openNumber: string | null
  openId: string | null
  openStage: string | null
  /** Where they work today, the last one first; null without any. */
  employerNumber: string | null
  employerName: string | null
}

/** All that opening a file needs of somebody, by their id or their matricule. */
export const findOpenable = (
  db: Database,
  who: { id: string } | { matricule: string },
): Promise<OpenableMember | null> =>
  first<OpenableMember>(
    db,
    `SELECT m.id, m.matricule, m.last_name AS lastName, m.first_name AS firstName,
       NULLIF(m.birth_date, '') AS birthDate, m.retired_on AS retiredOn,
       m.marital_status AS maritalStatus, NULLIF(m.email, '') AS email,
       NULLIF(m.phone, '') AS phone, m.postal_address AS postalAddress,
       (SELECT u.id FROM users u WHERE u.member_id = m.id AND u.space = 'member'
         AND u.ended_at IS NULL LIMIT 1) AS userId,
       l.number AS openNumber, l.id AS openId, l.stage AS openStage,
       a.employer_number AS employerNumber, e.name AS employerName
     FROM members m
     LEFT JOIN liquidations l ON l.member_id = m.id
       AND l.stage IN ('draft', 'submitted', 'validated', 'closed')
     LEFT JOIN affiliations a ON a.member_id = m.id AND a.left_on IS NULL
     LEFT JOIN employers e ON e.number = a.employer_number
     WHERE ${'id' in who ? 'm.id' : 'm.matricule'} = ? AND m.merged_into IS NULL
     ORDER BY a.affiliated_on DESC LIMIT 1`,
    'id' in who ? who.id : who.matricule,
  )

/** An employer of before has nothing to file, nor to see, once there was another one. */
export const isAffiliated = async (
  db: Database,
  { memberId, employerNumber }: { memberId: string; employerNumber: string },
): Promise<boolean> =>
  (await first(
    db,
    `SELECT 1 AS found FROM affiliations a
     WHERE a.member_id = ? AND a.employer_number = ? AND ${IS_OWN}`,
    memberId,
    employerNumber,
  )) !== null

export type Nearing = {
  memberId: string
  birthDate: IsoDate
  firstName: string
  lastName: string
  email: string | null
  phone: string | null
  postalAddress: string | null
  userId: string | null
  employerNumber: string | null
  employerName: string | null
  employerUserId: string | null
  maritalStatus: string | null
}

const NEARING = `SELECT m.id AS memberId, m.birth_date AS birthDate, m.first_name AS firstName,
    m.last_name AS lastName, NULLIF(m.email, '') AS email, NULLIF(m.phone, '') AS phone,
    m.postal_address AS postalAddress, m.marital_status AS maritalStatus,
    (SELECT u.id FROM users u WHERE u.member_id = m.id AND u.space = 'member'
      AND u.ended_at IS NULL LIMIT 1) AS userId,
    a.employer_number AS employerNumber, e.name AS employerName,
    (SELECT u.id FROM users u JOIN user_rights r ON r.user_id = u.id AND r.name = 'liquidation'
      AND r.revoked_at IS NULL WHERE u.employer_number = a.employer_number
      AND u.ended_at IS NULL LIMIT 1) AS employerUserId
  FROM members m
  LEFT JOIN affiliations a ON a.member_id = m.id AND a.left_on IS NULL
  LEFT JOIN employers e ON e.number = a.employer_number
  WHERE m.retired_on IS NULL AND m.merged_into IS NULL AND m.died_on IS NULL`

/** Whose normal age is near, and who has no file yet: never a second draft for the same person. */
export const listNearing = (
  db: Database,
  born: { after: IsoDate; by: IsoDate },
  limit: number,
): Promise<Nearing[]> =>
  all<Nearing>(
    db,
    `${NEARING} AND m.birth_date > ?1 AND m.birth_date <= ?2
       AND NOT EXISTS (SELECT 1 FROM liquidations l WHERE l.member_id = m.id)
     GROUP BY m.id ORDER BY m.birth_date LIMIT ?3`,
    born.after,
    born.by,
    limit,
  )

/** Whose right ends within so many months, not warned yet that close to it. */
export const listLapsing = (
  db: Database,
  about: { bornAfter: IsoDate; bornBy: IsoDate; months: number },
  limit: number,
): Promise<Nearing[]> =>
  all<Nearing>(
    db,
    `${NEARING} AND m.birth_date > ?1 AND m.birth_date <= ?2
       AND NOT EXISTS (SELECT 1 FROM claim_warnings w WHERE w.member_id = m.id AND w.months <= ?3)
       AND NOT EXISTS (SELECT 1 FROM liquidations l WHERE l.member_id = m.id
         AND l.stage IN ('submitted', 'validated'))
     GROUP BY m.id ORDER BY m.birth_date LIMIT ?4`,
    about.bornAfter,
    about.bornBy,
    about.months,
    limit,
  )

export const lapseWarned = (
  db: Database,
  one: { memberId: string; months: number; at: Instant },
): Statement =>
  statement(
    db,
    'INSERT INTO claim_warnings (member_id, months, at) VALUES (?, ?, ?)',
    one.memberId,
    one.months,
    one.at,
  )
