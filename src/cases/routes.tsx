import { type Context, Hono } from 'hono'
import { CasePage, CasesPage } from '#views/cases/case.tsx'
import { ComplaintPage } from '#views/cases/complaint.tsx'
import type { Actor } from '#src/access/index.ts'
import { DOCUMENT_BODY, type Examined, readDocument } from '#src/documents/index.ts'
import type { App } from '#src/env.ts'
import { anyone } from '#src/http/anyone.ts'
import {
  carryOut,
  commandOf,
  commandRecorded,
  newId,
  type Outcome,
  outcomeOf,
} from '#src/http/command.ts'
import { changedMeanwhile, notFound, Problem } from '#src/http/problem.ts'
import { parseValues, readValues, type Values } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { casablancaDate } from '#src/kernel/dates.ts'
import { wakeNotices } from '#src/notices/index.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { complaintDays } from '#src/rulebook/parameters/promises.ts'
import { hashOfToken } from '#src/http/token.ts'
import { answered } from './answering.ts'
import { type Case, TOPICS } from './case.ts'
import { caseJson, threadJson } from './json.ts'
import { caseOpened } from './opening.ts'
import { pieceAdded, sendPiece } from './pieces.ts'
import { answerGiven, complaintAsked } from './requests.ts'
import { findCase, findFollowed, listCasesOf } from './store.ts'
import { listEntries } from './store-entries.ts'
import { listFiles } from './store-pieces.ts'
import { caseTold } from './telling.ts'

const everyActor = (c: Context<App>): Actor[] => Object.values(c.var.actors)

const isOf = (actor: Actor, one: Case): boolean =>
  one.userId === actor.userId ||
  (one.kind === 'lines_to_correct' &&
    actor.employer !== null &&
    one.employerNumber === actor.employer.number)

/** A case of whoever is signed in, in whichever of their spaces; anybody else's does not exist. */
const loadOwn = async (c: Context<App>): Promise<Case> => {
  const one = await findCase(c.var.db, c.req.param('id') ?? '')
  const actor = one && everyActor(c).find((each) => isOf(each, one))
  if (!one || !actor) throw notFound()
  c.set('actor', actor)
  return one
}

const list = async (c: Context<App>): Promise<Response> => {
  const { userId, employer, memberId, space } = c.var.actor
  const about = { userId, employerNumber: employer?.number ?? null, memberId }
  const cases = await listCasesOf(c.var.db, about)
  return await respond(c, {
    title: (t) => t('cases.title'),
    section: 'cases',
    json: () => ({ cases: cases.map(caseJson) }),
    page: (t) => <CasesPage t={t} cases={cases} space={space} />,
  })
}

type Failure = { problem: Problem; values: Values } | null

const show = async (
  c: Context<App>,
  one: Case,
  base: string,
  failure: Failure = null,
): Promise<Response> => {
  const [entries, files] = await Promise.all([
    listEntries(c.var.db, one.id, 'person'),
    listFiles(c.var.db, one.id),
  ])
  return await respond(c, {
    ...(failure ? { status: failure.problem.status, problem: true } : {}),
    title: (t) => t('case.title', { number: one.number }),
    section: 'cases',
    json: () =>
      failure
        ? { code: failure.problem.code, facts: failure.problem.facts }
        : { ...caseJson(one), ...threadJson(entries, files, base) },
    page: (t) => (
      <CasePage
        t={t}
        item={one}
        entries={entries}
        files={files}
        base={base}
        commandId={newId()}
        mayAppeal={one.userId !== null}
        values={failure?.values ?? {}}
        problem={failure?.problem ?? null}
      />
    ),
  })
}

const takeAnswer = async (c: Context<App>, one: Case, base: string): Promise<Response> => {
  const values = await readValues(c, DOCUMENT_BODY)
  const body = parseValues(values, answerGiven)
  const piece = await readDocument(values['piece'])
  if (!body.ok)
    return await show(c, one, base, {
      problem: new Problem(422, { code: 'text_to_write', facts: {} }),
      values,
    })
  if (!piece.ok)
    return await show(c, one, base, { problem: new Problem(422, piece.refusal), values })
  await answered(c, one, { text: body.value.text, piece: piece.value, name: one.contact.name })
  return done(c, { status: 200, location: base, json: () => ({ url: base }) })
}

/** What one asked of the fund, and what became of it. */
export const cases = new Hono<App>()
  .use(anyone)
  .get('/', list)
  .get('/:id', async (c) => {
    const one = await loadOwn(c)
    return await show(c, one, `/cases/${one.id}`)
  })
  .post('/:id/answers', async (c) => {
    const one = await loadOwn(c)
    return await takeAnswer(c, one, `/cases/${one.id}`)
  })
  .get('/:id/files/:file', async (c) => {
    const one = await loadOwn(c)
    return await sendPiece(c, one.id, c.req.param('file'))
  })

