import { type Context, Hono } from 'hono'
import { ColleaguePage, StaffPage } from '#views/desk/staff.tsx'
import {
  doerOf,
  factorsRemoved,
  findFactors,
  hasAnyFactor,
  requireRole,
  staffInvited,
  staffOpened,
  staffRolesGranted,
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
import { noticed, wakeNotices } from '#src/notices/index.ts'
import { rolesAsked, staffAsked } from './requests.ts'
import { DESK_ROLES, type DeskRole, isDeskRole } from './staff.ts'
import { type Colleague, listColleagues, rolesSet } from './store.ts'

const colleagueJson = (one: Colleague) => ({
  id: one.id,
  name: one.name,
  email: one.email,
  roles: one.roles,
  is_ended: one.endedAt !== null,
  has_password: one.hasPassword,
})

const list = async (c: Context<App>, refused: Refused | null = null): Promise<Response> => {
  const staff = await listColleagues(c.var.db)
  return await respond(c, {
    ...(refused ? { status: refused.problem?.status ?? 422, problem: true } : {}),
    title: (t) => t('staff.title'),
    section: 'staff',
    json: () =>
      refused
        ? { code: refused.problem?.code ?? refused.errors[0]?.code, errors: refused.errors }
        : { staff: staff.map(colleagueJson) },
    page: (t) => (
      <StaffPage
        t={t}
        staff={staff}
        roles={DESK_ROLES}
        commandId={newId()}
        values={refused?.values ?? {}}
        errors={refused?.errors ?? []}
        problem={refused?.problem ?? null}
      />
    ),
  })
}

/** Whoever administers the desk hears of each change of its people: nobody is added in silence. */
const administratorsTold = (
  c: Context<App>,
  staff: readonly Colleague[],
  change: { who: string; what: 'added' | 'roles' | 'link' | 'factor' | 'ended' },
): Statement[] =>
  staff
    .filter((one) => one.endedAt === null && one.roles.includes('desk_administrator'))
    .flatMap((one) =>
      noticed(c.var.db, {
        to: { userId: one.id },
        template: 'staff_changed',
        facts: { ...change, by: c.var.actor.name },
        at: c.var.now,
      }),
    )

const create = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const body = parseValues(values, staffAsked)
  if (!body.ok) return await list(c, { errors: body.errors, problem: null, values })
  const roles = body.value.roles.filter(isDeskRole)
  if (roles.length === 0)
    return await list(c, {
      errors: [],
      problem: new Problem(422, { code: 'role_to_choose', facts: {} }),
      values,
    })
  const command = commandOf(c, values)
  const before = await outcomeOf(c.var.db, command)
  if (before) return done(c, { ...before, json: () => ({ url: before.location }) })
  const staff = await listColleagues(c.var.db)
  if (staff.some((one) => one.email === body.value.email))
    return await list(c, {
      errors: [{ field: 'email', code: 'email_taken' }],
      problem: null,
      values,
    })
  const id = newId()
  const outcome: Outcome = { status: 201, location: `/desk/staff/${id}` }
  const name = body.value.name.trim()
  const ran = await carryOut(c.var.db, command, [
    commandRecorded(c.var.db, command, { ...outcome, at: c.var.now }),
    ...staffOpened(c, { id, name, email: body.value.email, roles }),
    ...administratorsTold(c, staff, { who: name, what: 'added' }),
    audited(c.var.db, {
      object: { kind: 'user', id },
      action: 'staff_added',
      actor: doerOf(c.var.actor),
      at: c.var.now,
      after: { name, roles },
    }),
  ])
  if (ran === null) throw changedMeanwhile()
  wakeNotices(c)
  const to = ran === 'done' ? outcome : ran
  return done(c, { ...to, json: () => ({ url: to.location }) })
}

const load = async (c: Context<App>): Promise<{ one: Colleague; staff: Colleague[] }> => {
  const staff = await listColleagues(c.var.db)
  const one = staff.find((each) => each.id === c.req.param('id'))
  if (!one) throw notFound()
  return { one, staff }
}

