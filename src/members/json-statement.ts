import type { IsoDate } from '#src/kernel/dates.ts'
import type { Scenario, Wishes } from '#src/rulebook/simulation.ts'
import type { Member } from './career.ts'
import { lineJson } from './json.ts'
import type { Manager, Statement, StatementRow } from './rules/statement.ts'

export const scenarioJson = (one: Scenario) => ({
  age: one.age,
  from: one.on,
  points_ten_thousandths: one.pension.points,
  liquidation_points_ten_thousandths: one.pension.liquidation,
  yearly_centimes: one.pension.yearly,
  monthly_centimes: one.pension.monthly,
  single_payment_centimes: one.pension.single,
  capital_centimes: one.pension.capital,
  paid_between_centimes: one.between,
  replacement_ppm: one.replacement,
  trace: one.pension.trace,
})

export const hypothesesJson = ({ hypotheses, option, buyback }: Wishes) => ({
  salary_growth_ppm: hypotheses.salaryGrowth,
  point_growth_ppm: hypotheses.pointGrowth,
  capital_option: option,
  buyback_centimes: buyback,
})

const rowJson = (row: StatementRow) => ({
  quarters: row.quarters,
  employer: row.employer,
  regime: row.regime,
  category: row.category,
  nature: row.nature,
  base_centimes: row.base,
  rate_ppm: row.rate,
  employee_centimes: row.employee,
  employer_centimes: row.employerPart,
  points_ten_thousandths: row.points,
  points_to_come_ten_thousandths: row.toCome,
  insurer: row.insurer,
  lines: row.lines.map(lineJson),
})

export type StatementFacts = {
  member: Member
  statement: Statement
  managers: readonly Manager[]
  acquired: Scenario | null
  projected: Scenario | null
  wishes: Wishes
  today: IsoDate
  version: string
}

export const statementJson = (facts: StatementFacts) => ({
  matricule: facts.member.matricule,
  last_name: facts.member.lastName,
  first_name: facts.member.firstName,
  as_of: facts.today,
  rulebook: facts.version,
  points_ten_thousandths: facts.statement.points,
  points_to_come_ten_thousandths: facts.statement.toCome,
  years: facts.statement.years.map((year) => ({
    year: year.year,
    points_ten_thousandths: year.points,
    points_to_come_ten_thousandths: year.toCome,
    rows: year.rows.map(rowJson),
  })),
  managers: facts.managers.map((one) => ({
    insurer: one.insurer,
    from_year: one.fromYear,
    to_year: one.toYear,
    employee_centimes: one.contributed,
  })),
  hypotheses: hypothesesJson(facts.wishes),
  acquired_pension: facts.acquired && scenarioJson(facts.acquired),
  projected_pension: facts.projected && scenarioJson(facts.projected),
})

export const STATEMENT_HEADER = [
  'year',
  'quarters',
  'employer',
  'regime',
  'category',
  'nature',
  'base_centimes',
  'rate_ppm',
  'employee_centimes',
  'employer_centimes',
  'points_ten_thousandths',
  'points_to_come_ten_thousandths',
]

export const statementRows = ({ years }: Statement): (string | number | null)[][] =>
  years.flatMap(({ rows }) =>
    rows.map((row) => [
      row.year,
      row.quarters,
      row.employer,
      row.regime,
      row.category,
      row.nature,
      row.base,
      row.rate,
      row.employee,
      row.employerPart,
      row.points,
      row.toCome,
    ]),
  )
