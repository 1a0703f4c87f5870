import { all, type Database } from '#src/database/database.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { MandateRight } from './mandates.ts'

/** An employer the firm works for, as one of its people sees it. */
export type Client = {
  mandateId: string
  number: string
  name: string
  since: Instant
  rights: readonly MandateRight[]
  /** Null: every category of the contract. */
  categories: readonly string[] | null
}

type Row = Omit<Client, 'rights' | 'categories'> & { rights: string; categories: string | null }

/** All of them for the firm's administrators; for the others, those they were given. */
export const listClients = async (
  db: Database,
  who: { userId: string; firmId: string; isAdministrator: boolean; text?: string },
): Promise<Client[]> => {
  const rows = await all<Row>(
    db,
    `SELECT m.id AS mandateId, e.number, e.name, m.answered_at AS since, m.rights, m.categories
     FROM mandates m JOIN employers e ON e.number = m.employer_number
     WHERE m.firm_id = ?2 AND m.is_accepted = 1 AND m.ended_at IS NULL
       AND (?3 = 1 OR EXISTS (SELECT 1 FROM mandate_staff w
         WHERE w.mandate_id = m.id AND w.user_id = ?1))
       AND (?4 = '' OR instr(lower(e.name), lower(?4)) > 0 OR instr(e.number, ?4) > 0)
     ORDER BY e.name, e.number LIMIT 2000`,
    who.userId,
    who.firmId,
    who.isAdministrator ? 1 : 0,
    who.text ?? '',
  )
  return rows.map((row) => ({
    ...row,
    rights: JSON.parse(row.rights) as MandateRight[],
    categories: row.categories === null ? null : (JSON.parse(row.categories) as string[]),
  }))
}
