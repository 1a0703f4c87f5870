import { all, type Database, type Statement, statement } from '#src/database/database.ts'
import type { CareerEntry, InsurerHolding, Tie } from './career.ts'

/** The member, and whoever turned out to be the same person. */
export const SAME_PERSON = '(SELECT id FROM members WHERE id = ?1 OR merged_into = ?1)'

export const listCareerEntries = (db: Database, memberId: string): Promise<CareerEntry[]> =>
  all<CareerEntry>(
    db,
    `SELECT member_id AS memberId, seq, year, quarters, employer_name AS employerName,
       employer_number AS employerNumber, regime, category, nature, base_centimes AS base,
       rate_ppm AS rate, employee_centimes AS employee, employer_centimes AS employer, points,
       insurer, source_kind AS sourceKind, source_id AS sourceId, recorded_at AS at, corrects
     FROM career_entries WHERE member_id IN ${SAME_PERSON} ORDER BY year, seq LIMIT 2000`,
    memberId,
  )

/** Its number is the guard: two entries decided on the same career can't both be written. */
export const careerEntryWritten = (db: Database, one: CareerEntry): Statement =>
  statement(
    db,
    `INSERT INTO career_entries (member_id, seq, year, quarters, employer_name, employer_number,
       regime, category, nature, base_centimes, rate_ppm, employee_centimes, employer_centimes,
       points, insurer, source_kind, source_id, recorded_at, corrects)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    one.memberId,
    one.seq,
    one.year,
    one.quarters,
    one.employerName,
    one.employerNumber,
    one.regime,
    one.category,
    one.nature,
    one.base,
    one.rate,
    one.employee,
    one.employer,
    one.points,
    one.insurer,
    one.sourceKind,
    one.sourceId,
    one.at,
    one.corrects,
  )

type Granted = Pick<
  CareerEntry,
  | 'memberId'
  | 'year'
  | 'quarters'
  | 'nature'
  | 'employee'
  | 'points'
  | 'sourceKind'
  | 'sourceId'
  | 'at'
>

/** Points bought or given, after what is written already; what asked for them gives them once. */
export const careerEntryGranted = (db: Database, one: Granted): Statement =>
  statement(
    db,
    `INSERT INTO career_entries (member_id, seq, year, quarters, nature, base_centimes,
       employee_centimes, employer_centimes, points, source_kind, source_id, recorded_at)
     SELECT ?1, COALESCE(MAX(seq), 0) + 1, ?2, ?3, ?4, 0, ?5, 0, ?6, ?7, ?8, ?9
     FROM career_entries WHERE member_id = ?1`,
    one.memberId,
    one.year,
    one.quarters,
    one.nature,
    one.employee,
    one.points,
    one.sourceKind,
    one.sourceId,
    one.at,
  )

export const listInsurerHoldings = (db: Database, memberId: string): Promise<InsurerHolding[]> =>
  all<InsurerHolding>(
    db,
    `SELECT insurer, from_year AS fromYear, to_year AS toYear,
       contributed_centimes AS contributed, annuity_centimes AS annuity,
       capital_centimes AS capital, stated_on AS statedOn
     FROM insurer_holdings WHERE member_id IN ${SAME_PERSON} ORDER BY from_year LIMIT 50`,
    memberId,
  )

export const insurerHoldingStated = (
  db: Database,
  memberId: string,
  one: InsurerHolding,
): Statement =>
  statement(
    db,
    `INSERT INTO insurer_holdings (member_id, insurer, from_year, to_year, contributed_centimes,
       annuity_centimes, capital_centimes, stated_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    memberId,
    one.insurer,
    one.fromYear,
    one.toYear,
    one.contributed,
    one.annuity,
    one.capital,
    one.statedOn,
  )

export const listTies = (db: Database, memberId: string): Promise<Tie[]> =>
  all<Tie>(
    db,
    `SELECT a.employer_number AS employerNumber, e.name AS employerName, a.left_on AS leftOn
     FROM affiliations a JOIN employers e ON e.number = a.employer_number
     WHERE a.member_id IN ${SAME_PERSON} LIMIT 100`,
    memberId,
  )
