import { type Context, Hono } from 'hono'
import { RefundPage } from '#views/payments/refund.tsx'
import { employerOf, ownPeople, requireRole } from '#src/access/index.ts'
import { doerOf } from '#src/access/index.ts'
import { caseOpened } from '#src/cases/index.ts'
import type { App } from '#src/env.ts'
import {
  carryOut,
  commandOf,
  commandRecorded,
  newId,
  type Outcome,
  outcomeOf,
} from '#src/http/command.ts'
import { changedMeanwhile, Problem } from '#src/http/problem.ts'
import { parseValues, readValues } from '#src/http/read-body.ts'
import type { Refused } from '#src/http/refused.ts'
import { done, respond } from '#src/http/respond.tsx'
import { readGround } from './ordering.ts'
import { refundAsked } from './requests.ts'

const page = async (c: Context<App>, refused: Refused | null = null): Promise<Response> => {
  const { credit, accounts } = await readGround(c)
  const inForce = accounts.filter((one) => one.effectiveAt <= c.var.now)
  return await respond(c, {
    ...(refused ? { status: refused.problem?.status ?? 422, problem: true } : {}),
    title: (t) => t('refund.title'),
    section: 'account',
    json: () =>
      refused
        ? {
            code: refused.problem?.code ?? refused.errors[0]?.code,
            facts: refused.problem?.facts ?? {},
            errors: refused.errors,
          }
        : { credit_centimes: credit, accounts: inForce.map((one) => one.rib) },
    page: (t) => (
      <RefundPage
        t={t}
        credit={credit}
        accounts={inForce}
        commandId={newId()}
        values={refused?.values ?? {}}
        errors={refused?.errors ?? []}
        problem={refused?.problem ?? null}
      />
    ),
  })
}

/** Goes to two people at the fund; until they decide, what is in hand can still pay an order. */
const ask = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const body = parseValues(values, refundAsked)
  if (!body.ok) return await page(c, { errors: body.errors, problem: null, values })
  const { db, actor, now } = c.var
  const ground = await readGround(c)
  const refuse = (code: string, facts = {}) =>
    page(c, { errors: [], problem: new Problem(409, { code, facts }), values })
  const command = commandOf(c, values)
  const before = await outcomeOf(db, command)
  if (before) return done(c, { ...before, json: () => ({ url: before.location }) })
  const amount = body.value.amount_centimes ?? body.value.amount ?? ground.credit
  if (amount <= 0 || amount > ground.credit)
    return await refuse('refund_above_credit', { most: ground.credit })
  const account = ground.accounts.find(
    (one) => one.rib === body.value.account && one.effectiveAt <= now,
  )
  if (!account) return await refuse('debit_account_unknown')
  const opened = caseOpened(db, {
    kind: 'refund',
    facts: { amount, rib: account.rib },
    userId: actor.userId,
    employerNumber: employerOf(c).number,
    text: body.value.reason.trim(),
    by: {
      side: 'person',
      kind: doerOf(actor).kind,
      userId: actor.userId,
      name: actor.name,
    },
    at: now,
  })
  const outcome: Outcome = { status: 201, location: `/cases/${opened.id}` }
  const ran = await carryOut(db, command, [
    commandRecorded(db, command, { ...outcome, at: now }),
    ...opened.statements,
  ])
  if (ran === null) throw changedMeanwhile()
  return done(c, {
    ...outcome,
    json: () => ({ id: opened.id, number: opened.number, url: outcome.location }),
  })
}

/** What is in hand, asked back. */
export const refunds = new Hono<App>()
  .use(requireRole('employer', 'payment_orderer'))
  .use(ownPeople)
  .get('/new', (c) => page(c))
  .post('/', ask)
