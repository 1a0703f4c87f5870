import { type Context, Hono } from 'hono'
import { RequestReceivedPage } from '#views/cases/administrator.tsx'
import { SubscriptionRequestPage } from '#views/cases/subscription.tsx'
import { countGuess } from '#src/access/index.ts'
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
import { findByIdentity } from '#src/members/index.ts'
import { wakeNotices } from '#src/notices/index.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { subscriptionDays } from '#src/rulebook/parameters/promises.ts'
import { caseOpened } from './opening.ts'
import { pieceAdded } from './pieces.ts'
import { type SubscriptionRequest, subscriptionAsked } from './requests.ts'
import { caseTold } from './telling.ts'

const RECEIVED = '/subscription-requests/received'

type Refused = { errors: readonly FieldError[]; problem: Problem | null }

const daysOf = (c: Context<App>): number => valueOn(subscriptionDays, casablancaDate(c.var.now))

const page = (c: Context<App>, values: Values, refused: Refused | null = null) =>
  respond(c, {
    status: refused ? (refused.problem?.status ?? 422) : 200,
    problem: refused !== null,
    title: (t) => t('subscription.title'),
    json: () =>
      refused
        ? { code: refused.problem?.code ?? refused.errors[0]?.code, errors: refused.errors }
        : { promise_days: daysOf(c) },
    page: (t) => (
      <SubscriptionRequestPage
        t={t}
        days={daysOf(c)}
        commandId={newId()}
        values={values}
        errors={refused?.errors ?? []}
        problem={refused?.problem ?? null}
      />
    ),
  })

/** Whoever is recognised by all three is named to the desk; nothing of it shows here. */
const opened = async (
  c: Context<App>,
  asked: SubscriptionRequest,
  piece: Examined,
): Promise<Parameters<typeof carryOut>[2]> => {
  const { db, now, language } = c.var
  const { matricule, cin, birth_date: birthDate } = asked
  const member = await findByIdentity(db, { matricule, cin, birthDate })
  const name = `${asked.first_name.trim()} ${asked.last_name.trim()}`
  const contact = {
    name,
    email: asked.email,
    phone: asked.phone.trim(),
    postalAddress: asked.postal_address.trim(),
    language,
  }
  const one = caseOpened(db, {
    kind: 'subscription',
    facts: {
      matricule,
      lastName: asked.last_name.trim(),
      firstName: asked.first_name.trim(),
      cin,
      birthDate,
    },
    contact,
    ...(member ? { memberId: member.id } : {}),
    text: '',
    by: { side: 'person', kind: 'person', userId: null, name },
    at: now,
  })
  return [
    ...one.statements,
    ...(await pieceAdded(c, one.id, piece, 'public')),
    ...caseTold(c, { ...one, kind: 'subscription', userId: null, contact }, 'received'),
  ]
}

const ask = async (c: Context<App>): Promise<Response> => {
  const { piece: file, ...values } = await readValues(c, DOCUMENT_BODY)
  const body = parseValues(values, subscriptionAsked)
  if (!body.ok) return await page(c, values, { errors: body.errors, problem: null })
  const piece = await readDocument(file)
  if (!piece.ok)
    return await page(c, values, { errors: [], problem: new Problem(422, piece.refusal) })
  if (piece.value === null)
    return await page(c, values, { errors: [{ field: 'piece', code: 'required' }], problem: null })
  const command = commandOf(c, { ...values, piece: piece.value.sha256 })
  const outcome: Outcome = { status: 202, location: RECEIVED }
  if (!(await outcomeOf(c.var.db, command))) {
    await countGuess(c, `subscription ${body.value.matricule}`)
    const ran = await carryOut(c.var.db, command, [
      commandRecorded(c.var.db, command, { ...outcome, at: c.var.now }),
      ...(await opened(c, body.value, piece.value)),
    ])
    if (ran === null) throw changedMeanwhile()
    wakeNotices(c)
  }
  return done(c, { ...outcome, json: () => ({ url: RECEIVED }) })
}

/** A member whom no code can reach asks for a login with an identity piece. */
export const subscriptionRequests = new Hono<App>()
  .get('/new', (c) => page(c, {}))
  .get('/received', (c) =>
    respond(c, {
      title: (t) => t('administrator.received'),
      json: () => ({ promise_days: daysOf(c) }),
      page: (t) => <RequestReceivedPage t={t} days={daysOf(c)} />,
    }),
  )
  .post('/', ask)
