import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import { points } from '#src/kernel/points.ts'
import type { Quarter } from '#src/kernel/quarters.ts'
import type {
  Declaration,
  DeclarationRow,
  FiledCategory,
  Filing,
  Proposal,
  StoredLine,
  Tally,
  Totals,
} from './declaration.ts'
import { FIELDS, type LineFields } from './rules/model.ts'

type Row = Record<string, never>

const DECLARATION = `d.id, d.employer_number AS employerNumber, d.quarter, d.mode, d.source, d.status,
  d.revision, d.created_by AS createdBy, u.name AS createdByName, d.created_at AS createdAt,
  d.received_at AS receivedAt, d.file_name AS fileName, d.file_size AS fileSize,
  d.file_sha256 AS fileSha256, d.scope, d.line_count AS lineCount, d.promised_on AS promisedOn,
  d.recall_id AS recallId`

type Unparsed<T extends Declaration> = Omit<T, 'scope'> & { scope: string | null }

const declarationOf = <T extends Declaration>(row: Unparsed<T>) => ({
  ...row,
  scope: row.scope === null ? null : (JSON.parse(row.scope) as string[]),
})

export const findDeclaration = async (db: Database, id: string): Promise<Declaration | null> => {
  const row = await first<Unparsed<Declaration>>(
    db,
    `SELECT ${DECLARATION} FROM declarations d JOIN users u ON u.id = d.created_by
     WHERE d.id = ?`,
    id,
  )
  return row && declarationOf(row)
}

export const findSameBytes = async (
  db: Database,
  employerNumber: string,
  sha256: string,
): Promise<string | null> => {
  const row = await first<{ id: string }>(
    db,
    `SELECT id FROM declarations WHERE employer_number = ? AND file_sha256 = ?
       AND mode = 'real' AND status NOT IN ('abandoned', 'cancelled')`,
    employerNumber,
    sha256,
  )
  return row?.id ?? null
}

export const HISTORY_FILTERS = ['all', 'open', 'filed', 'tests', 'closed'] as const
export type HistoryFilter = (typeof HISTORY_FILTERS)[number]

const SHOWN: Record<HistoryFilter, string> = {
  all: 'd.recall_id IS NULL',
  open: `d.recall_id IS NULL AND d.mode = 'real' AND d.status IN ('received', 'draft', 'checked')`,
  filed: `d.recall_id IS NULL AND d.status IN ('filed', 'processed')`,
  tests: `d.mode = 'test'`,
  closed: `d.recall_id IS NULL AND d.status IN ('abandoned', 'cancelled')`,
}

export const countDeclarations = async (
  db: Database,
  employerNumber: string,
  show: HistoryFilter,
): Promise<number> => {
  const sql = `SELECT COUNT(*) AS count FROM declarations d
     WHERE d.employer_number = ? AND ${SHOWN[show]}`
  return (await first<{ count: number }>(db, sql, employerNumber))?.count ?? 0
}

/** `due`: what is cancelled is not due any more; the account says so once it has the filing. */
export const listDeclarations = async (
  db: Database,
  employerNumber: string,
  page: { show: HistoryFilter; limit: number; offset: number },
): Promise<DeclarationRow[]> => {
  const rows = await all<Unparsed<DeclarationRow>>(
    db,
    `SELECT ${DECLARATION},
       CASE WHEN d.status IN ('processed', 'cancelled')
         THEN (SELECT COALESCE(SUM(a.debit_centimes), 0) FROM filings f
           JOIN account_dues a ON a.employer_number = f.employer_number
             AND a.due_id >= f.id || '-' AND a.due_id < f.id || '.'
           WHERE f.declaration_id = d.id)
         ELSE (SELECT COALESCE(SUM(employee_centimes + employer_centimes), 0) FROM filings
           WHERE declaration_id = d.id) END AS due,
       (SELECT COALESCE(SUM(a.debit_centimes - a.credit_centimes), 0) FROM filings f
          JOIN account_dues a ON a.employer_number = f.employer_number
            AND a.due_id >= f.id || '-' AND a.due_id < f.id || '.'
        WHERE f.declaration_id = d.id) AS left
     FROM declarations d JOIN users u ON u.id = d.created_by
     WHERE d.employer_number = ? AND ${SHOWN[page.show]} ORDER BY d.quarter DESC, d.created_at DESC LIMIT ? OFFSET ?`,
    employerNumber,
    page.limit,
    page.offset,
  )
  return rows.map(declarationOf)
}

