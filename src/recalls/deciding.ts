import type { Context } from 'hono'
import { doerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import { revisionsOpened } from '#src/cases/index.ts'
import type { Statement } from '#src/database/database.ts'
import {
  findDeclaration,
  processSoon,
  recallFiled,
  recallRecounted,
} from '#src/declarations/index.ts'
import type { App } from '#src/env.ts'
import { changedMeanwhile, Problem } from '#src/http/problem.ts'
import { correctionToTell } from '#src/members/index.ts'
import { needsController, type RecallLine } from './recall.ts'
import { reasonOf, seen } from './reading.ts'
import { findRecall, listParts, recallEnded } from './store.ts'

type Counted = Awaited<ReturnType<typeof recallRecounted>>['lines']

/** Of a line entered when something else stood declared, today's count says another amount. */
const isAsCounted = ({ line, base, due, points }: RecallLine, today: Counted): boolean => {
  const now = today.get(line)?.contribution
  return now
    ? now.base === base && now.employee + now.employer === due && now.points === points
    : due === null
}

/**
 * In the batch of the decision: each quarter filed as the employer sent it. The account and the
 * registers follow as for any filing. Somebody retired: one person is not enough. What was declared or
 * cancelled since it was entered makes its amounts wrong: it is not accepted.
 */
export const recallAccepted = async (
  c: Context<App>,
  id: string,
  isConfirmed: boolean,
): Promise<Statement[]> => {
  const { db, actor, now: at } = c.var
  const one = await findRecall(db, id)
  if (!one || one.caseId === null) throw changedMeanwhile()
  const { employerNumber, enteredBy } = one
  const [{ lines, effect }, parts] = await Promise.all([seen(db, one, at), listParts(db, id)])
  if (needsController(effect) && !isConfirmed)
    throw new Problem(409, { code: 'controller_to_decide', facts: {} })
  const guards: Statement[] = []
  const filings: Statement[] = []
  for (const { declarationId } of parts) {
    const declaration = await findDeclaration(db, declarationId)
    if (!declaration || declaration.lineCount === 0) continue
    const today = await recallRecounted(db, declaration, reasonOf(one).counts)
    const own = lines.filter((line) => line.declarationId === declarationId)
    if (!own.every((line) => isAsCounted(line, today.lines)))
      throw new Problem(409, { code: 'recall_counts_differ', facts: {} })
    guards.push(today.unchanged)
    filings.push(...(await recallFiled(db, declaration, { id: enteredBy, at })))
  }
  return [
    ...recallEnded(db, { id, from: 'submitted', at }, 'accepted'),
    correctionToTell(db, { id, kind: 'recall' }),
    ...guards,
    ...filings,
    ...revisionsOpened(db, {
      employerNumber,
      at,
      moved: lines.flatMap((line) =>
        line.isRetired && line.memberId !== null
          ? [{ memberId: line.memberId, quarter: line.quarter, points: line.points ?? 0 }]
          : [],
      ),
    }),
    audited(db, {
      object: { kind: 'recall', id },
      subject: { kind: 'employer', id: employerNumber },
      action: 'recall_accepted',
      actor: doerOf(actor),
      at,
      after: { due_centimes: effect.due, points_ten_thousandths: effect.points },
    }),
  ]
}

export const recallRefused = (c: Context<App>, id: string): Statement[] =>
  recallEnded(c.var.db, { id, from: 'submitted', at: c.var.now }, 'refused')

/** After the decision: what was accepted enters the account and the registers. */
export const recallCarriedOn = async (c: Context<App>, id: string): Promise<void> => {
  for (const { declarationId } of await listParts(c.var.db, id))
    await processSoon(c.env, declarationId)
}
