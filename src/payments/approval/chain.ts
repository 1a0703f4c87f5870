import type { Instant } from '#src/kernel/dates.ts'
import { assertNever, invariant } from '#src/kernel/invariant.ts'
import { ok, refused, type Refusal, type Result } from '#src/kernel/result.ts'
import type { By, Chain, ChainCommand, ChainEvent, Status } from '#src/payments/payment.ts'
import { isTransition } from './transitions.ts'

// The life of an order, pure: no clock, no randomness, nothing read or written.

export const EMPTY: Chain = {
  status: 'empty',
  seq: 0,
  order: null,
  digest: '',
  origin: '',
  orderedBy: null,
  confirmedBy: [],
  withdrawalAskedBy: null,
  expiresAt: null,
  dueBy: null,
}

type Decided = Result<ChainEvent | null>

const isAwaiting = (status: Status): boolean =>
  status === 'awaiting_first' || status === 'awaiting_second'

const isSame = (a: By | null, b: By): boolean => a?.id === b.id || a?.person === b.person

/** What every event says: its number, who, when, and where it leads. */
const about = (
  chain: Chain,
  command: ChainCommand,
  at: Instant,
  to: { status: Status; reason?: string | null },
) => ({
  seq: chain.seq + 1,
  by: command.by,
  at,
  reason: to.reason ?? null,
  status: to.status,
})

const notAwaiting = (chain: Chain): Refusal | null =>
  isAwaiting(chain.status) ? null : { code: `payment_${chain.status}`, facts: {} }

/** Nobody confirms their own order, whoever they are; only one person with sole power may. */
const confirmed = (chain: Chain, command: ChainCommand, now: Instant): Decided => {
  const { order } = chain
  const standing = notAwaiting(chain)
  if (standing) return { ok: false, refusal: standing }
  if (now >= (chain.expiresAt ?? now)) return refused('payment_expired')
  const isSole = order?.soleSignatory === command.by.id && order.confirmations === 1
  if (isSame(chain.orderedBy, command.by) && !isSole) return refused('own_order')
  if (chain.confirmedBy.some((one) => isSame(one, command.by))) return refused('confirmed_twice')
  const given = chain.confirmedBy.length + 1
  const status = given >= (order?.confirmations ?? given) ? 'approved' : 'awaiting_second'
  return ok({ ...about(chain, command, now, { status }), type: 'confirmed' })
}

const isSole = (chain: Chain, by: By): boolean =>
  chain.order?.soleSignatory === by.id && isSame(chain.orderedBy, by)

/** While it waits, whoever ordered it; once approved, two people; once sent, nobody. */
const withdrawn = (
  chain: Chain,
  command: ChainCommand,
  at: { now: Instant; reason: string | null },
): Decided => {
  const { now, reason } = at
  const away = {
    ...about(chain, command, now, { status: 'withdrawn', reason }),
    type: 'withdrawn' as const,
  }
  if (isAwaiting(chain.status))
    return isSame(chain.orderedBy, command.by) ? ok(away) : refused('withdrawal_not_yours')
  if (chain.status !== 'approved') return refused(`payment_${chain.status}`)
  if (chain.order?.means === 'credit') return refused('payment_transmitted')
  if (isSole(chain, command.by)) return ok(away)
  if (chain.withdrawalAskedBy === null)
    return ok({ ...away, status: 'approved', type: 'withdrawal_asked' })
  return isSame(chain.withdrawalAskedBy, command.by) ? refused('withdrawal_asked_twice') : ok(away)
}

/** What happens by itself is the fund's doing. */
export const FUND: By = { kind: 'fund', id: 'fund', name: 'CIMR', person: 'fund' }

