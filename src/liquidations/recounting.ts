import type { Database } from '#src/database/database.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import { counted, readCareer } from './calculating.ts'
import type { Calculation } from './liquidation.ts'
import { findLiquidation } from './store.ts'
import { listCalculations } from './store-story.ts'

export type Recounted = {
  before: Calculation
  after: Pick<Calculation, 'terms' | 'award' | 'rulebook'>
}

/**
 * An award counted once more, by the same engine and the same choices, on what the registers hold now.
 * Null: it was not awarded here, so that nothing says what it rested on.
 */
export const recounted = async (
  db: Database,
  liquidationId: string,
  today: IsoDate,
): Promise<Recounted | null> => {
  const one = await findLiquidation(db, liquidationId)
  if (one?.stage !== 'validated') return null
  const [calculations, career] = await Promise.all([
    listCalculations(db, one.id),
    readCareer(db, one.memberId, today),
  ])
  const before = calculations.at(-1)
  const after = counted(career, one.form)
  return before && after ? { before, after } : null
}
