import { all, type Database, first } from '#src/database/database.ts'
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
  const rows = await all<Omit<DeclaredLine, 'isWithheld'> & { severity: string | null }>(
    db,
    `SELECT l.declaration_id AS declarationId, l.line, d.quarter, e.name AS employerName,
       l.category, l.base_centimes AS base, l.rate_ppm AS rate, l.employee_centimes AS employee,
       l.employer_centimes AS employer, l.points, l.severity,
       (SELECT COALESCE(SUM(p.points), 0) FROM points_entries p
        WHERE p.declaration_id = l.declaration_id AND p.line = l.line) AS credited
     FROM declaration_lines l JOIN declarations d ON d.id = l.declaration_id
     JOIN employers e ON e.number = d.employer_number
     WHERE l.member_id = ? AND l.filing_id IS NOT NULL AND d.status <> 'cancelled'
     ORDER BY d.quarter DESC, l.category LIMIT 400`,
    memberId,
  )
  return rows.map(({ severity, ...row }) => ({ ...row, isWithheld: severity === 'to_correct' }))
}
