import { all, type Database, type Statement, statement } from '#src/database/database.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Quarter } from '#src/kernel/quarters.ts'
import { FIELDS, type FieldName } from './rules/model.ts'

const field = (name: FieldName): string => `(l.fields->>${FIELDS.indexOf(name)})`

/** A recall speaks for no category, and says nothing of where people stand now. */
const IS_NOT_RECALL = (id: string): string =>
  `(SELECT recall_id FROM declarations WHERE id = ${id}) IS NULL`

export type NewFiling = {
  id: string
  declarationId: string
  employerNumber: string
  quarter: string
  /** The revision the declarant saw: lines changed since then break the batch. */
  revision: number
  filedBy: string
  filedAt: Instant
  /** Categories without a line, declared nil. */
  nil: readonly string[]
  sha256: string
  promisedOn: IsoDate
}

/**
 * The filing, its lines and its categories, in one guarded batch: a stale revision leaves the key
 * null, no line to file breaks a CHECK, a category filed elsewhere breaks the unique index.
 */
export const filed = (db: Database, f: NewFiling): Statement[] => [
  statement(
    db,
    `INSERT INTO filings (id, declaration_id, employer_number, quarter, filed_by, filed_at, is_nil,
       line_count, base_centimes, employee_centimes, employer_centimes, earning_centimes, points,
       lines_sha256, promised_on)
     SELECT (SELECT ?1 FROM declarations WHERE id = ?2 AND revision = ?3 AND mode = 'real'
         AND status IN ('draft', 'checked', 'filed', 'processed')),
       ?2, ?4, ?5, ?6, ?7, ?8, COUNT(*), COALESCE(SUM(base_centimes), 0),
       COALESCE(SUM(employee_centimes), 0), COALESCE(SUM(employer_centimes), 0),
       COALESCE(SUM(earning_centimes), 0), COALESCE(SUM(points), 0), ?9, ?10
     FROM declaration_lines
     WHERE declaration_id = ?2 AND filing_id IS NULL AND severity IS NOT 'blocking'`,
    f.id,
    f.declarationId,
    f.revision,
    f.employerNumber,
    f.quarter,
    f.filedBy,
    f.filedAt,
    f.nil.length > 0 ? 1 : 0,
    f.sha256,
    f.promisedOn,
  ),
  statement(
    db,
    `UPDATE declaration_lines SET filing_id = ?2
     WHERE declaration_id = ?1 AND filing_id IS NULL AND severity IS NOT 'blocking'`,
    f.declarationId,
    f.id,
  ),
  statement(
    db,
    `INSERT INTO filed_categories
       (employer_number, quarter, category, declaration_id, filing_id, is_nil)
     SELECT ?1, ?2, c.category, ?3, ?4, c.is_nil FROM (
       SELECT DISTINCT category, 0 AS is_nil FROM declaration_lines
         WHERE declaration_id = ?3 AND filing_id = ?4
       UNION ALL SELECT value, 1 FROM json_each(?5)) c
     WHERE NOT EXISTS (SELECT 1 FROM filed_categories f WHERE f.employer_number = ?1
       AND f.quarter = ?2 AND f.category = c.category AND f.declaration_id = ?3
       AND f.cancelled_at IS NULL) AND ${IS_NOT_RECALL('?3')}`,
    f.employerNumber,
    f.quarter,
    f.declarationId,
    f.id,
    JSON.stringify(f.nil),
  ),
  statement(
    db,
    `UPDATE declarations SET status = 'filed', revision = revision + 1, promised_on = ?2
     WHERE id = ?1`,
    f.declarationId,
    f.promisedOn,
  ),
]

/** Entrants with a CIN and a birth date, filed and not yet tied to a person. */
const ENTRANTS = `declaration_lines l WHERE l.declaration_id = ?1 AND l.filing_id IS NOT NULL
  AND l.member_id IS NULL AND l.matricule = '' AND l.cin <> ''
  AND ${field('birth_date')} GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'`

const SAME_PERSON = `(SELECT m.id FROM members m WHERE m.cin = l.cin
  AND m.birth_date = ${field('birth_date')} ORDER BY m.matricule LIMIT 1)`

/**
 * Follows the filed lines into the registers; each statement only does what is left to do, so the
 * whole may run again. Order matters: known people, proposals, new people, roster.
 */
