import type { Context } from 'hono'
import { doerOf, employerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import { caseOpened, caseSettled, caseTold, findCase } from '#src/cases/index.ts'
import type { Statement } from '#src/database/database.ts'
import { requireCategories } from '#src/declarations/index.ts'
import type { App } from '#src/env.ts'
import { changedMeanwhile, Problem } from '#src/http/problem.ts'
import type { Cancellation } from './cancellation.ts'
import { seen } from './reading.ts'
import { cancellationEnded, cancellationValidated } from './store.ts'

const traced = (c: Context<App>, one: Cancellation, action: string): Statement =>
  audited(c.var.db, {
    object: { kind: 'declaration', id: one.declarationId },
    action,
    actor: doerOf(c.var.actor),
    at: c.var.now,
    after: { cancellation: one.id },
  })

/** Asked of the fund: from here on it is a case at the desk, with its promise. */
export const validated = async (c: Context<App>, one: Cancellation): Promise<Statement[]> => {
  if (one.state !== 'entered') throw new Problem(409, { code: 'cancellation_sent', facts: {} })
  const { db, actor, now: at, language } = c.var
  const { taken, effect } = await seen(db, one, at)
  if (!effect || (one.lines !== null && taken.length < one.lines.length)) throw changedMeanwhile()
  requireCategories(c.var.actor, taken)
  const contact = { name: actor.name, email: '', phone: '', postalAddress: '', language }
  const { id: cancellationId, quarter, object, note } = one
  const opened = caseOpened(db, {
    kind: 'cancellation',
    facts: { cancellationId, quarter, object, lines: taken.length, amount: effect.due },
    userId: actor.userId,
    contact,
    employerNumber: employerOf(c).number,
    objectId: cancellationId,
    text: note,
    by: { side: 'person', kind: doerOf(actor).kind, userId: actor.userId, name: actor.name },
    at,
  })
  return [
    ...opened.statements,
    cancellationValidated(db, { id: cancellationId, caseId: opened.id, at }),
    ...caseTold(c, { ...opened, kind: 'cancellation', userId: actor.userId, contact }, 'received'),
    traced(c, one, 'cancellation_validated'),
  ]
}

/** Until somebody at the fund has taken it up. */
export const withdrawn = async (c: Context<App>, one: Cancellation): Promise<Statement[]> => {
  const { db, now: at } = c.var
  const { state } = one
  if (state !== 'entered' && state !== 'validated')
    throw new Problem(409, { code: 'cancellation_under_review', facts: {} })
  requireCategories(c.var.actor, (await seen(db, one, at)).taken)
  const followed = one.caseId === null ? null : await findCase(db, one.caseId)
  return [
    cancellationEnded(db, { id: one.id, from: state, at }, 'withdrawn'),
    ...(followed ? caseSettled(db, followed, at) : []),
    traced(c, one, 'cancellation_withdrawn'),
  ]
}
