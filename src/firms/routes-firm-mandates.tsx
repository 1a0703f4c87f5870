import { type Context, Hono } from 'hono'
import { MandatePage } from '#views/firms/mandate.tsx'
import { FirmMandatesPage } from '#views/firms/mandates.tsx'
import { NewMandatePage } from '#views/firms/new-mandate.tsx'
import { doerOf, listUsers, requireRole } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import { findEmployer } from '#src/employers/index.ts'
import type { App } from '#src/env.ts'
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
import { linkTo, noticed, wakeNotices } from '#src/notices/index.ts'
import { answered, ended } from './answering.ts'
import { contractOf, expiryOf, proposalDays, termsOf } from './asking.ts'
import { mandateJson } from './json.ts'
import { type Mandate, MANDATE_RIGHTS, type Terms } from './mandates.ts'
import { mandateRequested } from './requests.ts'
import { shownNow } from './rules.ts'
import { findMandate, listFirmMandates, mandateAsked } from './store-mandates.ts'

const firmOf = (c: Context<App>): { id: string; name: string } => {
  const { firm } = c.var.actor
  if (!firm) throw notFound()
  return firm
}

const list = async (c: Context<App>): Promise<Response> => {
  const found = await listFirmMandates(c.var.db, firmOf(c).id)
  return await respond(c, {
    title: (t) => t('mandates.firm.title'),
    section: 'mandates',
    json: () => ({ mandates: found.map((one) => mandateJson(one, c.var.now)) }),
    page: (t) => <FirmMandatesPage t={t} mandates={found.map((one) => shownNow(one, c.var.now))} />,
  })
}

const newPage = (c: Context<App>, refused: Refused | null = null) =>
  respond(c, {
    status: refused ? (refused.problem?.status ?? 422) : 200,
    problem: refused !== null,
    title: (t) => t('mandate.request'),
    section: 'mandates',
    json: () =>
      refused
        ? { code: refused.problem?.code ?? refused.errors[0]?.code, errors: refused.errors }
        : { rights: MANDATE_RIGHTS },
    page: (t) => (
      <NewMandatePage
        t={t}
        action="/accountant/mandates"
        side="firm"
        rights={MANDATE_RIGHTS}
        days={proposalDays(c)}
        contract={[]}
        commandId={newId()}
        values={refused?.values ?? {}}
        errors={refused?.errors ?? []}
        problem={refused?.problem ?? null}
      />
    ),
  })

/** The proposal, and its message to whoever administers the employer's users. */
const proposed = async (
  c: Context<App>,
  about: { id: string; employer: { number: string; name: string }; terms: Terms },
) => {
  const { db, actor, now } = c.var
  const { id, employer, terms } = about
  const firm = firmOf(c)
  const [firstName = '', ...rest] = actor.name.split(' ')
  const users = await listUsers(db, employer.number)
  return [
    mandateAsked(db, {
      ...terms,
      id,
      employerNumber: employer.number,
      firmId: firm.id,
      firmName: firm.name,
      askedBySide: 'firm',
      lastName: rest.join(' '),
      firstName,
      email: '',
      phone: '',
      tokenHash: null,
      askedBy: actor.userId,
      askedAt: now,
      expiresAt: expiryOf(c),
    }),
    ...users
      .filter(
        (user) => user.endedAt === null && user.rights.some((r) => r.name === 'administrator'),
      )
      .flatMap((user) =>
        noticed(db, {
          to: { userId: user.id },
          template: 'mandate_requested',
          facts: { firm: firm.name, employer: employer.name, link: linkTo(c, `/mandates/${id}`) },
          at: now,
        }),
      ),
    audited(db, {
      object: { kind: 'mandate', id },
      subject: { kind: 'employer', id: employer.number },
      action: 'mandate_asked',
      actor: doerOf(actor),
      at: now,
      after: { ...terms },
    }),
  ]
}

const ask = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const body = parseValues(values, mandateRequested)
  if (!body.ok) return await newPage(c, { errors: body.errors, problem: null, values })
  const employer = await findEmployer(c.var.db, body.value.employer_number)
  if (!employer)
    return await newPage(c, {
      errors: [{ field: 'employer_number', code: 'employer_unknown' }],
      problem: null,
      values,
    })
  // The firm doesn't know the contract: it asks for every category, the employer may propose fewer.
  const contract = await contractOf(c, employer.number)
  const every = contract.map((one) => one.number)
  const terms = await termsOf(c, { ...body.value, categories: every }, contract)
  if (!terms.ok)
    return await newPage(c, { errors: [], problem: new Problem(422, terms.refusal), values })
  const command = commandOf(c, values)
  const id = newId()
  const outcome: Outcome = { status: 201, location: `/accountant/mandates/${id}` }
  const before = await outcomeOf(c.var.db, command)
  if (before) return done(c, { ...before, json: () => ({ url: before.location }) })
  const ran = await carryOut(c.var.db, command, [
    commandRecorded(c.var.db, command, { ...outcome, at: c.var.now }),
    ...(await proposed(c, { id, employer, terms: { ...terms.value, categories: null } })),
  ])
  if (ran === null) throw changedMeanwhile()
  wakeNotices(c)
  return done(c, { ...outcome, json: () => ({ id, url: outcome.location }) })
}

/** The firm's own, or a proposal to one of its people. */
const load = async (c: Context<App>): Promise<Mandate> => {
  const id = c.req.param('id') ?? ''
  const [one, own] = await Promise.all([
    findMandate(c.var.db, id),
    listFirmMandates(c.var.db, firmOf(c).id),
  ])
  if (!one || !own.some((each) => each.id === id)) throw notFound()
  return one
}

const show = async (c: Context<App>, problem: Problem | null = null): Promise<Response> => {
  const one = await load(c)
  return await respond(c, {
    ...(problem ? { status: problem.status, problem: true } : {}),
    title: () => one.employerName,
    section: 'mandates',
    json: () =>
      problem ? { code: problem.code, facts: problem.facts } : mandateJson(one, c.var.now),
    page: (t) => (
      <MandatePage
        t={t}
        mandate={shownNow(one, c.var.now)}
        side="firm"
        base={`/accountant/mandates/${one.id}`}
        events={[]}
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

/** The firm's mandates: its administrators propose, answer and end them. */
export const firmMandates = new Hono<App>()
  .use(requireRole('accountant', 'administrator'))
  .get('/', list)
  .get('/new', (c) => newPage(c))
  .post('/', ask)
  .get('/:id', (c) => show(c))
  .post('/:id/acceptance', async (c) =>
    refusable(c, answered(c, await load(c), { side: 'firm', isAccepted: true })),
  )
  .post('/:id/refusal', async (c) =>
    refusable(c, answered(c, await load(c), { side: 'firm', isAccepted: false })),
  )
  .post('/:id/ending', async (c) => refusable(c, ended(c, await load(c), 'firm')))
