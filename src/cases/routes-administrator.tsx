import { type Context, Hono } from 'hono'
import { AdministratorRequestPage, RequestReceivedPage } from '#views/cases/administrator.tsx'
import { countGuess } from '#src/access/index.ts'
import { findEmployer } from '#src/employers/index.ts'
import { DOCUMENT_BODY, type Examined, readDocument } from '#src/documents/index.ts'
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
import { wakeNotices } from '#src/notices/index.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { administratorDays } from '#src/rulebook/parameters/promises.ts'
import { caseOpened } from './opening.ts'
import { pieceAdded } from './pieces.ts'
import { type AdministratorRequest, administratorAsked } from './requests.ts'
import { caseTold } from './telling.ts'

const RECEIVED = '/administrator-requests/received'

type Refused = { errors: readonly FieldError[]; problem: Problem | null }

const daysOf = (c: Context<App>): number => valueOn(administratorDays, casablancaDate(c.var.now))

const page = (c: Context<App>, values: Values, refused: Refused | null = null) =>
  respond(c, {
    status: refused ? (refused.problem?.status ?? 422) : 200,
    problem: refused !== null,
    title: (t) => t('administrator.title'),
    json: () =>
      refused
        ? { code: refused.problem?.code ?? refused.errors[0]?.code, errors: refused.errors }
        : { promise_days: daysOf(c) },
    page: (t) => (
      <AdministratorRequestPage
        t={t}
        days={daysOf(c)}
        commandId={newId()}
        values={values}
        errors={refused?.errors ?? []}
        problem={refused?.problem ?? null}
      />
    ),
  })

/** The case, with the signed request that came with it. */
const opened = async (
  c: Context<App>,
  asked: AdministratorRequest,
  piece: Examined,
): Promise<Parameters<typeof carryOut>[2]> => {
  const { db, now, language } = c.var
  const name = `${asked.first_name.trim()} ${asked.last_name.trim()}`
  const contact = {
    name,
    email: asked.email,
    phone: asked.phone.trim(),
    postalAddress: asked.postal_address.trim(),
    language,
  }
  const one = caseOpened(db, {
    kind: 'administrator',
    facts: {
      lastName: asked.last_name.trim(),
      firstName: asked.first_name.trim(),
      cin: asked.cin.trim().toUpperCase(),
      job: asked.job.trim(),
      replaces: Boolean(asked.replaces),
    },
    contact,
    employerNumber: asked.employer_number,
    text: '',
    by: { side: 'person', kind: 'person', userId: null, name },
    at: now,
  })
  return [
    ...one.statements,
    ...(await pieceAdded(c, one.id, piece, 'public')),
    ...caseTold(c, { ...one, kind: 'administrator', userId: null, contact }, 'received'),
  ]
}

const ask = async (c: Context<App>): Promise<Response> => {
  const { piece: file, ...values } = await readValues(c, DOCUMENT_BODY)
  const body = parseValues(values, administratorAsked)
  if (!body.ok) return await page(c, values, { errors: body.errors, problem: null })
  const piece = await readDocument(file)
  if (!piece.ok)
    return await page(c, values, { errors: [], problem: new Problem(422, piece.refusal) })
  if (piece.value === null)
    return await page(c, values, { errors: [{ field: 'piece', code: 'required' }], problem: null })
  if (!(await findEmployer(c.var.db, body.value.employer_number)))
    return await page(c, values, {
      errors: [{ field: 'employer_number', code: 'employer_unknown' }],
      problem: null,
    })
  const command = commandOf(c, { ...values, piece: piece.value.sha256 })
  const outcome: Outcome = { status: 202, location: RECEIVED }
  if (!(await outcomeOf(c.var.db, command))) {
    await countGuess(c, `administrator request ${body.value.employer_number}`)
    const ran = await carryOut(c.var.db, command, [
      commandRecorded(c.var.db, command, { ...outcome, at: c.var.now }),
      ...(await opened(c, body.value, piece.value)),
    ])
    if (ran === null) throw changedMeanwhile()
    wakeNotices(c)
  }
  return done(c, { ...outcome, json: () => ({ url: RECEIVED }) })
}

/** An employer without an administrator who can sign in asks the fund for one. */
export const administratorRequests = new Hono<App>()
  .get('/new', (c) => page(c, { employer_number: c.req.query('employer') ?? '' }))
  .get('/received', (c) =>
    respond(c, {
      title: (t) => t('administrator.received'),
      json: () => ({ promise_days: daysOf(c) }),
      page: (t) => <RequestReceivedPage t={t} days={daysOf(c)} />,
    }),
  )
  .post('/', ask)
