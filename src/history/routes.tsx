import { type Context, Hono } from 'hono'
import { HistoryPage, whatOf, whoOf, whyOf } from '#views/history/history.tsx'
import { employerOf, ownPeople, requireRole, rightOf } from '#src/access/index.ts'
import type { App } from '#src/env.ts'
import { csvText } from '#src/http/csv.ts'
import { respond } from '#src/http/respond.tsx'
import { wanted } from '#src/http/wanted.ts'
import { wholeNumber } from '#src/http/whole-number.ts'
import type { Translate } from '#src/i18n/translate.ts'
import { countEvents, type Event, listEvents, type Scope } from './store.ts'

const PAGE = 50
/** A spreadsheet takes far more than a page, and still an amount one can open. */
const MOST = 10_000

const eventJson = (t: Translate, event: Event) => ({
  at: new Date(event.at).toISOString(),
  action: event.action,
  object: { kind: event.objectKind, id: event.objectId },
  quarter: event.quarter,
  actor: { kind: event.actorKind, name: event.actorName, employer: event.actorEmployer },
  what: whatOf(t, event),
  why: whyOf(t, event),
})

const HEADER = ['at', 'who', 'what', 'why', 'action', 'quarter']

const history = async (
  c: Context<App>,
  scope: Exclude<Scope, { kind: 'firm' }>,
): Promise<Response> => {
  const offset = wholeNumber(c.req.query('from'))
  const isCsv = wanted(c) === 'csv'
  const [found, total] = await Promise.all([
    listEvents(c.var.db, scope, isCsv ? { limit: MOST, offset: 0 } : { limit: PAGE + 1, offset }),
    countEvents(c.var.db, scope),
  ])
  const events = found.slice(0, PAGE)
  const next = found.length > PAGE ? offset + PAGE : null
  return await respond(c, {
    title: (t) => t(`history.${scope.kind}.title`),
    section: 'history',
    json: () => ({ events: events.map((one) => eventJson(c.var.t, one)), total, next_from: next }),
    csv: {
      name: 'history.csv',
      text: () =>
        csvText(
          HEADER,
          found.map((one) => [
            new Date(one.at).toISOString(),
            whoOf(c.var.t, one),
            whatOf(c.var.t, one),
            whyOf(c.var.t, one),
            one.action,
            one.quarter,
          ]),
        ),
    },
    page: (t) => <HistoryPage t={t} {...{ kind: scope.kind, events, total, next }} />,
  })
}

/** Who opened or changed my file. */
export const memberHistory = new Hono<App>().get('/history', requireRole('member'), (c) =>
  history(c, { kind: 'member', id: c.var.actor.memberId ?? '' }),
)

/** The same for who draws a pension. */
export const pensionerHistory = new Hono<App>().get('/history', requireRole('pensioner'), (c) =>
  history(c, { kind: 'pensioner', userId: c.var.actor.userId }),
)

/** The employer's own; when colleagues signed in is for who administers them. */
export const employerHistory = new Hono<App>().get(
  '/history',
  requireRole('employer'),
  ownPeople,
  (c) =>
    history(c, {
      kind: 'employer',
      number: employerOf(c).number,
      userId: rightOf(c.var.actor, 'administrator') ? null : c.var.actor.userId,
    }),
)
