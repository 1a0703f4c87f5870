import { type Database, type Statement, statement } from '#src/database/database.ts'
import { firstDay, lastDay, type Quarter } from '#src/kernel/quarters.ts'
import { ratePpm } from '#src/kernel/rates.ts'
import type { ContractCategory, RosterPerson } from './employer.ts'

/** The contract in force at any day of the quarter. */
export const categoriesStatement = (db: Database, number: string, quarter: Quarter): Statement =>
  statement(
    db,
    `SELECT category, label, regime, tranche, rate_ppm FROM employer_categories
     WHERE employer_number = ? AND starts_on <= ? AND (ends_on IS NULL OR ends_on >= ?)
     ORDER BY category`,
    number,
    lastDay(quarter),
    firstDay(quarter),
  )

type CategoryRow = {
  category: string
  label: string
  regime: ContractCategory['regime']
  tranche: 1 | 2 | null
  rate_ppm: number
}

export const categoriesOf = (rows: readonly unknown[]): ContractCategory[] =>
  (rows as CategoryRow[]).map((row) => ({
    number: row.category,
    label: row.label,
    regime: row.regime,
    tranche: row.tranche,
    rate: ratePpm(row.rate_ppm),
  }))

/** Everyone this employer ever declared. */
export const rosterStatement = (db: Database, number: string): Statement =>
  statement(
    db,
    `SELECT m.matricule, m.last_name AS lastName, m.first_name AS firstName, m.sex,
       m.nationality, m.birth_date AS birthDate, m.cin, m.cnss_number AS cnssNumber, m.phone,
       m.email, m.marital_status AS maritalStatus, m.children,
       a.internal_number AS internalNumber, a.category, a.affiliated_on AS affiliatedOn,
       a.left_on AS leftOn
     FROM affiliations a JOIN members m ON m.id = a.member_id
     WHERE a.employer_number = ? ORDER BY m.matricule`,
    number,
  )

export const rosterOf = (rows: readonly unknown[]): RosterPerson[] => rows as RosterPerson[]