export const filedCategoriesOf = async (
  db: Database,
  employerNumber: string,
  from: Quarter,
  to: Quarter = from,
): Promise<(FiledCategory & { quarter: Quarter })[]> => {
  const rows = await all<Omit<FiledCategory, 'isNil'> & { quarter: Quarter; isNil: number }>(
    db,
    `SELECT quarter, category, declaration_id AS declarationId, is_nil AS isNil
     FROM filed_categories
     WHERE employer_number = ? AND quarter BETWEEN ? AND ? AND cancelled_at IS NULL
     ORDER BY quarter, category`,
    employerNumber,
    from,
    to,
  )
  return rows.map((row) => ({ ...row, isNil: row.isNil === 1 }))
}

const SUMS = (when: string): string =>
  ['base', 'employee', 'employer', 'earning']
    .map((name) => `COALESCE(SUM(CASE WHEN ${when} THEN ${name}_centimes END), 0)`)
    .concat(
      `COALESCE(SUM(CASE WHEN ${when} THEN points END), 0)`,
      `COUNT(CASE WHEN ${when} THEN 1 END)`,
    )
    .join(', ')

const FILEABLE = `filing_id IS NULL AND severity IS NOT 'blocking'`

const totalsOf = (sums: readonly number[]): Totals => ({
  base: centimes(sums[0] ?? 0),
  employee: centimes(sums[1] ?? 0),
  employer: centimes(sums[2] ?? 0),
  earning: centimes(sums[3] ?? 0),
  points: points(sums[4] ?? 0),
  lines: sums[5] ?? 0,
})

export const tallyOf = async (db: Database, id: string): Promise<Tally> => {
  const row = await first<{ fileable: string; filed: string } & Record<string, number>>(
    db,
    `SELECT json_array(${SUMS(FILEABLE)}) AS fileable,
       json_array(${SUMS('filing_id IS NOT NULL')}) AS filed,
       COUNT(CASE WHEN severity = 'blocking' THEN 1 END) AS blocked,
       COUNT(CASE WHEN severity = 'to_correct' THEN 1 END) AS toCorrect,
       COUNT(CASE WHEN severity = 'to_note' THEN 1 END) AS toNote,
       COUNT(CASE WHEN severity = 'to_correct' AND filing_id IS NOT NULL THEN 1 END) AS withheld
     FROM declaration_lines WHERE declaration_id = ?`,
    id,
  )
  return {
    fileable: totalsOf(JSON.parse(String(row?.fileable ?? '[]')) as number[]),
    filed: totalsOf(JSON.parse(String(row?.filed ?? '[]')) as number[]),
    blocked: row?.['blocked'] ?? 0,
    toCorrect: row?.['toCorrect'] ?? 0,
    toNote: row?.['toNote'] ?? 0,
    withheld: row?.['withheld'] ?? 0,
  }
}

export const fieldsOf = (json: string): LineFields => {
  const values = JSON.parse(json) as string[]
  return Object.fromEntries(FIELDS.map((name, i) => [name, values[i] ?? ''])) as LineFields
}

const LINE = `l.line, l.fields, l.severity, l.base_centimes AS base, l.rate_ppm AS rate,
  l.employer_rate_ppm AS employerRate, l.employee_centimes AS employee,
  l.employer_centimes AS employer, l.earning_centimes AS earning, l.points,
  l.filing_id AS filingId, l.cancelled_by AS cancelledBy, l.member_id AS memberId, m.matricule`

const lineOf = (row: Omit<StoredLine, 'fields'> & { fields: string }): StoredLine => ({
  ...row,
  fields: fieldsOf(row.fields),
})

export const LINE_FILTERS = [
  'all',
  'blocking',
  'to_correct',
  'to_note',
  'good',
  'movements',
] as const
export type LineFilter = (typeof LINE_FILTERS)[number]

const FILTERS: Record<LineFilter, string> = {
  all: '1 = 1',
  blocking: `l.severity = 'blocking'`,
  to_correct: `l.severity = 'to_correct'`,
  to_note: `l.severity = 'to_note'`,
  good: `l.severity IS NULL`,
  // Entrants (no matricule yet) and leavers.
  movements: `l.severity IS NOT 'blocking' AND (l.matricule = '' OR l.fields->>0 = '7')`,
}

export const listLines = async (
  db: Database,
  id: string,
  page: { filter: LineFilter; after: number; limit: number },
): Promise<StoredLine[]> => {
  const rows = await all<Omit<StoredLine, 'fields'> & { fields: string }>(
    db,
    `SELECT ${LINE} FROM declaration_lines l LEFT JOIN members m ON m.id = l.member_id
     WHERE l.declaration_id = ? AND l.line > ? AND ${FILTERS[page.filter]}
     ORDER BY l.line LIMIT ?`,
    id,
    page.after,
    page.limit,
  )
  return rows.map(lineOf)
}