export const processed = (
  db: Database,
  p: { declarationId: string; employerNumber: string; now: Instant },
): Statement[] => [
  statement(
    db,
    `UPDATE declaration_lines SET member_id =
       (SELECT m.id FROM members m WHERE m.matricule = declaration_lines.matricule)
     WHERE declaration_id = ?1 AND filing_id IS NOT NULL AND member_id IS NULL AND matricule <> ''
       AND NOT EXISTS (SELECT 1 FROM declaration_anomalies a WHERE a.declaration_id = ?1
         AND a.line = declaration_lines.line AND a.code = 'person_not_matched')`,
    p.declarationId,
  ),
  statement(
    db,
    `INSERT INTO entrant_proposals (declaration_id, line, member_id, state)
     SELECT ?1, l.line, ${SAME_PERSON}, 'proposed' FROM ${ENTRANTS}
       AND ${SAME_PERSON} IS NOT NULL
     ON CONFLICT (declaration_id, line) DO NOTHING`,
    p.declarationId,
  ),
  statement(
    db,
    `UPDATE declaration_lines SET member_id = (SELECT p.member_id FROM entrant_proposals p
       WHERE p.declaration_id = ?1 AND p.line = declaration_lines.line AND p.state = 'confirmed')
     WHERE declaration_id = ?1 AND member_id IS NULL AND EXISTS (SELECT 1 FROM entrant_proposals p
       WHERE p.declaration_id = ?1 AND p.line = declaration_lines.line AND p.state = 'confirmed')`,
    p.declarationId,
  ),
  statement(
    db,
    `INSERT INTO members (id, matricule, last_name, first_name, sex, nationality, birth_date, cin,
       cnss_number, phone, email, marital_status, children, created_at)
     SELECT lower(hex(randomblob(16))),
       printf('%09d', (SELECT MAX(matricule) FROM members) + ROW_NUMBER() OVER (ORDER BY l.line)),
       ${field('last_name')}, ${field('first_name')}, ${field('sex')}, ${field('nationality')},
       ${field('birth_date')}, l.cin, ${field('cnss_number')}, ${field('phone')},
       ${field('email')}, ${field('marital_status')}, CAST(${field('children')} AS INTEGER), ?2
     FROM ${ENTRANTS} AND ${SAME_PERSON} IS NULL AND l.line = (SELECT MIN(o.line)
       FROM declaration_lines o WHERE o.declaration_id = ?1 AND o.matricule = '' AND o.cin = l.cin
       AND o.filing_id IS NOT NULL)`,
    p.declarationId,
    p.now,
  ),
  statement(
    db,
    `UPDATE declaration_lines AS l SET member_id = ${SAME_PERSON}
     WHERE l.declaration_id = ?1 AND l.filing_id IS NOT NULL AND l.member_id IS NULL
       AND l.matricule = '' AND l.cin <> '' AND NOT EXISTS (SELECT 1 FROM entrant_proposals p
         WHERE p.declaration_id = ?1 AND p.line = l.line)`,
    p.declarationId,
  ),
  statement(
    db,
    `INSERT INTO affiliations
       (employer_number, member_id, internal_number, category, affiliated_on, left_on)
     SELECT ?2, l.member_id, ${field('internal_number')}, MIN(l.category),
       NULLIF(${field('affiliated_on')}, ''),
       CASE WHEN ${field('record_code')} = '7' THEN NULLIF(${field('left_on')}, '') END
     FROM declaration_lines l WHERE l.declaration_id = ?1 AND l.member_id IS NOT NULL
     GROUP BY l.member_id
     ON CONFLICT (employer_number, member_id) DO UPDATE SET category = excluded.category,
       internal_number = excluded.internal_number, left_on = excluded.left_on
       WHERE ${IS_NOT_RECALL('?1')}`,
    p.declarationId,
    p.employerNumber,
  ),
  statement(
    db,
    `UPDATE declarations SET status = 'processed', revision = revision + 1
     WHERE id = ?1 AND status = 'filed'`,
    p.declarationId,
  ),
]

type AmountRow = {
  filingId: string
  quarter: Quarter
  filedAt: Instant
  category: string
  amount: Centimes
  isRecall: 0 | 1
}

/** What each filing of a declaration comes to, category by category, where no posting has it yet. */
export const listUnposted = async (
  db: Database,
  declarationId: string,
): Promise<Map<string, AmountRow[]>> => {
  const rows = await all<AmountRow>(
    db,
    `SELECT f.id AS filingId, f.quarter, f.filed_at AS filedAt, l.category,
       (SELECT recall_id FROM declarations WHERE id = ?1) IS NOT NULL AS isRecall,
       SUM(l.employee_centimes + l.employer_centimes) AS amount
     FROM filings f JOIN declaration_lines l
       ON l.declaration_id = f.declaration_id AND l.filing_id = f.id
     WHERE f.declaration_id = ?1 AND NOT EXISTS (SELECT 1 FROM ledger_postings p
       WHERE p.cause = 'filing' AND p.cause_id = f.id)
     GROUP BY f.id, l.category ORDER BY f.filed_at, f.id, l.category`,
    declarationId,
  )
  const filings = new Map<string, AmountRow[]>()
  for (const row of rows) filings.set(row.filingId, [...(filings.get(row.filingId) ?? []), row])
  return filings
}

/** Filings whose contributions are covered and some of whose lines have not their points yet. */
export const listPointsBehind = async (db: Database, declarationId: string): Promise<string[]> => {
  const rows = await all<{ id: string }>(
    db,
    `SELECT DISTINCT l.filing_id AS id FROM declaration_lines l
     JOIN account_dues d ON d.due_id = l.filing_id || '-' || l.category AND d.covered_on IS NOT NULL
       AND d.employer_number = (SELECT employer_number FROM declarations WHERE id = ?1)
     WHERE l.declaration_id = ?1 AND l.member_id IS NOT NULL AND l.points > 0
       AND l.severity IS NOT 'to_correct' AND l.cancelled_by IS NULL
       AND NOT EXISTS (SELECT 1 FROM points_entries p
         WHERE p.declaration_id = ?1 AND p.line = l.line)`,
    declarationId,
  )
  return rows.map(({ id }) => id)
}
