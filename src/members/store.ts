import { all, type Database, first } from '#src/database/database.ts'
import type { DeclaredLine, Member, PointsEntry } from './career.ts'
import { SAME_PERSON } from './store-career.ts'

export const findMember = async (db: Database, id: string): Promise<Member | null> =>
  await first<Member>(
    db,
    `SELECT id, matricule, last_name AS lastName, first_name AS firstName,
       NULLIF(birth_date, '') AS birthDate, NULLIF(cin, '') AS cin
     FROM members WHERE id = ?`,
    id,
  )

export const findMemberId = async (db: Database, matricule: string): Promise<string | null> =>
  (await first<{ id: string }>(db, 'SELECT id FROM members WHERE matricule = ?', matricule))?.id ??
  null

/** Of the quarter a line is declared for. */
const LAST_DAY = `substr(d.quarter, 1, 4) || CASE substr(d.quarter, 7)
  WHEN '1' THEN '-03-31' WHEN '2' THEN '-06-30' WHEN '3' THEN '-09-30' ELSE '-12-31' END`

export const listDeclaredLines = async (
  db: Database,
  memberId: string,
): Promise<DeclaredLine[]> => {
  const rows = await all<
    Omit<DeclaredLine, 'isWithheld' | 'isPaid' | 'isCancelled' | 'isRecall'> & {
      recall: number
      owed: number
      severity: string | null
      cancelledBy: string | null
    }
  >(
    db,
    `SELECT l.declaration_id AS declarationId, l.line, d.quarter,
       d.employer_number AS employerNumber, e.name AS employerName, l.category,
       COALESCE(c.regime, 'al_kamil') AS regime,
       c.tranche, l.base_centimes AS base, l.rate_ppm AS rate, l.employee_centimes AS employee,
       l.employer_centimes AS employer, l.points, l.severity,
       l.cancelled_by AS cancelledBy, d.recall_id IS NOT NULL AS recall,
       (SELECT COALESCE(SUM(p.points), 0) FROM points_entries p
        WHERE p.declaration_id = l.declaration_id AND p.line = l.line) AS credited,
       EXISTS (SELECT 1 FROM account_dues a WHERE a.employer_number = d.employer_number
         AND a.quarter = d.quarter AND a.category = l.category
         AND a.debit_centimes > a.credit_centimes) AS owed
     FROM declaration_lines l JOIN declarations d ON d.id = l.declaration_id
     JOIN employers e ON e.number = d.employer_number
     LEFT JOIN employer_categories c ON c.employer_number = d.employer_number
       AND c.category = l.category AND c.starts_on = (SELECT MAX(k.starts_on)
         FROM employer_categories k WHERE k.employer_number = c.employer_number
           AND k.category = c.category AND k.starts_on <= ${LAST_DAY})
     WHERE l.member_id IN ${SAME_PERSON} AND l.filing_id IS NOT NULL
     ORDER BY d.quarter DESC, l.cancelled_by IS NOT NULL, l.category LIMIT 400`,
    memberId,
  )
  return rows.map(({ severity, cancelledBy, recall, owed, ...row }) => ({
    ...row,
    isPaid: owed === 0,
    isWithheld: severity === 'to_correct',
    isCancelled: cancelledBy !== null,
    isRecall: recall === 1,
  }))
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
