import { type Context, Hono } from 'hono'
import { DeskSurvivorPage } from '#views/survivors/desk.tsx'
import { SurvivorsPage } from '#views/survivors/list.tsx'
import { requireRole } from '#src/access/index.ts'
import type { Statement } from '#src/database/database.ts'
import { sendDocument } from '#src/documents/index.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { once } from '#src/http/once.ts'
import { notFound, Problem } from '#src/http/problem.ts'
import { parseValues, readValues, type Values } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { wholeNumber } from '#src/http/whole-number.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import { seen } from '#src/members/index.ts'
import { wakeNotices } from '#src/notices/index.ts'
import { firstMonthOf } from '#src/rulebook/pension-payments.ts'
import { linkSentAgain } from './awarding.ts'
import { awardJson, pieceJson, survivorJson } from './json.ts'
import { countedNow, readPieces } from './reading.ts'
import { pieceChecked as checkAsked, reachAsked, reachOf } from './requests.ts'
import { isReachable } from './rules/heirs.ts'
import { mayReceive, mayPropose, stateOf } from './rules/state.ts'
import { findSurvivor, listFiles, reachChanged } from './store-files.ts'
import { pieceChecked, pieceWaived } from './store-pieces.ts'
import type { Survivor } from './survivor.ts'
import { noted } from './telling.ts'

const PAGE = 50

const load = async (c: Context<App>): Promise<Survivor> => {
  const one = await findSurvivor(c.var.db, c.req.param('id') ?? '')
  if (!one) throw notFound()
  return one
}

const list = async (c: Context<App>): Promise<Response> => {
  const offset = wholeNumber(c.req.query('from'))
  const isOver = c.req.query('over') === '1'
  const found = await listFiles(c.var.db, { isOver, limit: PAGE + 1, offset })
  const shown = found.slice(0, PAGE)
  const next = found.length > PAGE ? offset + PAGE : null
  return await respond(c, {
    title: (t) => t('survivors.title'),
    section: 'deaths',
    json: () => ({ survivors: shown.map(survivorJson), next_from: next }),
    page: (t) => (
      <SurvivorsPage
        t={t}
        rows={shown.map((item) => ({ item, state: stateOf(item) }))}
        isOver={isOver}
        next={next}
      />
    ),
  })
}

const show = async (
  c: Context<App>,
  one: Survivor,
  refused: { problem: Problem; values: Values } | null = null,
): Promise<Response> => {
  const today = casablancaDate(c.var.now)
  const [pieces, counted] = await Promise.all([
    readPieces(c.var.db, one, today),
    countedNow(c.var.db, one, today),
  ])
  const may = mayPropose(one, pieces)
  const problem = may.ok ? (counted.ok ? null : counted.refusal) : may.refusal
  return await respond(c, {
    ...(refused ? { status: refused.problem.status, problem: true } : {}),
    title: (t) => t('survivor.title', { number: one.number }),
    section: 'deaths',
    json: () =>
      refused
        ? { code: refused.problem.code, facts: refused.problem.facts }
        : {
            ...survivorJson(one),
            ready: problem,
            refused_by_rule: counted.ok ? null : counted.refusal,
            award: counted.ok ? awardJson(counted.value) : null,
            capital_trace: one.capitalTrace,
            pieces: pieces.map(pieceJson),
          },
    page: (t) => (
      <DeskSurvivorPage
        t={t}
        item={one}
        state={stateOf(one)}
        pieces={pieces}
        award={counted.ok ? counted.value : null}
        firstMonth={counted.ok ? firstMonthOf(counted.value.on) : null}
        byRule={counted.ok ? null : counted.refusal}
        ready={problem}
        isOpen={mayReceive(one)}
        commandId={newId()}
        values={refused?.values ?? {}}
        problem={refused?.problem ?? null}
      />
    ),
  })
}

const command = async (
  c: Context<App>,
  make: (one: Survivor, values: Values) => Promise<Statement[]>,
): Promise<Response> => {
  const values = await readValues(c)
  const one = await load(c)
  const location = `/desk/survivors/${one.id}`
  try {
    if (!mayReceive(one)) throw new Problem(409, { code: 'survivor_over', facts: {} })
    const outcome = await once(c, values, { status: 200, location }, () => make(one, values))
    wakeNotices(c)
    return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
  } catch (error) {
    if (!(error instanceof Problem) || (error.status !== 409 && error.status !== 422)) throw error
    return await show(c, one, { problem: error, values })
  }
}

const pieceOf = async (c: Context<App>, one: Survivor) => {
  const pieces = await readPieces(c.var.db, one, casablancaDate(c.var.now))
  const piece = pieces.find(({ code }) => code === c.req.param('piece'))
  if (!piece) throw notFound()
  return piece
}

/** Conforming, sent back with a reason, or not needed: each piece by itself, as it was looked at. */
const check = async (c: Context<App>, one: Survivor, values: Values): Promise<Statement[]> => {
  const piece = await pieceOf(c, one)
  const body = parseValues(values, checkAsked)
  if (!body.ok) throw new Problem(422, { code: 'step_unreadable', facts: {} })
  const { state, reason } = body.value
  const { db, actor, now: at } = c.var
  const key = { survivorId: one.id, code: piece.code, at, by: actor.name }
  const trace = noted(c, one, { what: `piece_${state}`, after: { piece: piece.code } })
  if (state === 'not_needed') return [pieceWaived(db, key), trace]
  // What the fund held already was looked at in its own file.
  if (piece.seq === 0 || piece.documentId === null)
    throw new Problem(409, { code: 'piece_missing', facts: { piece: piece.code } })
  if (state === 'not_conforming' && reason === undefined)
    throw new Problem(422, { code: 'reason_to_choose', facts: {} })
  const why = state === 'not_conforming' ? (reason ?? null) : null
  return [pieceChecked(db, { ...key, seq: piece.seq, state, reason: why }), trace]
}

/** Another address, or the same one again: a new link leaves, and the one before no longer opens. */
const link = async (c: Context<App>, one: Survivor, values: Values): Promise<Statement[]> => {
  const body = parseValues(values, reachAsked)
  if (!body.ok) throw new Problem(422, { code: 'address_unreadable', facts: {} })
  const reach = reachOf(body.value)
  if (!isReachable(reach)) throw new Problem(422, { code: 'address_needed', facts: {} })
  return [
    reachChanged(c.var.db, one, reach),
    ...linkSentAgain(c, { ...one, reach }),
    noted(c, one, { what: 'link_sent' }),
  ]
}

/** One file as the fund judges it: what it comes to, each piece, and how its person is reached. */
export const deskSurvivors = new Hono<App>()
  .use(requireRole('desk', 'desk_pensions', 'desk_controller'))
  .get('/', list)
  .get('/:id', async (c) => {
    const one = await load(c)
    await seen(c, one.memberId, 'survivor_seen')
    return await show(c, one)
  })
  .get('/:id/pieces/:piece', async (c) => {
    const one = await load(c)
    const piece = await pieceOf(c, one)
    if (piece.documentId === null) throw notFound()
    await seen(c, one.memberId, 'survivor_seen')
    return await sendDocument(c, piece.documentId)
  })
  .post('/:id/pieces/:piece', (c) => command(c, (one, values) => check(c, one, values)))
  .post('/:id/link', (c) => command(c, (one, values) => link(c, one, values)))
