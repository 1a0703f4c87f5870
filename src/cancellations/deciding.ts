import type { Context } from 'hono'
import { doerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import { caseSettled, findOpenAbout, revisionsOpened } from '#src/cases/index.ts'
import type { Statement } from '#src/database/database.ts'
import { declarationCancelled, findDeclaration } from '#src/declarations/index.ts'
import type { App } from '#src/env.ts'
import { correctionToTell } from '#src/members/index.ts'
import { changedMeanwhile, Problem } from '#src/http/problem.ts'
import { isOpen, needsController } from './cancellation.ts'
import { counted } from './effect.ts'
import { linesTaken } from './rules.ts'
import { cancellationEnded, findCancellation, listFiledLines } from './store.ts'

/**
 * In the batch of the decision: lines marked, the account's contra entries, points taken back, the
 * quarter free to be filed again. Where money, points or a pension move, one person is not enough.
 */
export const cancellationAccepted = async (
  c: Context<App>,
  id: string,
  isConfirmed: boolean,
): Promise<Statement[]> => {
  const { db, actor, now: at } = c.var
  const one = await findCancellation(db, id)
  if (!one || !isOpen(one) || one.caseId === null) throw changedMeanwhile()
  const { declarationId, lines } = one
  const [declaration, filed, toCorrect] = await Promise.all([
    findDeclaration(db, declarationId),
    listFiledLines(db, declarationId),
    findOpenAbout(db, { kind: 'lines_to_correct', objectId: declarationId }),
  ])
  if (declaration?.status !== 'processed')
    throw new Problem(409, { code: 'still_processing', facts: {} })
  const taken = linesTaken(filed, lines)
  const { employerNumber } = one
  const made = await counted(db, { id, employerNumber, taken, by: actor.name, at })
  if (!made) throw changedMeanwhile()
  if (needsController(made.effect) && !isConfirmed)
    throw new Problem(409, { code: 'controller_to_decide', facts: {} })
  const { revision } = declaration
  return [
    ...declarationCancelled(db, { cancellationId: id, declarationId, revision, lines, at }),
    ...made.statements,
    cancellationEnded(db, { id, from: 'validated', at }, 'accepted'),
    correctionToTell(db, { id, kind: 'cancellation' }),
    ...revisionsOpened(db, {
      employerNumber,
      at,
      moved: taken.flatMap(({ memberId, isRetired, credited }) =>
        isRetired && memberId !== null
          ? [{ memberId, quarter: one.quarter, points: 0 - credited }]
          : [],
      ),
    }),
    ...(lines === null && toCorrect ? caseSettled(db, toCorrect, at) : []),
    audited(db, {
      object: { kind: 'declaration', id: declarationId },
      action: 'cancelled',
      actor: doerOf(actor),
      at,
      after: {
        cancellation: id,
        lines: lines ?? 'all',
        due_centimes: made.effect.due,
        points_ten_thousandths: made.effect.pointsTaken,
      },
    }),
  ]
}

export const cancellationRefused = (c: Context<App>, id: string): Statement[] => [
  cancellationEnded(c.var.db, { id, from: 'validated', at: c.var.now }, 'refused'),
]
