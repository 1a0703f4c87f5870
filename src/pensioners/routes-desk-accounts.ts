import { type Context, Hono } from 'hono'
import { requireRole } from '#src/access/index.ts'
import type { App } from '#src/env.ts'
import { once } from '#src/http/once.ts'
import { readValues } from '#src/http/read-body.ts'
import { done } from '#src/http/respond.tsx'
import { readAccount } from '#src/liquidations/index.ts'
import { wakeNotices } from '#src/notices/index.ts'
import { loadPension, showPension } from '#src/pensions/index.ts'
import { accountChangeAsked, byAgent, unlessOpen } from './changing.ts'

const askAccount = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const pension = await loadPension(c)
  const account = readAccount(values)
  if (!account.ok) return await showPension(c, { errors: account.errors, values })
  const asking = await byAgent(c, pension)
  const opened = await accountChangeAsked(c, pension, account.value, asking)
  const location = `/desk/cases/${opened.caseId}`
  const outcome = await once(c, values, { status: 201, location }, () =>
    unlessOpen(c, { kind: 'pension_account', pensionId: pension.id }, opened.statements),
  )
  wakeNotices(c)
  return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
}

/** Another account, entered at the desk for somebody who wrote or came: the same request as their own. */
export const deskPensionAccounts = new Hono<App>()
  .use('/:id/accounts', requireRole('desk', 'desk_pensions', 'desk_controller'))
  .post('/:id/accounts', askAccount)
