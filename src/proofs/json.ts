import type { IsoDate } from '#src/kernel/dates.ts'
import type { Attestor, Proof } from './proof.ts'
import { stateOf } from './rules/due.ts'

const when = (at: number): string => new Date(at).toISOString()

export const proofJson = (one: Proof, today: IsoDate, base: string) => ({
  id: one.id,
  url: `${base}/${one.id}`,
  dp_number: one.dpNumber,
  kind: one.kind,
  state: stateOf(one, today),
  due_on: one.dueOn,
  valid_until: one.validUntil,
  hold: one.hold && { kind: one.hold.kind, at: when(one.hold.at) },
  pieces: one.pieces.map((piece) => ({
    seq: piece.seq,
    how: piece.how,
    seen_by: piece.seenBy,
    state: piece.state,
    reason: piece.reason,
    received_at: when(piece.receivedAt),
  })),
  notices: one.notices.map((notice) => ({
    days: notice.days,
    holds_month: notice.holdsMonth,
    at: when(notice.at),
    has_arrived: notice.isDelivered,
  })),
})

export const attestorJson = (one: Attestor) => ({
  id: one.id,
  kind: one.kind,
  name: one.name,
  city: one.city,
  country: one.country,
  email: one.email,
  is_open: one.endedAt === null,
})
