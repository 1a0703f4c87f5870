import type { Context } from 'hono'
import { listEntries } from '#src/cases/index.ts'
import type { App } from '#src/env.ts'
import type { Liquidation, TimelineEntry } from './liquidation.ts'
import { findFirstPayment, listEvents } from './store-story.ts'

/** Of the thread of the case, what the file's own events do not say already. */
const FROM_CASE: Readonly<Record<string, string>> = {
  taken: 'taken',
  asked: 'asked',
  answered: 'answered',
  returned: 'returned',
}

/**
 * One story for employer, member and staff: the file's events, what the desk said in the thread, and
 * the first payment of the pension. Who took it at the desk is said without what colleagues wrote.
 */
export const storyOf = async (c: Context<App>, one: Liquidation): Promise<TimelineEntry[]> => {
  const { db } = c.var
  const [events, entries, paid] = await Promise.all([
    listEvents(db, one.id),
    one.desk ? listEntries(db, one.desk.caseId, 'fund') : [],
    findFirstPayment(db, one.pensionId),
  ])
  const said = entries.flatMap((entry): TimelineEntry[] => {
    const what = FROM_CASE[entry.what]
    return what === undefined
      ? []
      : [
          {
            at: entry.at,
            what,
            side: entry.side === 'fund' ? 'fund' : one.openedBySide,
            name: entry.name,
            detail: entry.isInternal ? '' : entry.text,
          },
        ]
  })
  const first: TimelineEntry[] = paid
    ? [{ at: paid.at, what: 'liquidated', side: 'fund', name: 'CIMR', detail: '' }]
    : []
  return [...events, ...said, ...first].toSorted((a, b) => a.at - b.at)
}
