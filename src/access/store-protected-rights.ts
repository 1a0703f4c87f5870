import { type Database, type Statement, statement } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'

/** The whole list, as it was ticked; what stays keeps who asked for it first. The session reads it. */
export const rightsProtected = (
  db: Database,
  change: { employerNumber: string; rights: readonly string[]; userId: string; at: Instant },
): Statement[] => {
  const { employerNumber, rights, userId, at } = change
  const list = JSON.stringify(rights)
  return [
    statement(
      db,
      `DELETE FROM second_factor_rights
       WHERE employer_number = ?1 AND right_name NOT IN (SELECT value FROM json_each(?2))`,
      employerNumber,
      list,
    ),
    statement(
      db,
      `INSERT INTO second_factor_rights (employer_number, right_name, asked_by, asked_at)
       SELECT ?1, value, ?3, ?4 FROM json_each(?2) WHERE true ON CONFLICT DO NOTHING`,
      employerNumber,
      list,
      userId,
      at,
    ),
  ]
}
