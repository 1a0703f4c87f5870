import { type Context, Hono } from 'hono'
import { ViewingPage } from '#views/desk/viewing.tsx'
import { requireRole, viewAs } from '#src/access/index.ts'
import type { App } from '#src/env.ts'
import { Problem } from '#src/http/problem.ts'
import { parseValues, readValues, type Values } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { parseEmployerNumber, parseMatricule } from '#src/kernel/identifiers.ts'
import { viewingAsked } from './requests.ts'
import { CASE_ROLES } from './staff.ts'
import { findViewable, listViewable } from './store.ts'

const MOST_TEXT = 20

const page = async (
  c: Context<App>,
  problem: Problem | null = null,
  values: Values = {},
): Promise<Response> => {
  const text = (c.req.query('q') ?? '').trim().slice(0, MOST_TEXT)
  const people =
    text === ''
      ? []
      : await listViewable(c.var.db, {
          employerNumber: parseEmployerNumber(text),
          matricule: parseMatricule(text),
        })
  return await respond(c, {
    ...(problem ? { status: problem.status, problem: true } : {}),
    title: (t) => t('viewing.title'),
    section: 'viewing',
    json: () =>
      problem ? { code: problem.code, facts: problem.facts } : { people: people.map((one) => one) },
    page: (t) => (
      <ViewingPage t={t} text={text} people={people} values={values} problem={problem} />
    ),
  })
}

const start = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const body = parseValues(values, viewingAsked)
  if (!body.ok)
    return await page(c, new Problem(422, { code: 'viewing_reason', facts: {} }), values)
  const found = await findViewable(c.var.db, body.value.user_id)
  if (!found) return await page(c, new Problem(404, { code: 'viewing_unknown', facts: {} }), values)
  const id = found.space === 'employer' ? found.employerNumber : found.memberId
  await viewAs(c, {
    userId: found.id,
    subject: { kind: found.space, id: id ?? '' },
    reason: body.value.reason,
  })
  const location = `/${found.space}`
  return done(c, { status: 200, location, json: () => ({ url: location }) })
}

/** "See what they see": read only, for half an hour, written in the person's history with the reason. */
export const viewing = new Hono<App>()
  .use(requireRole('desk', ...CASE_ROLES))
  .get('/', (c) => page(c))
  .post('/', start)
  .post('/exit', async (c) => {
    await readValues(c)
    await viewAs(c, null)
    return done(c, { status: 200, location: '/desk', json: () => ({ url: '/desk' }) })
  })
