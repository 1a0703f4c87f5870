import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Finding, Recall, RecallLine, RecallPart } from './recall.ts'

const FILED_DUES = `declarations d JOIN filings f ON f.declaration_id = d.id
  JOIN account_dues a ON a.employer_number = f.employer_number
    AND a.due_id >= f.id || '-' AND a.due_id < f.id || '.'
  WHERE d.recall_id = x.id`

/** After its acceptance the ledgers say where it stands; until then the case does. */
const STATE = `CASE WHEN x.state = 'accepted' THEN CASE
    WHEN NOT EXISTS (SELECT 1 FROM declarations
      WHERE recall_id = x.id AND status IN ('filed', 'processed')) THEN 'cancelled'
    WHEN COALESCE((SELECT SUM(a.debit_centimes - a.credit_centimes) FROM ${FILED_DUES}), 1) > 0
      THEN 'accepted'
    WHEN EXISTS (SELECT 1 FROM declarations d JOIN declaration_lines l ON l.declaration_id = d.id
      WHERE d.recall_id = x.id AND l.cancelled_by IS NULL AND l.points > 0
        AND NOT EXISTS (SELECT 1 FROM points_entries p
          WHERE p.declaration_id = l.declaration_id AND p.line = l.line)) THEN 'paid'
    ELSE 'credited' END
  WHEN x.state <> 'submitted' THEN x.state WHEN c.state = 'waiting' THEN 'more_asked'
  WHEN c.taken_by IS NOT NULL THEN 'under_review' ELSE x.state END`

const RECALL = `x.id, x.employer_number AS employerNumber, x.reason, x.from_quarter AS "from",
  x.to_quarter AS "to", x.note, ${STATE} AS state, x.case_id AS caseId, c.user_id AS followedBy,
  x.entered_by AS enteredBy, u.name AS enteredByName, x.entered_at AS enteredAt,
  x.submitted_at AS submittedAt, x.ended_at AS endedAt
  FROM recalls x JOIN users u ON u.id = x.entered_by LEFT JOIN cases c ON c.id = x.case_id`

export const findRecall = (db: Database, id: string): Promise<Recall | null> =>
  first<Recall>(db, `SELECT ${RECALL} WHERE x.id = ?`, id)

export const listRecalls = (
  db: Database,
  employerNumber: string,
  page: { limit: number; offset: number },
): Promise<Recall[]> =>
  all<Recall>(
    db,
    `SELECT ${RECALL} WHERE x.employer_number = ?
     ORDER BY x.entered_at DESC, x.id LIMIT ? OFFSET ?`,
    employerNumber,
    page.limit,
    page.offset,
  )

export const listParts = (db: Database, id: string): Promise<RecallPart[]> =>
  all<RecallPart>(
    db,
    `SELECT id AS declarationId, quarter, revision FROM declarations
     WHERE recall_id = ? ORDER BY quarter`,
    id,
  )

/** Who they are is known from the register before the recall is processed. */
export const listRecallLines = async (db: Database, id: string): Promise<RecallLine[]> => {
  type Stored = Omit<RecallLine, 'isRetired' | 'isCancelled'> & { r: number; x: number }
  const rows = await all<Stored>(
    db,
    `SELECT d.quarter, l.declaration_id AS declarationId, l.line, l.category,
       COALESCE(m.matricule, NULLIF(l.matricule, ''), l.cin) AS person,
       trim((l.fields->>5) || ' ' || (l.fields->>6)) AS name, m.id AS memberId,
       m.retired_on IS NOT NULL AS r, l.base_centimes AS base,
       l.employee_centimes + l.employer_centimes AS due, l.points, l.severity,
       (SELECT COALESCE(SUM(p.points), 0) FROM points_entries p
        WHERE p.declaration_id = l.declaration_id AND p.line = l.line) AS credited,
       l.cancelled_by IS NOT NULL AS x
     FROM declarations d JOIN declaration_lines l ON l.declaration_id = d.id
     LEFT JOIN members m ON m.id = COALESCE(l.member_id,
       (SELECT o.id FROM members o WHERE o.matricule = l.matricule))
     WHERE d.recall_id = ? ORDER BY d.quarter, l.line`,
    id,
  )
  return rows.map(({ r, x, ...row }) => ({ ...row, isRetired: r === 1, isCancelled: x === 1 }))
}

/** What the checks found wrong: a recall is sent without. */
export const listFindings = (db: Database, id: string): Promise<Finding[]> =>
  all<Finding>(
    db,
    `SELECT a.declaration_id AS declarationId, a.line, a.field, a.code, a.value, a.expected
     FROM declarations d JOIN declaration_anomalies a ON a.declaration_id = d.id
     WHERE d.recall_id = ? AND a.severity IN ('blocking', 'to_correct')
     ORDER BY d.quarter, a.line, a.position LIMIT 200`,
    id,
  )

/** When what was accepted falls due; null before. */
export const findDueOn = async (db: Database, id: string): Promise<IsoDate | null> =>
  (
    await first<{ dueOn: IsoDate | null }>(
      db,
      `SELECT MIN(a.due_on) AS dueOn FROM recalls x, ${FILED_DUES} AND x.id = ?`,
      id,
    )
  )?.dueOn ?? null

export const recallEntered = (
  db: Database,
  one: Pick<Recall, 'id' | 'employerNumber' | 'reason' | 'from' | 'to' | 'note'> & {
    by: string
    at: Instant
  },
): Statement =>
  statement(
    db,
    `INSERT INTO recalls (id, employer_number, reason, from_quarter, to_quarter, note, state,
       entered_by, entered_at) VALUES (?, ?, ?, ?, ?, ?, 'entered', ?, ?)`,
    one.id,
    one.employerNumber,
    one.reason,
    one.from,
    one.to,
    one.note,
    one.by,
    one.at,
  )

/** From another state than `from`, no state: the batch breaks. */
const moved = (from: string, to: string): string =>
  `state = CASE state WHEN '${from}' THEN '${to}' END`

/** Its lines change only while nobody else looks at them. */
export const stillEntered = (db: Database, id: string): Statement =>
  statement(db, `UPDATE recalls SET ${moved('entered', 'entered')} WHERE id = ?`, id)

/** Somebody changed it meanwhile: no revision, the batch breaks. */
export const partUnchanged = (db: Database, part: RecallPart): Statement =>
  statement(
    db,
    `UPDATE declarations SET revision = CASE revision WHEN ?2 THEN revision END WHERE id = ?1`,
    part.declarationId,
    part.revision,
  )

export const recallSubmitted = (
  db: Database,
  one: { id: string; caseId: string; at: Instant },
): Statement =>
  statement(
    db,
    `UPDATE recalls SET ${moved('entered', 'submitted')}, case_id = ?2, submitted_at = ?3
     WHERE id = ?1`,
    one.id,
    one.caseId,
    one.at,
  )

export const recallEnded = (
  db: Database,
  one: { id: string; from: 'entered' | 'submitted'; at: Instant },
  to: 'accepted' | 'refused' | 'withdrawn',
): Statement[] => [
  statement(
    db,
    `UPDATE recalls SET ${moved(one.from, to)}, ended_at = ?2 WHERE id = ?1`,
    one.id,
    one.at,
  ),
  ...(to === 'accepted'
    ? []
    : [
        statement(
          db,
          `UPDATE declarations SET status = 'abandoned', revision = revision + 1
           WHERE recall_id = ? AND status = 'checked'`,
          one.id,
        ),
      ]),
]
