import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import { firstDay, lastDay, type Quarter } from '#src/kernel/quarters.ts'
import type { ContractCategory, DatedCategory, RosterPerson } from './employer.ts'

/** The contract in force at any day of the quarter. */
export const listCategories = (
  db: Database,
  employerNumber: string,
  quarter: Quarter,
): Promise<ContractCategory[]> =>
  all<ContractCategory>(
    db,
    `SELECT category AS number, label, regime, tranche, rate_ppm AS rate FROM employer_categories
     WHERE employer_number = ? AND starts_on <= ? AND (ends_on IS NULL OR ends_on >= ?)
     ORDER BY category`,
    employerNumber,
    lastDay(quarter),
    firstDay(quarter),
  )

/** Whole contracts of several employers, in one statement. */
export const listContracts = (db: Database, numbers: readonly string[]): Promise<DatedCategory[]> =>
  all<DatedCategory>(
    db,
    `SELECT employer_number AS employer, category AS number, label, regime, tranche,
       rate_ppm AS rate, starts_on AS startsOn, ends_on AS endsOn
     FROM employer_categories WHERE employer_number IN (SELECT value FROM json_each(?))
     ORDER BY employer_number, category`,
    JSON.stringify(numbers),
  )

/** Everyone this employer ever declared. */
export const listRoster = (db: Database, employerNumber: string): Promise<RosterPerson[]> =>
  all<RosterPerson>(
    db,
    `SELECT m.matricule, m.last_name AS lastName, m.first_name AS firstName, m.sex,
       m.nationality, m.birth_date AS birthDate, m.cin, m.cnss_number AS cnssNumber, m.phone,
       m.email, m.marital_status AS maritalStatus, m.children,
       a.internal_number AS internalNumber, a.category, a.affiliated_on AS affiliatedOn,
       a.left_on AS leftOn
     FROM affiliations a JOIN members m ON m.id = a.member_id
     WHERE a.employer_number = ? ORDER BY m.matricule`,
    employerNumber,
  )

export type ConfirmationChange = {
  id: string
  confirmations: 1 | 2
  askedBy: string
  askedAt: Instant
  effectiveAt: Instant
}

/** The number of confirmations in force, if this employer ever chose one. */
export const findConfirmations = async (
  db: Database,
  employerNumber: string,
  now: Instant,
): Promise<1 | 2 | null> => {
  const row = await first<{ confirmations: 1 | 2 }>(
    db,
    `SELECT confirmations FROM confirmation_settings
     WHERE employer_number = ? AND stopped_at IS NULL AND effective_at <= ?
     ORDER BY effective_at DESC, asked_at DESC LIMIT 1`,
    employerNumber,
    now,
  )
  return row?.confirmations ?? null
}

/** Changes asked for that are not in force yet: each can still be stopped. */
export const listPendingConfirmations = (
  db: Database,
  employerNumber: string,
  now: Instant,
): Promise<ConfirmationChange[]> =>
  all<ConfirmationChange>(
    db,
    `SELECT s.id, s.confirmations, u.name AS askedBy, s.asked_at AS askedAt,
       s.effective_at AS effectiveAt
     FROM confirmation_settings s JOIN users u ON u.id = s.asked_by
     WHERE s.employer_number = ? AND s.stopped_at IS NULL AND s.effective_at > ?
     ORDER BY s.effective_at`,
    employerNumber,
    now,
  )

export const confirmationsAsked = (
  db: Database,
  change: Omit<ConfirmationChange, 'askedBy'> & { employerNumber: string; userId: string },
): Statement =>
  statement(
    db,
    `INSERT INTO confirmation_settings
       (id, employer_number, confirmations, asked_by, asked_at, effective_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
    change.id,
    change.employerNumber,
    change.confirmations,
    change.userId,
    change.askedAt,
    change.effectiveAt,
  )

/** Breaks the batch on a CHECK when it waits no more. */
export const confirmationsStopped = (
  db: Database,
  stopped: { id: string; employerNumber: string; by: string; at: Instant },
): Statement =>
  statement(
    db,
    `UPDATE confirmation_settings SET stopped_at = ?3, stopped_by = ?4, confirmations =
       CASE WHEN stopped_at IS NULL AND effective_at > ?3 THEN confirmations ELSE 0 END
     WHERE id = ?1 AND employer_number = ?2`,
    stopped.id,
    stopped.employerNumber,
    stopped.at,
    stopped.by,
  )

export const findEmployer = (
  db: Database,
  number: string,
): Promise<{ number: string; name: string } | null> =>
  first<{ number: string; name: string }>(
    db,
    'SELECT number, name FROM employers WHERE number = ?',
    number,
  )

/** Whatever waits for this employer: another setting takes its place. */
export const pendingConfirmationsStopped = (
  db: Database,
  stopped: { employerNumber: string; by: string; at: Instant },
): Statement =>
  statement(
    db,
    `UPDATE confirmation_settings SET stopped_at = ?2, stopped_by = ?3
     WHERE employer_number = ?1 AND stopped_at IS NULL AND effective_at > ?2`,
    stopped.employerNumber,
    stopped.at,
    stopped.by,
  )

/** The next number nobody has; taken meanwhile, its primary key breaks the batch of the second. */
export const findNextNumber = async (db: Database): Promise<string> => {
  const row = await first<{ number: string }>(
    db,
    "SELECT printf('%06d', COALESCE(MAX(number), 0) + 1) AS number FROM employers",
  )
  return row?.number ?? '000001'
}

/** An employer and the categories its contract opens, from the day it takes effect. */
export const employerJoined = (
  db: Database,
  one: {
    number: string
    name: string
    city: string
    categories: readonly Omit<ContractCategory, 'tranche'>[]
    startsOn: IsoDate
    at: Instant
  },
): Statement[] => [
  statement(
    db,
    'INSERT INTO employers (number, name, city, created_at) VALUES (?, ?, ?, ?)',
    one.number,
    one.name,
    one.city,
    one.at,
  ),
  ...one.categories.map((category) =>
    statement(
      db,
      `INSERT INTO employer_categories (employer_number, category, label, regime, rate_ppm, starts_on)
       VALUES (?, ?, ?, ?, ?, ?)`,
      one.number,
      category.number,
      category.label,
      category.regime,
      category.rate,
      one.startsOn,
    ),
  ),
]
