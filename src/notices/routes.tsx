import { Hono } from 'hono'
import { NoticesPage } from '#views/notices/notices.tsx'
import type { App } from '#src/env.ts'
import { anyone } from '#src/http/anyone.ts'
import { csvText } from '#src/http/csv.ts'
import { respond } from '#src/http/respond.tsx'
import { wholeNumber } from '#src/http/whole-number.ts'
import { writtenNotice } from '#src/i18n/notice-text.ts'
import { expectedOn, noticeJson, shownDeliveries } from './json.ts'
import { countNotices, listNotices } from './store.ts'

const PAGE = 25
const HEADER = ['at', 'template', 'subject', 'channel', 'state', 'sent_at', 'delivered_at']

const isoOf = (at: number | null): string | null =>
  at === null ? null : new Date(at).toISOString()

/** What this person was told, and what became of it on each channel. */
export const notices = new Hono<App>().use(anyone).get('/', async (c) => {
  const { actor, language } = c.var
  const offset = wholeNumber(c.req.query('from'))
  const [found, total] = await Promise.all([
    listNotices(c.var.db, actor.userId, { limit: PAGE + 1, offset }),
    countNotices(c.var.db, actor.userId),
  ])
  const list = found.slice(0, PAGE)
  const next = found.length > PAGE ? offset + PAGE : null
  return await respond(c, {
    title: (t) => t('notices.title'),
    section: 'notices',
    json: () => ({
      notices: list.map((notice) => noticeJson(notice, language)),
      total,
      next_from: next,
    }),
    csv: {
      name: 'notices.csv',
      text: () =>
        csvText(
          HEADER,
          list.flatMap((notice) =>
            shownDeliveries(notice).map((d) => [
              isoOf(notice.at),
              notice.template,
              writtenNotice(notice.template, language, notice.facts).subject,
              d.channel,
              d.state,
              isoOf(d.sentAt),
              isoOf(d.deliveredAt),
            ]),
          ),
        ),
    },
    page: (t) => (
      <NoticesPage
        t={t}
        notices={list.map((notice) => ({
          id: notice.id,
          ...writtenNotice(notice.template, t.language, notice.facts),
          isLegal: notice.isLegal,
          at: notice.at,
          deliveries: shownDeliveries(notice).map((d) => ({ ...d, expectedOn: expectedOn(d) })),
        }))}
        space={actor.space}
        others={Object.keys(c.var.actors).filter((space) => space !== actor.space)}
        total={total}
        next={next}
      />
    ),
  })
})
