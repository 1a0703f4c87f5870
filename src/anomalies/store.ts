import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Anomaly, AnomalyState, Detail, Twin } from './anomaly.ts'

type Row = Omit<Anomaly, 'detail'> & { detail: string }

const ANOMALIES = `SELECT a.id, a.member_id AS memberId,
    m.first_name || ' ' || m.last_name AS memberName, m.matricule,
    NULLIF(m.birth_date, '') AS birthDate, a.detail,
    a.employer_number AS employerNumber, e.name AS employerName, a.state, a.case_id AS caseId,
    k.number AS caseNumber, k.promised_on AS promisedOn, a.reported_by AS reportedBy,
    a.reported_at AS reportedAt, a.answered_at AS answeredAt, a.ended_at AS endedAt
  FROM anomalies a JOIN members m ON m.id = a.member_id JOIN cases k ON k.id = a.case_id
  LEFT JOIN employers e ON e.number = a.employer_number`

const fromRow = (row: Row): Anomaly => ({ ...row, detail: JSON.parse(row.detail) as Detail })

export const findAnomaly = async (db: Database, id: string): Promise<Anomaly | null> => {
  const row = await first<Row>(db, `${ANOMALIES} WHERE a.id = ?`, id)
  return row && fromRow(row)
}

const MOST = 200

export const listAnomaliesOf = async (db: Database, memberId: string): Promise<Anomaly[]> =>
  (
    await all<Row>(
      db,
      `${ANOMALIES} WHERE a.member_id = ? ORDER BY a.reported_at DESC LIMIT ${MOST}`,
      memberId,
    )
  ).map(fromRow)

/** Those an employer has to answer, then those it did, the last first. */
export const listAskedOf = async (
  db: Database,
  employerNumber: string,
  page: { limit: number; offset: number },
): Promise<Anomaly[]> =>
  (
    await all<Row>(
      db,
      `${ANOMALIES} WHERE a.employer_number = ?
       ORDER BY a.state <> 'asked', a.reported_at DESC LIMIT ? OFFSET ?`,
      employerNumber,
      page.limit,
      page.offset,
    )
  ).map(fromRow)

export const anomalyReported = (
  db: Database,
  one: Pick<
    Anomaly,
    'id' | 'memberId' | 'detail' | 'employerNumber' | 'caseId' | 'reportedBy' | 'reportedAt'
  >,
): Statement =>
  statement(
    db,
    `INSERT INTO anomalies (id, member_id, kind, detail, employer_number, state, case_id,
       reported_by, reported_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    one.id,
    one.memberId,
    one.detail.kind,
    JSON.stringify(one.detail),
    one.employerNumber,
    one.employerNumber === null ? 'reviewed' : 'asked',
    one.caseId,
    one.reportedBy,
    one.reportedAt,
  )

/** A NULL state breaks the batch when it has moved meanwhile. */
export const anomalyAnswered = (
  db: Database,
  one: { id: string; state: 'confirmed' | 'contested'; by: string; at: Instant },
): Statement =>
  statement(
    db,
    `UPDATE anomalies SET state = CASE WHEN state = 'asked' THEN ?2 END, answered_by = ?3,
       answered_at = ?4 WHERE id = ?1`,
    one.id,
    one.state,
    one.by,
    one.at,
  )

export const anomalyEnded = (
  db: Database,
  one: { id: string; from: AnomalyState; state: 'corrected' | 'refused'; at: Instant },
): Statement =>
  statement(
    db,
    `UPDATE anomalies SET state = CASE WHEN state = ?2 THEN ?3 END, ended_at = ?4 WHERE id = ?1`,
    one.id,
    one.from,
    one.state,
    one.at,
  )

/** People of the same card and birth date under another number, not joined yet. */
export const listTwins = (db: Database, memberId: string): Promise<Twin[]> =>
  all<Twin>(
    db,
    `SELECT o.id, o.matricule FROM members m JOIN members o
       ON o.cin = m.cin AND o.birth_date = m.birth_date AND o.id <> m.id
     WHERE m.id = ? AND m.cin <> '' AND m.birth_date <> '' AND m.merged_into IS NULL
       AND o.merged_into IS NULL LIMIT 10`,
    memberId,
  )

/** Where the person works: the employer that is asked. The last one joined, if several. */
export const findCurrentEmployer = (
  db: Database,
  memberId: string,
): Promise<{ number: string; name: string } | null> =>
  first(
    db,
    `SELECT e.number, e.name FROM affiliations a JOIN employers e ON e.number = a.employer_number
     WHERE a.member_id = ? ORDER BY a.left_on IS NOT NULL, a.affiliated_on DESC LIMIT 1`,
    memberId,
  )

export const memberRenamed = (
  db: Database,
  one: { id: string; lastName: string; firstName: string },
): Statement =>
  statement(
    db,
    'UPDATE members SET last_name = ?2, first_name = ?3 WHERE id = ?1',
    one.id,
    one.lastName,
    one.firstName,
  )

export const memberBornOn = (db: Database, one: { id: string; birthDate: IsoDate }): Statement =>
  statement(db, 'UPDATE members SET birth_date = ?2 WHERE id = ?1', one.id, one.birthDate)

/** The other number stays what it was, and is read with this one from now on. */
export const membersMerged = (db: Database, one: { into: string; other: string }): Statement =>
  statement(
    db,
    `UPDATE members SET merged_into = ?1 WHERE id = ?2 AND merged_into IS NULL
       AND NOT EXISTS (SELECT 1 FROM members m WHERE m.id = ?1 AND m.merged_into IS NOT NULL)`,
    one.into,
    one.other,
  )
