import { Hono } from 'hono'
import { requireRole } from '#src/access/index.ts'
import { caseSeen } from '#src/cases/index.ts'
import type { App } from '#src/env.ts'
import { notFound } from '#src/http/problem.ts'
import { showCancellation } from './showing.tsx'
import { findCancellation } from './store.ts'

/** What an employer asks to cancel and what would move, as the person who decides sees it. */
export const deskCancellations = new Hono<App>()
  .use(requireRole('desk', 'desk_agent', 'desk_controller'))
  .get('/:id', async (c) => {
    const one = await findCancellation(c.var.db, c.req.param('id'))
    // What is only entered is nobody's business yet but the employer's.
    if (!one || one.caseId === null) throw notFound()
    await caseSeen(c, one.caseId, one.employerNumber).run()
    return await showCancellation(c, one)
  })
