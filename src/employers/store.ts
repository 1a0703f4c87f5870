import { all, type Database } from '#src/database/database.ts'
import { firstDay, lastDay, type Quarter } from '#src/kernel/quarters.ts'
import type { ContractCategory, RosterPerson } from './employer.ts'

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
