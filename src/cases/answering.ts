import type { Context } from 'hono'
import { doerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { Examined } from '#src/documents/index.ts'
import type { App } from '#src/env.ts'
import { changedMeanwhile, Problem } from '#src/http/problem.ts'
import { isConflict, type Statement } from '#src/database/database.ts'
import { casablancaDate, type IsoDate } from '#src/kernel/dates.ts'
import { promiseAfterWait } from '#src/rulebook/calendar.ts'
import type { Case } from './case.ts'
import { subjectOf } from './opening.ts'
import { pieceAdded } from './pieces.ts'
import { caseMoved } from './store.ts'
import { entryAdded } from './store-entries.ts'

type Given = {
  text: string
  piece: Examined | null
  name: string
  /** Of what is promised from a day of its own; without it, the promise put off by the wait. */
  promisedOn?: IsoDate
}

/** For the batch of an answer: the promise runs again, put off by the days they took. */
export const caseAnswered = async (
  c: Context<App>,
  one: Case,
  given: Given,
): Promise<Statement[]> => {
  if (one.state === 'closed') throw new Problem(409, { code: 'case_closed', facts: {} })
  const { db, now } = c.var
  const actor = c.var.actor as Context<App>['var']['actor'] | undefined
  const by = actor?.userId ?? null
  const wait = one.waitingSince
  const promisedOn =
    given.promisedOn ??
    (wait === null
      ? one.promisedOn
      : promiseAfterWait(one.promisedOn, { from: casablancaDate(wait), to: casablancaDate(now) }))
  const state = one.state === 'waiting' ? 'open' : one.state
  const piece = given.piece ? await pieceAdded(c, one.id, given.piece, by ?? 'nobody') : []
  return [
    caseMoved(db, { ...one, state, promisedOn, waitingSince: null }),
    entryAdded(db, {
      caseId: one.id,
      at: now,
      side: 'person',
      userId: by,
      name: given.name,
      what: 'answered',
      text: given.text,
      isInternal: false,
    }),
    ...piece,
    audited(db, {
      object: { kind: 'case', id: one.id },
      ...subjectOf(one),
      action: 'case_answered',
      actor: actor ? doerOf(actor) : { kind: 'person', id: 'nobody', name: given.name },
      at: now,
    }),
  ]
}

/** The person answers, or adds something. */
export const answered = async (c: Context<App>, one: Case, given: Given): Promise<void> => {
  const statements = await caseAnswered(c, one, given)
  try {
    await c.var.db.batch(statements)
  } catch (error) {
    if (isConflict(error)) throw changedMeanwhile()
    throw error
  }
}
