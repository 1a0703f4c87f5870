import { type Context, Hono } from 'hono'
import { MandatePage } from '#views/firms/mandate.tsx'
import { MandatesPage } from '#views/firms/mandates.tsx'
import { NewMandatePage } from '#views/firms/new-mandate.tsx'
import { doerOf, employerOf, ownPeople, requireRole } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { App } from '#src/env.ts'
import { listEvents } from '#src/history/index.ts'
import {
  carryOut,
  commandOf,
  commandRecorded,
  newId,
  type Outcome,
  outcomeOf,
} from '#src/http/command.ts'
import { changedMeanwhile, notFound, Problem } from '#src/http/problem.ts'
import { parseValues, readValues } from '#src/http/read-body.ts'
import type { Refused } from '#src/http/refused.ts'
import { done, respond } from '#src/http/respond.tsx'
import { atCasablanca } from '#src/kernel/dates.ts'
import { linkTo, noticed, sealed, wakeNotices } from '#src/notices/index.ts'
import { newToken } from '#src/http/token.ts'
import { contractOf, expiryOf, monthOf, proposalDays, termsOf } from './asking.ts'
import { mandateJson } from './json.ts'
import { type Mandate, MANDATE_RIGHTS } from './mandates.ts'
import { invitationAsked } from './requests.ts'
import { answered, ended } from './answering.ts'
import { shownNow } from './rules.ts'
import { findMandate, listMandatesOf, mandateAsked } from './store-mandates.ts'

const MOST_EVENTS = 50

const list = async (c: Context<App>): Promise<Response> => {
  const mandates = await listMandatesOf(c.var.db, employerOf(c).number)
  return await respond(c, {
    title: (t) => t('users.tab.external'),
    section: 'users',
    json: () => ({ mandates: mandates.map((one) => mandateJson(one, c.var.now)) }),
    page: (t) => <MandatesPage t={t} mandates={mandates.map((one) => shownNow(one, c.var.now))} />,
  })
}

const newPage = async (c: Context<App>, refused: Refused | null = null): Promise<Response> => {
  const contract = await contractOf(c, employerOf(c).number)
  return await respond(c, {
    status: refused ? (refused.problem?.status ?? 422) : 200,
    problem: refused !== null,
    title: (t) => t('mandate.new'),
    section: 'users',
    json: () =>
      refused
        ? { code: refused.problem?.code ?? refused.errors[0]?.code, errors: refused.errors }
        : { rights: MANDATE_RIGHTS, categories: contract.map((one) => one.number) },
    page: (t) => (
      <NewMandatePage
        t={t}
        action="/mandates"
        side="employer"
        rights={MANDATE_RIGHTS}
        days={proposalDays(c)}
        contract={contract}
        commandId={newId()}
        values={refused?.values ?? {}}
        errors={refused?.errors ?? []}
        problem={refused?.problem ?? null}
      />
    ),
  })
}

const invite = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const body = parseValues(values, invitationAsked)
  if (!body.ok) return await newPage(c, { errors: body.errors, problem: null, values })
  const { number, name } = employerOf(c)
  const terms = await termsOf(c, body.value, await contractOf(c, number))
  if (!terms.ok)
    return await newPage(c, { errors: [], problem: new Problem(422, terms.refusal), values })
  const command = commandOf(c, values)
  const before = await outcomeOf(c.var.db, command)
  if (before) return done(c, { ...before, json: () => ({ url: before.location }) })
  const { db, actor, now } = c.var
  const id = newId()
  const { token, hash } = newToken()
  const expiresAt = expiryOf(c)
  const outcome: Outcome = { status: 201, location: `/mandates/${id}` }
  const ran = await carryOut(db, command, [
    commandRecorded(db, command, { ...outcome, at: now }),
    mandateAsked(db, {
      ...terms.value,
      id,
      employerNumber: number,
      // Whether this address has an account is told by its answer, and not before.
      firmId: null,
      firmName: body.value.firm_name.trim(),
      askedBySide: 'employer',
      lastName: body.value.last_name.trim(),
      firstName: body.value.first_name.trim(),
      email: body.value.email,
      phone: body.value.phone.trim(),
      tokenHash: hash,
      askedBy: actor.userId,
      askedAt: now,
      expiresAt,
    }),
    ...noticed(db, {
      to: { language: c.var.language, addresses: { email: body.value.email } },
      template: 'mandate_invitation',
      facts: { from: name, validUntil: expiresAt },
      secret: sealed(c.env.PASSWORD_PEPPER, 'mandate_invitation', {
        link: linkTo(c, `/invitations/${token}`),
      }),
      expiresAt,
      at: now,
    }),
    audited(db, {
      object: { kind: 'mandate', id },
      subject: { kind: 'employer', id: number },
      action: 'mandate_asked',
      actor: doerOf(actor),
      at: now,
      after: { ...terms.value, email: body.value.email },
    }),
  ])
  if (ran === null) throw changedMeanwhile()
  wakeNotices(c)
  return done(c, { ...outcome, json: () => ({ id, url: outcome.location }) })
}

const load = async (c: Context<App>): Promise<Mandate> => {
  const one = await findMandate(c.var.db, c.req.param('id') ?? '')
  if (!one || one.employerNumber !== employerOf(c).number) throw notFound()
  return one
}

/** What the firm did for this employer since the first of the month. */
const eventsOf = (c: Context<App>, one: Mandate) =>
  one.firmId === null
    ? []
    : listEvents(
        c.var.db,
        {
          kind: 'firm',
          number: one.employerNumber,
          firmId: one.firmId,
          from: atCasablanca(monthOf(c), { hour: 0 }),
        },
        { limit: MOST_EVENTS, offset: 0 },
      )

const show = async (c: Context<App>, problem: Problem | null = null): Promise<Response> => {
  const one = await load(c)
  const events = await eventsOf(c, one)
  return await respond(c, {
    ...(problem ? { status: problem.status, problem: true } : {}),
    title: () => one.firmName,
    section: 'users',
    json: () =>
      problem
        ? { code: problem.code, facts: problem.facts }
        : {
            ...mandateJson(one, c.var.now),
            this_month: events.map((event) => ({
              at: new Date(event.at).toISOString(),
              action: event.action,
              who: event.actorName,
              object: { kind: event.objectKind, id: event.objectId },
            })),
          },
    page: (t) => (
      <MandatePage
        t={t}
        mandate={shownNow(one, c.var.now)}
        side="employer"
        base={`/mandates/${one.id}`}
        events={events}
        now={c.var.now}
        commandId={newId()}
        problem={problem}
      />
    ),
  })
}

const refusable = (c: Context<App>, made: Promise<Response>): Promise<Response> =>
  made.catch((error: unknown) => {
    if (error instanceof Problem && error.status !== 404) return show(c, error)
    throw error
  })

/** *Utilisateur Externe*: the firms an employer works with. */
export const mandates = new Hono<App>()
  .use(requireRole('employer', 'administrator'))
  .use(ownPeople)
  .get('/', list)
  .get('/new', (c) => newPage(c))
  .post('/', invite)
  .get('/:id', (c) => show(c))
  .post('/:id/acceptance', async (c) =>
    refusable(c, answered(c, await load(c), { side: 'employer', isAccepted: true })),
  )
  .post('/:id/refusal', async (c) =>
    refusable(c, answered(c, await load(c), { side: 'employer', isAccepted: false })),
  )
  .post('/:id/ending', async (c) => refusable(c, ended(c, await load(c), 'employer')))
