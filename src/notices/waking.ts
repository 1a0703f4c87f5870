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
