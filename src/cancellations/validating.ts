import type { Context } from 'hono'
import { doerOf, employerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import { caseOpened, caseSettled, caseTold, findCase } from '#src/cases/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { carryOut, commandOf, commandRecorded, type Outcome, outcomeOf } from '#src/http/command.ts'
import { Problem } from '#src/http/problem.ts'
import { readValues } from '#src/http/read-body.ts'
import { done } from '#src/http/respond.tsx'
import { wakeNotices } from '#src/notices/index.ts'
import type { Cancellation } from './cancellation.ts'
import { openCategories, seen } from './reading.ts'
import { cancellationEnded, cancellationValidated } from './store.ts'

type Made = { action: string; statements: Statement[] }

/** A change of a cancellation, once: its statements, its trace, and the page it leads back to. */
const carried = async (
  c: Context<App>,
  one: Cancellation,
  make: () => Promise<Made>,
): Promise<Response> => {
  const { db, actor, now } = c.var
  const command = commandOf(c, await readValues(c))
  const outcome: Outcome = { status: 200, location: `/cancellations/${one.id}` }
  if (!(await outcomeOf(db, command))) {
    const { action, statements } = await make()
    const ran = await carryOut(db, command, [
      commandRecorded(db, command, { ...outcome, at: now }),
      ...statements,
      audited(db, {
        object: { kind: 'declaration', id: one.declarationId },
        action,
        actor: doerOf(actor),
        at: now,
        after: { cancellation: one.id },
      }),
    ])
    if (ran === null) throw new Problem(409, { code: 'changed_meanwhile', facts: {} })
    wakeNotices(c)
  }
  return done(c, { ...outcome, json: () => ({ id: one.id, url: outcome.location }) })
}

/** Asked of the fund: from here on it is a case at the desk, with its promise. */
export const validated = (c: Context<App>, one: Cancellation): Promise<Response> =>
  carried(c, one, async () => {
    if (one.state !== 'entered') throw new Problem(409, { code: 'cancellation_sent', facts: {} })
    const { db, actor, now: at, language } = c.var
    const { taken, effect } = await seen(db, one, at)
    if (!effect || (one.lines !== null && taken.length < one.lines.length))
      throw new Problem(409, { code: 'changed_meanwhile', facts: {} })
    const open = openCategories(c)
    const closed = taken.filter(({ category }) => open !== null && !open.includes(category))
    if (closed.length > 0) {
      const categories = [...new Set(closed.map(({ category }) => category))].join(', ')
      throw new Problem(409, { code: 'category_closed', facts: { categories } })
    }
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
    return {
      action: 'cancellation_validated',
      statements: [
        ...opened.statements,
        cancellationValidated(db, { id: cancellationId, caseId: opened.id, at }),
        ...caseTold(
          c,
          { ...opened, kind: 'cancellation', userId: actor.userId, contact },
          'received',
        ),
      ],
    }
  })

/** Until somebody at the fund has taken it up. */
export const withdrawn = (c: Context<App>, one: Cancellation): Promise<Response> =>
  carried(c, one, async () => {
    const { db, now: at } = c.var
    const { state } = one
    if (state !== 'entered' && state !== 'validated')
      throw new Problem(409, { code: 'cancellation_under_review', facts: {} })
    const followed = one.caseId === null ? null : await findCase(db, one.caseId)
    return {
      action: 'cancellation_withdrawn',
      statements: [
        cancellationEnded(db, { id: one.id, from: state, at }, 'withdrawn'),
        ...(followed ? caseSettled(db, followed, at) : []),
      ],
    }
  })
