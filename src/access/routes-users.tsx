import { type Context, Hono } from 'hono'
import { NewUserPage } from '#views/access/new-user.tsx'
import { UserPage } from '#views/access/user.tsx'
import { UsersPage } from '#views/access/users.tsx'
import { listCategories } from '#src/employers/index.ts'
import { audited } from '#src/audit/index.ts'
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
import { changedMeanwhile, notFound, Problem } from '#src/http/problem.ts'
import { type FieldError, parseValues, readValues, type Values } from '#src/http/read-body.ts'
import type { Refused } from '#src/http/refused.ts'
import { done, respond } from '#src/http/respond.tsx'
import { casablancaDate } from '#src/kernel/dates.ts'
import { quarterOfDate } from '#src/kernel/quarters.ts'
import { paymentChangeDelay } from '#src/rulebook/parameters/access.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { doerOf } from './actor.ts'
import { type GrantFacts, grantsFor, type Tab, TABS } from './granting.ts'
import { userJson } from './json.ts'
import { noticed, wakeNotices } from '#src/notices/index.ts'
import { newLink } from './links.ts'
import { hashedQuestions, questionErrors } from './questions.ts'
import { newGrant, newUser, type NewUserRequest } from './requests.ts'
import { couldStop, loginFor, mayLose } from './rules.ts'
import { employerOf, requireRole } from './sessions.ts'
import { listUsers, questionsSet, rightGranted, userCreated } from './store-users.ts'
import { listRequests, requestAnswered, requestOpen } from './store-requests.ts'
import { payersOf } from './payment-changes.ts'
import {
  type Change,
  ending,
  linkBy,
  type Loaded,
  nothingPending,
  revocation,
} from './user-changes.ts'
import { factorsRemoved } from './owner.ts'
import { grantsTold, linkTold } from './telling.ts'
import type { User } from './users.ts'

const tabOf = (c: Context<App>): Tab => TABS.find((tab) => tab === c.req.query('tab')) ?? 'account'

const contractOf = (c: Context<App>) =>
  listCategories(c.var.db, employerOf(c).number, quarterOfDate(casablancaDate(c.var.now)))

const factsOf = async (c: Context<App>, user: Pick<User, 'id' | 'rights'>): Promise<GrantFacts> => {
  const today = casablancaDate(c.var.now)
  return {
    userId: user.id,
    contract: await contractOf(c),
    held: user.rights,
    grantedBy: c.var.actor.userId,
    now: c.var.now,
    today,
    delayHours: valueOn(paymentChangeDelay, today),
    newId,
  }
}

/** The users of the signed-in administrator's employer; anybody else's do not exist. */
const loadUser = async (c: Context<App>, id: string): Promise<Loaded> => {
  const users = await listUsers(c.var.db, employerOf(c).number)
  const user = users.find((one) => one.id === id)
  if (!user) throw notFound()
  return { user, users }
}

const list = async (c: Context<App>): Promise<Response> => {
  const tab = tabOf(c)
  const users = await listUsers(c.var.db, employerOf(c).number)
  return await respond(c, {
    title: (t) => t('users.title'),
    section: 'users',
    json: () => ({ users: users.map(userJson) }),
    page: (t) => <UsersPage t={t} tab={tab} users={users} now={c.var.now} />,
  })
}

const newPage = async (c: Context<App>, tab: Tab, refused: Refused | null): Promise<Response> => {
  const contract = await contractOf(c)
  return await respond(c, {
    status: refused ? (refused.problem?.status ?? 422) : 200,
    problem: refused !== null,
    title: (t) => t('users.new.title'),
    section: 'users',
    json: () => ({
      code: refused?.problem?.code ?? refused?.errors[0]?.code ?? null,
      status: refused ? (refused.problem?.status ?? 422) : 200,
      errors: refused?.errors ?? [],
    }),
    page: (t) => (
      <NewUserPage
        t={t}
        tab={tab}
        contract={contract}
        commandId={newId()}
        values={refused?.values ?? {}}
        errors={refused?.errors ?? []}
        problem={refused?.problem ?? null}
      />
    ),
  })
}

/** A letter needs somewhere to go. */
const letterErrors = (asked: NewUserRequest): FieldError[] =>
  asked.send_by === 'letter' && asked.postal_address.trim() === ''
    ? [{ field: 'postal_address', code: 'required' }]
    : []

