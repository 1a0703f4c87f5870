import type { Context } from 'hono'
import { type Doer, doerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { carryOut, commandOf, commandRecorded, type Outcome, outcomeOf } from '#src/http/command.ts'
import { Problem } from '#src/http/problem.ts'
import { readValues } from '#src/http/read-body.ts'
import { done } from '#src/http/respond.tsx'
import type { Result } from '#src/kernel/result.ts'
import { wakeNotices } from '#src/notices/index.ts'
import { payFromOf } from './asking.ts'
import type { Mandate, Party } from './mandates.ts'
import { mayAnswer, mayEnd } from './rules.ts'
import { findMandate, mandateAnswered, mandateEnded } from './store-mandates.ts'
import { answerTold, bothSides, endTold } from './telling.ts'

type Answer = { isAccepted: boolean; firmId: string | null; firmName: string; by: Doer }

/** For the batch of an answer, by whichever side was asked. */
export const answerMade = async (
  c: Context<App>,
  one: Mandate,
  side: Party,
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

type Step = {
  side: Party
  /** Asked again when somebody else was first: it then says what stands in the way. */
  may: (one: Mandate) => Result<unknown>
  make: () => Promise<Statement[]>
}

const once = async (c: Context<App>, one: Mandate, step: Step): Promise<Response> => {
  const command = commandOf(c, await readValues(c))
  const location = pathOf(one, step.side)
  const outcome: Outcome = { status: 200, location }
  if (!(await outcomeOf(c.var.db, command))) {
    const ran = await carryOut(c.var.db, command, [
      commandRecorded(c.var.db, command, { ...outcome, at: c.var.now }),
      ...(await step.make()),
    ])
    if (ran === null) {
      const may = step.may((await findMandate(c.var.db, one.id)) ?? one)
      throw new Problem(409, may.ok ? { code: 'mandate_twice', facts: {} } : may.refusal)
    }
    wakeNotices(c)
  }
  return done(c, { ...outcome, json: () => ({ url: location }) })
}

const pathOf = (one: Mandate, side: Party): string =>
  side === 'firm' ? `/accountant/mandates/${one.id}` : `/mandates/${one.id}`

/** The answer of somebody signed in. */
export const answered = (
  c: Context<App>,
  one: Mandate,
  about: { side: Party; isAccepted: boolean },
): Promise<Response> =>
  once(c, one, {
    side: about.side,
    may: (found) => mayAnswer(found, about.side, c.var.now),
    make: () => {
      const { actor } = c.var
      const own = about.side === 'firm' ? actor.firm : null
      return answerMade(c, one, about.side, {
        isAccepted: about.isAccepted,
        firmId: own?.id ?? one.firmId,
        firmName: own?.name ?? one.firmName,
        by: doerOf(actor),
      })
    },
  })

/** A proposal taken back opens nothing; its link says so, and nobody is written to. */
const withdrawalMade = (c: Context<App>, one: Mandate): Statement[] => [
  mandateAnswered(c.var.db, {
    id: one.id,
    firmId: null,
    by: c.var.actor.userId,
    at: c.var.now,
    isAccepted: false,
    paymentEffectiveAt: null,
  }),
  audited(c.var.db, {
    object: { kind: 'mandate', id: one.id },
    subject: { kind: 'employer', id: one.employerNumber },
    action: 'mandate_withdrawn',
    actor: doerOf(c.var.actor),
    at: c.var.now,
  }),
]

const endingMade = async (c: Context<App>, one: Mandate, side: Party): Promise<Statement[]> => {
  const { db, actor, now } = c.var
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
}

/** One button, either side: nothing is open to the firm from the next click. */
export const ended = (c: Context<App>, one: Mandate, side: Party): Promise<Response> => {
  const may = (found: Mandate) => mayEnd(found, side, c.var.now)
  return once(c, one, {
    side,
    may,
    make: async () => {
      const step = may(one)
      if (!step.ok) throw new Problem(409, step.refusal)
      return step.value === 'withdrawal' ? withdrawalMade(c, one) : await endingMade(c, one, side)
    },
  })
}
