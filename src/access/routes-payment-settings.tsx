import { type Context, Hono } from 'hono'
import { PaymentSettingsPage } from '#views/access/payment-settings.tsx'
import { audited } from '#src/audit/index.ts'
import {
  confirmationsAsked,
  confirmationsStopped,
  findConfirmations,
  listPendingConfirmations,
} from '#src/employers/index.ts'
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
import { done, respond } from '#src/http/respond.tsx'
import { casablancaDate } from '#src/kernel/dates.ts'
import { paymentChangeDelay, usualConfirmations } from '#src/rulebook/parameters/access.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { rightOf } from './actor.ts'
import { confirmationsChange } from './requests.ts'
import { confirmationsFrom, isPaymentRight } from './rules.ts'
import { employerOf, requireRole } from './sessions.ts'
import { listUsers, rightRevoked } from './store-users.ts'

const LOCATION = '/payment-settings'

/** A change that is not in force yet, whoever asked for it. */
export type PendingChange =
  | { kind: 'right'; id: string; right: string; who: string; effectiveAt: number; userId: string }
  | { kind: 'confirmations'; id: string; count: number; by: string; effectiveAt: number }

const loadSettings = async (c: Context<App>) => {
  const { number } = employerOf(c)
  const [chosen, changes, users] = await Promise.all([
    findConfirmations(c.var.db, number, c.var.now),
    listPendingConfirmations(c.var.db, number, c.var.now),
    listUsers(c.var.db, number),
  ])
  const usual = valueOn(usualConfirmations, casablancaDate(c.var.now))
  const pending: PendingChange[] = [
    ...changes.map((change) => ({
      kind: 'confirmations' as const,
      id: change.id,
      count: change.confirmations,
      by: change.askedBy,
      effectiveAt: change.effectiveAt,
    })),
    ...users.flatMap((user) =>
      user.rights
        .filter((right) => isPaymentRight(right.name) && right.effectiveAt > c.var.now)
        .map((right) => ({
          kind: 'right' as const,
          id: right.id,
          right: right.name,
          who: user.name,
          effectiveAt: right.effectiveAt,
          userId: user.id,
        })),
    ),
  ]
  return { confirmations: chosen ?? usual, isChosen: chosen !== null, pending }
}

const pendingJson = (change: PendingChange) => ({
  kind: change.kind,
  id: change.id,
  effective_at: new Date(change.effectiveAt).toISOString(),
  ...(change.kind === 'right'
    ? { right: change.right, who: change.who }
    : { confirmations: change.count, by: change.by }),
})

const page = async (c: Context<App>, problem: Problem | null = null): Promise<Response> => {
  const settings = await loadSettings(c)
  return await respond(c, {
    status: problem?.status ?? 200,
    problem: problem !== null,
    title: (t) => t('payment_settings.title'),
    section: 'users',
    json: () =>
      problem
        ? { code: problem.code, status: problem.status, facts: problem.facts }
        : {
            confirmations: settings.confirmations,
            is_chosen: settings.isChosen,
            pending: settings.pending.map(pendingJson),
          },
    page: (t) => (
      <PaymentSettingsPage
        t={t}
        {...settings}
        mayChange={rightOf(c.var.actor, 'administrator') !== null}
        commandId={newId()}
        problem={problem}
      />
    ),
  })
}

const asked = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const body = parseValues(values, confirmationsChange)
  if (!body.ok) return await page(c, new Problem(422, { code: 'grant_unreadable', facts: {} }))
  const command = commandOf(c, values)
  const outcome: Outcome = { status: 200, location: LOCATION }
  if (!(await outcomeOf(c.var.db, command))) {
    const { confirmations: before } = await loadSettings(c)
    const after = body.value.confirmations === 1 ? 1 : 2
    if (after === before)
      return await page(c, new Problem(409, { code: 'confirmations_same', facts: {} }))
    const delayHours = valueOn(paymentChangeDelay, casablancaDate(c.var.now))
    const { number } = employerOf(c)
    await carryOut(c.var.db, command, [
      commandRecorded(c.var.db, command, { ...outcome, at: c.var.now }),
      confirmationsAsked(c.var.db, {
        id: newId(),
        employerNumber: number,
        userId: c.var.actor.userId,
        confirmations: after,
        askedAt: c.var.now,
        effectiveAt: confirmationsFrom({ before, after, now: c.var.now, delayHours }),
      }),
      audited(c.var.db, {
        object: { kind: 'employer', id: number },
        action: 'confirmations_asked',
        actor: { kind: 'employer', id: c.var.actor.userId, name: c.var.actor.name },
        at: c.var.now,
        before: { confirmations: before },
        after: { confirmations: after },
      }),
    ])
  }
  return done(c, { ...outcome, json: () => ({ url: LOCATION }) })
}

/** Anyone who pays, or who administers, stops what is not in force yet. */
const stopped = async (c: Context<App>, id: string): Promise<Response> => {
  const values = await readValues(c)
  const command = commandOf(c, values)
  const outcome: Outcome = { status: 200, location: LOCATION }
  if (!(await outcomeOf(c.var.db, command))) {
    const change = (await loadSettings(c)).pending.find((one) => one.id === id)
    if (!change) return await page(c, new Problem(409, { code: 'change_not_pending', facts: {} }))
    const { number } = employerOf(c)
    const by = { by: c.var.actor.userId, at: c.var.now }
    await carryOut(c.var.db, command, [
      commandRecorded(c.var.db, command, { ...outcome, at: c.var.now }),
      change.kind === 'right'
        ? rightRevoked(c.var.db, { id, ...by })
        : confirmationsStopped(c.var.db, { id, employerNumber: number, ...by }),
      audited(c.var.db, {
        object: { kind: 'employer', id: number },
        action: 'payment_change_stopped',
        actor: { kind: 'employer', id: c.var.actor.userId, name: c.var.actor.name },
        at: c.var.now,
        after: pendingJson(change),
      }),
    ])
  }
  return done(c, { ...outcome, json: () => ({ url: LOCATION }) })
}

export const paymentSettings = new Hono<App>()
  .use(requireRole('employer', 'administrator', 'payment_orderer', 'payment_validator'))
  .get('/', (c) => page(c))
  .post('/', requireRole('employer', 'administrator'), asked)
  .post('/pending/:id/stop', (c) => stopped(c, c.req.param('id')))
