import type { Context } from 'hono'
import { doerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import { caseOpened, caseSettled, caseTold, findCase, pieceAdded } from '#src/cases/index.ts'
import type { Statement } from '#src/database/database.ts'
import { requireCategories } from '#src/declarations/index.ts'
import type { Examined } from '#src/documents/index.ts'
import type { App } from '#src/env.ts'
import { Problem } from '#src/http/problem.ts'
import type { Recall } from './recall.ts'
import { reasonOf, seen } from './reading.ts'
import { maySubmit } from './rules.ts'
import { listParts, partUnchanged, recallEnded, recallSubmitted } from './store.ts'

const traced = (c: Context<App>, { id, employerNumber }: Recall, action: string): Statement =>
  audited(c.var.db, {
    object: { kind: 'recall', id },
    subject: { kind: 'employer', id: employerNumber },
    action,
    actor: doerOf(c.var.actor),
    at: c.var.now,
  })

/** Asked of the fund: from here on it is a case at the desk, with its promise and its document. */
export const submitted = async (
  c: Context<App>,
  one: Recall,
  piece: Examined | null,
): Promise<Statement[]> => {
  if (one.state !== 'entered') throw new Problem(409, { code: 'recall_sent', facts: {} })
  const { db, actor, now: at, language } = c.var
  const [{ lines, effect }, parts] = await Promise.all([seen(db, one, at), listParts(db, one.id)])
  const may = maySubmit(lines, reasonOf(one), piece !== null)
  if (!may.ok) throw new Problem(409, may.refusal)
  requireCategories(c.var.actor, lines)
  const contact = { name: actor.name, email: '', phone: '', postalAddress: '', language }
  const opened = caseOpened(db, {
    kind: 'recall',
    facts: {
      recallId: one.id,
      motive: one.reason,
      from: one.from,
      to: one.to,
      lines: effect.lines,
      amount: effect.due,
    },
    userId: actor.userId,
    contact,
    employerNumber: one.employerNumber,
    objectId: one.id,
    text: one.note,
    by: { side: 'person', kind: doerOf(actor).kind, userId: actor.userId, name: actor.name },
    at,
  })
  return [
    ...opened.statements,
    recallSubmitted(db, { id: one.id, caseId: opened.id, at }),
    // What is sent is what was seen.
    ...parts.map((part) => partUnchanged(db, part)),
    ...(piece ? await pieceAdded(c, opened.id, piece, actor.userId) : []),
    ...caseTold(c, { ...opened, kind: 'recall', userId: actor.userId, contact }, 'received'),
    traced(c, one, 'recall_submitted'),
  ]
}

/** Until somebody at the fund has taken it up. */
export const withdrawn = async (c: Context<App>, one: Recall): Promise<Statement[]> => {
  const { db, now: at } = c.var
  const { state } = one
  if (state !== 'entered' && state !== 'submitted')
    throw new Problem(409, { code: 'recall_under_review', facts: {} })
  requireCategories(c.var.actor, (await seen(db, one, at)).lines)
  const followed = one.caseId === null ? null : await findCase(db, one.caseId)
  return [
    ...recallEnded(db, { id: one.id, from: state, at }, 'withdrawn'),
    ...(followed ? caseSettled(db, followed, at) : []),
    traced(c, one, 'recall_withdrawn'),
  ]
}
