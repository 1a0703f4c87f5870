import { listPaymentUsers, type PaymentUser } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import { caseOpened } from '#src/cases/index.ts'
import { type Database, isConflict, type Statement } from '#src/database/database.ts'
import type { Env } from '#src/env.ts'
import { casablancaDate, type Instant } from '#src/kernel/dates.ts'
import { invariant } from '#src/kernel/invariant.ts'
import { noticed } from '#src/notices/index.ts'
import type { By, Chain, ChainEvent, EventType } from '#src/payments/payment.ts'
import { usedCredit } from '#src/payments/credit.ts'
import { eventProjected, isProjected } from '#src/payments/store-projection.ts'
import { replay } from './chain.ts'

/** Each has its sentence in the history of the employer. */
const TRACE: Record<EventType, { action: string }> = {
  ordered: { action: 'payment_ordered' },
  confirmed: { action: 'payment_confirmed' },
  refused: { action: 'payment_refused' },
  withdrawal_asked: { action: 'payment_withdrawal_asked' },
  withdrawn: { action: 'payment_withdrawn' },
  expired: { action: 'payment_expired' },
  transmitted: { action: 'payment_transmitted' },
  missed: { action: 'payment_missed' },
  bank_refused: { action: 'payment_bank_refused' },
  closed: { action: 'payment_closed' },
}

const isInForce = (user: PaymentUser, now: Instant): boolean => {
  const today = casablancaDate(now)
  const isDated = user.startsOn <= today && (user.endsOn === null || user.endsOn >= today)
  return isDated && user.effectiveAt <= now
}

/** Who hears of an event: those who can act next, or those who had acted. */
const hearers = (chain: Chain, event: ChainEvent, users: readonly PaymentUser[]): string[] => {
  const had = [chain.orderedBy, ...chain.confirmedBy].flatMap((by) => by?.id ?? [])
  const isNext = chain.status === 'awaiting_first' || chain.status === 'awaiting_second'
  const next = users
    .filter((one) => one.right === 'payment_validator' && isInForce(one, event.at))
    .map((one) => one.id)
    .filter((id) => !had.includes(id) || chain.order?.soleSignatory === id)
  const others = event.type === 'withdrawal_asked' ? [...had, ...next] : had
  return [...new Set(isNext ? next : others)].filter((id) => isNext || id !== event.by.id)
}

const told = (
  env: Env,
  id: string,
  about: { chain: Chain; event: ChainEvent; users: readonly PaymentUser[] },
): Statement[] => {
  const { chain, event } = about
  const { order } = chain
  invariant(order, 'an event is of an order')
  const facts = {
    employer: order.employerName,
    reference: order.reference,
    amount: order.amount,
    by: event.by.name,
    link: new URL(`/payments/${id}`, chain.origin).href,
  }
  return hearers(chain, event, about.users).flatMap((userId) =>
    chain.status === 'awaiting_first' || chain.status === 'awaiting_second'
      ? noticed(env.DB, { to: { userId }, template: 'payment_to_confirm', facts, at: event.at })
      : noticed(env.DB, {
          to: { userId },
          template: 'payment_told',
          facts: { ...facts, what: event.type, reason: event.reason ?? '' },
          at: event.at,
        }),
  )
}

/** Money that was sent and never seen is somebody's work at the desk. */
const followed = (db: Database, id: string, chain: Chain, event: ChainEvent): Statement[] => {
  if (event.type !== 'missed' || !chain.order || !chain.orderedBy) return []
  const { order } = chain
  return caseOpened(db, {
    kind: 'payment_not_received',
    facts: { paymentId: id, reference: order.reference, amount: order.amount },
    userId: chain.orderedBy.id,
    employerNumber: order.employerNumber,
    objectId: id,
    text: '',
    by: { side: 'fund', kind: 'fund', userId: null, name: 'CIMR' },
    at: event.at,
  }).statements
}

const actorOf = (by: By) => ({ kind: by.kind, id: by.id, name: by.name })

/** The last of these events, in D1: the row, its trace, its messages. Running again changes nothing. */
export const projected = async (
  env: Env,
  id: string,
  events: readonly ChainEvent[],
): Promise<void> => {
  const event = events.at(-1)
  const chain = replay(events)
  const { order } = chain
  invariant(event && order, 'an order begins by being given')
  const users = await listPaymentUsers(env.DB, order.employerNumber)
  try {
    await env.DB.batch([
      ...eventProjected(env.DB, id, { event, chain }),
      ...told(env, id, { chain, event, users }),
      ...followed(env.DB, id, chain, event),
      audited(env.DB, {
        object: { kind: 'payment', id },
        subject: { kind: 'employer', id: order.employerNumber },
        ...TRACE[event.type],
        actor: actorOf(event.by),
        ...(event.reason === null ? {} : { reason: event.reason }),
        at: event.at,
        after: {
          status: event.status,
          digest: chain.digest,
          ...(order.soleSignatory === null ? {} : { sole_signatory: order.soleSignatory }),
        },
      }),
    ])
  } catch (error) {
    if (!isConflict(error) || !(await isProjected(env.DB, id, event.seq))) throw error
  }
  // After its event, and once: the posting's own cause is the guard.
  if (event.type === 'transmitted' && order.credit > 0 && order.means === 'credit')
    await usedCredit(env.DB, id, { order, at: event.at })
}
