import { type Database, first } from '#src/database/database.ts'
import type { Account } from './store.ts'

const MATRICULE_DIGITS = 9

/** A number as the registers of members write it, for `?2` of `CARDS`. */
export const matriculeOf = (number: string): string => number.padStart(MATRICULE_DIGITS, '0')

/** Of a pension `p`: nobody enters on one that ended by its holder's death. */
export const ALIVE = `NOT EXISTS (SELECT 1 FROM pension_ends e
  WHERE e.pension_id = p.id AND e.why = 'death')`

/** The identity cards that go with a number: `?1` as a N° DP, `?2` as a matricule. */
export const CARDS = `(SELECT p.cin FROM pensions p WHERE p.dp_number = ?1 AND ${ALIVE}
  UNION SELECT p.cin FROM pensions p JOIN members m ON m.id = p.member_id
    WHERE m.matricule = ?2 AND ${ALIVE}
  UNION SELECT m.cin FROM members m WHERE m.matricule = ?2 AND m.died_on IS NULL)`

/** A pensioner is known by the number of any pension they draw, or by their matricule. */
export const findPensionerAccount = (db: Database, number: string): Promise<Account | null> =>
  first<Account>(
    db,
    `SELECT id AS userId, name, password_hash AS passwordHash FROM users
     WHERE space = 'pensioner' AND ended_at IS NULL AND password_hash <> '' AND account <> ''
       AND account IN ${CARDS}
     ORDER BY created_at, id LIMIT 1`,
    number,
    matriculeOf(number),
  )
