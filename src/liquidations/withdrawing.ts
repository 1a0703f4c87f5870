import type { Context } from 'hono'
import { doerOf } from '#src/access/index.ts'
import { caseSettled, findCase } from '#src/cases/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { Problem } from '#src/http/problem.ts'
import { casablancaDate, type IsoDate } from '#src/kernel/dates.ts'
import { retirementUndone } from '#src/members/index.ts'
import { pensionEnded } from '#src/pensions/index.ts'
import type { Liquidation } from './liquidation.ts'
import { mayWithdraw } from './rules/state.ts'
import { withdrawUntil } from './rules/timing.ts'
import { liquidationEnded } from './store.ts'
import { noted } from './telling.ts'

/** For the batch: the file given up; after the award the pension ends, and what it paid is owed back. */
export const withdrawn = async (c: Context<App>, one: Liquidation): Promise<Statement[]> => {
  const { db, actor, now: at } = c.var
  const today: IsoDate = casablancaDate(at)
  const may = mayWithdraw(one, {
    isMember: actor.space === 'member',
    isInTime: one.notifiedOn !== null && today <= withdrawUntil(one.notifiedOn),
  })
  if (!may.ok) throw new Problem(409, may.refusal)
  const open = one.stage === 'submitted' && one.desk ? await findCase(db, one.desk.caseId) : null
  return [
    liquidationEnded(db, one, { stage: 'withdrawn', at }),
    ...(open ? caseSettled(db, open, at) : []),
    ...(one.stage === 'validated' && one.pensionId !== null
      ? [
          ...pensionEnded(db, {
            pensionId: one.pensionId,
            on: today,
            why: 'withdrawal',
            by: doerOf(actor),
            at,
          }),
          retirementUndone(db, one.memberId),
        ]
      : []),
    ...noted(c, one, { what: 'withdrawn' }),
  ]
}