/** The real declaration filed last before this one, of the same employer. */
export const findFiledBefore = async (
  db: Database,
  one: Pick<Declaration, 'id' | 'employerNumber' | 'quarter' | 'createdAt'>,
): Promise<string | null> => {
  const row = await first<{ id: string }>(
    db,
    `SELECT id FROM declarations WHERE employer_number = ?1 AND id <> ?2 AND mode = 'real'
       AND recall_id IS NULL
       AND status IN ('filed', 'processed', 'cancelled')
       AND (quarter < ?3 OR (quarter = ?3 AND created_at < ?4))
     ORDER BY quarter DESC, created_at DESC LIMIT 1`,
    one.employerNumber,
    one.id,
    one.quarter,
    one.createdAt,
  )
  return row?.id ?? null
}

/** How many there are; of a deposit being checked, how many have been checked so far. */
export const countLines = async (
  db: Database,
  id: string,
  filter: LineFilter = 'all',
): Promise<number> => {
  const sql = `SELECT COUNT(*) AS count FROM declaration_lines l
     WHERE l.declaration_id = ? AND ${FILTERS[filter]}`
  return (await first<{ count: number }>(db, sql, id))?.count ?? 0
}

export const findLine = async (
  db: Database,
  id: string,
  line: number,
): Promise<StoredLine | null> =>
  (await listLines(db, id, { filter: 'all', after: line - 1, limit: 1 })).find(
    (l) => l.line === line,
  ) ?? null

const FILING = `f.id, f.declaration_id AS declarationId, f.employer_number AS employerNumber,
  f.quarter, u.name AS filedBy, f.filed_at AS filedAt, f.is_nil AS isNil,
  f.line_count AS lines, f.base_centimes AS base, f.employee_centimes AS employee,
  f.employer_centimes AS employer, f.earning_centimes AS earning, f.points,
  f.lines_sha256 AS sha256, f.promised_on AS promisedOn,
  (SELECT json_group_array(DISTINCT c.category) FROM (
     SELECT category FROM declaration_lines WHERE declaration_id = f.declaration_id
       AND filing_id = f.id
     UNION SELECT category FROM filed_categories WHERE filing_id = f.id) c) AS categories`

const filingOf = (row: Row): Filing => {
  const {
    lines,
    base,
    employee,
    employer,
    earning,
    points: earned,
    isNil,
    categories,
    ...rest
  } = row as unknown as Omit<Filing, 'totals' | 'isNil' | 'categories'> &
    Totals & { isNil: number; categories: string }
  return {
    ...rest,
    isNil: isNil === 1,
    categories: (JSON.parse(categories) as string[]).sort(),
    totals: { lines, base, employee, employer, earning, points: earned },
  }
}

export const listFilings = async (db: Database, declarationId: string): Promise<Filing[]> => {
  const rows = await all<Row>(
    db,
    `SELECT ${FILING} FROM filings f JOIN users u ON u.id = f.filed_by
     WHERE f.declaration_id = ? ORDER BY f.filed_at`,
    declarationId,
  )
  return rows.map(filingOf)
}

export const findFiling = async (db: Database, id: string): Promise<Filing | null> => {
  const row = await first<Row>(
    db,
    `SELECT ${FILING} FROM filings f JOIN users u ON u.id = f.filed_by WHERE f.id = ?`,
    id,
  )
  return row && filingOf(row)
}

export const listProposals = async (db: Database, id: string): Promise<Proposal[]> =>
  await all<Proposal>(
    db,
    `SELECT p.line, p.member_id AS memberId, p.state,
       (SELECT fields->>5 || ' ' || (fields->>6) FROM declaration_lines
        WHERE declaration_id = p.declaration_id AND line = p.line) AS name
     FROM entrant_proposals p WHERE p.declaration_id = ? ORDER BY p.line`,
    id,
  )

export type LastLine = { matricule: string; category: string; base: number; code: string }

/** Salaries of the quarter before, and who was declared in it, by matricule. */
export const listLastLines = (
  db: Database,
  employerNumber: string,
  quarter: Quarter,
): Promise<LastLine[]> =>
  all<LastLine>(
    db,
    `SELECT m.matricule, l.category, l.base_centimes AS base, l.fields->>0 AS code
     FROM declarations d JOIN declaration_lines l ON l.declaration_id = d.id
     JOIN members m ON m.id = l.member_id
     WHERE d.employer_number = ? AND d.quarter = ? AND d.status IN ('filed', 'processed')
       AND d.recall_id IS NULL AND l.filing_id IS NOT NULL AND l.cancelled_by IS NULL`,
    employerNumber,
    quarter,
  )

export const proposalDecided = (
  db: Database,
  p: { declarationId: string; line: number; isSame: boolean; by: string; at: Instant },
): Statement =>
  statement(
    db,
    `UPDATE entrant_proposals SET state = ?3, decided_by = ?4, decided_at = ?5
     WHERE declaration_id = ?1 AND line = ?2 AND state = 'proposed'`,
    p.declarationId,
    p.line,
    p.isSame ? 'confirmed' : 'contested',
    p.by,
    p.at,
  )
