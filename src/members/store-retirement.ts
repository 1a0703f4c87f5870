import { type Database, type Statement, statement } from '#src/database/database.ts'
import type { IsoDate } from '#src/kernel/dates.ts'

/** A pension begins: from that day on points are no longer bought, and what moves them is a revision. */
export const memberRetired = (
  db: Database,
  { memberId, on }: { memberId: string; on: IsoDate },
): Statement => statement(db, 'UPDATE members SET retired_on = ?2 WHERE id = ?1', memberId, on)

/** The pension was given up: the member is as before it. */
export const retirementUndone = (db: Database, memberId: string): Statement =>
  statement(db, 'UPDATE members SET retired_on = NULL WHERE id = ?1', memberId)

/** Once: a second death of the same person breaks the batch. */
export const memberDied = (
  db: Database,
  { memberId, on }: { memberId: string; on: IsoDate },
): Statement =>
  statement(
    db,
    `UPDATE members SET died_on = ?2, last_name = CASE WHEN died_on IS NULL THEN last_name END
     WHERE id = ?1`,
    memberId,
    on,
  )
