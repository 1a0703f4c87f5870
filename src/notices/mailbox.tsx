import { Hono } from 'hono'
import { MailboxPage } from '#views/notices/mailbox.tsx'
import type { App } from '#src/env.ts'
import { notFound } from '#src/http/problem.ts'
import { respond } from '#src/http/respond.tsx'
import { wholeNumber } from '#src/http/whole-number.ts'
import { deliverWaiting } from './delivery.ts'
import { messageJson } from './json.ts'
import { letterDaysOn } from './retries.ts'
import { countMessages, listMessages } from './store-mailbox.ts'

const PAGE = 25

/** What the demo's people received, so that codes can be read without a provider. */
export const mailbox = new Hono<App>()
  .use(async (c, next) => {
    if (!c.env.DEMO) throw notFound()
    await next()
  })
  .get('/', async (c) => {
    // Nobody waits for the queue: opening the mailbox brings what is due.
    await deliverWaiting(c.env)
    const address = (c.req.query('to') ?? '').trim().slice(0, 200)
    const offset = wholeNumber(c.req.query('from'))
    const [found, total] = await Promise.all([
      listMessages(c.var.db, { address, limit: PAGE + 1, offset }),
      countMessages(c.var.db, address),
    ])
    const messages = found.slice(0, PAGE)
    const next = found.length > PAGE ? offset + PAGE : null
    return await respond(c, {
      title: (t) => t('mailbox.title'),
      json: () => ({ messages: messages.map(messageJson), total, next_from: next }),
      page: (t) => (
        <MailboxPage
          t={t}
          messages={messages}
          address={address}
          total={total}
          next={next}
          letterDays={letterDaysOn(c.var.now)}
        />
      ),
    })
  })
