import { all, type Database, type Statement, statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Entrant } from './rules/entrants.ts'

/** `other`: the card is somebody's who was born another day. */
export type EntrantState = 'new' | 'known' | 'yours' | 'other'

const cell = (name: string): string => `e.value->>'${name}'`

/** By card and birth. Whoever turned out to be somebody else is that person, here as elsewhere. */
const PERSON = `(SELECT COALESCE(m.merged_into, m.id) FROM members m WHERE m.cin = ${cell('cin')}
  AND m.birth_date = ${cell('birthDate')}
  ORDER BY m.merged_into IS NOT NULL, m.matricule LIMIT 1)`

/** The member behind a line, for the fund alone: the employer reads the state, and nothing else. */
export type Found = { state: EntrantState; memberId: string | null }

/** What the register says of each line: nothing more than whether somebody is known by it. */
export const listEntrantStates = async (
  db: Database,
  employerNumber: string,
  entrants: readonly Entrant[],
): Promise<Map<number, Found>> => {
  const rows = await all<Found & { line: number }>(
    db,
    `SELECT ${cell('line')} AS line, ${PERSON} AS memberId, CASE
       WHEN EXISTS (SELECT 1 FROM members m
         JOIN affiliations a ON a.member_id IN (m.id, m.merged_into)
         WHERE a.employer_number = ?1 AND m.cin = ${cell('cin')}) THEN 'yours'
       WHEN ${PERSON} IS NOT NULL THEN 'known'
       WHEN EXISTS (SELECT 1 FROM members m WHERE m.cin = ${cell('cin')}) THEN 'other'
       ELSE 'new' END AS state
     FROM json_each(?2) e ORDER BY e.key`,
    employerNumber,
    JSON.stringify(entrants),
  )
  return new Map(rows.map(({ line, ...found }) => [line, found]))
}

/**
 * For the batch: who is new gets the next matricule, and everybody on the list is affiliated. A card
 * the register holds makes nobody anew, whatever was read before; doing it twice changes nothing.
 */
export const entrantsRegistered = (
  db: Database,
  employerNumber: string,
  { entrants, at }: { entrants: readonly Entrant[]; at: Instant },
): Statement[] => {
  const list = JSON.stringify(entrants)
  return [
    statement(
      db,
      `INSERT INTO members (id, matricule, last_name, first_name, sex, nationality, birth_date, cin,
         created_at)
       SELECT lower(hex(randomblob(16))),
         printf('%09d', (SELECT COALESCE(MAX(matricule), 0) FROM members)
           + ROW_NUMBER() OVER (ORDER BY e.key)),
         ${cell('lastName')}, ${cell('firstName')}, ${cell('sex')}, 'M', ${cell('birthDate')},
         ${cell('cin')}, ?2
       FROM json_each(?1) e WHERE NOT EXISTS (SELECT 1 FROM members m WHERE m.cin = ${cell('cin')})`,
      list,
      at,
    ),
    statement(
      db,
      `INSERT INTO affiliations (employer_number, member_id, internal_number, category, affiliated_on)
       SELECT ?2, ${PERSON}, NULL, ${cell('category')}, ${cell('from')}
       FROM json_each(?1) e WHERE ${PERSON} IS NOT NULL
       ON CONFLICT (employer_number, member_id) DO NOTHING`,
      list,
      employerNumber,
    ),
  ]
}
