import { type Context, Hono } from 'hono'
import { HelpersPage } from '#views/pensioners/helpers.tsx'
import { HELP_RIGHTS, requireRole } from '#src/access/index.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { once } from '#src/http/once.ts'
import { notFound, Problem, problemOf } from '#src/http/problem.ts'
import { type FieldError, parseValues, readValues, type Values } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { wakeNotices } from '#src/notices/index.ts'
import type { Helper } from './helper.ts'
import { helperJson } from './json.ts'
import { countNaming, HELPERS, mostOn, namingOf, refuseAbove, revocationOf } from './naming.ts'
import { helperNamedAs } from './requests.ts'
import { listHelpersOf } from './store.ts'

type Failure = { errors: readonly FieldError[]; problem: Problem | null; values: Values }

const isOpen = (one: Helper): boolean => one.revokedAt === null

const page = async (c: Context<App>, failure: Failure | null = null): Promise<Response> => {
  const helpers = await listHelpersOf(c.var.db, c.var.actor.userId)
  const most = mostOn(c)
  return await respond(c, {
    ...(failure ? { status: failure.problem?.status ?? 422, problem: true } : {}),
    title: (t) => t('helpers.title'),
    section: 'helpers',
    json: () =>
      failure
        ? {
            code: failure.problem?.code ?? failure.errors[0]?.code,
            errors: failure.errors,
          }
        : { helpers: helpers.map(helperJson), most, rights: HELP_RIGHTS },
    page: (t) => (
      <HelpersPage
        t={t}
        open={helpers.filter(isOpen)}
        before={helpers.filter((one) => !isOpen(one))}
        most={most}
        rights={HELP_RIGHTS}
        commandId={newId()}
        values={failure?.values ?? {}}
        errors={failure?.errors ?? []}
        problem={failure?.problem ?? null}
      />
    ),
  })
}

const name = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const body = parseValues(values, helperNamedAs)
  if (!body.ok) return await page(c, { errors: body.errors, problem: null, values })
  const open = (await listHelpersOf(c.var.db, c.var.actor.userId)).filter(isOpen)
  const outcome = await once(c, values, { status: 201, location: HELPERS }, async () => {
    refuseAbove(c, open.length)
    if (open.some(({ email }) => email === body.value.email))
      throw new Problem(409, { code: 'helper_named_already', facts: {} })
    await countNaming(c)
    return namingOf(c, body.value)
  }).catch(problemOf)
  if (outcome instanceof Problem) return await page(c, { errors: [], problem: outcome, values })
  wakeNotices(c)
  return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
}

/** Somebody else's helper does not exist. */
const revoke = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const helpers = await listHelpersOf(c.var.db, c.var.actor.userId)
  const one = helpers.find(({ id }) => id === c.req.param('id'))
  if (!one) throw notFound()
  const outcome = await once(c, values, { status: 200, location: HELPERS }, async () => {
    if (!isOpen(one)) throw new Problem(409, { code: 'helper_gone', facts: {} })
    return revocationOf(c, one)
  })
  wakeNotices(c)
  return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
}

/** Whom a pensioner lets help them, and with what; taken back at any moment. */
export const helpers = new Hono<App>()
  .use(requireRole('pensioner'))
  .get('/', (c) => page(c))
  .post('/', name)
  .post('/:id/revocation', revoke)
