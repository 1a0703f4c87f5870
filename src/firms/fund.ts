import type { Context } from 'hono'
import { doerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { Problem } from '#src/http/problem.ts'
import type { Mandate } from './mandates.ts'
import { mayEnd } from './rules.ts'
import { mandateEnded } from './store-mandates.ts'
import { bothSides, endTold } from './telling.ts'

/** For the batch: the fund ends a mandate, says why, and both sides hear of it. */
export const endedByFund = async (
  c: Context<App>,
  one: Mandate,
  reason: string,
): Promise<Statement[]> => {
  const { db, actor, now } = c.var
  const may = mayEnd(one, 'fund', now)
  if (!may.ok) throw new Problem(409, may.refusal)
  return [
    mandateEnded(db, { id: one.id, by: actor.userId, side: 'fund', at: now }),
    ...endTold(c, one, await bothSides(c, one, one.firmId), 'fund'),
    audited(db, {
      object: { kind: 'mandate', id: one.id },
      subject: { kind: 'employer', id: one.employerNumber },
      action: 'mandate_ended',
      actor: doerOf(actor),
      reason,
      at: now,
    }),
  ]
}
