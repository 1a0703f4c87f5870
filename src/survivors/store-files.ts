import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import { type Centimes, NO_MONEY } from '#src/kernel/money.ts'
import type { Trace } from '#src/rulebook/trace.ts'
import type { Heir, Reach, Survivor, SurvivorForm } from './survivor.ts'

type Row = Omit<Survivor, 'reach' | 'form' | 'deceased' | 'desk' | 'capitalTrace' | 'capital'> & {
  reach: string
  form: string
  capital: Centimes | null
  capitalTrace: string | null
  deadLastName: string
  deadFirstName: string
  matricule: string
  diedOn: IsoDate
  isAccident: number
  deadPensionId: string | null
  caseId: string | null
  caseNumber: string
  caseState: NonNullable<Survivor['desk']>['state']
  promisedOn: IsoDate
  reason: string | null
}

const FILES = `SELECT s.id, s.number, s.death_id AS deathId, s.member_id AS memberId, s.kind,
    s.about, s.last_name AS lastName, s.first_name AS firstName, s.reach, s.form, s.revision,
    s.stage, s.opened_at AS openedAt, s.submitted_at AS submittedAt, s.ended_at AS endedAt,
    s.pension_id AS pensionId, x.amount_centimes AS capital, x.trace AS capitalTrace,
    COALESCE(p.last_name, m.last_name) AS deadLastName,
    COALESCE(p.first_name, m.first_name) AS deadFirstName, m.matricule, d.died_on AS diedOn,
    d.is_accident AS isAccident, d.pension_id AS deadPensionId, s.case_id AS caseId,
    k.number AS caseNumber, k.state AS caseState, k.promised_on AS promisedOn, k.reason
  FROM survivors s JOIN deaths d ON d.id = s.death_id JOIN members m ON m.id = s.member_id
  LEFT JOIN pensions p ON p.id = d.pension_id LEFT JOIN cases k ON k.id = s.case_id
  LEFT JOIN death_capitals x ON x.survivor_id = s.id`

const fromRow = (row: Row): Survivor => ({
  id: row.id,
  number: row.number,
  deathId: row.deathId,
  memberId: row.memberId,
  kind: row.kind,
  about: row.about,
  lastName: row.lastName,
  firstName: row.firstName,
  reach: JSON.parse(row.reach) as Reach,
  form: JSON.parse(row.form) as SurvivorForm,
  revision: row.revision,
  stage: row.stage,
  openedAt: row.openedAt,
  submittedAt: row.submittedAt,
  endedAt: row.endedAt,
  pensionId: row.pensionId,
  capital: row.capital ?? NO_MONEY,
  capitalTrace: row.capitalTrace === null ? null : (JSON.parse(row.capitalTrace) as Trace),
  deceased: {
    lastName: row.deadLastName,
    firstName: row.deadFirstName,
    matricule: row.matricule,
    diedOn: row.diedOn,
    isAccident: row.isAccident === 1,
    pensionId: row.deadPensionId,
  },
  desk:
    row.caseId === null
      ? null
      : {
          caseId: row.caseId,
          caseNumber: row.caseNumber,
          state: row.caseState,
          promisedOn: row.promisedOn,
          reason: row.reason,
        },
})

export const findSurvivor = async (db: Database, id: string): Promise<Survivor | null> => {
  const row = await first<Row>(db, `${FILES} WHERE s.id = ?`, id)
  return row && fromRow(row)
}

export const findByLink = async (db: Database, hash: string): Promise<Survivor | null> => {
  const row = await first<Row>(db, `${FILES} WHERE s.link_hash = ?`, hash)
  return row && fromRow(row)
}

export const listOfDeath = async (db: Database, deathId: string): Promise<Survivor[]> =>
  (
    await all<Row>(
      db,
      `${FILES} WHERE s.death_id = ? ORDER BY s.kind DESC, s.about, s.id LIMIT 50`,
      deathId,
    )
  ).map(fromRow)

/** The files of survivors, those somebody has to do something on first. */
export const listFiles = async (
  db: Database,
  page: { isOver: boolean; limit: number; offset: number },
): Promise<Survivor[]> =>
  (
    await all<Row>(
      db,
      `${FILES} WHERE (s.stage IN ('awarded', 'refused')) = ?1
       ORDER BY s.stage <> 'submitted', k.promised_on, s.opened_at DESC, s.id LIMIT ?2 OFFSET ?3`,
      page.isOver ? 1 : 0,
      page.limit,
      page.offset,
    )
  ).map(fromRow)

const NOTHING_ENTERED: SurvivorForm = { identity: null, account: null, contact: null }

export const survivorOpened = (
  db: Database,
  one: { id: string; number: string; deathId: string; memberId: string; heir: Heir; at: Instant },
): Statement =>
  statement(
    db,
    `INSERT INTO survivors (id, number, death_id, member_id, kind, about, last_name, first_name,
       reach, form, stage, opened_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'opened', ?)`,
    one.id,
    one.number,
    one.deathId,
    one.memberId,
    one.heir.kind,
    one.heir.about,
    one.heir.lastName,
    one.heir.firstName,
    JSON.stringify(one.heir.reach),
    JSON.stringify(NOTHING_ENTERED),
    one.at,
  )

/** The link that was sent last is the one that opens. */
export const linkKept = (db: Database, one: { id: string; hash: string }): Statement =>
  statement(
    db,
    `UPDATE survivors SET link_hash = ?2,
       stage = CASE WHEN stage = 'opened' THEN 'awaiting' ELSE stage END WHERE id = ?1`,
    one.id,
    one.hash,
  )

type Seen = Pick<Survivor, 'id' | 'revision'>
/** Only what was read is written over: NULL breaks the batch of whoever saves second. */
const GUARD = 'revision = CASE WHEN revision = ?2 THEN ?2 + 1 END'

export const reachChanged = (db: Database, one: Seen, reach: Reach): Statement =>
  statement(
    db,
    `UPDATE survivors SET ${GUARD}, reach = ?3 WHERE id = ?1`,
    one.id,
    one.revision,
    JSON.stringify(reach),
  )

/** Where they say they are reached is where they are written to from then on. */
export const partSaved = (
  db: Database,
  one: Seen,
  { form, reach }: Pick<Survivor, 'form' | 'reach'>,
): Statement =>
  statement(
    db,
    `UPDATE survivors SET ${GUARD}, form = ?3, reach = ?4 WHERE id = ?1`,
    one.id,
    one.revision,
    JSON.stringify(form),
    JSON.stringify(reach),
  )

export const survivorSubmitted = (
  db: Database,
  one: Seen,
  about: { caseId: string; at: Instant },
): Statement =>
  statement(
    db,
    `UPDATE survivors SET ${GUARD},
       stage = CASE WHEN stage IN ('opened', 'awaiting') THEN 'submitted' END, case_id = ?3,
       submitted_at = ?4 WHERE id = ?1`,
    one.id,
    one.revision,
    about.caseId,
    about.at,
  )

export const survivorEnded = (
  db: Database,
  one: Seen,
  about: { stage: 'awarded' | 'refused'; pensionId: string | null; at: Instant },
): Statement =>
  statement(
    db,
    `UPDATE survivors SET ${GUARD}, stage = CASE WHEN stage = 'submitted' THEN ?3 END,
       pension_id = ?4, ended_at = ?5 WHERE id = ?1`,
    one.id,
    one.revision,
    about.stage,
    about.pensionId,
    about.at,
  )
