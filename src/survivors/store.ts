import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Capital } from '#src/rulebook/survivor-award.ts'
import type { Trace } from '#src/rulebook/trace.ts'
import type { Death, HeirsCapital, Named, Relation } from './survivor.ts'

type Row = Omit<Death, 'named' | 'isAccident' | 'desk' | 'known'> & {
  named: string
  isAccident: number
  caseId: string
  caseNumber: string
  caseState: Death['desk']['state']
  promisedOn: IsoDate
  memberId: string | null
  pensionId: string | null
  matricule: string
  knownLastName: string
  knownFirstName: string
  birthDate: IsoDate | null
  postalAddress: string
  logins: string
  card: string
  memberDiedOn: IsoDate | null
  memberLastName: string
  children: number | null
}

/** What says who died: one card, one person (decision 41). */
const CARD = `COALESCE(p.cin, m.cin, '')`
/** They died as the member, not as somebody who draws on one. */
const IS_MEMBER = `(p.id IS NULL OR p.kind = 'member')`
/** Each login of who died that is open: the pensioner's, and the member's under their card. */
const LOGINS = `(SELECT json_group_array(u.id) FROM (
    SELECT id FROM users WHERE space = 'pensioner' AND account = ${CARD} AND account <> ''
      AND ended_at IS NULL
    UNION SELECT u.id FROM users u JOIN members x ON x.id = u.member_id
      WHERE u.space = 'member' AND u.ended_at IS NULL
        AND ((x.id = m.id AND ${IS_MEMBER}) OR (x.cin = ${CARD} AND x.cin <> ''))) u)`

/** Of a pension: the person who draws it. Of a member without one: themself. */
const DEATHS = `SELECT d.id, d.given_number AS givenNumber, d.last_name AS lastName,
    d.first_name AS firstName, d.died_on AS diedOn, d.is_accident AS isAccident, d.relation,
    d.named, d.stage, d.revision, d.reported_at AS reportedAt, d.decided_at AS decidedAt,
    d.case_id AS caseId, k.number AS caseNumber, k.state AS caseState,
    k.promised_on AS promisedOn, d.member_id AS memberId, d.pension_id AS pensionId, m.matricule,
    m.last_name AS memberLastName, m.children,
    COALESCE(p.last_name, m.last_name) AS knownLastName,
    COALESCE(p.first_name, m.first_name) AS knownFirstName,
    COALESCE(p.birth_date, NULLIF(m.birth_date, '')) AS birthDate,
    COALESCE(p.postal_address, m.postal_address, '') AS postalAddress,
    ${CARD} AS card, ${LOGINS} AS logins,
    CASE WHEN ${IS_MEMBER} THEN m.died_on ELSE
      (SELECT e.ended_on FROM pension_ends e WHERE e.pension_id = p.id AND e.why = 'death') END
      AS memberDiedOn
  FROM deaths d JOIN cases k ON k.id = d.case_id LEFT JOIN members m ON m.id = d.member_id
  LEFT JOIN pensions p ON p.id = d.pension_id`

const fromRow = (row: Row): Death => ({
  id: row.id,
  givenNumber: row.givenNumber,
  lastName: row.lastName,
  firstName: row.firstName,
  diedOn: row.diedOn,
  isAccident: row.isAccident === 1,
  relation: row.relation,
  named: JSON.parse(row.named) as Named[],
  stage: row.stage,
  revision: row.revision,
  reportedAt: row.reportedAt,
  decidedAt: row.decidedAt,
  desk: {
    caseId: row.caseId,
    caseNumber: row.caseNumber,
    state: row.caseState,
    promisedOn: row.promisedOn,
  },
  known:
    row.memberId === null
      ? null
      : {
          memberId: row.memberId,
          matricule: row.matricule,
          lastName: row.knownLastName,
          firstName: row.knownFirstName,
          birthDate: row.birthDate,
          postalAddress: row.postalAddress,
          card: row.card,
          logins: JSON.parse(row.logins) as string[],
          diedOn: row.memberDiedOn,
          pensionId: row.pensionId,
          memberLastName: row.memberLastName,
          children: row.children,
        },
})

