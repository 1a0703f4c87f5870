import type { DeclaredLine, PointsEntry } from './career.ts'

/** Where the points of a line stand: the ledger of points says so. */
const statusOf = (line: DeclaredLine): string => {
  if (line.isCancelled) return 'cancelled'
  if (line.isWithheld) return 'points_withheld'
  if (line.credited === 0) return 'declared_not_paid'
  return line.credited < line.points ? 'credited_partly' : 'credited'
}

export const lineJson = (line: DeclaredLine) => ({
  quarter: line.quarter,
  employer: line.employerName,
  category: line.category,
  nature: line.isRecall ? 'recall' : 'salary',
  base_centimes: line.base,
  rate_ppm: line.rate,
  employee_centimes: line.employee,
  employer_centimes: line.employer,
  points_ten_thousandths: line.points,
  points_credited_ten_thousandths: line.credited,
  is_paid: line.isPaid,
  status: statusOf(line),
  url: `/member/lines/${line.declarationId}/${line.line}`,
})

export const entryJson = (entry: PointsEntry) => ({
  points_ten_thousandths: entry.points,
  nature: entry.nature,
  cause: entry.cause,
  at: new Date(entry.at).toISOString(),
})
