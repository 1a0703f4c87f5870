import { all, type Database, first } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Points } from '#src/kernel/points.ts'
import type { Quarter } from '#src/kernel/quarters.ts'
import type { RatePpm } from '#src/kernel/rates.ts'

export type Member = { id: string; matricule: string; lastName: string; firstName: string }

/** A filed line, as its member reads it. */
export type DeclaredLine = {
  declarationId: string
  line: number
  quarter: Quarter
  employerName: string
  category: string
  base: Centimes
  rate: RatePpm
  employee: Centimes
  employer: Centimes
  points: Points
  /** What of them is credited: all of it once the quarter is paid. */
  credited: Points
  isWithheld: boolean
  /** Taken back by its employer: it gives nothing any more. */
  isCancelled: boolean
  /** Declared after all, beside what was filed for the quarter. */
  isRecall: boolean
}

export const findMember = async (db: Database, id: string): Promise<Member | null> =>
  await first<Member>(
    db,
    `SELECT id, matricule, last_name AS lastName, first_name AS firstName FROM members
     WHERE id = ?`,
    id,
  )

export const listDeclaredLines = async (
  db: Database,
  memberId: string,
): Promise<DeclaredLine[]> => {
  const rows = await all<
    Omit<DeclaredLine, 'isWithheld' | 'isCancelled' | 'isRecall'> & {
      recall: number
      severity: string | null
      cancelledBy: string | null
    }
  >(
    db,
    `SELECT l.declaration_id AS declarationId, l.line, d.quarter, e.name AS employerName,
       l.category, l.base_centimes AS base, l.rate_ppm AS rate, l.employee_centimes AS employee,
       l.employer_centimes AS employer, l.points, l.severity,
       l.cancelled_by AS cancelledBy, d.recall_id IS NOT NULL AS recall,
       (SELECT COALESCE(SUM(p.points), 0) FROM points_entries p
        WHERE p.declaration_id = l.declaration_id AND p.line = l.line) AS credited
     FROM declaration_lines l JOIN declarations d ON d.id = l.declaration_id
     JOIN employers e ON e.number = d.employer_number
     WHERE l.member_id = ? AND l.filing_id IS NOT NULL
     ORDER BY d.quarter DESC, l.cancelled_by IS NOT NULL, l.category LIMIT 400`,
    memberId,
  )
  return rows.map(({ severity, cancelledBy, recall, ...row }) => ({
    ...row,
    isWithheld: severity === 'to_correct',
    isCancelled: cancelledBy !== null,
    isRecall: recall === 1,
  }))
}

/** One line of a person's points ledger: what came or went, and what made it. */
export type PointsEntry = {
  points: Points
  nature: 'salary' | 'recall'
  /** What made the fund write: a payment, a return, a cancellation. */
  cause: string
  at: Instant
}

/** Everything a filed line ever gave or took, in order: the sum is what is credited. */
export const listPointsEntries = (
  db: Database,
  { declarationId, line }: Pick<DeclaredLine, 'declarationId' | 'line'>,
): Promise<PointsEntry[]> =>
  all<PointsEntry>(
    db,
    `SELECT p.points, p.nature, l.cause, p.recorded_at AS at
     FROM points_entries p JOIN ledger_postings l
       ON l.employer_number = p.employer_number AND l.seq = p.posting
     WHERE p.declaration_id = ? AND p.line = ? ORDER BY p.seq`,
    declarationId,
    line,
  )
