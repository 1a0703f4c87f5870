import { type Context, Hono } from 'hono'
import { DeskProofPage } from '#views/proofs/desk-proof.tsx'
import { DeskProofsPage } from '#views/proofs/desk-list.tsx'
import { doerOf, requireRole } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
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
import { findPension } from '#src/pensions/index.ts'
import { counted, held, pieceTurnedDown, pieceTaken, suspended } from './deciding.ts'
import { proofJson } from './json.ts'
import type { Proof } from './proof.ts'
import { proofAsked } from './requests.ts'
import { datesOf, holdDue, maySuspendOn, ruleOf, stateOf } from './rules/due.ts'
import { findProof, listOverdue, listToExamine, proofOpened } from './store.ts'

const HERE = '/desk/proofs'
const PAGE = 50

const list = async (c: Context<App>): Promise<Response> => {
  const offset = wholeNumber(c.req.query('from'))
  const today = casablancaDate(c.var.now)
  const [toExamine, overdue] = await Promise.all([
    listToExamine(c.var.db, { limit: PAGE, offset: 0 }),
    listOverdue(c.var.db, { today, limit: PAGE + 1, offset }),
  ])
  const rows = overdue.slice(0, PAGE)
  const next = overdue.length > PAGE ? offset + PAGE : null
  const shown = (one: Proof) => ({
    ...one,
    state: stateOf(one, today),
    isUnreached: holdDue(one, today) === 'unreached',
  })
  const json = (one: Proof) => ({
    ...proofJson(one, today, HERE),
    is_unreached: holdDue(one, today) === 'unreached',
  })
  return await respond(c, {
    title: (t) => t('proofs.desk.title'),
    section: 'proofs',
    json: () => ({
      to_examine: toExamine.map(json),
      overdue: rows.map(json),
      next_from: next,
    }),
    page: (t) => (
      <DeskProofsPage
        t={t}
        toExamine={toExamine.map(shown)}
        overdue={rows.map(shown)}
        next={next}
      />
    ),
  })
}

const load = async (c: Context<App>): Promise<Proof> => {
  const one = await findProof(c.var.db, c.req.param('id') ?? '')
  if (!one) throw notFound()
  return one
}

const show = async (c: Context<App>, problem: Problem | null = null): Promise<Response> => {
  const one = await load(c)
  const today = casablancaDate(c.var.now)
  if (!problem) await seen(c, one.memberId, 'pension_seen')
  return await respond(c, {
    ...(problem ? { status: problem.status, problem: true } : {}),
    title: (t) => t(`proof.kind.${one.kind}`),
    section: 'proofs',
    json: () =>
      problem
        ? { code: problem.code, facts: problem.facts }
        : { ...proofJson(one, today, HERE), is_unreached: holdDue(one, today) === 'unreached' },
    page: (t) => (
      <DeskProofPage
        t={t}
        item={{ ...one, state: stateOf(one, today) }}
        isUnreached={holdDue(one, today) === 'unreached'}
        maySuspend={maySuspendOn(one, today)}
        commandId={newId()}
        problem={problem}
      />
    ),
  })
}

/** What a step refuses comes back on the page it was asked from. */
const step =
  (make: (c: Context<App>, one: Proof, values: Values) => Statement[] | Promise<Statement[]>) =>
  async (c: Context<App>): Promise<Response> => {
    const values = await readValues(c)
    const one = await load(c)
    const location = `${HERE}/${one.id}`
    try {
      const asked = { status: 200 as const, location }
      const outcome = await once(c, values, asked, async () => await make(c, one, values))
      wakeNotices(c)
      return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
    } catch (error) {
      if (!(error instanceof Problem) || (error.status !== 409 && error.status !== 422)) throw error
      return await show(c, error)
    }
  }

/** A paper the clock does not ask for, for a month an agent chooses. */
const openOne = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const body = parseValues(values, proofAsked)
  if (!body.ok) throw new Problem(422, { code: body.errors[0]?.code ?? 'invalid', facts: {} })
  const { db, actor, now: at } = c.var
  const pension = await findPension(db, body.value.pension_id)
  const rule = ruleOf(body.value.kind, casablancaDate(at))
  if (!pension || !rule) throw notFound()
  const id = newId()
  const outcome = await once(c, values, { status: 201, location: `${HERE}/${id}` }, async () => {
    if (!rule.pensions.includes(pension.kind))
      throw new Problem(409, { code: 'proof_not_for_pension', facts: {} })
    return [
      proofOpened(db, {
        id,
        pensionId: pension.id,
        kind: rule.kind,
        dueMonth: body.value.due_month,
        ...datesOf(body.value.due_month, rule.months),
        by: actor.userId,
        at,
      }),
      audited(db, {
        object: { kind: 'pension', id: pension.id },
        subject: { kind: 'member', id: pension.memberId },
        action: 'proof_asked',
        actor: doerOf(actor),
        at,
        after: { kind: rule.kind, due_month: body.value.due_month },
      }),
    ]
  })
  return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
}

const download = async (c: Context<App>): Promise<Response> => {
  const one = await load(c)
  const piece = one.pieces.find(({ seq }) => String(seq) === c.req.param('seq'))
  if (!piece?.documentId) throw notFound()
  await seen(c, one.memberId, 'pension_seen')
  return await sendDocument(c, piece.documentId)
}

/** What came and what is late, for the staff who look at it. */
export const deskProofs = new Hono<App>()
  .use(requireRole('desk', 'desk_pensions', 'desk_controller'))
  .get('/', list)
  .post('/', openOne)
  .get('/:id', (c) => show(c))
  .get('/:id/pieces/:seq', download)
  .post('/:id/acceptance', step(pieceTaken))
  .post('/:id/refusal', step(pieceTurnedDown))
  .post('/:id/counter', step(counted))
  .post('/:id/hold', requireRole('desk', 'desk_controller'), step(held))
  .post('/:id/suspension', requireRole('desk', 'desk_controller'), step(suspended))
