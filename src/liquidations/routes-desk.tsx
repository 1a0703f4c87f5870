import { type Context, Hono } from 'hono'
import { BoardPage } from '#views/liquidations/board.tsx'
import { DeskLiquidationPage } from '#views/liquidations/desk.tsx'
import { requireRole } from '#src/access/index.ts'
import { caseSeen } from '#src/cases/index.ts'
import type { Statement } from '#src/database/database.ts'
import { sendDocument } from '#src/documents/index.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { once } from '#src/http/once.ts'
import { notFound, Problem } from '#src/http/problem.ts'
import { parseValues, readValues, type Values } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { wholeNumber } from '#src/http/whole-number.ts'
import { seen } from '#src/members/index.ts'
import { showAward } from './awarding.tsx'
import { promiseBegun } from './completing.ts'
import { countedNow } from './deciding.ts'
import { calculationJson, eventJson, formJson, liquidationJson, pieceJson } from './json.ts'
import type { Liquidation } from './liquidation.ts'
import { readPieces } from './receiving.ts'
import { pieceChecked as checkAsked, wordsAsked } from './requests.ts'
import { differencesOf } from './rules/differences.ts'
import { missingOf, nameOfPiece, pieceNamed } from './rules/pieces.ts'
import { holderOf, mayPropose, stateOf } from './rules/state.ts'
import { anomalySet, findLiquidation, listAtDesk, listBoard } from './store.ts'
import { listCalculations, pieceChecked, pieceWaived } from './store-story.ts'
import { noted } from './telling.ts'
import { storyOf } from './timeline.ts'

const PAGE = 50
const NOTHING_READ = { pages: null, matricule: null, cin: null, name: null, account: null }

const load = async (c: Context<App>): Promise<Liquidation> => {
  const one = await findLiquidation(c.var.db, c.req.param('id') ?? '')
  // A draft is its opener's alone.
  if (!one || one.stage === 'draft') throw notFound()
  return one
}

const board = async (c: Context<App>): Promise<Response> => {
  const offset = wholeNumber(c.req.query('from'))
  const isOver = c.req.query('over') === '1'
  const [counts, found] = await Promise.all([
    listBoard(c.var.db, c.var.now),
    listAtDesk(c.var.db, isOver ? ['validated', 'refused', 'withdrawn', 'closed'] : ['submitted'], {
      limit: PAGE + 1,
      offset,
    }),
  ])
  const shown = found.slice(0, PAGE)
  const next = found.length > PAGE ? offset + PAGE : null
  return await respond(c, {
    title: (t) => t('board.title'),
    section: 'liquidations',
    json: () => ({
      counts: counts.map(({ state, count, days, withAnomaly }) => ({
        state,
        count,
        average_days: days,
        with_anomaly: withAnomaly,
      })),
      liquidations: shown.map(liquidationJson),
      next_from: next,
    }),
    page: (t) => (
      <BoardPage
        t={t}
        counts={counts}
        items={shown.map((one) => ({ item: one, state: stateOf(one) }))}
        isOver={isOver}
        next={next}
      />
    ),
  })
}

const noteLook = async (c: Context<App>, one: Liquidation): Promise<void> => {
  await seen(c, one.memberId, 'liquidation_seen')
  if (one.desk && one.employerNumber !== null)
    await caseSeen(c, one.desk.caseId, one.employerNumber).run()
}

const show = async (
  c: Context<App>,
  one: Liquidation,
  refused: { problem: Problem; values: Values } | null = null,
): Promise<Response> => {
  const isOpen = one.stage === 'submitted'
  const [pieces, story, calculations, fresh] = await Promise.all([
    readPieces(c, one),
    storyOf(c, one),
    listCalculations(c.var.db, one.id),
    isOpen ? countedNow(c, one) : null,
  ])
  const [first, last] = [calculations[0], calculations.at(-1)]
  const now = fresh ?? last ?? null
  const ready = mayPropose(one, pieces)
  return await respond(c, {
    ...(refused ? { status: refused.problem.status, problem: true } : {}),
    title: (t) => t('liquidation.title', { number: one.number }),
    section: 'liquidations',
    json: () =>
      refused
        ? { code: refused.problem.code, facts: refused.problem.facts }
        : {
            ...liquidationJson(one),
            form: formJson(one.form),
            anomaly: one.anomaly,
            ready: ready.ok ? null : ready.refusal,
            calculation: now && calculationJson({ ...now, at: c.var.now }),
            pieces: pieces.map((piece) => ({ ...pieceJson(piece), evidence: piece.evidence })),
            timeline: story.map(eventJson),
          },
    page: (t) => (
      <DeskLiquidationPage
        t={t}
        item={one}
        state={stateOf(one)}
        holder={holderOf(one)}
        pieces={pieces}
        missing={missingOf(pieces)}
        story={story}
        calculation={now}
        differences={first && now ? differencesOf(first, now) : []}
        ready={ready.ok ? null : ready.refusal}
        isOpen={isOpen}
        commandId={newId()}
        values={refused?.values ?? {}}
        problem={refused?.problem ?? null}
      />
    ),
  })
}

