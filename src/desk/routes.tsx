import { type Context, Hono } from 'hono'
import { QueuePage } from '#views/desk/queue.tsx'
import { requireRole, rightOf } from '#src/access/index.ts'
import {
  type Case,
  CASE_KINDS,
  type CaseKind,
  caseJson,
  countQueues,
  listQueue,
  mayHandle,
  type Queue,
  QUEUES,
} from '#src/cases/index.ts'
import type { App } from '#src/env.ts'
import { csvText } from '#src/http/csv.ts'
import { done, respond } from '#src/http/respond.tsx'
import { wanted } from '#src/http/wanted.ts'
import { wholeNumber } from '#src/http/whole-number.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import { daysLeft } from '#src/rulebook/calendar.ts'
import { CASE_ROLES, staffOf } from './staff.ts'

const PAGE = 50
/** Who may record a person with sole power. */
const AGENTS = ['desk_agent', 'desk_controller'] as const
const MOST = 10_000
const MOST_TEXT = 80
const STAFF = '/desk/staff'
const HEADER = [
  'number',
  'kind',
  'state',
  'who',
  'opened_at',
  'promised_on',
  'days_left',
  'taken_by',
]

const isKind = (text: string | undefined): text is CaseKind =>
  CASE_KINDS.some((kind) => kind === text)

const askedOf = (c: Context<App>) => {
  const staff = staffOf(c)
  const mine = CASE_KINDS.filter((kind) => mayHandle(staff, kind))
  const chosen = c.req.query('kind')
  const name: Queue = QUEUES.find((each) => each === c.req.query('queue')) ?? 'all'
  return {
    staff,
    mine,
    chosen,
    kinds: isKind(chosen) && mine.includes(chosen) ? [chosen] : mine,
    name,
    text: (c.req.query('q') ?? '').trim().slice(0, MOST_TEXT),
    offset: wholeNumber(c.req.query('from')),
    limit: wanted(c) === 'csv' ? MOST : PAGE + 1,
  }
}

const queue = async (c: Context<App>): Promise<Response> => {
  const today = casablancaDate(c.var.now)
  const { staff, mine, chosen, kinds, name, text, offset, limit } = askedOf(c)
  const [found, counts] = await Promise.all([
    listQueue(c.var.db, { queue: name, userId: staff.userId, kinds, text, limit, offset }),
    countQueues(c.var.db, { userId: staff.userId, kinds }),
  ])
  const leftOf = (one: Case): number => daysLeft(today, one.promisedOn)
  const cases = found.slice(0, PAGE)
  const next = found.length > PAGE ? offset + PAGE : null
  return await respond(c, {
    title: (t) => t('desk.title'),
    section: 'home',
    json: () => ({
      queue: name,
      counts,
      cases: cases.map((one) => ({
        ...caseJson(one),
        taken_by: one.takenByName,
        days_left: leftOf(one),
        url: `/desk/cases/${one.id}`,
      })),
      next_from: next,
    }),
    csv: {
      name: 'cases.csv',
      text: () =>
        csvText(
          HEADER,
          found.map((one) => [
            one.number,
            one.kind,
            one.state,
            one.contact.name,
            new Date(one.openedAt).toISOString(),
            one.promisedOn,
            one.state === 'closed' ? null : leftOf(one),
            one.takenByName,
          ]),
        ),
    },
    page: (t) => (
      <QueuePage
        t={t}
        queue={name}
        queues={QUEUES}
        counts={counts}
        kinds={mine}
        kind={isKind(chosen) ? chosen : ''}
        text={text}
        rows={cases.map((one) => ({ item: one, left: leftOf(one) }))}
        next={next}
        isAgent={AGENTS.some((role) => rightOf(c.var.actor, role) !== null)}
      />
    ),
  })
}

/** The staff's first page: what waits, by the promise left. Its administrators see no case. */
export const desk = new Hono<App>().get('/', requireRole('desk'), async (c) => {
  const seesNoCase = CASE_ROLES.every((role) => rightOf(c.var.actor, role) === null)
  if (seesNoCase && rightOf(c.var.actor, 'desk_administrator'))
    return done(c, { status: 200, location: STAFF, json: () => ({ url: STAFF }) })
  return await queue(c)
})