/** What time brings by itself: null when nothing is due. */
const woken = (chain: Chain, command: ChainCommand, at: { now: Instant; isSettled: boolean }) => {
  const own = { ...command, by: FUND }
  if (isAwaiting(chain.status) && at.now >= (chain.expiresAt ?? at.now))
    return { ...about(chain, own, at.now, { status: 'expired' }), type: 'expired' as const }
  if (chain.status === 'transmitted' && !at.isSettled && at.now >= (chain.dueBy ?? at.now))
    return { ...about(chain, own, at.now, { status: 'not_received' }), type: 'missed' as const }
  return null
}

const carried = (chain: Chain, command: ChainCommand, now: Instant): Decided => {
  const said = (status: Status, reason: string | null) =>
    about(chain, command, now, { status, reason })
  switch (command.type) {
    case 'order':
      if (chain.status !== 'empty') return refused('payment_ordered_already')
      return ok({
        ...said('awaiting_first', null),
        type: 'ordered',
        order: command.order,
        digest: command.digest,
        expiresAt: command.expiresAt,
        origin: command.origin,
      })
    case 'confirm':
      return confirmed(chain, command, now)
    case 'refuse': {
      const standing = notAwaiting(chain)
      if (standing) return { ok: false, refusal: standing }
      return ok({ ...said('refused', command.reason), type: 'refused' })
    }
    case 'withdraw':
      return withdrawn(chain, command, { now, reason: command.reason })
    case 'transmit':
      if (chain.status !== 'approved') return refused(`payment_${chain.status}`)
      return ok({
        ...said('transmitted', command.reason),
        type: 'transmitted',
        dueBy: command.dueBy,
      })
    case 'wake':
      return ok(woken(chain, command, { now, isSettled: command.isSettled }))
    case 'bank_refuse':
      if (chain.status !== 'transmitted' && chain.status !== 'not_received')
        return refused(`payment_${chain.status}`)
      return ok({ ...said('bank_refused', command.reason), type: 'bank_refused' })
    case 'close':
      if (chain.status !== 'not_received') return refused('payment_not_missing')
      return ok({ ...said('closed', command.reason), type: 'closed' })
    default:
      return assertNever(command)
  }
}

/**
 * What a command does to an order: an event, nothing (null), or why not. Somebody who acts on what
 * is no longer so is refused first: what happened since tells them more than the rule that fails.
 */
export const decide = (chain: Chain, command: ChainCommand, now: Instant): Decided => {
  if (chain.status === 'empty' && command.type !== 'order') return refused('payment_unknown')
  if (command.expectedSeq !== null && command.expectedSeq !== chain.seq)
    return refused('payment_stale', { seen: command.expectedSeq, now: chain.seq })
  const decided = carried(chain, command, now)
  if (decided.ok && decided.value)
    invariant(
      isTransition(chain.status, decided.value.type, decided.value.status),
      `${chain.status} → ${decided.value.type} → ${decided.value.status}`,
    )
  return decided
}

export const evolve = (chain: Chain, event: ChainEvent): Chain => {
  const next = { ...chain, status: event.status, seq: event.seq }
  switch (event.type) {
    case 'ordered':
      return {
        ...next,
        order: event.order,
        digest: event.digest,
        origin: event.origin,
        orderedBy: event.by,
        expiresAt: event.expiresAt,
      }
    case 'confirmed':
      return { ...next, confirmedBy: [...chain.confirmedBy, event.by] }
    case 'withdrawal_asked':
      return { ...next, withdrawalAskedBy: event.by }
    case 'transmitted':
      return { ...next, dueBy: event.dueBy }
    case 'refused':
    case 'withdrawn':
    case 'expired':
    case 'missed':
    case 'bank_refused':
    case 'closed':
      return next
    default:
      return assertNever(event)
  }
}

export const replay = (events: readonly ChainEvent[]): Chain => events.reduce(evolve, EMPTY)

/** When the order has something to do by itself; null: it waits for people, or is over. */
export const wakesAt = (chain: Chain): Instant | null => {
  if (isAwaiting(chain.status)) return chain.expiresAt
  // Money in hand has nowhere to arrive from.
  return chain.status === 'transmitted' && chain.order?.means !== 'credit' ? chain.dueBy : null
}
