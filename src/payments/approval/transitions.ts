import type { EventType, Status } from '#src/payments/payment.ts'

/** The whole life of an order: what is not here can't happen. `npm run graph` draws it. */
export const TRANSITIONS = [
  ['empty', 'ordered', 'awaiting_first'],
  ['awaiting_first', 'confirmed', 'awaiting_second'],
  ['awaiting_first', 'confirmed', 'approved'],
  ['awaiting_second', 'confirmed', 'approved'],
  ['awaiting_first', 'refused', 'refused'],
  ['awaiting_second', 'refused', 'refused'],
  ['awaiting_first', 'withdrawn', 'withdrawn'],
  ['awaiting_second', 'withdrawn', 'withdrawn'],
  ['awaiting_first', 'expired', 'expired'],
  ['awaiting_second', 'expired', 'expired'],
  // Two people, once everybody had agreed.
  ['approved', 'withdrawal_asked', 'approved'],
  ['approved', 'withdrawn', 'withdrawn'],
  ['approved', 'transmitted', 'transmitted'],
  ['transmitted', 'missed', 'not_received'],
  ['transmitted', 'bank_refused', 'bank_refused'],
  ['not_received', 'bank_refused', 'bank_refused'],
  ['not_received', 'closed', 'closed'],
] as const satisfies readonly (readonly [Status, EventType, Status])[]

/** May this event lead from here to there? */
export const isTransition = (from: Status, type: EventType, to: Status): boolean =>
  TRANSITIONS.some(([a, b, c]) => a === from && b === type && c === to)

/** Nothing follows. */
export const isOver = (status: Status): boolean =>
  status !== 'empty' && !TRANSITIONS.some(([from]) => from === status)
