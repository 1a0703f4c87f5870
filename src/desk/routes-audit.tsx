import { Hono } from 'hono'
import { breakSentence, VerdictPage } from '#views/audit/verdict.tsx'
import { requireRole } from '#src/access/index.ts'
import { verifyAudit } from '#src/audit/index.ts'
import type { App } from '#src/env.ts'
import { respond } from '#src/http/respond.tsx'

/** The whole log against its seals and its signed daily heads. */
export const deskAudit = new Hono<App>()
  .use(requireRole('desk', 'desk_controller', 'desk_administrator'))
  .get('/', async (c) => {
    const found = await verifyAudit(c.env)
    return await respond(c, {
      title: (t) => t('audit.title'),
      section: 'audit',
      json: () => ({
        break: found && { ...found, sentence: breakSentence(c.var.t, found) },
      }),
      page: (t) => <VerdictPage t={t} found={found} back="/desk" />,
    })
  })
