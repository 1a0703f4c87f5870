import { audited, CLOCK, type NewAuditEntry } from '#src/audit/index.ts'
import { caseOpened } from '#src/cases/index.ts'
import { isConflict } from '#src/database/database.ts'
import type { Env } from '#src/env.ts'
import { readNow } from '#src/http/clock.ts'
import { casablancaDate, type Instant } from '#src/kernel/dates.ts'
import { noticed, originIn } from '#src/notices/index.ts'
import type { Buyback, BuybackMoney } from './buyback.ts'
import { isPayable } from './rules.ts'
import { buybackDropped, buybackPaid, findByReference, listOverdue } from './store.ts'

const MOST_AT_ONCE = 40

const linkTo = (env: Env, one: Pick<Buyback, 'id'>, origin?: string): string =>
  new URL(`/buybacks/${one.id}`, origin ?? originIn(env)).href

type Payer = { env: Env; actor: NewAuditEntry['actor']; origin: string; at: Instant }

/**
 * Money of the bank with the reference of a request: it waits for two people of the fund, with the
 * promise running. Null: no request has that reference; false: it was paid already.
 */
export const buybackSettled = async (
  { env, actor, origin, at }: Payer,
  money: BuybackMoney,
): Promise<boolean | null> => {
  const db = env.DB
  const one = await findByReference(db, money.reference)
  if (!one) return null
  if (!isPayable(one.state)) return false
  const opened = caseOpened(db, {
    kind: 'buyback',
    facts: {
      buybackId: one.id,
      memberId: one.memberId,
      reference: one.reference,
      amount: money.amount,
      asked: one.amount,
    },
    userId: one.requestedBy,
    memberId: one.memberId,
    objectId: one.id,
    text: '',
    by: { side: 'fund', kind: actor.kind, userId: null, name: actor.name },
    at,
  })
  try {
    await db.batch([
      ...opened.statements,
      buybackPaid(db, { id: one.id, caseId: opened.id, money }),
      ...noticed(db, {
        to: { userId: one.requestedBy },
        template: 'buyback_paid',
        facts: {
          amount: money.amount,
          reference: one.reference,
          promisedOn: opened.promisedOn,
          link: linkTo(env, one, origin),
        },
        at,
      }),
      audited(db, {
        object: { kind: 'buyback', id: one.id },
        subject: { kind: 'member', id: one.memberId },
        action: 'buyback_paid',
        actor,
        at,
        after: { amount_centimes: money.amount, value_on: money.valueOn },
      }),
    ])
    return true
  } catch (error) {
    if (isConflict(error)) return false
    throw error
  }
}

/** Requests nobody paid end by themselves, and their people hear of it. */
export const expireBuybacks = async (env: Env): Promise<number> => {
  const at = await readNow(env)
  const overdue = await listOverdue(env.DB, casablancaDate(at), MOST_AT_ONCE)
  for (const one of overdue) {
    try {
      await env.DB.batch([
        buybackDropped(env.DB, { id: one.id, state: 'expired', at }),
        ...noticed(env.DB, {
          to: { userId: one.requestedBy },
          template: 'buyback_expired',
          facts: { amount: one.amount, expiredOn: one.expiresOn, link: linkTo(env, one) },
          at,
        }),
        audited(env.DB, {
          object: { kind: 'buyback', id: one.id },
          subject: { kind: 'member', id: one.memberId },
          action: 'buyback_expired',
          actor: CLOCK,
          at,
        }),
      ])
    } catch (error) {
      // Paid, or given up, at the same moment.
      if (!isConflict(error)) throw error
    }
  }
  return overdue.length
}
