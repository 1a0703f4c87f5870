import { type Context, Hono } from 'hono'
import { DeathReceivedPage, DeathReportPage } from '#views/survivors/report.tsx'
import { countGuess } from '#src/access/index.ts'
import { DOCUMENT_BODY, readDocument } from '#src/documents/index.ts'
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
import { type FieldError, parseValues, readValues, type Values } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { casablancaDate } from '#src/kernel/dates.ts'
import { withoutLeftZeros } from '#src/kernel/identifiers.ts'
import { wakeNotices } from '#src/notices/index.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { deathDays } from '#src/rulebook/parameters/promises.ts'
import { reportedByAnybody } from './reporting.ts'
import { deathReported } from './requests.ts'

const RECEIVED = '/deaths/received'

type Refused = { errors: readonly FieldError[]; problem: Problem | null }

const daysOf = (c: Context<App>): number => valueOn(deathDays, casablancaDate(c.var.now))

const page = (c: Context<App>, values: Values, refused: Refused | null = null) =>
  respond(c, {
    status: refused ? (refused.problem?.status ?? 422) : 200,
    problem: refused !== null,
    title: (t) => t('death.report'),
    json: () =>
      refused
        ? { code: refused.problem?.code ?? refused.errors[0]?.code, errors: refused.errors }
        : { promise_days: daysOf(c) },
    page: (t) => (
      <DeathReportPage
        t={t}
        days={daysOf(c)}
        commandId={newId()}
        values={values}
        errors={refused?.errors ?? []}
        problem={refused?.problem ?? null}
      />
    ),
  })

const report = async (c: Context<App>): Promise<Response> => {
  const { piece: file, ...values } = await readValues(c, DOCUMENT_BODY)
  const body = parseValues(values, deathReported)
  if (!body.ok) return await page(c, values, { errors: body.errors, problem: null })
  if (body.value.died_on > casablancaDate(c.var.now))
    return await page(c, values, {
      errors: [{ field: 'died_on', code: 'day_to_come' }],
      problem: null,
    })
  const piece = await readDocument(file)
  if (!piece.ok)
    return await page(c, values, { errors: [], problem: new Problem(422, piece.refusal) })
  if (piece.value === null)
    return await page(c, values, { errors: [{ field: 'piece', code: 'required' }], problem: null })
  const command = commandOf(c, { ...values, piece: piece.value.sha256 })
  const outcome: Outcome = { status: 202, location: RECEIVED }
  if (!(await outcomeOf(c.var.db, command))) {
    await countGuess(c, `death ${withoutLeftZeros(body.value.number)}`)
    const ran = await carryOut(c.var.db, command, [
      commandRecorded(c.var.db, command, { ...outcome, at: c.var.now }),
      ...(await reportedByAnybody(c, body.value, piece.value)),
    ])
    if (ran === null) throw changedMeanwhile()
    wakeNotices(c)
  }
  return done(c, { ...outcome, json: () => ({ url: RECEIVED }) })
}

/** A death, told by anybody: nothing of what the fund knows shows, whatever number is typed. */
export const deathReports = new Hono<App>()
  .get('/new', (c) => page(c, {}))
  .get('/received', (c) =>
    respond(c, {
      title: (t) => t('death.received'),
      json: () => ({ promise_days: daysOf(c) }),
      page: (t) => <DeathReceivedPage t={t} days={daysOf(c)} />,
    }),
  )
  .post('/', report)
