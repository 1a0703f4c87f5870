import { Hono } from 'hono'
import { QueuePage } from '#views/desk/queue.tsx'
import { requireRole } from '#src/access/index.ts'
import type { App } from '#src/env.ts'
import { respond } from '#src/http/respond.tsx'

/** The staff's first page: what waits, by the promise left. */
export const desk = new Hono<App>().use(requireRole('desk')).get('/', (c) =>
  respond(c, {
    title: (t) => t('desk.title'),
    section: 'home',
    json: () => ({ cases: [] }),
    page: (t) => <QueuePage t={t} />,
  }),
)
