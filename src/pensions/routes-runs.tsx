import { type Context, Hono } from 'hono'
import { RunPage } from '#views/pensions/run.tsx'
import { RunsPage } from '#views/pensions/runs.tsx'
import { doerOf, requireRole, rightOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { once } from '#src/http/once.ts'
import { notFound, Problem } from '#src/http/problem.ts'
import { parseValues, readValues } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { wholeNumber } from '#src/http/whole-number.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import { type Month, parseMonth } from '#src/kernel/months.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { pensionCutoffDay } from '#src/rulebook/parameters/pension-payments.ts'
import { batchJson, runJson, troubleJson, unsureReturnJson } from './json.ts'
import { releaseAsked } from './requests.ts'
import { findBatch, listBatches } from './store-batches.ts'
import { listUnsureReturns } from './store-confirmations.ts'
import { findRun, hasGivenAccount, listRuns, listTroubles, type Run } from './store-desk.ts'
import { runStepped } from './store-runs.ts'

const PAGE = 50
const RUNS = 24
const pathOf = (month: Month): string => `/desk/pension-runs/${month}`

const list = async (c: Context<App>): Promise<Response> => {
  const offset = wholeNumber(c.req.query('from'))
  const found = await listRuns(c.var.db, { limit: RUNS + 1, offset })
  const runs = found.slice(0, RUNS)
  const next = found.length > RUNS ? offset + RUNS : null
  const day = valueOn(pensionCutoffDay, casablancaDate(c.var.now))
  return await respond(c, {
    title: (t) => t('pension_runs.title'),
    section: 'pension-runs',
    json: () => ({ runs: runs.map(runJson), next_from: next }),
    page: (t) => <RunsPage t={t} runs={runs} day={day} next={next} />,
  })
}

const load = async (c: Context<App>): Promise<{ run: Run; before: Run | null }> => {
  const month = parseMonth(c.req.param('month') ?? '')
  const found = month && (await findRun(c.var.db, month))
  if (!found) throw notFound()
  return found
}

/** A run's page; with what stood in the way of something asked of it. */
export const showRun = async (
  c: Context<App>,
  problem: Problem | null = null,
): Promise<Response> => {
  const { run, before } = await load(c)
  const offset = wholeNumber(c.req.query('from'))
  const { month } = run
  const [batches, found, unsure] = await Promise.all([
    listBatches(c.var.db, month),
    listTroubles(c.var.db, { month, limit: PAGE + 1, offset }),
    listUnsureReturns(c.var.db, { month }),
  ])
  const troubles = found.slice(0, PAGE)
  const next = found.length > PAGE ? offset + PAGE : null
  const rejected = c.req.query('rejected')
  return await respond(c, {
    ...(problem ? { status: problem.status, problem: true } : {}),
    title: (t) => t('pension_run.title', run),
    section: 'pension-runs',
    json: () =>
      problem
        ? { code: problem.code, facts: problem.facts, status: problem.status }
        : {
            ...runJson(run),
            before: before && runJson(before),
            batches: batches.map(batchJson),
            troubles: troubles.map(troubleJson),
            returns_to_confirm: unsure.map(unsureReturnJson),
            next_from: next,
          },
    page: (t) => (
      <RunPage
        t={t}
        run={run}
        before={before}
        batches={batches}
        troubles={troubles}
        unsure={unsure}
        next={next}
        controllerId={rightOf(c.var.actor, 'desk_controller') && c.var.actor.userId}
        rejected={rejected === undefined ? null : wholeNumber(rejected)}
        duplicates={wholeNumber(c.req.query('duplicates'))}
        commandId={newId()}
        problem={problem}
      />
    ),
  })
}

/** Why this controller can't let it go; null when they can. */
const stands = async (c: Context<App>, run: Run, net: number): Promise<Problem | null> => {
  const refuse = (status: 403 | 409, code: string) => new Problem(status, { code, facts: {} })
  if (run.state === 'released') return refuse(409, 'pension_run_released')
  if (run.state !== 'written') return refuse(409, 'pension_run_not_ready')
  if (net !== run.net) return refuse(409, 'pension_run_total_changed')
  const { userId } = c.var.actor
  return (await hasGivenAccount(c.var.db, { month: run.month, userId }))
    ? refuse(403, 'pension_account_own')
    : null
}

const release = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const { run } = await load(c)
  const body = parseValues(values, releaseAsked)
  if (!body.ok)
    return await showRun(c, new Problem(422, { code: 'pension_run_total_changed', facts: {} }))
  const { db, actor, now: at } = c.var
  const { month } = run
  const asked = { status: 200 as const, location: pathOf(month) }
  try {
    const outcome = await once(c, values, asked, async () => {
      const problem = await stands(c, run, body.value.net_centimes)
      if (problem) throw problem
      return [
        runStepped(db, { month, step: 'released', by: doerOf(actor), at }),
        audited(db, {
          object: { kind: 'pension_run', id: month },
          action: 'pension_run_released',
          actor: doerOf(actor),
          at,
          after: { paid: run.paid, net_centimes: run.net },
        }),
      ]
    })
    return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
  } catch (error) {
    if (error instanceof Problem && error.code.startsWith('pension_'))
      return await showRun(c, error)
    throw error
  }
}

/** For the bank: only what was let go, and whoever takes it is written down. */
const file = async (c: Context<App>): Promise<Response> => {
  const { run } = await load(c)
  const { db, actor, now: at } = c.var
  const number = wholeNumber(c.req.param('number'))
  const batch = await findBatch(db, { month: run.month, number })
  if (!batch) throw notFound()
  if (run.state !== 'released')
    throw new Problem(409, { code: 'pension_run_not_released', facts: {} }, pathOf(run.month))
  const stored = await c.env.FILES.get(batch.fileKey)
  if (!stored) throw notFound()
  await audited(db, {
    object: { kind: 'pension_run', id: run.month },
    action: 'pension_file_taken',
    actor: doerOf(actor),
    at,
    after: { number, sha256: batch.sha256 },
  }).run()
  return c.body(stored.body, 200, {
    'Content-Type': 'application/xml; charset=utf-8',
    'Content-Disposition': `attachment; filename="pensions-${run.month}-${batch.number}.xml"`,
  })
}

const staff = requireRole('desk', 'desk_pensions', 'desk_controller')

/** The month's pensions: prepared by the clock, let go by a controller, handed to the bank. */
export const pensionRuns = new Hono<App>()
  .get('/', staff, list)
  .get('/:month', staff, (c) => showRun(c))
  .get('/:month/files/:number', staff, file)
  .post('/:month/release', requireRole('desk', 'desk_controller'), release)
