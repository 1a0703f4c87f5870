import { type Context, Hono } from 'hono'
import { AccessLettersPage } from '#views/pensioners/letters.tsx'
import { doerOf, requireRole } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { once } from '#src/http/once.ts'
import { notFound, Problem } from '#src/http/problem.ts'
import { parseValues, readValues, type Values } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { wholeNumber } from '#src/http/whole-number.ts'
import { wakeNotices } from '#src/notices/index.ts'
import { findPension } from '#src/pensions/index.ts'
import { accessCodeSent } from './codes.ts'
import type { Person } from './person.ts'
import { letterFor } from './requests.ts'
import {
  findLetterRequest,
  type LetterRequest,
  listLetterRequests,
  requestAnswered,
} from './store-codes.ts'
import { findPersonByCin } from './store-people.ts'

const HERE = '/desk/access-codes'
const PAGE = 50

const requestJson = (one: LetterRequest) => ({
  id: one.id,
  url: `${HERE}/${one.id}`,
  name: one.name,
  dp_number: one.dpNumber,
  postal_address: one.postalAddress,
  asked_at: new Date(one.askedAt).toISOString(),
  last_letter_at: one.lastIssuedAt === null ? null : new Date(one.lastIssuedAt).toISOString(),
})

const list = async (c: Context<App>): Promise<Response> => {
  const offset = wholeNumber(c.req.query('from'))
  const found = await listLetterRequests(c.var.db, { limit: PAGE + 1, offset })
  const rows = found.slice(0, PAGE)
  const next = found.length > PAGE ? offset + PAGE : null
  return await respond(c, {
    title: (t) => t('letters.access.title'),
    section: 'access-codes',
    json: () => ({ requests: rows.map(requestJson), next_from: next }),
    page: (t) => <AccessLettersPage t={t} rows={rows} next={next} commandId={newId()} />,
  })
}

const written = (c: Context<App>, to: Person, action: string): Statement =>
  audited(c.var.db, {
    object: { kind: 'pensioner', id: to.userId ?? to.memberId },
    subject: { kind: 'member', id: to.memberId },
    action,
    actor: doerOf(c.var.actor),
    at: c.var.now,
  })

/** The letter to somebody: nobody without an address on file can be sent one. */
const letterTo = (c: Context<App>, to: Person): Statement[] => {
  if (to.postalAddress.trim() === '')
    throw new Problem(409, { code: 'no_postal_address', facts: {} })
  return [...accessCodeSent(c, to), written(c, to, 'access_code_sent')]
}

const load = async (c: Context<App>): Promise<{ request: LetterRequest; person: Person }> => {
  const request = await findLetterRequest(c.var.db, c.req.param('id') ?? '')
  const person = request && (await findPersonByCin(c.var.db, request.cin))
  if (!request || !person) throw notFound()
  return { request, person }
}

const answered = async (c: Context<App>, values: Values, isIssued: boolean): Promise<Response> => {
  const { db, actor, now: at } = c.var
  const asked = { status: 201 as const, location: HERE }
  const outcome = await once(c, values, asked, async () => {
    const { request, person } = await load(c)
    return [
      requestAnswered(db, { id: request.id, by: actor.userId, at, isIssued }),
      ...(isIssued ? letterTo(c, person) : [written(c, person, 'access_code_refused')]),
    ]
  })
  wakeNotices(c)
  return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
}

/** From a pension, for who asked by telephone or at a counter. */
const sent = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const body = parseValues(values, letterFor)
  const pension = body.ok ? await findPension(c.var.db, body.value.pension_id) : null
  if (!pension) throw notFound()
  const asked = { status: 201 as const, location: `/desk/pensions/${pension.id}` }
  const outcome = await once(c, values, asked, async () => {
    const { cin } = pension.person
    const person = cin === '' ? null : await findPersonByCin(c.var.db, cin)
    if (!person) throw new Problem(409, { code: 'no_identity_card', facts: {} })
    return letterTo(c, person)
  })
  wakeNotices(c)
  return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
}

/** Access codes are issued by the desk: the code itself is read by nobody but who opens the letter. */
export const accessLetters = new Hono<App>()
  .use(requireRole('desk', 'desk_agent', 'desk_pensions'))
  .get('/', list)
  .post('/', sent)
  .post('/:id/letter', async (c) => await answered(c, await readValues(c), true))
  .post('/:id/refusal', async (c) => await answered(c, await readValues(c), false))
