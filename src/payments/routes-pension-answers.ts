import { type Context, Hono } from 'hono'
import { doerOf, requireRole } from '#src/access/index.ts'
import type { App } from '#src/env.ts'
import { Problem } from '#src/http/problem.ts'
import { done } from '#src/http/respond.tsx'
import { wakeNotices } from '#src/notices/index.ts'
import { parseEndToEndId, pensionReturned, showRun } from '#src/pensions/index.ts'
import { readStatusReport } from './bank-files/pain002.ts'
import { readBankFile } from './uploads.ts'

/** Each is some ten statements, and a request may make a thousand: the file is given again for more. */
const MOST_AT_ONCE = 60

/** Transfers of pensions that the bank refuses to make, one by one. Read again, nothing is told twice. */
const answered = async (c: Context<App>): Promise<Response> => {
  const { text } = await readBankFile(c)
  if (!text.ok) return await showRun(c, new Problem(422, text.refusal))
  const report = readStatusReport(text.value)
  if (!report.ok) return await showRun(c, new Problem(422, report.refusal))
  const month = c.req.param('month') ?? ''
  const items = report.value.items.filter(
    ({ endToEndId }) => endToEndId !== null && parseEndToEndId(endToEndId)?.month === month,
  )
  if (items.length === 0)
    return await showRun(c, new Problem(409, { code: 'answer_of_another', facts: {} }))
  const heard = { db: c.env.DB, actor: doerOf(c.var.actor), at: c.var.now }
  let rejected = 0
  for (const { endToEndId, status, reason } of items) {
    if (endToEndId === null || status !== 'rejected' || rejected === MOST_AT_ONCE) continue
    const told = await pensionReturned(heard, { endToEndId, amount: null, reason, entryKey: null })
    if (told) rejected += 1
  }
  wakeNotices(c)
  const url = `/desk/pension-runs/${month}`
  return done(c, {
    status: 200,
    location: `${url}?rejected=${rejected}`,
    json: () => ({ url, rejected }),
  })
}

/** What the bank says of a file of pensions before it books anything. */
export const pensionAnswers = new Hono<App>().post(
  '/:month/bank-answers',
  requireRole('desk', 'desk_pensions', 'desk_controller'),
  answered,
)
