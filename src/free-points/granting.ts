import type { Context } from 'hono'
import { doerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { type IsoDate, partsOf } from '#src/kernel/dates.ts'
import { NO_MONEY } from '#src/kernel/money.ts'
import type { Points } from '#src/kernel/points.ts'
import { careerEntryGranted } from '#src/members/index.ts'

/** In the batch of the decision: the points of an illness, once for the case that gives them. */
export const freePointsGranted = (
  c: Context<App>,
  given: { caseId: string; memberId: string; illFrom: IsoDate; points: Points },
): Statement[] => {
  const { db, actor, now: at } = c.var
  return [
    careerEntryGranted(db, {
      memberId: given.memberId,
      year: partsOf(given.illFrom).year,
      quarters: '',
      nature: 'illness',
      employee: NO_MONEY,
      points: given.points,
      sourceKind: 'free_points',
      sourceId: given.caseId,
      at,
    }),
    audited(db, {
      object: { kind: 'member', id: given.memberId },
      subject: { kind: 'member', id: given.memberId },
      action: 'free_points_granted',
      actor: doerOf(actor),
      at,
      after: { points_ten_thousandths: given.points },
    }),
  ]
}
