import type { Context } from 'hono'
import type { App } from '#src/env.ts'

/**
 * Called once after the batch that wrote notices: they leave a second later, by the queue. A message
 * lost on the way costs a minute: the cron sends what is due.
 */
export const wakeNotices = (c: Context<App>): void => {
  const { requestId } = c.var
  c.executionCtx.waitUntil(
    c.env.NOTICES.send({ kind: 'deliver_notices' }).catch((error: unknown) =>
      console.error(
        'notices left to the cron',
        requestId,
        error instanceof Error ? error.name : '',
      ),
    ),
  )
}

/** A page of this service as a message names it: the whole address. */
export const linkTo = (c: Context<App>, path: string): string =>
  new URL(path, c.env.PUBLIC_ORIGIN ?? c.req.url).href
