import { type Context, Hono } from 'hono'
import { ConfirmationPage, ConfirmationsPage } from '#views/anomalies/confirmations.tsx'
import { doerOf, employerOf, requireRole } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import { entryAdded, listEntries } from '#src/cases/index.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { once } from '#src/http/once.ts'
import { notFound, Problem } from '#src/http/problem.ts'
import { parseValues, readValues } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { wholeNumber } from '#src/http/whole-number.ts'
import type { Anomaly } from './anomaly.ts'
import { anomalyJson } from './json.ts'
import { employerAnswer } from './requests.ts'
import { anomalyAnswered, findAnomaly, listAskedOf } from './store.ts'

const PAGE = 50
const PATH = '/anomaly-confirmations'

/** The employer's own; somebody else's answers as if it did not exist. */
const load = async (c: Context<App>): Promise<Anomaly> => {
  const one = await findAnomaly(c.var.db, c.req.param('id') ?? '')
  if (one?.employerNumber !== employerOf(c).number) throw notFound()
  return one
}

const list = async (c: Context<App>): Promise<Response> => {
  const offset = wholeNumber(c.req.query('from'))
  const page = { limit: PAGE + 1, offset }
  const found = await listAskedOf(c.var.db, employerOf(c).number, page)
  const shown = found.slice(0, PAGE)
  const next = found.length > PAGE ? offset + PAGE : null
  return await respond(c, {
    title: (t) => t('confirmations.title'),
    section: 'anomalies',
    json: () => ({ anomalies: shown.map(anomalyJson), next_from: next }),
    page: (t) => <ConfirmationsPage t={t} anomalies={shown} next={next} />,
  })
}

const show = async (
  c: Context<App>,
  one: Anomaly,
  refused: Problem | null = null,
): Promise<Response> => {
  const entries = await listEntries(c.var.db, one.caseId, 'person')
  return await respond(c, {
    ...(refused ? { status: refused.status, problem: true } : {}),
    title: (t) => t('confirmation.title'),
    section: 'anomalies',
    json: () =>
      refused
        ? { code: refused.code, facts: refused.facts }
        : { ...anomalyJson(one), member: one.memberName, matricule: one.matricule },
    page: (t) => (
      <ConfirmationPage t={t} item={one} entries={entries} commandId={newId()} problem={refused} />
    ),
  })
}

/** The employer says what it knows: the thread of the case holds it, and everybody reads it there. */
const answer = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const one = await load(c)
  const body = parseValues(values, employerAnswer)
  if (!body.ok) return await show(c, one, new Problem(422, { code: 'answer_missing', facts: {} }))
  if (one.state !== 'asked')
    return await show(c, one, new Problem(409, { code: 'anomaly_answered', facts: {} }))
  const { db, actor, now: at } = c.var
  const { answer: state, text } = body.value
  if (state === 'contested' && text.trim() === '')
    return await show(c, one, new Problem(422, { code: 'contest_reason', facts: {} }))
  const asked = { status: 200 as const, location: `${PATH}/${one.id}` }
  const outcome = await once(c, values, asked, async () => [
    anomalyAnswered(db, { id: one.id, state, by: actor.userId, at }),
    entryAdded(db, {
      caseId: one.caseId,
      at,
      side: 'person',
      userId: actor.userId,
      name: `${actor.name} — ${employerOf(c).name}`,
      what: 'answered',
      text: `${c.var.t(`anomaly.state.${state}`)}. ${text}`.trim(),
      isInternal: false,
    }),
    audited(db, {
      object: { kind: 'anomaly', id: one.id },
      subject: { kind: 'member', id: one.memberId },
      action: `anomaly_${state}`,
      actor: doerOf(actor),
      at,
    }),
  ])
  return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
}

/** What the employer's people say is wrong of them, to be confirmed or contested. */
export const anomalyConfirmations = new Hono<App>()
  .use(requireRole('employer', 'declaration', 'corrections', 'administrator'))
  .get('/', list)
  .get('/:id', async (c) => await show(c, await load(c)))
  .post('/:id/answer', requireRole('employer', 'declaration', 'administrator'), answer)
