import type { Context } from 'hono'
import { employerOf } from '#src/access/index.ts'
import type { Database } from '#src/database/database.ts'
import { correctionRight, findDeclaration } from '#src/declarations/index.ts'
import type { App } from '#src/env.ts'
import { notFound } from '#src/http/problem.ts'
import { casablancaDate, type Instant } from '#src/kernel/dates.ts'
import { entryOn } from '#src/rulebook/parameter.ts'
import {
  cancellationObjects,
  type CancellationObject,
} from '#src/rulebook/parameters/corrections.ts'
import { type Cancellation, type Effect, type FiledLine, isOpen } from './cancellation.ts'
import { carriedOut, counted } from './effect.ts'
import { linesTaken } from './rules.ts'
import { findCancellation, listFiledLines } from './store.ts'

/** Categories this person may correct; null: all of them. */
export const openCategories = (c: Context<App>): readonly string[] | null =>
  correctionRight(c.var.actor)?.categories ?? null

export const objectsOn = (now: Instant): readonly CancellationObject[] =>
  entryOn(cancellationObjects, casablancaDate(now)).value

/** The employer's own; somebody else's answers as if it did not exist. */
export const loadCancellation = async (c: Context<App>): Promise<Cancellation> => {
  const one = await findCancellation(c.var.db, c.req.param('id') ?? '')
  if (one?.employerNumber !== employerOf(c).number) throw notFound()
  return one
}

/** A cancellation with what it takes and what moves, or moved. Null: it ended without an effect. */
export const seen = async (
  db: Database,
  one: Cancellation,
  at: Instant,
): Promise<{ taken: FiledLine[]; effect: Effect | null }> => {
  const [filed, declaration] = await Promise.all([
    listFiledLines(db, one.declarationId),
    findDeclaration(db, one.declarationId),
  ])
  if (one.state === 'accepted')
    return {
      taken: filed.filter((line) => line.cancelledBy === one.id),
      effect: await carriedOut(db, one, filed),
    }
  const taken = linesTaken(filed, one.lines)
  // While what was filed last is on its way to the account, nothing can be counted.
  if (!isOpen(one) || declaration?.status !== 'processed') return { taken, effect: null }
  const { id, employerNumber } = one
  const made = await counted(db, { id, employerNumber, taken, by: '', at })
  return { taken, effect: made?.effect ?? null }
}
