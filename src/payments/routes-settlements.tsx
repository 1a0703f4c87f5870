import { type Context, Hono } from 'hono'
import { SettlementsPage } from '#views/payments/settlements.tsx'
import { doerOf, requireRole, rightOf } from '#src/access/index.ts'
import { prepared, takenBack } from '#src/accounts/index.ts'
import { audited } from '#src/audit/index.ts'
import { findEmployer } from '#src/employers/index.ts'
import { isConflict } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { notFound, Problem } from '#src/http/problem.ts'
import { parseValues, readValues, type Values } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { wholeNumber } from '#src/http/whole-number.ts'
import { refused } from '#src/kernel/result.ts'
import { wakeNotices } from '#src/notices/index.ts'
import { isExplained, settledBy } from './matching.ts'
import { matchAsked, undoingAsked } from './requests.ts'
import { matcherOf, type Settled, settledFrom } from './settlements.ts'
import {
  findMatch,
  findTarget,
  listCandidates,
  listMatched,
  listMovementsOf,
  listUnmatched,
  type Movement,
  undoAsked,
  undone,
} from './store-bank.ts'
import { readBankFile } from './uploads.ts'

const PAGE = 50
const LOCATION = '/settlements'

const movementJson = (one: Movement) => ({
  entry: one.key,
  direction: one.direction,
  is_return: one.isReturn,
  amount_centimes: one.amount,
  booked_on: one.bookedOn,
  value_on: one.valueOn,
  reference: one.reference,
  from: one.counterpartyName,
  account: one.counterpartyRib,
  text: one.text,
  return_reason: one.returnReason,
  match: one.matchId,
  employer_number: one.employerNumber,
  payment: one.paymentId === null ? null : `/payments/${one.paymentId}`,
  is_buyback: one.buybackId !== null,
  is_pension: one.pensionId !== null,
  how: one.how,
})

const settledJson = (c: Context<App>, settled: Settled) => ({
  kind: settled.kind,
  message_id: settled.messageId,
  matched: settled.matched.map(movementJson),
  unmatched: settled.unmatched.map(({ movement, why }) => ({
    ...movementJson(movement),
    why: why.code,
    explanation: c.var.t.dynamic(`refusal.${why.code}`, why.facts),
  })),
  already_known: settled.known.map(movementJson),
})

type Failure = { problem: Problem; values: Values } | null

const page = async (
  c: Context<App>,
  about: { failure?: Failure; settled?: Settled; status?: 200 | 201 } = {},
): Promise<Response> => {
  const { db } = c.var
  const offset = wholeNumber(c.req.query('from'))
  const [unmatched, found] = await Promise.all([
    listUnmatched(db, PAGE),
    listMatched(db, { limit: PAGE + 1, offset }),
  ])
  const suggestions = new Map(
    await Promise.all(
      unmatched.map(async (one) => [one.key, await listCandidates(db, one)] as const),
    ),
  )
  const matched = found.slice(0, PAGE)
  const { failure = null, settled = null } = about
  return await respond(c, {
    status: failure?.problem.status ?? about.status ?? 200,
    ...(failure ? { problem: true } : {}),
    title: (t) => t('settlements.title'),
    section: 'settlements',
    json: () => {
      if (failure) {
        const { code, facts, status } = failure.problem
        return { code, status, title: c.var.t.dynamic(`refusal.${code}`, facts), facts }
      }
      if (settled) return settledJson(c, settled)
      return {
        unmatched: unmatched.map((one) => ({
          ...movementJson(one),
          suggestions: (suggestions.get(one.key) ?? []).map((each) => ({
            employer_number: each.employerNumber,
            reference: each.reference,
            amount_centimes: each.amount,
          })),
        })),
        matched: matched.map(movementJson),
      }
    },
    page: (t) => (
      <SettlementsPage
        t={t}
        unmatched={unmatched}
        suggestions={suggestions}
        matched={matched}
        next={found.length > PAGE ? offset + PAGE : null}
        settled={settled}
        userId={c.var.actor.userId}
        mayCollect={rightOf(c.var.actor, 'desk_recovery') !== null}
        commandId={newId()}
        values={failure?.values ?? {}}
        problem={failure?.problem ?? null}
      />
    ),
  })
}

const refuse = (c: Context<App>, problem: Problem, values: Values = {}): Promise<Response> =>
  page(c, { failure: { problem, values } })

const take = async (c: Context<App>): Promise<Response> => {
  const { text, values } = await readBankFile(c)
  if (!text.ok) return await refuse(c, new Problem(422, text.refusal), values)
  const settled = await settledFrom(matcherOf(c), text.value)
  if (!settled.ok) return await refuse(c, new Problem(422, settled.refusal), {})
  wakeNotices(c)
  return await page(c, { settled: settled.value, status: 201 })
}

