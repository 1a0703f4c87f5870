import { type Context, Hono } from 'hono'
import { ColleaguePage, StaffPage } from '#views/firms/staff.tsx'
import {
  accountantCreated,
  accountantInvited,
  doerOf,
  factorsRemoved,
  requireRole,
  roleGranted,
  userEnded,
} from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import { isConflict, type Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { realNow } from '#src/http/clock.ts'
import {
  carryOut,
  commandOf,
  commandRecorded,
  newId,
  type Outcome,
  outcomeOf,
} from '#src/http/command.ts'
import { changedMeanwhile, notFound, Problem } from '#src/http/problem.ts'
import { parseValues, readValues, type Values } from '#src/http/read-body.ts'
import type { Refused } from '#src/http/refused.ts'
import { done, respond } from '#src/http/respond.tsx'
import { wakeNotices } from '#src/notices/index.ts'
import { clientsAsked, colleagueAsked } from './requests.ts'
import { listClients } from './store.ts'
import { findAccountant } from './store-mandates.ts'
import { administratorRevoked, clientsSet, type Colleague, listColleagues } from './store-staff.ts'

const firmOf = (c: Context<App>): { id: string; name: string } => {
  const { firm } = c.var.actor
  if (!firm) throw notFound()
  return firm
}

const everyClient = (c: Context<App>) =>
  listClients(c.var.db, {
    userId: c.var.actor.userId,
    firmId: firmOf(c).id,
    isAdministrator: true,
  })

const colleagueJson = (one: Colleague) => ({
  id: one.id,
  name: one.name,
  email: one.email,
  is_administrator: one.isAdministrator,
  is_ended: one.endedAt !== null,
  has_password: one.hasPassword,
  mandates: one.mandates,
})

const list = async (c: Context<App>, refused: Refused | null = null): Promise<Response> => {
  const [staff, clients] = await Promise.all([
    listColleagues(c.var.db, firmOf(c).id),
    everyClient(c),
  ])
  return await respond(c, {
    ...(refused ? { status: refused.problem?.status ?? 422, problem: true } : {}),
    title: (t) => t('firm.title'),
    section: 'staff',
    json: () =>
      refused
        ? { code: refused.problem?.code ?? refused.errors[0]?.code, errors: refused.errors }
        : { firm: firmOf(c).name, staff: staff.map(colleagueJson) },
    page: (t) => (
      <StaffPage
        t={t}
        firm={firmOf(c).name}
        staff={staff}
        clients={clients}
        commandId={newId()}
        values={refused?.values ?? {}}
        errors={refused?.errors ?? []}
      />
    ),
  })
}

const create = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const body = parseValues(values, colleagueAsked)
  if (!body.ok) return await list(c, { errors: body.errors, problem: null, values })
  const { db, actor, now } = c.var
  const command = commandOf(c, values)
  const before = await outcomeOf(db, command)
  if (before) return done(c, { ...before, json: () => ({ url: before.location }) })
  if (await findAccountant(db, body.value.email))
    return await list(c, {
      errors: [{ field: 'email', code: 'email_taken' }],
      problem: null,
      values,
    })
  const id = newId()
  const firm = firmOf(c)
  const name = `${body.value.first_name.trim()} ${body.value.last_name.trim()}`
  const outcome: Outcome = { status: 201, location: `/accountant/staff/${id}` }
  const ran = await carryOut(db, command, [
    commandRecorded(db, command, { ...outcome, at: now }),
    accountantCreated(db, {
      id,
      firmId: firm.id,
      name,
      email: body.value.email,
      passwordHash: '',
      createdAt: now,
    }),
    ...accountantInvited(c, { userId: id, email: body.value.email, firm: firm.name }),
    audited(db, {
      object: { kind: 'user', id },
      action: 'colleague_added',
      actor: doerOf(actor),
      at: now,
      after: { name },
    }),
  ])
  if (ran === null) throw changedMeanwhile()
  wakeNotices(c)
  return done(c, { ...outcome, json: () => ({ id, url: outcome.location }) })
}

