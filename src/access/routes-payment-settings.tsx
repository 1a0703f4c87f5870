import { type Context, Hono } from 'hono'
import { PaymentSettingsPage } from '#views/access/payment-settings.tsx'
import { audited } from '#src/audit/index.ts'
import {
  confirmationsAsked,
  confirmationsStopped,
  pendingConfirmationsStopped,
} from '#src/employers/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import {
  carryOut,
  type Command,
  commandOf,
  commandRecorded,
  newId,
  type Outcome,
  outcomeOf,
} from '#src/http/command.ts'
import { changedMeanwhile, Problem } from '#src/http/problem.ts'
import { parseValues, readValues } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { casablancaDate, HOUR_MS, instant } from '#src/kernel/dates.ts'
import { paymentChangeDelay } from '#src/rulebook/parameters/access.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { noticed, wakeNotices } from '#src/notices/index.ts'
import { doerOf, EMPLOYER_RIGHTS, rightOf } from './actor.ts'
import { protectedRights, protectionChanged } from './protected-rights.ts'
import { confirmationsChange } from './requests.ts'
import { confirmationsFrom } from './rules.ts'
import { employerOf, requireRole } from './sessions.ts'
import { ownPeople } from './standing-in.ts'
import { maySet } from './profiles.ts'
import { payingStopped } from './store-pending.ts'
import { listPaymentUsers } from './store-profiles.ts'
import { mandatePaymentStopped } from './store-mandates.ts'
import { rightRevoked } from './store-users.ts'
import { confirmationsTold } from './telling.ts'
import { loadSettings, payersOf, type PendingChange } from './payment-changes.ts'

export type { PendingChange } from './payment-changes.ts'

const LOCATION = '/payment-settings'

const pendingJson = (change: PendingChange) => ({
  kind: change.kind,
  id: change.id,
  effective_at: new Date(change.effectiveAt).toISOString(),
  ...(change.kind === 'confirmations'
    ? { confirmations: change.count, by: change.by }
    : 'right' in change
      ? { right: change.right, who: change.who }
      : { who: change.who, account: change.rib }),
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
            second_factor_rights: protectedRights(c.var.actor),
          },
    page: (t) => (
      <PaymentSettingsPage
        t={t}
        confirmations={settings.confirmations}
        isChosen={settings.isChosen}
        pending={settings.pending}
        rights={EMPLOYER_RIGHTS}
        protectedRights={protectedRights(c.var.actor)}
        mayChange={rightOf(c.var.actor, 'administrator') !== null}
        commandId={newId()}
        problem={problem}
      />
    ),
  })
}

const stopTold = (c: Context<App>, userId: string, change: PendingChange): Statement[] => {
  const common = { to: { userId }, at: c.var.now }
  const by = { employer: employerOf(c).name, by: c.var.actor.name }
  if (!('right' in change) && change.kind !== 'confirmations')
    return noticed(c.var.db, {
      ...common,
      template: 'paying_stopped',
      facts: { ...by, what: change.kind, who: change.who, rib: change.rib ?? '' },
    })
  return change.kind === 'confirmations'
    ? noticed(c.var.db, {
        ...common,
        template: 'confirmations_stopped',
        facts: { ...by, count: change.count },
      })
    : noticed(c.var.db, {
        ...common,
        template: 'payment_right_stopped',
        facts: { ...by, who: change.who, right: change.right },
      })
}

const stopOf = (c: Context<App>, change: PendingChange): Statement => {
  const stop = { id: change.id, by: c.var.actor.userId, at: c.var.now }
  switch (change.kind) {
    case 'right':
      return rightRevoked(c.var.db, stop)
    case 'mandate':
      return mandatePaymentStopped(c.var.db, stop)
    case 'debit_account':
    case 'debit_mandate':
    case 'sole_signatory':
      return payingStopped(c.var.db, change.kind, {
        ...stop,
        employerNumber: employerOf(c).number,
      })
    case 'confirmations':
      return confirmationsStopped(c.var.db, { ...stop, employerNumber: employerOf(c).number })
  }
}

/** The change in one batch; or why not, when somebody else was first. */
const carried = async (
  c: Context<App>,
  command: Command,
  statements: Statement[],
): Promise<Problem | null> => {
  const outcome: Outcome = { status: 200, location: LOCATION }
  const ran = await carryOut(c.var.db, command, [
    commandRecorded(c.var.db, command, { ...outcome, at: c.var.now }),
    ...statements,
  ])
  if (ran === null) return changedMeanwhile()
  wakeNotices(c)
  return null
}

