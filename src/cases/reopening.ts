import type { Context } from 'hono'
import { doerOf } from '#src/access/index.ts'
import type { App } from '#src/env.ts'
import type { Case } from './case.ts'
import { caseOpened, type OpenedCase } from './opening.ts'

/** What was closed is not written over: a new case about the same thing, with a promise of its own. */
export const caseReopened = (c: Context<App>, one: Case): OpenedCase => {
  const { actor, now: at } = c.var
  return caseOpened(c.var.db, {
    kind: one.kind,
    facts: one.facts,
    ...(one.userId === null ? {} : { userId: one.userId }),
    contact: one.contact,
    ...(one.employerNumber === null ? {} : { employerNumber: one.employerNumber }),
    ...(one.memberId === null ? {} : { memberId: one.memberId }),
    ...(one.objectId === null ? {} : { objectId: one.objectId }),
    text: '',
    by: { side: 'person', kind: doerOf(actor).kind, userId: actor.userId, name: actor.name },
    at,
  })
}
