import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Quarter } from '#src/kernel/quarters.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { ChangeAsked, ContractChange } from './change.ts'
import type { DeclaredBase } from './rules/raise.ts'

type Row = Omit<ContractChange, 'asked'> & { asked: string }

/** The review is the case's: nothing of it is kept twice. */
const CHANGE = `x.id, x.employer_number AS employerNumber, x.asked, x.category,
  x.effect_on AS effectOn, x.note, x.case_id AS caseId, x.requested_by AS requestedBy,
  u.name AS requestedByName, x.requested_at AS requestedAt, x.ended_at AS endedAt,
  CASE WHEN x.state <> 'requested' THEN x.state WHEN c.state = 'waiting' THEN 'more_asked'
    WHEN c.taken_by IS NOT NULL THEN 'under_review' ELSE x.state END AS state`
const FROM = `contract_changes x JOIN users u ON u.id = x.requested_by
  JOIN cases c ON c.id = x.case_id`

/** What is asked is that of its kind: the compiler checked it when it was written. */
const changeOf = (row: Row): ContractChange => ({
  ...row,
  asked: JSON.parse(row.asked) as ChangeAsked,
})

export const findChange = async (db: Database, id: string): Promise<ContractChange | null> => {
  const row = await first<Row>(db, `SELECT ${CHANGE} FROM ${FROM} WHERE x.id = ?`, id)
  return row && changeOf(row)
}

export const listChanges = async (
  db: Database,
  employerNumber: string,
  page: { limit: number; offset: number },
): Promise<ContractChange[]> => {
  const rows = await all<Row>(
    db,
    `SELECT ${CHANGE} FROM ${FROM} WHERE x.employer_number = ?
     ORDER BY x.requested_at DESC, x.id LIMIT ? OFFSET ?`,
    employerNumber,
    page.limit,
    page.offset,
  )
  return rows.map(changeOf)
}

/** What still waits for the fund, of this contract; `id`: all but that one. */
export const listOpen = async (
  db: Database,
  employerNumber: string,
  id = '',
): Promise<{ id: string; asked: ChangeAsked }[]> => {
  const rows = await all<{ id: string; asked: string }>(
    db,
    `SELECT id, asked FROM contract_changes
     WHERE employer_number = ? AND state = 'requested' AND id <> ? LIMIT 100`,
    employerNumber,
    id,
  )
  return rows.map((row) => ({ id: row.id, asked: JSON.parse(row.asked) as ChangeAsked }))
}

/** The first day of the last suspension that was granted. */
export const findSuspension = async (
  db: Database,
  employerNumber: string,
): Promise<IsoDate | null> =>
  (
    await first<{ on: IsoDate | null }>(
      db,
      `SELECT MAX(effect_on) AS "on" FROM contract_changes
       WHERE employer_number = ? AND kind = 'suspension' AND state = 'accepted'`,
      employerNumber,
    )
  )?.on ?? null

/** What declarations speak for, from a quarter on. */
export const listFiled = (
  db: Database,
  employerNumber: string,
  from: Quarter,
): Promise<{ quarter: Quarter; category: string }[]> =>
  all<{ quarter: Quarter; category: string }>(
    db,
    `SELECT DISTINCT quarter, category FROM filed_categories
     WHERE employer_number = ? AND quarter >= ? AND cancelled_at IS NULL LIMIT 1000`,
    employerNumber,
    from,
  )

/**
 * What the last quarter declared of a category was declared for, line by line; null without one. Of a
 * very long quarter the first lines alone would mislead: nothing then.
 */
export const findDeclaredBase = async (
  db: Database,
  { employerNumber, category }: { employerNumber: string; category: string },
): Promise<DeclaredBase | null> => {
  const rows = await all<{ quarter: Quarter; base: Centimes }>(
    db,
    `SELECT d.quarter, l.base_centimes AS base FROM declarations d
       JOIN declaration_lines l ON l.declaration_id = d.id
     WHERE d.employer_number = ?1 AND d.recall_id IS NULL AND l.category = ?2
       AND l.filing_id IS NOT NULL AND l.cancelled_by IS NULL AND d.quarter = (
         SELECT MAX(quarter) FROM filed_categories
         WHERE employer_number = ?1 AND category = ?2 AND cancelled_at IS NULL AND is_nil = 0)
     LIMIT ?3`,
    employerNumber,
    category,
    MOST_LINES + 1,
  )
  const [one] = rows
  return one && rows.length <= MOST_LINES
    ? { quarter: one.quarter, bases: rows.map(({ base }) => base) }
    : null
}
const MOST_LINES = 5000

export const changeRequested = (
  db: Database,
  one: Pick<
    ContractChange,
    'id' | 'employerNumber' | 'asked' | 'category' | 'effectOn' | 'note' | 'caseId'
  > & { by: string; at: Instant },
): Statement =>
  statement(
    db,
    `INSERT INTO contract_changes (id, employer_number, kind, category, asked, effect_on, note,
       state, case_id, requested_by, requested_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, 'requested', ?, ?, ?)`,
    one.id,
    one.employerNumber,
    one.asked.kind,
    one.category,
    JSON.stringify(one.asked),
    one.effectOn,
    one.note,
    one.caseId,
    one.by,
    one.at,
  )

/** Breaks the batch on the trigger when it ended meanwhile. */
export const changeEnded = (
  db: Database,
  one: { id: string; category?: string | null; at: Instant },
  state: 'accepted' | 'refused' | 'withdrawn',
): Statement =>
  statement(
    db,
    `UPDATE contract_changes SET state = ?2, ended_at = ?3, category = COALESCE(category, ?4)
     WHERE id = ?1`,
    one.id,
    state,
    one.at,
    one.category ?? null,
  )