const changeOf = (
  c: Context<App>,
  before: number,
  after: 1 | 2,
): Parameters<typeof confirmationsAsked>[1] => {
  const { now, actor } = c.var
  const delayHours = valueOn(paymentChangeDelay, casablancaDate(now))
  return {
    id: newId(),
    employerNumber: employerOf(c).number,
    userId: actor.userId,
    confirmations: after,
    askedAt: now,
    effectiveAt: confirmationsFrom({ before, after, now, delayHours }),
  }
}

/** A number that the present profiles could never reach is refused, and says who is missing. */
const maySetNow = async (c: Context<App>, confirmations: number) => {
  const { now } = c.var
  const today = casablancaDate(now)
  // A right asked for today is in force before anything paid under the new setting.
  const end = instant(now + 2 * valueOn(paymentChangeDelay, today) * HOUR_MS)
  const profiles = await listPaymentUsers(c.var.db, employerOf(c).number)
  return maySet(profiles, { confirmations, life: { from: today, until: casablancaDate(end), end } })
}

const asked = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const body = parseValues(values, confirmationsChange)
  if (!body.ok) return await page(c, new Problem(422, { code: 'grant_unreadable', facts: {} }))
  const command = commandOf(c, values)
  if (!(await outcomeOf(c.var.db, command))) {
    const { db, now } = c.var
    const { confirmations: before, pending } = await loadSettings(c)
    const after = body.value.confirmations === 1 ? 1 : 2
    if (after === before)
      return await page(c, new Problem(409, { code: 'confirmations_same', facts: {} }))
    if (pending.some((change) => change.kind === 'confirmations' && change.count === after))
      return await page(c, new Problem(409, { code: 'confirmations_waiting', facts: {} }))
    const possible = await maySetNow(c, after)
    if (!possible.ok) return await page(c, new Problem(409, possible.refusal, '/users'))
    const change = changeOf(c, before, after)
    const told = { count: after, inForceFrom: change.effectiveAt }
    const problem = await carried(c, command, [
      // One change at a time: what was asked at this very moment doesn't come into force behind it.
      pendingConfirmationsStopped(db, {
        employerNumber: change.employerNumber,
        by: change.userId,
        at: now,
      }),
      ...(change.effectiveAt > now ? confirmationsTold(c, await payersOf(c), told) : []),
      confirmationsAsked(db, change),
      audited(db, {
        object: { kind: 'employer', id: change.employerNumber },
        action: 'confirmations_asked',
        actor: doerOf(c.var.actor),
        at: now,
        before: { confirmations: before },
        after: { confirmations: after },
      }),
    ])
    if (problem) return await page(c, problem)
  }
  return done(c, { status: 200, location: LOCATION, json: () => ({ url: LOCATION }) })
}

/** Anyone who pays, or who administers, stops what is not in force yet. */
const stopped = async (c: Context<App>, id: string): Promise<Response> => {
  const values = await readValues(c)
  const command = commandOf(c, values)
  if (!(await outcomeOf(c.var.db, command))) {
    const { pending } = await loadSettings(c)
    const change = pending.find((one) => one.id === id)
    if (!change) return await page(c, new Problem(409, { code: 'change_not_pending', facts: {} }))
    const problem = await carried(c, command, [
      stopOf(c, change),
      ...(await payersOf(c)).flatMap((userId) => stopTold(c, userId, change)),
      audited(c.var.db, {
        object: { kind: 'employer', id: employerOf(c).number },
        action: 'payment_change_stopped',
        actor: doerOf(c.var.actor),
        at: c.var.now,
        after: pendingJson(change),
      }),
    ])
    if (problem) return await page(c, problem)
  }
  return done(c, { status: 200, location: LOCATION, json: () => ({ url: LOCATION }) })
}

export const paymentSettings = new Hono<App>()
  .use(requireRole('employer', 'administrator', 'payment_orderer', 'payment_validator'))
  .use(ownPeople)
  .get('/', (c) => page(c))
  .post('/', requireRole('employer', 'administrator'), asked)
  .post('/second-factor', requireRole('employer', 'administrator'), async (c) => {
    const problem = await protectionChanged(c, LOCATION)
    if (problem) return await page(c, problem)
    return done(c, { status: 200, location: LOCATION, json: () => ({ url: LOCATION }) })
  })
  .post('/pending/:id/stop', (c) => stopped(c, c.req.param('id')))
