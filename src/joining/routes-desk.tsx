import { type Context, Hono } from 'hono'
import { ApplicationsBoard } from '#views/joining/board.tsx'
import { DeskApplicationPage } from '#views/joining/desk.tsx'
import { requireRole } from '#src/access/index.ts'
import { caseSeen } from '#src/cases/index.ts'
import type { Statement } from '#src/database/database.ts'
import { sendDocument } from '#src/documents/index.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { once } from '#src/http/once.ts'
import { changedMeanwhile, notFound, Problem } from '#src/http/problem.ts'
import { type FieldError, parseValues, readValues, type Values } from '#src/http/read-body.ts'
import type { Refused } from '#src/http/refused.ts'
import { done, respond } from '#src/http/respond.tsx'
import { wholeNumber } from '#src/http/whole-number.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import { wakeNotices } from '#src/notices/index.ts'
import { signingOf } from '#src/signatures/index.ts'
import type { Application } from './application.ts'
import { countered } from './countering.ts'
import { conventionArrived } from './deciding.ts'
import { applicationJson, formJson, pieceJson, proposalJson, storyJson } from './json.ts'
import { offerErrors } from './offering.ts'
import { readPieces } from './receiving.ts'
import { counterAsked, pieceChecked as checkAsked } from './requests.ts'
import { offerRead } from './requests-offer.ts'
import { effectDays } from './rules/effect.ts'
import { missingOf } from './rules/pieces.ts'
import { holderOf, mayCounter, mayPropose, stateOf } from './rules/state.ts'
import { findApplication, listAtDesk, listOfSameIce } from './store.ts'
import { listProposals, pieceChecked } from './store-story.ts'
import { storyOf } from './story.ts'
import { noted } from './telling.ts'

const PAGE = 50
const OPEN = ['submitted', 'to_sign'] as const
const OVER = ['active', 'refused', 'withdrawn', 'expired'] as const

/** A draft is its applicant's alone. */
const load = async (c: Context<App>): Promise<Application> => {
  const one = await findApplication(c.var.db, c.req.param('id') ?? '')
  if (!one || one.submittedAt === null) throw notFound()
  return one
}

/** Cards, addresses and an account are in it: whoever the company becomes reads who looked. */
const noteLook = async (c: Context<App>, one: Application): Promise<void> => {
  if (one.desk) await caseSeen(c, one.desk.caseId, one.employerNumber).run()
}

const withState = (item: Application) => ({ item, state: stateOf(item) })

const board = async (c: Context<App>): Promise<Response> => {
  const offset = wholeNumber(c.req.query('from'))
  const isOver = c.req.query('over') === '1'
  const page = { limit: PAGE + 1, offset }
  const found = await listAtDesk(c.var.db, isOver ? OVER : OPEN, page)
  const shown = found.slice(0, PAGE)
  const next = found.length > PAGE ? offset + PAGE : null
  return await respond(c, {
    title: (t) => t('applications.board'),
    section: 'applications',
    json: () => ({
      applications: shown.map((one) => ({ ...deskJson(one), others_of_same_ice: one.others })),
      next_from: next,
    }),
    page: (t) => (
      <ApplicationsBoard t={t} items={shown.map(withState)} isOver={isOver} next={next} />
    ),
  })
}

const deskJson = (one: Application) => ({
  ...applicationJson(one),
  url: `/desk/applications/${one.id}`,
  case: one.desk && `/desk/cases/${one.desk.caseId}`,
})

const show = async (
  c: Context<App>,
  one: Application,
  refused: Refused | null = null,
): Promise<Response> => {
  const { db, now, actor } = c.var
  const [pieces, proposals, story, others, signing] = await Promise.all([
    readPieces(c, one),
    listProposals(db, one.id),
    storyOf(c, one),
    listOfSameIce(db, one),
    one.acceptedAt === null ? null : signingOf(db, { kind: 'application', id: one.id }),
  ])
  const ready = mayPropose(one, pieces)
  const isController = actor.rights.some(({ name }) => name === 'desk_controller')
  return await respond(c, {
    ...(refused ? { status: refused.problem?.status ?? 422, problem: true } : {}),
    title: (t) => t('application.title', { number: one.number }),
    section: 'applications',
    json: () =>
      refused
        ? {
            code: refused.problem?.code ?? refused.errors[0]?.code,
            facts: refused.problem?.facts ?? {},
            errors: refused.errors,
          }
        : {
            ...deskJson(one),
            form: formJson(one.form),
            ready: ready.ok ? null : ready.refusal,
            others: others.map(deskJson),
            signing: signing && `/desk/signatures/${signing.id}`,
            pieces: pieces.map(pieceJson),
            proposals: proposals.map(proposalJson),
            timeline: story.map(storyJson),
          },
    page: (t) => (
      <DeskApplicationPage
        t={t}
        item={one}
        state={stateOf(one)}
        holder={holderOf(one)}
        pieces={pieces}
        missing={missingOf(pieces)}
        proposals={proposals}
        others={others.map(withState)}
        signing={signing && `/desk/signatures/${signing.id}`}
        story={story}
        ready={ready.ok ? null : ready.refusal}
        mayCounter={isController && mayCounter(one).ok}
        days={effectDays(casablancaDate(now))}
        commandId={newId()}
        values={refused?.values ?? null}
        errors={refused?.errors ?? []}
        problem={refused?.problem ?? null}
      />
    ),
  })
}

