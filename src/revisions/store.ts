import { all, type Database, first, type Statement, statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Points } from '#src/kernel/points.ts'
import type { Quarter } from '#src/kernel/quarters.ts'
import type { Calculation, Counted, Revision, StoredCalculation } from './revision.ts'

type Row = Omit<Revision, 'calculation' | 'quarter' | 'points'> & {
  facts: string
  calculation: string | null
}

const REVISIONS = `SELECT k.id AS caseId, k.number, k.facts, k.state, k.outcome,
    k.opened_at AS openedAt, k.promised_on AS promisedOn, k.closed_at AS closedAt,
    k.member_id AS memberId,
    (SELECT json_object('seq', x.seq, 'pensionId', x.pension_id, 'from', x.from_on,
        'pointsBefore', x.points_before, 'pointsAfter', x.points_after,
        'before', json(x.award_before), 'after', json(x.award_after), 'by', x.by_name, 'at', x.at)
      FROM revision_calculations x WHERE x.case_id = k.id ORDER BY x.seq DESC LIMIT 1)
      AS calculation
  FROM cases k WHERE k.kind = 'revision'`

const revisionOf = ({ facts, calculation, ...row }: Row): Revision => {
  const { quarter, points } = JSON.parse(facts) as { quarter: Quarter; points: Points }
  return {
    ...row,
    quarter,
    points,
    calculation: calculation === null ? null : (JSON.parse(calculation) as StoredCalculation),
  }
}

export const findRevision = async (db: Database, caseId: string): Promise<Revision | null> => {
  const row = await first<Row>(db, `${REVISIONS} AND k.id = ?`, caseId)
  return row && revisionOf(row)
}

/** Of somebody's own rights, newest first. */
export const listRevisionsOf = async (db: Database, memberId: string): Promise<Revision[]> =>
  (
    await all<Row>(
      db,
      `${REVISIONS} AND k.member_id = ? ORDER BY k.opened_at DESC, k.id LIMIT 50`,
      memberId,
    )
  ).map(revisionOf)

const kept = ({ yearly, monthly, servicePoints, trace }: Counted): string =>
  JSON.stringify({ yearly, monthly, servicePoints, trace })

export const revisionCounted = (
  db: Database,
  caseId: string,
  one: Calculation & { by: string; at: Instant },
): Statement =>
  statement(
    db,
    `INSERT INTO revision_calculations (case_id, seq, pension_id, from_on, points_before,
       points_after, award_before, award_after, by_name, at)
     SELECT ?1, COALESCE(MAX(seq), 0) + 1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9
     FROM revision_calculations WHERE case_id = ?1`,
    caseId,
    one.pensionId,
    one.from,
    one.pointsBefore,
    one.pointsAfter,
    kept(one.before),
    kept(one.after),
    one.by,
    one.at,
  )