const show = async (
  c: Context<App>,
  one: Colleague,
  problem: Problem | null = null,
): Promise<Response> => {
  const factors = await findFactors(c.var.db, one.id)
  return await respond(c, {
    ...(problem ? { status: problem.status, problem: true } : {}),
    title: () => one.name,
    section: 'staff',
    json: () => (problem ? { code: problem.code, facts: problem.facts } : colleagueJson(one)),
    page: (t) => (
      <ColleaguePage
        t={t}
        person={one}
        roles={DESK_ROLES}
        hasFactor={hasAnyFactor(factors)}
        isSelf={one.id === c.var.actor.userId}
        commandId={newId()}
        problem={problem}
      />
    ),
  })
}

type Change = {
  statements: Statement[]
  what: Parameters<typeof administratorsTold>[2]['what']
  action: string
  after?: Record<string, unknown>
}

/** One change of a colleague, once, never of oneself. */
const change = async (
  c: Context<App>,
  make: (one: Colleague, staff: Colleague[], values: Values) => Change,
): Promise<Response> => {
  const { one, staff } = await load(c)
  const values = await readValues(c)
  const command = commandOf(c, values)
  const outcome: Outcome = { status: 200, location: `/desk/staff/${one.id}` }
  if (!(await outcomeOf(c.var.db, command))) {
    try {
      if (one.id === c.var.actor.userId) throw new Problem(409, { code: 'own_account', facts: {} })
      if (one.endedAt !== null) throw new Problem(409, { code: 'user_ended', facts: {} })
      const { statements, what, ...entry } = make(one, staff, values)
      await c.var.db.batch([
        commandRecorded(c.var.db, command, { ...outcome, at: c.var.now }),
        ...statements,
        ...administratorsTold(c, staff, { who: one.name, what }),
        audited(c.var.db, {
          object: { kind: 'user', id: one.id },
          actor: doerOf(c.var.actor),
          at: c.var.now,
          ...entry,
        }),
      ])
    } catch (error) {
      if (isConflict(error)) throw changedMeanwhile()
      if (error instanceof Problem) return await show(c, one, error)
      throw error
    }
    wakeNotices(c)
  }
  return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
}

const newRoles = (c: Context<App>, one: Colleague, values: Values): Change => {
  const body = parseValues(values, rolesAsked)
  const roles: DeskRole[] = body.ok ? body.value.roles.filter(isDeskRole) : []
  if (roles.length === 0) throw new Problem(422, { code: 'role_to_choose', facts: {} })
  const added = roles.filter((role) => !one.roles.includes(role))
  const by = c.var.actor.userId
  return {
    statements: [
      rolesSet(c.var.db, { userId: one.id, keep: roles, by, at: c.var.now }),
      ...staffRolesGranted(c, one.id, added),
    ],
    what: 'roles',
    action: 'staff_roles_set',
    after: { roles },
  }
}

/** The staff's own page: only its administrators open it, and they see no case. */
export const staff = new Hono<App>()
  .use(requireRole('desk', 'desk_administrator'))
  .get('/', (c) => list(c))
  .post('/', create)
  .get('/:id', async (c) => await show(c, (await load(c)).one))
  .post('/:id/roles', (c) => change(c, (one, _staff, values) => newRoles(c, one, values)))
  .post('/:id/links', (c) =>
    change(c, (one) => ({
      statements: staffInvited(c, { userId: one.id, email: one.email }),
      what: 'link',
      action: 'link_sent',
    })),
  )
  .post('/:id/second-factor-removal', (c) =>
    change(c, (one) => ({
      statements: factorsRemoved(c, one.id),
      what: 'factor',
      action: 'second_factor_removed',
    })),
  )
  .post('/:id/ending', (c) =>
    change(c, (one) => ({
      statements: userEnded(c.var.db, { id: one.id, at: c.var.now, realNow: realNow() }),
      what: 'ended',
      action: 'ended',
    })),
  )