const load = async (c: Context<App>): Promise<Colleague> => {
  const staff = await listColleagues(c.var.db, firmOf(c).id)
  const one = staff.find((each) => each.id === c.req.param('id'))
  if (!one) throw notFound()
  return one
}

const show = async (c: Context<App>, problem: Problem | null = null): Promise<Response> => {
  const [one, clients] = await Promise.all([load(c), everyClient(c)])
  return await respond(c, {
    ...(problem ? { status: problem.status, problem: true } : {}),
    title: () => one.name,
    section: 'staff',
    json: () => (problem ? { code: problem.code, facts: problem.facts } : colleagueJson(one)),
    page: (t) => (
      <ColleaguePage
        t={t}
        person={one}
        clients={clients}
        isSelf={one.id === c.var.actor.userId}
        commandId={newId()}
        problem={problem}
      />
    ),
  })
}

type Change = { statements: Statement[]; action: string; after?: Record<string, unknown> }

/** One change of a colleague, once; of oneself, only the clients one sees. */
const change = async (
  c: Context<App>,
  make: (one: Colleague, values: Values) => Change,
  ofSelf: 'allowed' | 'refused' = 'refused',
): Promise<Response> => {
  const one = await load(c)
  const values = await readValues(c)
  const command = commandOf(c, values)
  const outcome: Outcome = { status: 200, location: `/accountant/staff/${one.id}` }
  if (!(await outcomeOf(c.var.db, command))) {
    try {
      if (ofSelf === 'refused' && one.id === c.var.actor.userId)
        throw new Problem(409, { code: 'own_account', facts: {} })
      if (one.endedAt !== null) throw new Problem(409, { code: 'user_ended', facts: {} })
      const { statements, ...entry } = make(one, values)
      await c.var.db.batch([
        commandRecorded(c.var.db, command, { ...outcome, at: c.var.now }),
        ...statements,
        audited(c.var.db, {
          object: { kind: 'user', id: one.id },
          actor: doerOf(c.var.actor),
          at: c.var.now,
          ...entry,
        }),
      ])
    } catch (error) {
      if (isConflict(error)) return await show(c, changedMeanwhile())
      if (error instanceof Problem) return await show(c, error)
      throw error
    }
    wakeNotices(c)
  }
  return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
}

const clients = (c: Context<App>, one: Colleague, values: Values): Change => {
  const body = parseValues(values, clientsAsked)
  const mandates = body.ok ? body.value.clients : []
  return {
    statements: clientsSet(c.var.db, { userId: one.id, firmId: firmOf(c).id, mandates }),
    action: 'colleague_clients_set',
    after: { mandates },
  }
}

const administrator = (c: Context<App>, one: Colleague): Change => {
  const by = { by: c.var.actor.userId, at: c.var.now }
  return one.isAdministrator
    ? {
        statements: [
          administratorRevoked(c.var.db, { userId: one.id, firmId: firmOf(c).id, ...by }),
        ],
        action: 'right_revoked',
        after: { right: 'administrator' },
      }
    : {
        statements: [roleGranted(c.var.db, { userId: one.id, name: 'administrator', ...by })],
        action: 'right_granted',
        after: { rights: ['administrator'] },
      }
}

/** The firm's own people, and which client each may see. */
export const firmStaff = new Hono<App>()
  .use(requireRole('accountant', 'administrator'))
  .get('/', (c) => list(c))
  .post('/', create)
  .get('/:id', (c) => show(c))
  .post('/:id/clients', (c) => change(c, (one, values) => clients(c, one, values), 'allowed'))
  .post('/:id/administrator', (c) => change(c, (one) => administrator(c, one)))
  .post('/:id/links', (c) =>
    change(c, (one) => ({
      statements: accountantInvited(c, { userId: one.id, email: one.email, firm: firmOf(c).name }),
      action: 'link_sent',
    })),
  )
  .post('/:id/second-factor-removal', (c) =>
    change(c, (one) => ({
      statements: factorsRemoved(c, one.id),
      action: 'second_factor_removed',
    })),
  )
  .post('/:id/ending', (c) =>
    change(c, (one) => ({
      statements: userEnded(c.var.db, { id: one.id, at: c.var.now, realNow: realNow() }),
      action: 'ended',
    })),
  )