export const findDeath = async (db: Database, id: string): Promise<Death | null> => {
  const row = await first<Row>(db, `${DEATHS} WHERE d.id = ?`, id)
  return row && fromRow(row)
}

/** Reports to look at first, then those decided, the latest before. */
export const listDeaths = async (
  db: Database,
  page: { isOver: boolean; limit: number; offset: number },
): Promise<Death[]> =>
  (
    await all<Row>(
      db,
      `${DEATHS} WHERE (d.stage <> 'reported') = ?1
       ORDER BY CASE ?1 WHEN 0 THEN k.promised_on END, d.reported_at DESC, d.id LIMIT ?2 OFFSET ?3`,
      page.isOver ? 1 : 0,
      page.limit,
      page.offset,
    )
  ).map(fromRow)

/** Other reports of the same person's death that nobody has decided. */
export const listTwins = async (
  db: Database,
  one: { id: string; memberId: string; pensionId: string | null },
): Promise<Death[]> =>
  (
    await all<Row>(
      db,
      `${DEATHS} WHERE d.stage = 'reported' AND d.id <> ?1 AND d.member_id = ?2
         AND d.pension_id IS ?3 ORDER BY d.reported_at LIMIT 20`,
      one.id,
      one.memberId,
      one.pensionId,
    )
  ).map(fromRow)

/** What else the registers hold of the person under that card, as long as no death is written or told there. */
export const listOthers = async (
  db: Database,
  one: { card: string; memberId: string; pensionId: string | null },
): Promise<string[]> =>
  (
    await all<{ number: string }>(
      db,
      `SELECT p.dp_number AS number FROM pensions p
       WHERE p.cin = ?1 AND p.cin <> '' AND p.id IS NOT ?3
         AND NOT EXISTS (SELECT 1 FROM pension_ends e WHERE e.pension_id = p.id)
         AND NOT EXISTS (SELECT 1 FROM deaths d WHERE d.pension_id = p.id AND d.stage = 'reported')
       UNION ALL SELECT m.matricule FROM members m
       WHERE m.cin = ?1 AND m.cin <> '' AND m.id <> ?2 AND m.died_on IS NULL
         AND m.merged_into IS NULL
         AND NOT EXISTS (SELECT 1 FROM pensions p WHERE p.member_id = m.id AND p.kind = 'member')
         AND NOT EXISTS (SELECT 1 FROM deaths d WHERE d.member_id = m.id AND d.pension_id IS NULL
           AND d.stage = 'reported') LIMIT 20`,
      one.card,
      one.memberId,
      one.pensionId,
    )
  ).map(({ number }) => number)

/** Two people confirmed this person's death on a record that came with another of their numbers. */
export const isConfirmedElsewhere = async (
  db: Database,
  one: { id: string; card: string },
): Promise<boolean> =>
  (await first(
    db,
    `SELECT 1 FROM deaths d LEFT JOIN members m ON m.id = d.member_id
     LEFT JOIN pensions p ON p.id = d.pension_id
     WHERE d.stage = 'confirmed' AND d.id <> ?1 AND ${CARD} = ?2 AND ?2 <> '' LIMIT 1`,
    one.id,
    one.card,
  )) !== null

export type Found = { memberId: string; pensionId: string | null }

/**
 * Who a number names: the pension of that N° DP, else the member of that matricule with the pension
 * they draw themself. One question, whatever it finds.
 */
