import type { Right } from '#src/access/index.ts'
import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Quarter } from '#src/kernel/quarters.ts'
import { recounted } from './corrections.ts'
import type { Declaration } from './declaration.ts'
import { type Facts, readFacts } from './facts.ts'
import type { CheckedLine, DeclaredSums } from './rules/model.ts'
import { declarationOpened } from './store-opening.ts'

type StoredSums = DeclaredSums & { matricule: string; category: string }

const LINES = 'declarations d JOIN declaration_lines l ON l.declaration_id = d.id'
const STANDING = `d.employer_number = ?1 AND d.quarter = ?2 AND d.status IN ('filed', 'processed')
  AND l.filing_id IS NOT NULL AND l.cancelled_by IS NULL`

/** Changes with any filing, recall or cancellation of a quarter. */
const DIGEST = `(SELECT COUNT(*) || ' ' ||
  COALESCE(SUM(l.employee_centimes + l.employer_centimes), 0)
  FROM ${LINES} WHERE ${STANDING})`

/** What stands declared of each person in a quarter, recalls of before included. */
const listDeclaredSums = (
  db: Database,
  employerNumber: string,
  quarter: Quarter,
): Promise<StoredSums[]> =>
  all<StoredSums>(
    db,
    `SELECT m.matricule, l.category, 
       SUM(CASE WHEN d.recall_counts IS NOT 'difference' THEN l.base_centimes ELSE 0 END) AS base,
       CASE WHEN MIN(l.rate_ppm) = MAX(l.rate_ppm) THEN MIN(l.rate_ppm) END AS rate,
       SUM(l.employee_centimes) AS employee, SUM(l.employer_centimes) AS employer,
       SUM(l.earning_centimes) AS earning, SUM(l.points) AS points
     FROM ${LINES} JOIN members m ON m.id = l.member_id WHERE ${STANDING}
     GROUP BY m.matricule, l.category`,
    employerNumber,
    quarter,
  )

/**
 * What the checks of a recall need to know: the contract of that quarter, and what stands declared.
 * Nobody is missing from it, and no salary is compared with the quarter before.
 */
export const readRecallFacts = async (
  db: Database,
  about: {
    employerNumber: string
    quarter: Quarter
    right: Right | null
    isDifference: boolean
  },
): Promise<Facts> => {
  const [facts, sums] = await Promise.all([
    readFacts(db, { ...about, scope: null }),
    listDeclaredSums(db, about.employerNumber, about.quarter),
  ])
  const declared = new Map<string, Record<string, DeclaredSums>>()
  for (const { matricule, category, ...one } of sums)
    declared.set(matricule, { ...declared.get(matricule), [category]: one })
  const people = [...facts.people.values()].map(
    (person) => [person.matricule, { ...person, lastSalaries: {}, expectedNow: false }] as const,
  )
  return {
    ...facts,
    people: new Map(people),
    recall: { isDifference: about.isDifference, declared },
  }
}

/**
 * The lines of a recall counted again from what stands declared now; `unchanged` breaks the batch when
 * something is declared or cancelled in between. Whoever decides is bound to no category.
 */
export const recallRecounted = async (
  db: Database,
  one: Pick<Declaration, 'id' | 'employerNumber' | 'quarter'>,
  counts: 'salary' | 'difference',
): Promise<{ lines: ReadonlyMap<number, CheckedLine>; unchanged: Statement }> => {
  const { id, employerNumber, quarter } = one
  const isDifference = counts === 'difference'
  const row = await first<{ digest: string }>(
    db,
    `SELECT ${DIGEST} AS digest`,
    employerNumber,
    quarter,
  )
  const facts = await readRecallFacts(db, { employerNumber, quarter, right: null, isDifference })
  const openCategories = new Set(facts.categories.keys())
  return {
    lines: await recounted(db, id, { ...facts, openCategories }),
    unchanged: statement(
      db,
      `UPDATE declarations SET revision = CASE ${DIGEST} WHEN ?4 THEN revision END WHERE id = ?3`,
      employerNumber,
      quarter,
      id,
      row?.digest ?? '',
    ),
  }
}

/** The declaration a recall makes for one of its quarters. */
export const recallDeclarationOpened = (
  db: Database,
  one: {
    id: string
    recall: { id: string; counts: 'salary' | 'difference' }
    employerNumber: string
    quarter: Quarter
    by: string
    at: Instant
  },
): Statement =>
  declarationOpened(db, {
    id: one.id,
    employerNumber: one.employerNumber,
    quarter: one.quarter,
    mode: 'real',
    source: 'form',
    status: 'checked',
    createdBy: one.by,
    createdAt: one.at,
    receivedAt: one.at,
    fileName: null,
    fileSize: null,
    fileSha256: null,
    fileKey: null,
    scope: [],
    lineCount: 0,
    recall: one.recall,
  })
