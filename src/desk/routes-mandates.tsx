import { type Context, Hono } from 'hono'
import { DeskMandatesPage } from '#views/desk/mandates.tsx'
import { requireRole } from '#src/access/index.ts'
import type { App } from '#src/env.ts'
import {
  endedByFund,
  findMandate,
  listMandatesOf,
  type Mandate,
  mandateJson,
  shownNow,
} from '#src/firms/index.ts'
import {
  carryOut,
  commandOf,
  commandRecorded,
  newId,
  type Outcome,
  outcomeOf,
} from '#src/http/command.ts'
import { notFound, Problem } from '#src/http/problem.ts'
import { parseValues, readValues } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { parseEmployerNumber } from '#src/kernel/identifiers.ts'
import { wakeNotices } from '#src/notices/index.ts'
import { reasonAsked } from './requests.ts'

const LOCATION = '/desk/mandates'

const page = async (
  c: Context<App>,
  number: string | null,
  problem: Problem | null = null,
): Promise<Response> => {
  const found: Mandate[] = number === null ? [] : await listMandatesOf(c.var.db, number)
  return await respond(c, {
    ...(problem ? { status: problem.status, problem: true } : {}),
    title: (t) => t('desk.mandates'),
    section: 'mandates',
    json: () =>
      problem
        ? { code: problem.code, facts: problem.facts }
        : { mandates: found.map((one) => mandateJson(one, c.var.now)) },
    page: (t) => (
      <DeskMandatesPage
        t={t}
        text={number ?? ''}
        mandates={found.map((one) => shownNow(one, c.var.now))}
        now={c.var.now}
        commandId={newId()}
        problem={problem}
      />
    ),
  })
}

const end = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const one = await findMandate(c.var.db, c.req.param('id') ?? '')
  if (!one) throw notFound()
  const location = `${LOCATION}?q=${one.employerNumber}`
  const command = commandOf(c, values)
  const outcome: Outcome = { status: 200, location }
  if (!(await outcomeOf(c.var.db, command))) {
    const body = parseValues(values, reasonAsked)
    try {
      if (!body.ok) throw new Problem(422, { code: 'reason_to_write', facts: {} })
      const ran = await carryOut(c.var.db, command, [
        commandRecorded(c.var.db, command, { ...outcome, at: c.var.now }),
        ...(await endedByFund(c, one, body.value.reason.trim())),
      ])
      if (ran === null) throw new Problem(409, { code: 'mandate_not_in_force', facts: {} })
    } catch (error) {
      if (error instanceof Problem) return await page(c, one.employerNumber, error)
      throw error
    }
    wakeNotices(c)
  }
  return done(c, { ...outcome, json: () => ({ url: location }) })
}

/** The fund ends a mandate: a controller, with a reason that both sides read in their history. */
export const deskMandates = new Hono<App>()
  .use(requireRole('desk', 'desk_controller'))
  .get('/', (c) => page(c, parseEmployerNumber((c.req.query('q') ?? '').trim())))
  .post('/:id/ending', end)
