import { type Context, Hono } from 'hono'
import { RevisionPage, RevisionsPage } from '#views/revisions/revision.tsx'
import { requireRole } from '#src/access/index.ts'
import type { App } from '#src/env.ts'
import { notFound } from '#src/http/problem.ts'
import { respond } from '#src/http/respond.tsx'
import { casablancaDate, type Instant, type IsoDate } from '#src/kernel/dates.ts'
import type { Month } from '#src/kernel/months.ts'
import { seen } from '#src/members/index.ts'
import { openMonthOn, paymentDayOf, PENSION_BOOK } from '#src/rulebook/pension-payments.ts'
import { revisionCountedNow } from './counting.ts'
import { revisionJson } from './json.ts'
import type { ArrearsMonth, Calculation, Revision } from './revision.ts'
import { arrearsOf } from './rules/arrears.ts'
import { findRevision, listRevisionsOf } from './store.ts'

export type Shown = {
  revision: Revision
  calculation: Calculation | null
  arrears: ArrearsMonth[]
  /** The first payment on the new points, once it was decided. */
  settlesOn: IsoDate | null
}

/** Decided that day; else if it were today. */
const firstMonth = (closedAt: Instant | null, today: IsoDate): Month =>
  openMonthOn(closedAt === null ? today : casablancaDate(closedAt))

const shownOf = (revision: Revision, calculation: Calculation | null, today: IsoDate): Shown => {
  const month = firstMonth(revision.closedAt, today)
  const isDecided = revision.outcome === 'accepted'
  return {
    revision,
    calculation,
    arrears: calculation ? arrearsOf(PENSION_BOOK, calculation, month) : [],
    settlesOn: isDecided ? paymentDayOf(month) : null,
  }
}

const ownId = (c: Context<App>): string => c.var.actor.memberId ?? ''

const list = async (c: Context<App>): Promise<Response> => {
  const today = casablancaDate(c.var.now)
  const rows = await listRevisionsOf(c.var.db, ownId(c))
  const shown = rows.map((one) =>
    shownOf(one, one.outcome === 'accepted' ? one.calculation : null, today),
  )
  return await respond(c, {
    title: (t) => t('revisions.title'),
    section: 'revisions',
    json: () => ({ revisions: shown.map((one) => revisionJson(one, '/pensioner/revisions')) }),
    page: (t) => <RevisionsPage t={t} rows={shown} />,
  })
}

/** What is not decided is not shown: it may still move. */
const own = async (c: Context<App>): Promise<Response> => {
  const one = await findRevision(c.var.db, c.req.param('id') ?? '')
  if (!one || one.memberId !== ownId(c)) throw notFound()
  const today = casablancaDate(c.var.now)
  const shown = shownOf(one, one.outcome === 'accepted' ? one.calculation : null, today)
  return await respond(c, {
    title: (t) => t('revision.title', { number: one.number }),
    section: 'revisions',
    json: () => revisionJson(shown, '/pensioner/revisions'),
    page: (t) => <RevisionPage t={t} shown={shown} back="/pensioner/revisions" isStaff={false} />,
  })
}

/** At the desk: as it was decided, else as it counts at this moment. */
const atDesk = async (c: Context<App>): Promise<Response> => {
  const { db } = c.var
  const one = await findRevision(db, c.req.param('id') ?? '')
  if (!one) throw notFound()
  const today = casablancaDate(c.var.now)
  const counted =
    one.state === 'closed' ? one.calculation : await revisionCountedNow(db, one.memberId, today)
  await seen(c, one.memberId, 'pension_seen')
  const shown = shownOf(one, counted, today)
  return await respond(c, {
    title: (t) => t('revision.title', { number: one.number }),
    section: 'home',
    json: () => revisionJson(shown, '/desk/revisions'),
    page: (t) => <RevisionPage t={t} shown={shown} back={`/desk/cases/${one.caseId}`} isStaff />,
  })
}

/** What became of one's pension since points moved: reason, old and new, arrears, the day. */
export const revisions = new Hono<App>()
  .use(requireRole('pensioner'))
  .get('/', list)
  .get('/:id', own)

export const deskRevisions = new Hono<App>()
  .use(requireRole('desk', 'desk_pensions', 'desk_controller'))
  .get('/:id', atDesk)