const command = async (
  c: Context<App>,
  make: (one: Liquidation, values: Values) => Promise<Statement[]>,
): Promise<Response> => {
  const values = await readValues(c)
  const one = await load(c)
  const location = `/desk/liquidations/${one.id}`
  try {
    if (one.stage !== 'submitted') throw new Problem(409, { code: 'liquidation_over', facts: {} })
    const outcome = await once(c, values, { status: 200, location }, () => make(one, values))
    return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
  } catch (error) {
    if (!(error instanceof Problem) || (error.status !== 409 && error.status !== 422)) throw error
    return await show(c, one, { problem: error, values })
  }
}

/** Conforming, sent back with a reason, or not needed: each piece by itself, as it was looked at. */
const check = async (c: Context<App>, one: Liquidation, values: Values): Promise<Statement[]> => {
  const pieces = await readPieces(c, one)
  const piece = pieceNamed(pieces, c.req.param('piece') ?? '')
  if (!piece) throw notFound()
  const body = parseValues(values, checkAsked)
  if (!body.ok) throw new Problem(422, { code: 'step_unreadable', facts: {} })
  const { state, reason } = body.value
  const { db, actor, now: at } = c.var
  const key = { liquidationId: one.id, code: piece.code, about: piece.about }
  const detail = nameOfPiece(piece)
  if (state === 'not_needed')
    return [
      pieceWaived(db, { ...key, evidence: NOTHING_READ, at, by: actor.name }),
      ...noted(c, one, { what: 'piece_not_needed', detail }),
      ...(missingOf(pieces).every((other) => other === piece) && one.confirmation !== null
        ? await promiseBegun(c, one)
        : []),
    ]
  if (piece.documentId === null)
    throw new Problem(409, { code: 'piece_missing', facts: { piece: piece.code } })
  if (state === 'not_conforming' && reason === undefined)
    throw new Problem(422, { code: 'reason_to_choose', facts: {} })
  return [
    pieceChecked(db, {
      ...key,
      seq: piece.seq,
      state,
      reason: state === 'not_conforming' ? (reason ?? null) : null,
      at,
      by: actor.name,
    }),
    ...noted(c, one, {
      what: `piece_${state}`,
      detail: reason === undefined ? detail : `${detail} — ${reason}`,
    }),
  ]
}

const flag = async (c: Context<App>, one: Liquidation, values: Values): Promise<Statement[]> => {
  const body = parseValues(values, wordsAsked)
  if (!body.ok) throw new Problem(422, { code: 'text_to_write', facts: {} })
  const text = body.value.text.trim()
  return [
    anomalySet(c.var.db, one, text),
    ...noted(c, one, { what: 'anomaly_found', detail: text }),
  ]
}

const clear = async (c: Context<App>, one: Liquidation): Promise<Statement[]> => {
  if (one.anomaly === null) throw new Problem(409, { code: 'no_anomaly', facts: {} })
  return [anomalySet(c.var.db, one, null), ...noted(c, one, { what: 'anomaly_cleared' })]
}

/** The fund's side: the board, and one file with its pieces, its calculation and its story. */
export const deskLiquidations = new Hono<App>()
  .use(requireRole('desk', 'desk_pensions', 'desk_controller'))
  .get('/', board)
  .get('/:id', async (c) => {
    const one = await load(c)
    await noteLook(c, one)
    return await show(c, one)
  })
  .get('/:id/award', async (c) => await showAward(c, await load(c)))
  .get('/:id/pieces/:piece', async (c) => {
    const one = await load(c)
    const piece = pieceNamed(await readPieces(c, one), c.req.param('piece'))
    if (!piece?.documentId) throw notFound()
    await noteLook(c, one)
    return await sendDocument(c, piece.documentId)
  })
  .post('/:id/pieces/:piece', (c) => command(c, (one, values) => check(c, one, values)))
  .post('/:id/anomaly', (c) => command(c, (one, values) => flag(c, one, values)))
  .post('/:id/anomaly-clearing', (c) => command(c, (one) => clear(c, one)))
