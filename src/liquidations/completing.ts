import type { Context } from 'hono'
import { caseMoved, findCase } from '#src/cases/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { casablancaDate, type IsoDate } from '#src/kernel/dates.ts'
import { promiseFrom } from '#src/rulebook/calendar.ts'
import { liquidationDays } from '#src/rulebook/parameters/promises.ts'
import type { Liquidation } from './liquidation.ts'
import { completedAt } from './store.ts'
import { told } from './store-story.ts'

/** What is promised of a file that is complete today. */
export const promisedFromToday = (c: Context<App>): IsoDate =>
  promiseFrom(casablancaDate(c.var.now), liquidationDays)

/** For the batch: the file is whole, which its story says. */
export const completed = (c: Context<App>, one: Pick<Liquidation, 'id'>): Statement[] => [
  completedAt(c.var.db, one, c.var.now),
  told(c.var.db, one.id, { at: c.var.now, what: 'complete', side: 'fund', name: 'CIMR' }),
]

/** The last thing that was missing came while the desk waited for nobody: the promise begins. */
export const promiseBegun = async (c: Context<App>, one: Liquidation): Promise<Statement[]> => {
  if (one.stage !== 'submitted' || one.completeAt !== null || one.desk?.state !== 'open') return []
  const open = await findCase(c.var.db, one.desk.caseId)
  return open
    ? [caseMoved(c.var.db, { ...open, promisedOn: promisedFromToday(c) }), ...completed(c, one)]
    : []
}
