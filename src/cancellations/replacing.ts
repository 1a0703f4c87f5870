import type { Context } from 'hono'
import { listDues, dueOf } from '#src/accounts/index.ts'
import { doerOf, employerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import { caseSettled, findOpenAbout } from '#src/cases/index.ts'
import type { Statement } from '#src/database/database.ts'
import {
  type Comparison,
  type Declaration,
  declarationCancelled,
  findDeclaration,
  listFiledElsewhere,
  replacementDifference,
  tallyOf,
} from '#src/declarations/index.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { notFound } from '#src/http/problem.ts'
import { casablancaDate, type IsoDate } from '#src/kernel/dates.ts'
import type { Result } from '#src/kernel/result.ts'
import { correctionToTell } from '#src/members/index.ts'
import { listOpen } from '#src/payments/index.ts'
import { calendarOf } from '#src/rulebook/calendar.ts'
import { counted } from './effect.ts'
import { linesTaken } from './rules.ts'
import { mayReplace, takenBy } from './rules-replacing.ts'
import {
  cancellationReplaced,
  findOpenOf,
  listFiledLines,
  listStandingCategories,
} from './store.ts'

/** A filed declaration and the one that would take its place. */
export type Replacement = {
  declaration: Declaration
  filed: Declaration
  /** Declared anew. */
  categories: string[]
  lines: number[] | null
  nil: string[]
  until: IsoDate
  difference: Comparison
  may: Result<true>
}

/** What this declaration would replace; somebody else's, or one that replaces nothing: not found. */
export const replacementOf = async (c: Context<App>, id: string): Promise<Replacement> => {
  const { db, now } = c.var
  const declaration = await findDeclaration(db, id)
  if (declaration?.employerNumber !== employerOf(c).number) throw notFound()
  if (declaration.status === 'abandoned' || declaration.status === 'cancelled') throw notFound()
  const held = await listFiledElsewhere(db, declaration)
  const [first] = held
  const filed = first ? await findDeclaration(db, first.declarationId) : null
  if (!filed) throw notFound()
  const categories = held.map(({ category }) => category)
  const [lines, standing, open, dues, orders, tally, difference] = await Promise.all([
    listFiledLines(db, filed.id),
    listStandingCategories(db, filed.id),
    findOpenOf(db, filed.id),
    listDues(db, filed.employerNumber),
    listOpen(db, filed.employerNumber),
    tallyOf(db, id),
    replacementDifference(db, { filedId: filed.id, declarationId: id, categories }),
  ])
  const touched = new Set(
    linesTaken(lines, null)
      .filter(({ category }) => categories.includes(category))
      .map(({ filingId, category }) => dueOf(filingId, category)),
  )
  const until = calendarOf(filed.quarter).declareBy
  return {
    declaration,
    filed,
    categories,
    ...takenBy(standing, lines, categories),
    until,
    difference,
    may: mayReplace({
      declarations: new Set(held.map(({ declarationId }) => declarationId)).size,
      status: filed.status,
      hasOpenCancellation: open !== null,
      blocked: tally.blocked,
      today: casablancaDate(now),
      until,
      isOrdered: orders.some(({ order }) => order.dues.some(({ dueId }) => touched.has(dueId))),
      isPaid: dues.some((due) => touched.has(due.id) && due.credit > 0),
    }),
  }
}

/**
 * The filed one gives way, in the batch that files the new one: both or neither. Written as a
 * cancellation that nobody had to decide.
 */
export const givenWay = async (c: Context<App>, one: Replacement): Promise<Statement[]> => {
  const { db, actor, now: at } = c.var
  const { filed, lines, nil } = one
  const id = newId()
  const [all, toCorrect] = await Promise.all([
    listFiledLines(db, filed.id),
    findOpenAbout(db, { kind: 'lines_to_correct', objectId: filed.id }),
  ])
  const { employerNumber, quarter, revision } = filed
  const taken = linesTaken(all, lines)
  const made = await counted(db, { id, employerNumber, taken, by: actor.name, at })
  return [
    cancellationReplaced(db, {
      id,
      employerNumber,
      declarationId: filed.id,
      quarter,
      lines,
      replacedBy: one.declaration.id,
      by: actor.userId,
      at,
    }),
    correctionToTell(db, { id, kind: 'cancellation' }),
    ...declarationCancelled(db, {
      cancellationId: id,
      declarationId: filed.id,
      revision,
      lines,
      nil,
      at,
    }),
    ...(made?.statements ?? []),
    ...(lines === null && toCorrect ? caseSettled(db, toCorrect, at) : []),
    audited(db, {
      object: { kind: 'declaration', id: filed.id },
      action: 'replaced',
      actor: doerOf(actor),
      at,
      after: { cancellation: id, by: one.declaration.id, lines: lines ?? 'all' },
    }),
  ]
}
