import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'
import { type Points, points } from '#src/kernel/points.ts'
import type { Quarter } from '#src/kernel/quarters.ts'
import type { Cancellation, FiledLine } from './cancellation.ts'

type Row = Omit<Cancellation, 'lines'> & { lines: string | null }

/** The review is the case's: nothing of it is kept twice. */
const CANCELLATION = `x.id, x.employer_number AS employerNumber,
  x.declaration_id AS declarationId, x.quarter, x.object, x.note, x.lines, x.case_id AS caseId,
  c.user_id AS followedBy, CASE WHEN x.state <> 'validated' THEN x.state
    WHEN c.state = 'waiting' THEN 'more_asked' WHEN c.taken_by IS NOT NULL THEN 'under_review'
    ELSE x.state END AS state, u.name AS enteredByName, x.entered_at AS enteredAt,
  x.validated_at AS validatedAt, x.ended_at AS endedAt, x.replaced_by AS replacedBy`
const FROM = `cancellations x JOIN users u ON u.id = x.entered_by
  LEFT JOIN cases c ON c.id = x.case_id`

const cancellationOf = (row: Row): Cancellation => ({
  ...row,
  lines: row.lines === null ? null : (JSON.parse(row.lines) as number[]),
})

export const findCancellation = async (db: Database, id: string): Promise<Cancellation | null> => {
  const row = await first<Row>(db, `SELECT ${CANCELLATION} FROM ${FROM} WHERE x.id = ?`, id)
  return row && cancellationOf(row)
}

/** The one that waits for its end, of this declaration. */
export const findOpenOf = async (db: Database, declarationId: string): Promise<string | null> =>
  (
    await first<{ id: string }>(
      db,
      `SELECT id FROM cancellations WHERE declaration_id = ? AND state IN ('entered', 'validated')`,
      declarationId,
    )
  )?.id ?? null

export const listCancellations = async (
  db: Database,
  employerNumber: string,
  page: { limit: number; offset: number },
): Promise<Cancellation[]> => {
  const rows = await all<Row>(
    db,
    `SELECT ${CANCELLATION} FROM ${FROM} WHERE x.employer_number = ?
     ORDER BY x.entered_at DESC, x.id LIMIT ? OFFSET ?`,
    employerNumber,
    page.limit,
    page.offset,
  )
  return rows.map(cancellationOf)
}

export type Correctable = { id: string; quarter: Quarter; at: Instant; lines: number }

/** Declarations something of which still stands, of the quarters that can be corrected. */
export const listCorrectable = (
  db: Database,
  employerNumber: string,
  oldest: Quarter,
): Promise<Correctable[]> =>
  all<Correctable>(
    db,
    `SELECT id, quarter, received_at AS at, line_count AS lines FROM declarations
     WHERE employer_number = ? AND quarter >= ? AND mode = 'real' AND status = 'processed'
     ORDER BY quarter DESC, received_at DESC LIMIT 100`,
    employerNumber,
    oldest,
  )

/** Every filed line with the points it gave, and whether its person draws a pension. */
export const listFiledLines = async (db: Database, declarationId: string): Promise<FiledLine[]> => {
  type Stored = Omit<FiledLine, 'isRetired'> & { r: number }
  const rows = await all<Stored>(
    db,
    `SELECT l.line, l.filing_id AS filingId, l.category,
       COALESCE(m.matricule, NULLIF(l.matricule, ''), l.cin) AS person,
       trim((l.fields->>5) || ' ' || (l.fields->>6)) AS name, l.member_id AS memberId,
       m.retired_on IS NOT NULL AS r, l.base_centimes AS base,
       l.employee_centimes + l.employer_centimes AS due, COALESCE(l.points, 0) AS points,
       (SELECT COALESCE(SUM(p.points), 0) FROM points_entries p
        WHERE p.declaration_id = l.declaration_id AND p.line = l.line) AS credited,
       l.cancelled_by AS cancelledBy
     FROM declaration_lines l LEFT JOIN members m ON m.id = l.member_id
     WHERE l.declaration_id = ? AND l.filing_id IS NOT NULL ORDER BY l.line`,
    declarationId,
  )
  return rows.map(({ r, ...row }) => ({ ...row, isRetired: r === 1 }))
}

/** Points that a posting took back. */
export const findPointsTaken = async (
  db: Database,
  employerNumber: string,
  posting: number,
): Promise<Points> => {
  const row = await first<{ total: number | null }>(
    db,
    'SELECT -SUM(points) AS total FROM points_entries WHERE employer_number = ? AND posting = ?',
    employerNumber,
    posting,
  )
  return points(row?.total ?? 0)
}

/** What the declaration still speaks for. */
export const listStandingCategories = async (
  db: Database,
  declarationId: string,
): Promise<{ category: string; isNil: boolean }[]> => {
  const rows = await all<{ category: string; isNil: number }>(
    db,
    `SELECT category, is_nil AS isNil FROM filed_categories WHERE declaration_id = ? AND cancelled_at IS NULL
     ORDER BY category`,
    declarationId,
  )
  return rows.map(({ category, isNil }) => ({ category, isNil: isNil === 1 }))
}

export const cancellationEntered = (
  db: Database,
  one: Pick<
    Cancellation,
    'id' | 'employerNumber' | 'declarationId' | 'quarter' | 'object' | 'note' | 'lines'
  > & { by: string; at: Instant },
): Statement =>
  statement(
    db,
    `INSERT INTO cancellations (id, employer_number, declaration_id, quarter, object, note, lines,
       state, entered_by, entered_at) VALUES (?, ?, ?, ?, ?, ?, ?, 'entered', ?, ?)`,
    one.id,
    one.employerNumber,
    one.declarationId,
    one.quarter,
    one.object,
    one.note,
    one.lines === null ? null : JSON.stringify(one.lines),
    one.by,
    one.at,
  )

/** Decided by nobody: replaced before anything of it was ordered or paid. */
export const cancellationReplaced = (
  db: Database,
  one: Pick<Cancellation, 'id' | 'employerNumber' | 'declarationId' | 'quarter' | 'lines'> & {
    replacedBy: string
    by: string
    at: Instant
  },
): Statement =>
  statement(
    db,
    `INSERT INTO cancellations (id, employer_number, declaration_id, quarter, object, note, lines,
       state, entered_by, entered_at, ended_at, replaced_by)
     VALUES (?1, ?2, ?3, ?4, 'replaced', '', ?5, 'accepted', ?6, ?7, ?7, ?8)`,
    one.id,
    one.employerNumber,
    one.declarationId,
    one.quarter,
    one.lines === null ? null : JSON.stringify(one.lines),
    one.by,
    one.at,
    one.replacedBy,
  )

/** From another state than `from`, no state: the batch breaks. */
const moved = (from: string, to: string): string =>
  `state = CASE state WHEN '${from}' THEN '${to}' END`

export const cancellationValidated = (
  db: Database,
  one: { id: string; caseId: string; at: Instant },
): Statement =>
  statement(
    db,
    `UPDATE cancellations SET ${moved('entered', 'validated')}, case_id = ?2, validated_at = ?3
     WHERE id = ?1`,
    one.id,
    one.caseId,
    one.at,
  )

export const cancellationEnded = (
  db: Database,
  one: { id: string; from: 'entered' | 'validated'; at: Instant },
  to: 'accepted' | 'refused' | 'withdrawn',
): Statement =>
  statement(
    db,
    `UPDATE cancellations SET ${moved(one.from, to)}, ended_at = ?2 WHERE id = ?1`,
    one.id,
    one.at,
  )
