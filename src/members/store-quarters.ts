import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Points } from '#src/kernel/points.ts'
import type { Quarter } from '#src/kernel/quarters.ts'

/** In the batch that processes a declaration: its people are told afterwards. */
export const quarterToTell = (db: Database, declarationId: string): Statement =>
  statement(
    db,
    'INSERT INTO quarters_to_tell (declaration_id) VALUES (?) ON CONFLICT DO NOTHING',
    declarationId,
  )

type Told = {
  memberId: string
  employerNumber: string
  employer: string
  quarter: Quarter
  userId: string | null
  email: string | null
}
/** What was declared of one member in one declaration. */
export type DeclaredQuarter = Told & { base: Centimes; points: Points }

const LOGIN = `(SELECT u.id FROM users u WHERE u.member_id = m.id AND u.space = 'member'
  AND u.ended_at IS NULL LIMIT 1)`
const REACHABLE = `(${LOGIN} IS NOT NULL OR COALESCE(m.email, '') <> '')`
const TOLD = (kind: 'declared' | 'missing', quarter: string): string =>
  `EXISTS (SELECT 1 FROM quarters_told t WHERE t.member_id = m.id
    AND t.employer_number = e.number AND t.quarter = ${quarter} AND t.kind = '${kind}')`

const DECLARED = `FROM quarters_to_tell w JOIN declarations d ON d.id = w.declaration_id
    JOIN employers e ON e.number = d.employer_number
    JOIN declaration_lines l ON l.declaration_id = d.id
    JOIN members m ON m.id = l.member_id
  WHERE l.filing_id IS NOT NULL AND l.cancelled_by IS NULL AND ${REACHABLE}
    AND NOT ${TOLD('declared', 'd.quarter')}`

export const listDeclaredToTell = (db: Database, limit: number): Promise<DeclaredQuarter[]> =>
  all<DeclaredQuarter>(
    db,
    `SELECT m.id AS memberId, e.number AS employerNumber, e.name AS employer, d.quarter,
       SUM(l.base_centimes) AS base, SUM(l.points) AS points, ${LOGIN} AS userId, m.email
     ${DECLARED} GROUP BY m.id, e.number, d.quarter LIMIT ?`,
    limit,
  )

/** Declarations with nobody left to tell. */
export const declaredAllTold = (db: Database): Statement =>
  statement(
    db,
    `DELETE FROM quarters_to_tell WHERE declaration_id NOT IN (SELECT w.declaration_id ${DECLARED})`,
  )

export const quarterTold = (
  db: Database,
  one: Pick<Told, 'memberId' | 'employerNumber' | 'quarter'> & {
    kind: 'declared' | 'missing'
    at: Instant
  },
): Statement =>
  statement(
    db,
    `INSERT INTO quarters_told (member_id, employer_number, quarter, kind, told_at)
     VALUES (?, ?, ?, ?, ?)`,
    one.memberId,
    one.employerNumber,
    one.quarter,
    one.kind,
    one.at,
  )

export type Sweep = { quarter: Quarter; afterEmployer: string; doneAt: Instant | null }

export const findSweep = (db: Database, quarter: Quarter): Promise<Sweep | null> =>
  first<Sweep>(
    db,
    `SELECT quarter, after_employer AS afterEmployer, done_at AS doneAt FROM quarter_sweeps
     WHERE quarter = ?`,
    quarter,
  )

export const sweepMoved = (db: Database, one: Sweep): Statement =>
  statement(
    db,
    `INSERT INTO quarter_sweeps (quarter, after_employer, done_at) VALUES (?, ?, ?)
     ON CONFLICT (quarter) DO UPDATE SET after_employer = excluded.after_employer,
       done_at = excluded.done_at`,
    one.quarter,
    one.afterEmployer,
    one.doneAt,
  )

export const listEmployersAfter = async (
  db: Database,
  number: string,
  limit: number,
): Promise<string[]> =>
  (
    await all<{ number: string }>(
      db,
      'SELECT number FROM employers WHERE number > ? ORDER BY number LIMIT ?',
      number,
      limit,
    )
  ).map((one) => one.number)

const LINE = (quarter: string): string =>
  `EXISTS (SELECT 1 FROM declaration_lines l JOIN declarations d ON d.id = l.declaration_id
    WHERE l.member_id = m.id AND d.employer_number = e.number AND d.quarter = ${quarter}
      AND l.filing_id IS NOT NULL AND l.cancelled_by IS NULL)`

type Gap = {
  employerNumber: string
  quarter: Quarter
  before: Quarter
  firstDay: IsoDate
  lastDay: IsoDate
}

/**
 * People an employer declared the quarter before, who work there still, and for whom nothing came,
 * though its contract was open.
 */
export const listMissing = (db: Database, gap: Gap, limit: number): Promise<Told[]> =>
  all<Told>(
    db,
    `SELECT m.id AS memberId, e.number AS employerNumber, e.name AS employer, ?2 AS quarter,
       ${LOGIN} AS userId, m.email
     FROM affiliations a JOIN employers e ON e.number = a.employer_number
       JOIN members m ON m.id = a.member_id
     WHERE a.employer_number = ?1 AND (a.left_on IS NULL OR a.left_on = '' OR a.left_on >= ?4)
       AND (a.affiliated_on IS NULL OR a.affiliated_on <= ?5)
       AND (m.retired_on IS NULL OR m.retired_on > ?4)
       AND EXISTS (SELECT 1 FROM employer_categories c WHERE c.employer_number = e.number
         AND c.starts_on <= ?5 AND (c.ends_on IS NULL OR c.ends_on >= ?4))
       AND ${REACHABLE} AND ${LINE('?3')} AND NOT ${LINE('?2')} AND NOT ${TOLD('missing', '?2')}
     LIMIT ?6`,
    gap.employerNumber,
    gap.quarter,
    gap.before,
    gap.firstDay,
    gap.lastDay,
    limit,
  )
