import { type Database, type Statement, statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Doer } from './pension.ts'

export type HoldCause = { kind: 'proof'; id: string }

const OPEN = (pension: string): string => `FROM pension_holds h WHERE h.pension_id = ${pension}
  AND h.kind <> 'released' AND NOT EXISTS (SELECT 1 FROM pension_holds r
    WHERE r.cause_kind = h.cause_kind AND r.cause_id = h.cause_id AND r.kind = 'released')`

/** Nothing is paid there: its account is known to be bad, or a cause of a hold is not settled. */
export const IS_HELD = (pension: string, accountSeq: string): string =>
  `(EXISTS (SELECT 1 FROM pension_returns r WHERE r.pension_id = ${pension}
      AND r.account_seq = ${accountSeq}) OR EXISTS (SELECT 1 ${OPEN(pension)}))`

/** The hold that was decided last and still stands, as JSON. */
export const HOLD = (pension: string): string =>
  `(SELECT json_object('kind', h.kind, 'cause', h.cause_kind, 'causeId', h.cause_id, 'at', h.at)
    ${OPEN(pension)} ORDER BY h.seq DESC LIMIT 1)`

const INSERTED = `INSERT INTO pension_holds (pension_id, seq, kind, cause_kind, cause_id, by_kind, by_id,
    by_name, at)
  SELECT ?1, (SELECT COALESCE(MAX(seq), 0) + 1 FROM pension_holds WHERE pension_id = ?1),
    ?2, ?3, ?4, ?5, ?6, ?7, ?8`

type One = { pensionId: string; cause: HoldCause; by: Doer; at: Instant }

const written = (db: Database, sql: string, kind: string, one: One): Statement =>
  statement(
    db,
    sql,
    one.pensionId,
    kind,
    one.cause.kind,
    one.cause.id,
    one.by.kind,
    one.by.id,
    one.by.name,
    one.at,
  )

/** From the next run on nothing is paid, and what is owed meanwhile adds up. Once for each cause. */
export const pensionHeld = (db: Database, one: One): Statement[] => [
  written(db, INSERTED, 'held', one),
]

/** A controller's word on one that is held: only a hold that still stands can become it. */
export const pensionSuspended = (db: Database, one: One): Statement[] => [
  written(
    db,
    `${INSERTED} WHERE EXISTS (SELECT 1 FROM pension_holds h WHERE h.cause_kind = ?3
       AND h.cause_id = ?4 AND h.kind = 'held')`,
    'suspended',
    one,
  ),
]

/** Lets go what this cause held, if it held anything: the months kept leave with the next run. */
export const pensionReleased = (db: Database, one: One): Statement[] => [
  written(
    db,
    `${INSERTED} WHERE EXISTS (SELECT 1 FROM pension_holds h WHERE h.cause_kind = ?3
       AND h.cause_id = ?4 AND h.kind = 'held')
     AND NOT EXISTS (SELECT 1 FROM pension_holds r WHERE r.cause_kind = ?3
       AND r.cause_id = ?4 AND r.kind = 'released')`,
    'released',
    one,
  ),
]
