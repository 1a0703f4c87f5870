import type { Context } from 'hono'
import { doerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { changedMeanwhile, Problem } from '#src/http/problem.ts'
import { casablancaDate, partsOf } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import { careerEntryGranted } from '#src/members/index.ts'
import { pointsBought } from '#src/rulebook/buyback.ts'
import { RULEBOOK } from '#src/rulebook/rulebook.ts'
import type { Buyback } from './buyback.ts'
import { mayBuy } from './rules.ts'
import { buybackEnded, findAnyBuyback, findBuyer } from './store.ts'

const traced = (
  c: Context<App>,
  one: Buyback,
  { action, after }: { action: string; after: Record<string, string | number> },
): Statement =>
  audited(c.var.db, {
    object: { kind: 'buyback', id: one.id },
    subject: { kind: 'member', id: one.memberId },
    action,
    actor: doerOf(c.var.actor),
    at: c.var.now,
    after,
  })

/**
 * In the batch of the decision: the points that the money received buys, at the price of the day it
 * counts from. Two people looked at it; its source id makes a second grant impossible.
 */
export const buybackGranted = async (c: Context<App>, id: string): Promise<Statement[]> => {
  const { db, now: at } = c.var
  const one = await findAnyBuyback(db, id)
  if (one?.state !== 'paid' || one.received === null || one.valueOn === null)
    throw changedMeanwhile()
  const buyer = await findBuyer(db, one.memberId)
  const today = casablancaDate(at)
  const may = mayBuy({
    amount: one.received,
    birthDate: buyer?.birthDate ?? null,
    retiredOn: buyer?.retiredOn ?? null,
    today,
  })
  if (!may.ok) throw new Problem(409, may.refusal)
  const birthDate = buyer?.birthDate ?? today
  const bought = pointsBought(RULEBOOK, { amount: one.received, birthDate, on: one.valueOn })
  return [
    buybackEnded(db, { id, granted: bought.points, at }),
    careerEntryGranted(db, {
      memberId: one.memberId,
      year: partsOf(one.valueOn).year,
      quarters: '',
      nature: 'buyback',
      employee: centimes(one.received),
      points: bought.points,
      sourceKind: 'buyback',
      sourceId: id,
      at,
    }),
    traced(c, one, {
      action: 'buyback_granted',
      after: { points_ten_thousandths: bought.points, amount_centimes: one.received },
    }),
  ]
}

/** Refused by two people (every outcome of this kind of case is): all of the money goes back to the account it came from. */
export const buybackRefused = async (c: Context<App>, id: string): Promise<Statement[]> => {
  const one = await findAnyBuyback(c.var.db, id)
  if (one?.state !== 'paid' || one.received === null) throw changedMeanwhile()
  return [
    buybackEnded(c.var.db, { id, granted: null, at: c.var.now }),
    traced(c, one, {
      action: 'buyback_refused',
      after: { refund_centimes: one.received, to: one.fromRib ?? '' },
    }),
  ]
}