const create = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const tab = TABS.find((one) => one === values['tab']) ?? 'account'
  const body = parseValues(values, newUser)
  if (!body.ok) return await newPage(c, tab, { problem: null, errors: body.errors, values })
  const asked = body.value
  const errors = [...questionErrors(asked), ...letterErrors(asked)]
  if (errors.length > 0) return await newPage(c, tab, { problem: null, errors, values })
  const command = commandOf(c, values)
  const before = await outcomeOf(c.var.db, command)
  if (before) return done(c, { ...before, json: () => ({ url: before.location }) })

  const made = await created(c, asked, command)
  if (made instanceof Problem) return await newPage(c, tab, { problem: made, errors: [], values })
  const { status, location, ...own } = made
  return done(c, { status, location, json: () => ({ ...own, url: location }) })
}

/** The login, its rights, its link on the way: all of it or nothing. */
const created = async (
  c: Context<App>,
  asked: NewUserRequest,
  command: Command,
): Promise<Problem | Outcome | (Outcome & { id: string; login: string })> => {
  const id = newId()
  const grants = grantsFor(asked, await factsOf(c, { id, rights: [] }), asked.tab)
  if (!grants.ok) return new Problem(422, grants.refusal)
  const { number } = employerOf(c)
  const colleagues = await listUsers(c.var.db, number)
  const taken = new Set(colleagues.map((one) => one.login))
  const name = `${asked.first_name.trim()} ${asked.last_name.trim()}`
  const user = {
    id,
    employerNumber: number,
    login: loginFor(name, taken),
    name,
    cin: asked.cin.trim().toUpperCase(),
    job: asked.job.trim(),
    email: asked.email,
    phone: asked.phone.trim(),
    postalAddress: asked.postal_address.trim(),
    isFirstAdministrator: false,
    createdAt: c.var.now,
  }
  const link = newLink(c.var.db, { ...linkBy(c), userId: id, purpose: 'welcome' })
  const outcome: Outcome = { status: 201, location: `/users/${id}` }
  const ran = await carryOut(c.var.db, command, [
    commandRecorded(c.var.db, command, { ...outcome, at: c.var.now }),
    userCreated(c.var.db, user),
    ...grants.value.map((right) => rightGranted(c.var.db, right)),
    ...questionsSet(c.var.db, id, await hashedQuestions(c, asked), c.var.now),
    ...link.statements,
    ...linkTold(c, { userId: id, purpose: 'welcome', by: asked.send_by }, link),
    ...grantsTold(c, { id, name, payers: await payersOf(c) }, grants.value),
    audited(c.var.db, {
      object: { kind: 'user', id },
      action: 'created',
      actor: doerOf(c.var.actor),
      at: c.var.now,
      after: { login: user.login, rights: grants.value.map((right) => right.name) },
    }),
  ])
  if (ran === null) throw changedMeanwhile()
  // The same command had run meanwhile: its person is the one to show, not this one.
  if (ran !== 'done') return ran
  wakeNotices(c)
  return { ...outcome, id, login: user.login }
}

const show = async (
  c: Context<App>,
  id: string,
  refused: { problem: Problem; values: Values } | null = null,
): Promise<Response> => {
  const [{ user, users }, contract, requests] = await Promise.all([
    loadUser(c, id),
    contractOf(c),
    listRequests(c.var.db, employerOf(c).number),
  ])
  return await respond(c, {
    ...(refused ? { status: refused.problem.status, problem: true } : {}),
    title: () => user.name,
    section: 'users',
    json: () =>
      refused
        ? {
            code: refused.problem.code,
            status: refused.problem.status,
            facts: refused.problem.facts,
            ...(refused.problem.location ? { location: refused.problem.location } : {}),
          }
        : userJson(user),
    page: (t) => (
      <UserPage
        t={t}
        user={user}
        contract={contract}
        now={c.var.now}
        mayEnd={mayLose(users, user, 'everything', casablancaDate(c.var.now)).ok}
        requests={requests.filter((one) => one.userId === id)}
        commandId={newId()}
        problem={refused?.problem ?? null}
        values={refused?.values ?? {}}
      />
    ),
  })
}

const answer = (c: Context<App>, userId: string) => ({
  userId,
  by: c.var.actor.userId,
  at: c.var.now,
})

