import { Hono } from 'hono'
import { PromisesPage } from '#views/desk/promises.tsx'
import { KINDS, listPromises } from '#src/cases/index.ts'
import type { App } from '#src/env.ts'
import { csvText } from '#src/http/csv.ts'
import { respond } from '#src/http/respond.tsx'
import { atCasablanca, casablancaDate, dateOf, partsOf } from '#src/kernel/dates.ts'
import { entryOn } from '#src/rulebook/parameter.ts'

const HEADER = ['kind', 'promise_days', 'status', 'closed', 'kept', 'open', 'late']

/** What the fund promises and how it was held this month: open to all, like the promises themselves. */
export const promises = new Hono<App>().get('/', async (c) => {
  const today = casablancaDate(c.var.now)
  const { year, month } = partsOf(today)
  const from = dateOf(year, month, 1)
  const measured = await listPromises(c.var.db, { from: atCasablanca(from, { hour: 0 }), today })
  const rows = Object.entries(KINDS).map(([kind, { promise }]) => {
    const { value: days, status } = entryOn(promise, today)
    const found = measured.find((one) => one.kind === kind)
    const { closed = 0, kept = 0, open = 0, late = 0 } = found ?? {}
    return { kind, days, status, closed, kept, open, late }
  })
  return await respond(c, {
    title: (t) => t('promises.title'),
    section: 'promises',
    json: () => ({ from, promises: rows }),
    csv: {
      name: 'promises.csv',
      text: () =>
        csvText(
          HEADER,
          rows.map((row) => [
            row.kind,
            row.days,
            row.status,
            row.closed,
            row.kept,
            row.open,
            row.late,
          ]),
        ),
    },
    page: (t) => <PromisesPage t={t} from={from} rows={rows} />,
  })
})
