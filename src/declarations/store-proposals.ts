import { all, type Database } from '#src/database/database.ts'
import type { Centimes } from '#src/kernel/money.ts'

export type ProposedOnLine = { id: string; salary: Centimes; state: string }

/** What the fund proposes instead of this line, the latest first. */
export const listProposedOn = (
  db: Database,
  declarationId: string,
  line: number,
): Promise<ProposedOnLine[]> =>
  all<ProposedOnLine>(
    db,
    `SELECT id, salary_centimes AS salary, state FROM correction_proposals
     WHERE declaration_id = ? AND line = ? ORDER BY made_at DESC`,
    declarationId,
    line,
  )