/** One change of one user, once: the statements it takes, and its entry in the audit log. */
const change = async (
  c: Context<App>,
  id: string,
  make: (loaded: Loaded, values: Values) => Promise<Change>,
): Promise<Response> => {
  const loaded = await loadUser(c, id)
  const values = await readValues(c)
  const command = commandOf(c, values)
  const outcome: Outcome = { status: 200, location: `/users/${id}` }
  if (!(await outcomeOf(c.var.db, command))) {
    try {
      const { statements, ...entry } = await make(loaded, values)
      const ran = await carryOut(c.var.db, command, [
        commandRecorded(c.var.db, command, { ...outcome, at: c.var.now }),
        ...statements,
        audited(c.var.db, {
          object: { kind: 'user', id },
          actor: doerOf(c.var.actor),
          at: c.var.now,
          ...entry,
        }),
      ])
      if (ran === null) throw changedMeanwhile()
      wakeNotices(c)
    } catch (error) {
      if (error instanceof Problem && error.status !== 404)
        return await show(c, id, { problem: error, values })
      throw error
    }
  }
  return done(c, {
    ...outcome,
    json: () => ({ id, url: outcome.location }),
  })
}

export const users = new Hono<App>()
  .use(requireRole('employer', 'administrator'))
  .get('/', list)
  .get('/new', (c) => newPage(c, tabOf(c), null))
  .post('/', create)
  .get('/:id', (c) => show(c, c.req.param('id')))
  .post('/:id/rights', (c) =>
    change(c, c.req.param('id'), async ({ user }, values) => {
      const body = parseValues(values, newGrant)
      if (!body.ok) throw new Problem(422, { code: 'grant_unreadable', facts: {} })
      if (user.endedAt !== null) throw new Problem(409, { code: 'user_ended', facts: {} })
      const grants = grantsFor(body.value, await factsOf(c, user))
      if (!grants.ok) throw new Problem(422, grants.refusal)
      return {
        statements: [
          ...grants.value.map((right) => rightGranted(c.var.db, right)),
          ...grantsTold(c, { ...user, payers: await payersOf(c) }, grants.value),
          ...grants.value.map((right) =>
            requestAnswered(c.var.db, {
              ...answer(c, user.id),
              right: right.name,
              isGranted: true,
            }),
          ),
        ],
        action: 'right_granted',
        after: { rights: grants.value.map((right) => right.name) },
      }
    }),
  )
  .post('/:id/rights/:right/revocation', (c) =>
    change(c, c.req.param('id'), (loaded) => revocation(c, loaded, c.req.param('right'))),
  )
  .post('/:id/requests/:request/refusal', (c) =>
    change(c, c.req.param('id'), async ({ user }) => {
      const requests = await listRequests(c.var.db, employerOf(c).number)
      const request = requests.find((one) => one.id === c.req.param('request'))
      if (request?.userId !== user.id) throw notFound()
      const { right } = request
      return {
        statements: [
          requestOpen(c.var.db, request.id),
          requestAnswered(c.var.db, { ...answer(c, user.id), right, isGranted: false }),
          ...noticed(c.var.db, {
            to: { userId: user.id },
            template: 'access_answered',
            facts: {
              right,
              employer: employerOf(c).name,
              isGranted: false,
              by: c.var.actor.name,
            },
            at: c.var.now,
          }),
        ],
        action: 'request_refused',
        after: { right },
      }
    }),
  )
  .post('/:id/links', (c) =>
    change(c, c.req.param('id'), async ({ user }) => {
      if (user.endedAt !== null) throw new Problem(409, { code: 'user_ended', facts: {} })
      const purpose = user.hasPassword ? 'password' : 'welcome'
      const link = newLink(c.var.db, { ...linkBy(c), userId: user.id, purpose })
      const told = linkTold(c, { userId: user.id, purpose, by: 'email' }, link)
      return { statements: [...link.statements, ...told], action: 'link_sent' }
    }),
  )
  .post('/:id/second-factor-removal', (c) =>
    change(c, c.req.param('id'), async ({ user }) => {
      if (user.id === c.var.actor.userId) throw new Problem(409, { code: 'own_account', facts: {} })
      if (user.endedAt !== null) throw new Problem(409, { code: 'user_ended', facts: {} })
      if (user.rights.some((right) => couldStop(right, c.var.now))) await nothingPending(c, user)
      return { statements: factorsRemoved(c, user.id), action: 'second_factor_removed' }
    }),
  )
  .post('/:id/ending', (c) => change(c, c.req.param('id'), (loaded) => ending(c, loaded)))
