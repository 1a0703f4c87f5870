import type { Context } from 'hono'
import { doerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { Problem } from '#src/http/problem.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import { linkTo, noticed } from '#src/notices/index.ts'
import { findTold, pensionRevised, recipientOf } from '#src/pensions/index.ts'
import { openMonthOn, paymentDayOf, PENSION_BOOK } from '#src/rulebook/pension-payments.ts'
import { revisionCountedNow } from './counting.ts'
import type { Calculation, Revision } from './revision.ts'
import { arrearsOf, isSameCalculation, isUnchanged } from './rules/arrears.ts'
import { findRevision, revisionCounted } from './store.ts'

const refuse = (code: string): Problem => new Problem(409, { code, facts: {} })

const countedFor = async (
  c: Context<App>,
  caseId: string,
): Promise<{ revision: Revision; calculation: Calculation }> => {
  const revision = await findRevision(c.var.db, caseId)
  if (!revision) throw refuse('changed_meanwhile')
  const today = casablancaDate(c.var.now)
  const calculation = await revisionCountedNow(c.var.db, revision.memberId, today)
  if (!calculation) throw refuse('revision_not_countable')
  if (isUnchanged(calculation)) throw refuse('revision_moves_nothing')
  return { revision, calculation }
}

/** In the batch of an agent's proposal: what the second person will look at is written down. */
export const revisionProposed = async (c: Context<App>, caseId: string): Promise<Statement[]> => {
  const { calculation } = await countedFor(c, caseId)
  const { db, actor, now: at } = c.var
  return [revisionCounted(db, caseId, { ...calculation, by: actor.name, at })]
}

/**
 * In the batch of a controller's approval: counted once more and found the same, the new points enter
 * the register, and the next run pays the arrears or finds what is owed back. Decided by the 20th, the
 * pension paid on the 1st of the next month is the new one (S60).
 */
export const revisionDecided = async (c: Context<App>, caseId: string): Promise<Statement[]> => {
  const { revision, calculation } = await countedFor(c, caseId)
  const proposed = revision.calculation
  if (!proposed || !isSameCalculation(proposed, calculation)) throw refuse('calculation_moved')
  const { db, actor, now: at } = c.var
  const month = openMonthOn(casablancaDate(at))
  const arrears = arrearsOf(PENSION_BOOK, calculation, month)
  const told = await findTold(db, calculation.pensionId)
  return [
    ...pensionRevised(db, {
      pensionId: calculation.pensionId,
      from: calculation.from,
      points: calculation.pointsAfter,
      cause: { kind: 'revision', id: caseId },
      at,
    }),
    ...(told
      ? noticed(db, {
          to: recipientOf(told),
          template: 'pension_revised',
          facts: {
            number: revision.number,
            before: calculation.before.monthly,
            after: calculation.after.monthly,
            arrears: centimes(arrears.reduce((sum, { difference }) => sum + difference, 0)),
            on: paymentDayOf(month),
            link: linkTo(c, `/pensioner/revisions/${caseId}`),
          },
          at,
        })
      : []),
    audited(db, {
      object: { kind: 'pension', id: calculation.pensionId },
      subject: { kind: 'member', id: revision.memberId },
      action: 'pension_revised',
      actor: doerOf(actor),
      at,
      before: { points_ten_thousandths: calculation.pointsBefore },
      after: { points_ten_thousandths: calculation.pointsAfter, from: calculation.from },
    }),
  ]
}
