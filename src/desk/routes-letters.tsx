import { type Context, Hono } from 'hono'
import { LettersPage, PrintPage } from '#views/desk/letters.tsx'
import { doerOf, requireRole } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { App } from '#src/env.ts'
import { notFound } from '#src/http/problem.ts'
import { readValues } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import {
  letterPosted,
  letterReturned,
  lettersToPrint,
  listPosted,
  wakeNotices,
} from '#src/notices/index.ts'
import { CASE_ROLES } from './staff.ts'

const PAGE = 50

const trace = (c: Context<App>, id: string, about: { action: string }) =>
  audited(c.var.db, {
    object: { kind: 'notice', id },
    ...about,
    actor: doerOf(c.var.actor),
    at: c.var.now,
  })

const list = async (c: Context<App>): Promise<Response> => {
  const [waiting, posted] = await Promise.all([
    lettersToPrint(c.env, { limit: PAGE, offset: 0, now: c.var.now }),
    listPosted(c.var.db, { limit: PAGE, offset: 0 }),
  ])
  const headed = waiting.map(({ noticeId, address, subject, at }) => ({
    noticeId,
    address,
    subject,
    at,
  }))
  return await respond(c, {
    title: (t) => t('letters.title'),
    section: 'letters',
    json: () => ({ waiting: headed, posted }),
    page: (t) => <LettersPage t={t} waiting={headed} posted={posted} />,
  })
}

/** The letters themselves, one a sheet: they may hold a link, so printing them is written down. */
const print = async (c: Context<App>): Promise<Response> => {
  const letters = await lettersToPrint(c.env, { limit: PAGE, offset: 0, now: c.var.now })
  const id = c.req.query('notice')
  const chosen = id === undefined ? letters : letters.filter((one) => one.noticeId === id)
  if (chosen.length > 0)
    await c.var.db.batch(chosen.map((one) => trace(c, one.noticeId, { action: 'letter_printed' })))
  return await respond(c, {
    title: (t) => t('letters.print'),
    section: 'letters',
    json: () => ({ letters: chosen }),
    page: (t) => <PrintPage t={t} letters={chosen} />,
  })
}

const moved = async (
  c: Context<App>,
  about: { action: string },
  make: typeof letterPosted,
): Promise<Response> => {
  await readValues(c)
  const id = c.req.param('notice') ?? ''
  if (!/^[0-9a-f]{32}$/.test(id)) throw notFound()
  await c.var.db.batch([...make(c.var.db, id, c.var.now), trace(c, id, about)])
  wakeNotices(c)
  return done(c, { status: 200, location: '/desk/letters', json: () => ({ id }) })
}

/** What is still sent on paper: to print, to post, and what came back. */
export const letters = new Hono<App>()
  .use(requireRole('desk', ...CASE_ROLES))
  .get('/', list)
  .get('/print', print)
  .post('/:notice/posting', (c) => moved(c, { action: 'letter_posted' }, letterPosted))
  .post('/:notice/return', (c) => moved(c, { action: 'letter_returned' }, letterReturned))
