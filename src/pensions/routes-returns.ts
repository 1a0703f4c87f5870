import { type Context, Hono } from 'hono'
import { doerOf, requireRole } from '#src/access/index.ts'
import type { App } from '#src/env.ts'
import { once } from '#src/http/once.ts'
import { notFound, Problem } from '#src/http/problem.ts'
import { readValues } from '#src/http/read-body.ts'
import { done } from '#src/http/respond.tsx'
import { returnBecomesSure } from './returning.ts'
import { listUnsureReturns } from './store-confirmations.ts'
import { findPension } from './store-reading.ts'

/** A second person has looked at what the bank said: the amount leaves with the next run. */
const confirm = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const { db, actor, now: at } = c.var
  const one = await findPension(db, c.req.param('id') ?? '')
  if (!one) throw notFound()
  const location = `/desk/pensions/${one.id}`
  const asked = { status: 200 as const, location }
  const outcome = await once(c, values, asked, async () => {
    const waiting = await listUnsureReturns(db, { pensionId: one.id })
    const told = waiting.find(({ month }) => month === c.req.param('month'))
    if (!told) throw new Problem(409, { code: 'pension_return_not_waiting', facts: {} }, location)
    const by = doerOf(actor)
    if (told.byId === by.id) throw new Problem(403, { code: 'four_eyes', facts: {} }, location)
    const { month } = told
    return returnBecomesSure(
      { db, actor: by, at },
      { pensionId: one.id, memberId: one.memberId, month, entryKey: null },
    )
  })
  return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
}

/** Transfers that came back by somebody's word. */
export const pensionReturns = new Hono<App>().post(
  '/:id/returns/:month/confirmation',
  requireRole('desk', 'desk_controller'),
  confirm,
)