export const findByNumber = (
  db: Database,
  number: { dp: string; matricule: string },
): Promise<Found | null> =>
  first<Found>(
    db,
    `SELECT p.member_id AS memberId, p.id AS pensionId, 1 AS rank FROM pensions p
     WHERE p.dp_number = ?1
     UNION ALL SELECT COALESCE(m.merged_into, m.id), (SELECT p.id FROM pensions p
       WHERE p.member_id = COALESCE(m.merged_into, m.id) AND p.kind = 'member'
         AND NOT EXISTS (SELECT 1 FROM pension_ends e WHERE e.pension_id = p.id
           AND e.why = 'withdrawal') LIMIT 1), 2
     FROM members m WHERE m.matricule = ?2 ORDER BY rank LIMIT 1`,
    number.dp,
    number.matricule,
  )

export type NewDeath = {
  id: string
  caseId: string
  givenNumber: string
  found: Found | null
  lastName: string
  firstName: string
  diedOn: IsoDate
  isAccident: boolean
  relation: Relation
  named: readonly Named[]
  at: Instant
}

export const deathReported = (db: Database, one: NewDeath): Statement =>
  statement(
    db,
    `INSERT INTO deaths (id, case_id, given_number, member_id, pension_id, last_name, first_name,
       died_on, is_accident, relation, named, stage, reported_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'reported', ?)`,
    one.id,
    one.caseId,
    one.givenNumber,
    one.found?.memberId ?? null,
    one.found?.pensionId ?? null,
    one.lastName,
    one.firstName,
    one.diedOn,
    one.isAccident ? 1 : 0,
    one.relation,
    JSON.stringify(one.named),
    one.at,
  )

type Seen = Pick<Death, 'id' | 'revision'>
/** Only what was read is written over: NULL breaks the batch of whoever saves second. */
const GUARD = `revision = CASE WHEN revision = ?2 AND stage = 'reported' THEN ?2 + 1 END`

export const deathIdentified = (db: Database, one: Seen, found: Found): Statement =>
  statement(
    db,
    `UPDATE deaths SET ${GUARD}, member_id = ?3, pension_id = ?4 WHERE id = ?1`,
    one.id,
    one.revision,
    found.memberId,
    found.pensionId,
  )

export const deathNamed = (db: Database, one: Seen, named: readonly Named[]): Statement =>
  statement(
    db,
    `UPDATE deaths SET ${GUARD}, named = ?3 WHERE id = ?1`,
    one.id,
    one.revision,
    JSON.stringify(named),
  )

export const deathDecided = (
  db: Database,
  one: Seen,
  about: { stage: 'confirmed' | 'refused' | 'joined'; at: Instant },
): Statement =>
  statement(
    db,
    `UPDATE deaths SET ${GUARD}, stage = ?3, decided_at = ?4 WHERE id = ?1`,
    one.id,
    one.revision,
    about.stage,
    about.at,
  )

export const capitalDue = (
  db: Database,
  one: {
    deathId: string
    kind: HeirsCapital['kind']
    survivorId: string | null
    capital: Capital
    at: Instant
  },
): Statement =>
  statement(
    db,
    `INSERT INTO death_capitals (death_id, seq, kind, survivor_id, amount_centimes, trace, at)
     SELECT ?1, COALESCE(MAX(seq), 0) + 1, ?2, ?3, ?4, ?5, ?6 FROM death_capitals
     WHERE death_id = ?1`,
    one.deathId,
    one.kind,
    one.survivorId,
    one.capital.amount,
    JSON.stringify(one.capital.trace),
    one.at,
  )

/** What is due to heirs, who are paid outside of this service. */
export const findHeirsCapital = async (
  db: Database,
  deathId: string,
): Promise<HeirsCapital | null> => {
  const row = await first<{ kind: HeirsCapital['kind']; amount: Centimes; trace: string }>(
    db,
    `SELECT kind, amount_centimes AS amount, trace FROM death_capitals
     WHERE death_id = ? AND survivor_id IS NULL`,
    deathId,
  )
  return row && { ...row, trace: JSON.parse(row.trace) as Trace }
}
