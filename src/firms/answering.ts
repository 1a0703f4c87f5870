import type { Context } from 'hono'
import { type Doer, doerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { carryOut, commandOf, commandRecorded, type Outcome, outcomeOf } from '#src/http/command.ts'
import { Problem } from '#src/http/problem.ts'
import { readValues } from '#src/http/read-body.ts'
import { done } from '#src/http/respond.tsx'
import { wakeNotices } from '#src/notices/index.ts'
import { payFromOf } from './asking.ts'
import type { Mandate, Side } from './mandates.ts'
import { mayAnswer, mayEnd } from './rules.ts'
import { mandateAnswered, mandateEnded } from './store-mandates.ts'
import { answerTold, bothSides, endTold } from './telling.ts'

type Answer = { isAccepted: boolean; firmId: string | null; firmName: string; by: Doer }

/** For the batch of an answer, by whichever side was asked. */
export const answerMade = async (
  c: Context<App>,
  one: Mandate,
  side: Side,
  answer: Answer,
): Promise<Statement[]> => {
  const { db, now } = c.var
  const may = mayAnswer(one, side, now)
  if (!may.ok) throw new Problem(409, may.refusal)
  const { isAccepted, firmId, firmName, by } = answer
  const payFrom = isAccepted ? payFromOf(c, one) : null
  return [
    mandateAnswered(db, {
      id: one.id,
      firmId,
      by: by.id,
      at: now,
      isAccepted,
      paymentEffectiveAt: payFrom,
    }),
    ...answerTold(c, one, await bothSides(c, one, firmId), { isAccepted, firmName, payFrom }),
    audited(db, {
      object: { kind: 'mandate', id: one.id },
      subject: { kind: 'employer', id: one.employerNumber },
      ...(isAccepted ? { action: 'mandate_accepted' } : { action: 'mandate_refused' }),
      actor: by,
      at: now,
    }),
  ]
}

const once = async (
  c: Context<App>,
  location: string,
  make: () => Promise<Statement[]>,
): Promise<Response> => {
  const command = commandOf(c, await readValues(c))
  const outcome: Outcome = { status: 200, location }
  if (!(await outcomeOf(c.var.db, command))) {
    const ran = await carryOut(c.var.db, command, [
      commandRecorded(c.var.db, command, { ...outcome, at: c.var.now }),
      ...(await make()),
    ])
    if (ran === null) throw new Problem(409, { code: 'mandate_twice', facts: {} })
    wakeNotices(c)
  }
  return done(c, { ...outcome, json: () => ({ url: location }) })
}

const pathOf = (one: Mandate, side: Side): string =>
  side === 'firm' ? `/accountant/mandates/${one.id}` : `/mandates/${one.id}`

/** The answer of somebody signed in. */
export const answered = (
  c: Context<App>,
  one: Mandate,
  about: { side: 'employer' | 'firm'; isAccepted: boolean },
): Promise<Response> =>
  once(c, pathOf(one, about.side), () => {
    const { actor } = c.var
    const own = about.side === 'firm' ? actor.firm : null
    return answerMade(c, one, about.side, {
      isAccepted: about.isAccepted,
      firmId: own?.id ?? one.firmId,
      firmName: own?.name ?? one.firmName,
      by: doerOf(actor),
    })
  })

/** One button, either side: nothing is open to the firm from the next click. */
export const ended = (
  c: Context<App>,
  one: Mandate,
  side: 'employer' | 'firm',
): Promise<Response> =>
  once(c, pathOf(one, side), async () => {
    const { db, actor, now } = c.var
    const may = mayEnd(one, now)
    if (!may.ok) throw new Problem(409, may.refusal)
    return [
      mandateEnded(db, { id: one.id, by: actor.userId, side, at: now }),
      ...endTold(c, one, await bothSides(c, one, one.firmId), side),
      audited(db, {
        object: { kind: 'mandate', id: one.id },
        subject: { kind: 'employer', id: one.employerNumber },
        action: 'mandate_ended',
        actor: doerOf(actor),
        at: now,
      }),
    ]
  })
