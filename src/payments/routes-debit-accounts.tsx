import { type Context, Hono } from 'hono'
import { DebitAccountsPage } from '#views/payments/debit-accounts.tsx'
import { doerOf, employerOf, ownPeople, payersOf, requireRole } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { App } from '#src/env.ts'
import {
  carryOut,
  commandOf,
  commandRecorded,
  newId,
  type Outcome,
  outcomeOf,
} from '#src/http/command.ts'
import { Problem } from '#src/http/problem.ts'
import { parseValues, readValues } from '#src/http/read-body.ts'
import type { Refused } from '#src/http/refused.ts'
import { done, respond } from '#src/http/respond.tsx'
import { linkTo, noticed, wakeNotices } from '#src/notices/index.ts'
import { debitAccountAsked } from './requests.ts'
import { inForceFrom } from './sole-signatory.ts'
import { debitAccountAdded, listDebitAccounts } from './store-accounts.ts'

const LOCATION = '/payments/debit-accounts'

const page = async (c: Context<App>, refused: Refused | null = null): Promise<Response> => {
  const accounts = await listDebitAccounts(c.var.db, employerOf(c).number)
  return await respond(c, {
    ...(refused ? { status: refused.problem?.status ?? 422, problem: true } : {}),
    title: (t) => t('debit.title'),
    section: 'payments',
    json: () =>
      refused
        ? { code: refused.problem?.code ?? refused.errors[0]?.code, errors: refused.errors }
        : {
            debit_accounts: accounts.map((one) => ({
              id: one.id,
              rib: one.rib,
              holder: one.holder,
              effective_at: new Date(one.effectiveAt).toISOString(),
            })),
          },
    page: (t) => (
      <DebitAccountsPage
        t={t}
        accounts={accounts}
        now={c.var.now}
        commandId={newId()}
        values={refused?.values ?? {}}
        errors={refused?.errors ?? []}
        problem={refused?.problem ?? null}
      />
    ),
  })
}

/** In force a day later, told to everyone who pays; any of them stops it (`/payment-settings`). */
const add = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const body = parseValues(values, debitAccountAsked)
  if (!body.ok) return await page(c, { errors: body.errors, problem: null, values })
  const { db, actor, now } = c.var
  const { number, name } = employerOf(c)
  const command = commandOf(c, values)
  const outcome: Outcome = { status: 201, location: LOCATION }
  const effectiveAt = inForceFrom(now)
  const added = { id: newId(), rib: body.value.rib, holder: body.value.holder.trim() }
  if (!(await outcomeOf(db, command))) {
    const payers = await payersOf(c)
    const ran = await carryOut(db, command, [
      commandRecorded(db, command, { ...outcome, at: now }),
      debitAccountAdded(db, {
        ...added,
        employerNumber: number,
        userId: actor.userId,
        addedAt: now,
        effectiveAt,
      }),
      ...payers.flatMap((userId) =>
        noticed(db, {
          to: { userId },
          template: 'debit_account_pending',
          facts: {
            who: actor.name,
            rib: added.rib,
            employer: name,
            inForceFrom: effectiveAt,
            stopLink: linkTo(c, '/payment-settings'),
          },
          at: now,
        }),
      ),
      audited(db, {
        object: { kind: 'employer', id: number },
        action: 'debit_account_added',
        actor: doerOf(actor),
        at: now,
        after: { rib: added.rib, in_force_from: effectiveAt },
      }),
    ])
    if (ran === null) {
      const problem = new Problem(409, { code: 'debit_account_known', facts: {} })
      return await page(c, { errors: [], problem, values })
    }
    wakeNotices(c)
  }
  return done(c, {
    ...outcome,
    json: () => ({
      url: LOCATION,
      ...added,
      effective_at: new Date(effectiveAt).toISOString(),
    }),
  })
}

/** Accounts an employer pays from. */
export const debitAccounts = new Hono<App>()
  .use(requireRole('employer', 'payment_orderer', 'administrator'))
  .get('/', (c) => page(c))
  .post('/', ownPeople, add)
