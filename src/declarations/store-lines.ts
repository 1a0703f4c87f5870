import {
  all,
  type Database,
  jsonChunks,
  type Statement,
  statement,
} from '#src/database/database.ts'
import { type Anomaly, type CheckedLine, FIELDS, type Severity } from './rules/model.ts'

const COLUMNS = [
  'line',
  'category',
  'matricule',
  'cin',
  'fields',
  'severity',
  'base_centimes',
  'rate_ppm',
  'employer_rate_ppm',
  'employee_centimes',
  'employer_centimes',
  'earning_centimes',
  'points',
]

/** One line as the JSON row that `json_each` reads back, in the order of COLUMNS. */
export const encodedLine = (checked: CheckedLine): string => {
  const { fields, contribution: c } = checked
  return JSON.stringify([
    checked.line,
    fields.category,
    fields.matricule,
    fields.cin,
    FIELDS.map((name) => fields[name]),
    checked.severity,
    c?.base ?? null,
    c?.rate ?? null,
    c?.employerRate ?? null,
    c?.employee ?? null,
    c?.employer ?? null,
    c?.earning ?? null,
    c?.points ?? null,
  ])
}

const values = COLUMNS.map((name, i) => (name === 'fields' ? `value->${i}` : `value->>${i}`))

/** A filed line keeps its money; what else a correction mends is written. */
const UPSERT = `INSERT INTO declaration_lines (declaration_id, ${COLUMNS.join(', ')})
  SELECT ?1, ${values.join(', ')} FROM json_each(?2) WHERE true
  ON CONFLICT (declaration_id, line) DO UPDATE SET
    ${COLUMNS.filter((name) => name !== 'line')
      .map((name) => `${name} = excluded.${name}`)
      .join(', ')}`

const chunked = function* (
  db: Database,
  sql: string,
  declarationId: string,
  rows: Iterable<string>,
): Generator<Statement> {
  for (const chunk of jsonChunks(rows)) yield statement(db, sql, declarationId, chunk)
}

export const linesStored = (db: Database, id: string, rows: Iterable<string>): Statement[] => [
  ...chunked(db, UPSERT, id, rows),
]

/** Only while the checks have not ended: what was checked, and perhaps corrected, stays. */
export const linesCleared = (db: Database, id: string): Statement[] =>
  ['declaration_anomalies', 'declaration_lines'].map((table) =>
    statement(
      db,
      `DELETE FROM ${table} WHERE declaration_id = ?1
         AND (SELECT status FROM declarations WHERE id = ?1) = 'received'`,
      id,
    ),
  )

/** What was being typed is checked once it is sent as a whole. */
export const draftChecked = (db: Database, id: string): Statement =>
  statement(db, `UPDATE declarations SET status = 'checked' WHERE id = ? AND status = 'draft'`, id)

export const linesRemoved = (db: Database, id: string, lines: readonly number[]): Statement[] =>
  lines.length === 0
    ? []
    : [
        statement(
          db,
          `DELETE FROM declaration_lines WHERE declaration_id = ?1 AND filing_id IS NULL
             AND line IN (SELECT value FROM json_each(?2))`,
          id,
          JSON.stringify(lines),
        ),
      ]

/** Findings of the whole come with a rank of their own, so that a late one never meets an early one. */
export const encodedAnomalies = (anomalies: readonly Anomaly[], from = 0): string[] =>
  anomalies.map((a, i) =>
    JSON.stringify([a.line ?? 0, from + i, a.field, a.code, a.severity, a.value, a.expected]),
  )

export const anomaliesStored = (db: Database, id: string, rows: Iterable<string>): Statement[] => [
  ...chunked(
    db,
    `INSERT INTO declaration_anomalies
       (declaration_id, line, position, field, code, severity, value, expected)
     SELECT ?1, value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6
     FROM json_each(?2)`,
    id,
    rows,
  ),
]

export const anomaliesCleared = (db: Database, id: string): Statement =>
  statement(db, 'DELETE FROM declaration_anomalies WHERE declaration_id = ?', id)

/** A finding of the end of the file on a line already stored: it can only make the line worse. */
export const linesBlocked = (
  db: Database,
  id: string,
  marks: readonly { line: number; severity: Severity }[],
): Statement[] => [
  ...chunked(
    db,
    `UPDATE declaration_lines SET severity = m.severity,
         base_centimes = CASE m.severity WHEN 'blocking' THEN NULL ELSE base_centimes END,
         rate_ppm = CASE m.severity WHEN 'blocking' THEN NULL ELSE rate_ppm END,
         employer_rate_ppm = CASE m.severity WHEN 'blocking' THEN NULL ELSE employer_rate_ppm END,
         employee_centimes = CASE m.severity WHEN 'blocking' THEN NULL ELSE employee_centimes END,
         employer_centimes = CASE m.severity WHEN 'blocking' THEN NULL ELSE employer_centimes END,
         earning_centimes = CASE m.severity WHEN 'blocking' THEN NULL ELSE earning_centimes END,
         points = CASE m.severity WHEN 'blocking' THEN NULL ELSE points END
       FROM (SELECT value->>0 AS line, value->>1 AS severity FROM json_each(?2)) m
       WHERE declaration_id = ?1 AND declaration_lines.line = m.line`,
    id,
    marks.map((m) => JSON.stringify([m.line, m.severity])),
  ),
]

/** Everything of a declaration, in order, some thousand lines at a time. */
export type LineHeld = {
  line: number
  fields: string
  filingId: string | null
  memberId: string | null
  severity: string | null
}

export async function* everyLine(db: Database, id: string): AsyncGenerator<LineHeld[]> {
  let after = 0
  for (;;) {
    const rows = await all<LineHeld>(
      db,
      `SELECT line, fields, filing_id AS filingId, member_id AS memberId, severity
       FROM declaration_lines WHERE declaration_id = ? AND line > ? ORDER BY line LIMIT 4000`,
      id,
      after,
    )
    if (rows.length === 0) return
    yield rows
    after = rows.at(-1)?.line ?? after
  }
}
