import { Hono } from 'hono'
import { doerOf, requireRole } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { App } from '#src/env.ts'
import { notFound } from '#src/http/problem.ts'
import { showCancellation } from './showing.tsx'
import { findCancellation } from './store.ts'

/** What an employer asks to cancel and what would move, as the person who decides sees it. */
export const deskCancellations = new Hono<App>()
  .use(requireRole('desk', 'desk_agent', 'desk_controller'))
  .get('/:id', async (c) => {
    const { db, actor, now: at } = c.var
    const one = await findCancellation(db, c.req.param('id'))
    // What is only entered is nobody's business yet but the employer's.
    if (!one || one.caseId === null) throw notFound()
    await audited(db, {
      object: { kind: 'case', id: one.caseId },
      subject: { kind: 'employer', id: one.employerNumber },
      action: 'case_seen',
      actor: doerOf(actor),
      at,
    }).run()
    return await showCancellation(c, one)
  })