/** What a person says a movement was for: an order by its reference, or an employer. */
const match = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const body = parseValues(values, matchAsked)
  if (!body.ok)
    return await refuse(c, new Problem(422, { code: 'match_unreadable', facts: {} }), values)
  const { entry, reference, employer_number: number } = body.value
  const [movement] = await listMovementsOf(c.var.db, [entry])
  if (!movement || movement.direction === 'debit') throw notFound()
  const employer = number === undefined ? null : await findEmployer(c.var.db, number)
  const target =
    reference !== undefined
      ? await findTarget(c.var.db, reference)
      : employer && {
          employerNumber: employer.number,
          employerName: employer.name,
          paymentId: null,
          transferOrderId: null,
        }
  if (!target)
    return await refuse(c, new Problem(409, { code: 'reference_unknown', facts: {} }), values)
  const settled = isExplained(movement)
    ? refused('matched_already')
    : await settledBy(matcherOf(c), movement, { target, how: 'desk' })
  if (!settled.ok) return await refuse(c, new Problem(409, settled.refusal), values)
  wakeNotices(c)
  const [after] = await listMovementsOf(c.var.db, [entry])
  return done(c, {
    status: 201,
    location: LOCATION,
    json: () => ({ url: LOCATION, ...(after ? movementJson(after) : {}) }),
  })
}

const loadMatch = async (c: Context<App>) => {
  const found = await findMatch(c.var.db, c.req.param('id') ?? '')
  if (!found) throw notFound()
  if (found.returns !== null) throw new Problem(409, { code: 'return_not_undone', facts: {} })
  if (found.isReturned === 1) throw new Problem(409, { code: 'match_returned', facts: {} })
  return found
}

const undoTraced = (
  c: Context<App>,
  employerNumber: string,
  asked: { id: string; action: 'match_undo_asked' | 'match_undone'; reason?: string },
) =>
  audited(c.var.db, {
    object: { kind: 'bank_match', id: asked.id },
    subject: { kind: 'employer', id: employerNumber },
    action: asked.action === 'match_undone' ? 'match_undone' : 'match_undo_asked',
    actor: doerOf(c.var.actor),
    ...(asked.reason === undefined ? {} : { reason: asked.reason }),
    at: c.var.now,
  })

/** A mistaken match: one person says so and why. */
const askUndoing = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const found = await loadMatch(c)
  const body = parseValues(values, undoingAsked)
  if (!body.ok)
    return await refuse(c, new Problem(422, { code: 'reason_to_write', facts: {} }), values)
  if (found.undoAskedBy === null)
    await c.var.db.batch([
      undoAsked(c.var.db, { id: found.id, by: c.var.actor.userId, reason: body.value.reason }),
      undoTraced(c, found.employerNumber, {
        id: found.id,
        action: 'match_undo_asked',
        reason: body.value.reason,
      }),
    ])
  return done(c, {
    status: 200,
    location: LOCATION,
    json: () => ({ url: LOCATION, match: found.id }),
  })
}

/** Another one confirms: contra entries take the money back, and the movement waits again. */
const confirmUndoing = async (c: Context<App>): Promise<Response> => {
  await readValues(c)
  const { db, actor, now } = c.var
  const found = await loadMatch(c)
  if (found.undoAskedBy === null) throw new Problem(409, { code: 'nothing_proposed', facts: {} })
  if (found.undoAskedBy === actor.userId) throw new Problem(403, { code: 'four_eyes', facts: {} })
  const made = await prepared(db, {
    employerNumber: found.employerNumber,
    cause: { kind: 'match_undone', id: found.id },
    by: actor.name,
    at: now,
    drafts: (account, today) =>
      takenBack(account, { posting: found.posting, today, isMistake: true }),
    also: () => [
      undone(db, { id: found.id, by: actor.userId, at: now }),
      undoTraced(c, found.employerNumber, { id: found.id, action: 'match_undone' }),
    ],
  })
  try {
    if (made) await db.batch(made.statements)
  } catch (error) {
    if (!isConflict(error)) throw error
    throw new Problem(409, { code: 'changed_meanwhile', facts: {} }, LOCATION)
  }
  return done(c, {
    status: 200,
    location: LOCATION,
    json: () => ({ url: LOCATION, match: found.id }),
  })
}

/** What the fund's bank says: only those who recover the fund's money bring it in. */
export const settlements = new Hono<App>()
  .get('/', requireRole('desk', 'desk_recovery', 'desk_controller'), (c) => page(c))
  .post('/', requireRole('desk', 'desk_recovery'), take)
  .post('/matches', requireRole('desk', 'desk_recovery'), match)
  .post('/matches/:id/undoing', requireRole('desk', 'desk_recovery'), askUndoing)
  .post(
    '/matches/:id/undoing/confirmation',
    requireRole('desk', 'desk_recovery', 'desk_controller'),
    confirmUndoing,
  )
