import type { Database } from '#src/database/database.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import { recounted } from '#src/liquidations/index.ts'
import { listPensionsOf, type Pension } from '#src/pensions/index.ts'
import type { Award } from '#src/rulebook/award.ts'
import type { Calculation, Counted } from './revision.ts'

const countedOf = ({ yearly, monthly, servicePoints, trace }: Award): Counted => ({
  yearly,
  monthly,
  servicePoints,
  trace,
})

/** The pension of their own that a member draws, awarded by a file of this service. */
const pensionOf = (pensions: readonly Pension[]): Pension | null =>
  pensions.find(
    (one) => one.kind === 'member' && one.end === null && one.source.kind === 'liquidation',
  ) ?? null

/**
 * A revision counts the award again, by the engine that awarded it, on what the registers hold now. The
 * new points hold from the first day of the pension, since they were owed from then on. Null: it was
 * awarded elsewhere, and an agent answers in words.
 */
export const revisionCountedNow = async (
  db: Database,
  memberId: string,
  today: IsoDate,
): Promise<Calculation | null> => {
  const pension = pensionOf(await listPensionsOf(db, memberId))
  const found = pension && (await recounted(db, pension.source.id, today))
  if (!pension || !found) return null
  return {
    pensionId: pension.id,
    from: pension.startsOn,
    pointsBefore: pension.points,
    pointsAfter: found.after.award.servicePoints,
    before: countedOf(found.before.award),
    after: countedOf(found.after.award),
  }
}
