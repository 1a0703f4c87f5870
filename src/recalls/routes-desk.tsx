import { Hono } from 'hono'
import { requireRole } from '#src/access/index.ts'
import { caseSeen } from '#src/cases/index.ts'
import type { App } from '#src/env.ts'
import { notFound } from '#src/http/problem.ts'
import { showRecall } from './showing.tsx'
import { findRecall } from './store.ts'

/** What an employer recalls and what it comes to, as the person who decides sees it. */
export const deskRecalls = new Hono<App>()
  .use(requireRole('desk', 'desk_agent', 'desk_controller'))
  .get('/:id', async (c) => {
    const one = await findRecall(c.var.db, c.req.param('id'))
    // What is only entered is nobody's business yet but the employer's.
    if (!one || one.caseId === null) throw notFound()
    await caseSeen(c, one.caseId, one.employerNumber).run()
    return await showRecall(c, one)
  })
