import { ALIVE, matriculeOf } from '#src/access/index.ts'
import { type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'
import { CONTACT, type Contact } from '#src/pensions/index.ts'
import type { Person } from './person.ts'

const LOGIN = (cin: string): string =>
  `(SELECT u.id FROM users u WHERE u.space = 'pensioner' AND u.account = ${cin}
    AND u.ended_at IS NULL)`

const DRAWS = `SELECT p.cin, p.first_name || ' ' || p.last_name AS name, p.member_id AS memberId,
    p.kind = 'member' AS isOwn, ${CONTACT('p')}, p.language, ${LOGIN('p.cin')} AS userId, 0 AS rank,
    p.starts_on AS since FROM pensions p JOIN members m ON m.id = p.member_id`

/** A file of departure is open: its person comes in before they have a N° DP. */
const WAITS = `SELECT m.cin, m.first_name || ' ' || m.last_name AS name, m.id AS memberId, 1 AS isOwn,
    COALESCE(m.email, '') AS email, COALESCE(m.phone, '') AS phone,
    COALESCE(m.postal_address, '') AS postalAddress, 'fr' AS language, ${LOGIN('m.cin')} AS userId,
    1 AS rank, '' AS since
  FROM members m WHERE m.died_on IS NULL AND m.merged_into IS NULL AND m.cin <> ''
    AND EXISTS (SELECT 1 FROM liquidations l WHERE l.member_id = m.id)`

/** Number and identity card have to agree, whichever number it is. One statement, found or not. */
export const findPerson = (
  db: Database,
  who: { number: string; cin: string },
): Promise<Person | null> =>
  first<Person>(
    db,
    `SELECT cin, name, memberId, isOwn, email, phone, postalAddress, language, userId FROM (
       ${DRAWS} WHERE p.cin = ?2 AND p.cin <> '' AND ${ALIVE}
         AND (p.dp_number = ?1 OR m.matricule = ?3)
       UNION ALL ${WAITS} AND m.matricule = ?3 AND m.cin = ?2)
     ORDER BY rank, isOwn DESC, since LIMIT 1`,
    who.number,
    who.cin,
    matriculeOf(who.number),
  )

/** By the identity card alone: for what somebody has shown to be theirs already, and for the desk. */
export const findPersonByCin = (db: Database, cin: string): Promise<Person | null> =>
  first<Person>(
    db,
    `SELECT cin, name, memberId, isOwn, email, phone, postalAddress, language, userId FROM (
       ${DRAWS} WHERE p.cin = ?1 AND p.cin <> '' AND ${ALIVE}
       UNION ALL ${WAITS} AND m.cin = ?1)
     ORDER BY rank, isOwn DESC, since LIMIT 1`,
    cin,
  )

/** A pensioner's login: one for each person, whatever they draw. */
export const pensionerUserCreated = (
  db: Database,
  user: { id: string; person: Person; passwordHash: string; createdAt: Instant },
): Statement => {
  const { id, person, passwordHash, createdAt } = user
  return statement(
    db,
    `INSERT INTO users (id, space, member_id, account, login, name, cin, email, phone,
       postal_address, language, created_at, password_hash)
     VALUES (?1, 'pensioner', ?2, ?3, ?3, ?4, ?3, ?5, ?6, ?7, ?8, ?9, ?10)`,
    id,
    person.isOwn === 1 ? person.memberId : null,
    person.cin,
    person.name,
    person.email,
    person.phone,
    person.postalAddress,
    person.language,
    createdAt,
    passwordHash,
  )
}

/** Notices to a login go where its pensions' contact says. */
export const contactOfLoginChanged = (
  db: Database,
  one: { userId: string; contact: Contact },
): Statement =>
  statement(
    db,
    'UPDATE users SET email = ?2, phone = ?3, postal_address = ?4 WHERE id = ?1',
    one.userId,
    one.contact.email,
    one.contact.phone,
    one.contact.postalAddress,
  )