const loadFollowed = async (c: Context<App>): Promise<Case> => {
  const hash = hashOfToken(c.req.param('token'))
  const one = hash === null ? null : await findFollowed(c.var.db, hash)
  if (!one) throw new Problem(410, { code: 'follow_link_over', facts: {} })
  return one
}

/** The same page for somebody without a login, by the link they were sent last. */
export const followedCases = new Hono<App>()
  .get('/:token', async (c) => await show(c, await loadFollowed(c), c.req.path))
  .post('/:token/answers', async (c) =>
    takeAnswer(c, await loadFollowed(c), `/follow/${c.req.param('token')}`),
  )
  .get('/:token/files/:file', async (c) =>
    sendPiece(c, (await loadFollowed(c)).id, c.req.param('file')),
  )

const complaintPage = (
  c: Context<App>,
  refused: { errors: readonly { field: string; code: string }[]; problem: Problem | null } | null,
  values: Values,
) =>
  respond(c, {
    status: refused ? (refused.problem?.status ?? 422) : 200,
    problem: refused !== null,
    title: (t) => t('complaint.title'),
    section: 'cases',
    json: () =>
      refused
        ? { code: refused.problem?.code ?? refused.errors[0]?.code, errors: refused.errors }
        : { topics: TOPICS },
    page: (t) => (
      <ComplaintPage
        t={t}
        topics={TOPICS}
        days={valueOn(complaintDays, casablancaDate(c.var.now))}
        commandId={newId()}
        values={values}
        errors={refused?.errors ?? []}
        problem={refused?.problem ?? null}
      />
    ),
  })

const complain = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c, DOCUMENT_BODY)
  const body = parseValues(values, complaintAsked)
  const piece = await readDocument(values['piece'])
  const { piece: _file, ...asked } = values
  if (!body.ok) return await complaintPage(c, { errors: body.errors, problem: null }, asked)
  if (!piece.ok)
    return await complaintPage(c, { errors: [], problem: new Problem(422, piece.refusal) }, asked)
  const command = commandOf(c, {
    ...asked,
    piece: piece.value?.sha256 ?? null,
  })
  const before = await outcomeOf(c.var.db, command)
  if (before) return done(c, { ...before, json: () => ({ url: before.location }) })
  const appealed = await appealOf(c, body.value.appeal_of)
  const outcome = await opened(c, { ...body.value, appealed, piece: piece.value, command })
  return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
}

/** An appeal names a case of one's own that was answered. */
const appealOf = async (c: Context<App>, id: string): Promise<Case | null> => {
  if (id === '') return null
  const one = await findCase(c.var.db, id)
  if (one?.userId !== c.var.actor.userId) throw notFound()
  if (one.state !== 'closed') throw new Problem(409, { code: 'case_not_answered', facts: {} })
  return one
}

type Complaint = {
  topic: (typeof TOPICS)[number]
  text: string
  appealed: Case | null
  piece: Examined | null
  command: ReturnType<typeof commandOf>
}

const opened = async (c: Context<App>, asked: Complaint): Promise<Outcome> => {
  const { db, actor, now, language } = c.var
  const contact = { name: actor.name, email: '', phone: '', postalAddress: '', language }
  const one = caseOpened(db, {
    kind: 'complaint',
    facts: { topic: asked.topic, appealOf: asked.appealed?.number ?? null },
    userId: actor.userId,
    contact,
    ...(actor.employer ? { employerNumber: actor.employer.number } : {}),
    ...(actor.memberId ? { memberId: actor.memberId } : {}),
    text: asked.text,
    by: { side: 'person', kind: actor.space, userId: actor.userId, name: actor.name },
    at: now,
  })
  const outcome: Outcome = { status: 201, location: `/cases/${one.id}` }
  const piece = asked.piece ? await pieceAdded(c, one.id, asked.piece, actor.userId) : []
  const ran = await carryOut(db, asked.command, [
    commandRecorded(db, asked.command, { ...outcome, at: now }),
    ...one.statements,
    ...piece,
    ...caseTold(c, { ...one, kind: 'complaint', userId: actor.userId, contact }, 'received'),
  ])
  if (ran === null) throw changedMeanwhile()
  wakeNotices(c)
  return ran === 'done' ? outcome : ran
}

/** One form in every space. */
export const complaints = new Hono<App>()
  .use(anyone)
  .get('/new', (c) =>
    complaintPage(c, null, {
      topic: c.req.query('topic') ?? '',
      appeal_of: c.req.query('appeal_of') ?? '',
    }),
  )
  .post('/', complain)