/** What the form of a counter-proposal holds wrong goes back beside what was typed. */
class Mistyped extends Error {
  constructor(readonly errors: readonly FieldError[]) {
    super('mistyped')
  }
}

/** A page tells what it showed of the form, or of a piece; a program may. Another one came since: read again. */
const mustBeSeen = (values: Values, name: 'revision' | 'seq', now: number): void => {
  const seen = values[name]
  if (seen !== undefined && String(seen) !== String(now)) throw changedMeanwhile()
}

const command = async (
  c: Context<App>,
  make: (one: Application, values: Values) => Promise<Statement[]>,
): Promise<Response> => {
  const values = await readValues(c)
  const one = await load(c)
  const location = `/desk/applications/${one.id}`
  try {
    const outcome = await once(c, values, { status: 200, location }, () => {
      mustBeSeen(values, 'revision', one.revision)
      return make(one, values)
    })
    wakeNotices(c)
    return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
  } catch (error) {
    if (error instanceof Mistyped)
      return await show(c, one, { problem: null, errors: error.errors, values })
    if (!(error instanceof Problem) || (error.status !== 409 && error.status !== 422)) throw error
    return await show(c, one, { problem: error, errors: [], values })
  }
}

/** Conforming, or sent back with a reason: each piece by itself, as it was looked at. */
const check = async (c: Context<App>, one: Application, values: Values): Promise<Statement[]> => {
  const piece = (await readPieces(c, one)).find(({ code }) => code === c.req.param('piece'))
  if (!piece) throw notFound()
  mustBeSeen(values, 'seq', piece.seq)
  if (one.stage !== 'submitted') throw new Problem(409, { code: 'application_over', facts: {} })
  const body = parseValues(values, checkAsked)
  if (!body.ok) throw new Problem(422, { code: 'step_unreadable', facts: {} })
  const { state, reason } = body.value
  if (state === 'not_conforming' && reason === undefined)
    throw new Problem(422, { code: 'reason_to_choose', facts: {} })
  const { db, actor, now: at } = c.var
  return [
    pieceChecked(db, {
      applicationId: one.id,
      code: piece.code,
      seq: piece.seq,
      state,
      reason: state === 'not_conforming' ? (reason ?? null) : null,
      at,
      by: actor.name,
    }),
    ...noted(c, one, {
      what: `piece_${state}`,
      detail: reason === undefined ? piece.code : `${piece.code} — ${reason}`,
    }),
  ]
}

const counter = async (c: Context<App>, one: Application, values: Values): Promise<Statement[]> => {
  const offer = offerRead(values)
  const words = parseValues(values, counterAsked)
  const errors = [
    ...(offer.ok ? offerErrors(offer.value, casablancaDate(c.var.now)) : offer.errors),
    ...(words.ok ? [] : words.errors),
  ]
  if (!offer.ok || !words.ok || errors.length > 0) throw new Mistyped(errors)
  return await countered(c, one, { offer: offer.value, text: words.value.text })
}

/** The fund's side: the board, and one application with its pieces, its twins and its story. */
export const deskApplications = new Hono<App>()
  .use(requireRole('desk', 'desk_agent', 'desk_controller'))
  .get('/', board)
  .get('/:id', async (c) => {
    const one = await load(c)
    await noteLook(c, one)
    return await show(c, one)
  })
  .get('/:id/pieces/:piece', async (c) => {
    const one = await load(c)
    const piece = (await readPieces(c, one)).find(({ code }) => code === c.req.param('piece'))
    if (!piece?.documentId) throw notFound()
    await noteLook(c, one)
    return await sendDocument(c, piece.documentId)
  })
  .post('/:id/pieces/:piece', (c) => command(c, (one, values) => check(c, one, values)))
  .post('/:id/convention', (c) => command(c, (one) => conventionArrived(c, one)))
  .post('/:id/counter-proposals', requireRole('desk', 'desk_controller'), (c) =>
    command(c, (one, values) => counter(c, one, values)),
  )
