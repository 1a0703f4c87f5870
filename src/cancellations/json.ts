import { type Cancellation, type Effect, type FiledLine, needsController } from './cancellation.ts'

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

export const effectJson = (effect: Effect) => ({
  lines: effect.lines,
  people: effect.people,
  due_centimes: effect.due,
  to_hand_centimes: effect.toHand,
  interest_reversed_centimes: effect.interest,
  points_ten_thousandths: effect.points,
  points_taken_back_ten_thousandths: effect.pointsTaken,
  retired_people: effect.retired,
  ordered_payments: effect.ordered.map(({ reference, amount }) => ({
    reference,
    amount_centimes: amount,
  })),
  needs_controller: needsController(effect),
})

export const cancellationJson = (one: Cancellation) => ({
  id: one.id,
  url: `/cancellations/${one.id}`,
  declaration: `/declarations/${one.declarationId}`,
  quarter: one.quarter,
  object: one.object,
  note: one.note,
  lines: one.lines,
  state: one.state,
  replaced_by: one.replacedBy === null ? null : `/declarations/${one.replacedBy}`,
  case: one.caseId === null ? null : `/cases/${one.caseId}`,
  entered_by: one.enteredByName,
  entered_at: iso(one.enteredAt),
  validated_at: iso(one.validatedAt),
  ended_at: iso(one.endedAt),
})

export const lineJson = (line: FiledLine) => ({
  line: line.line,
  person: line.person,
  name: line.name,
  category: line.category,
  base_centimes: line.base,
  due_centimes: line.due,
  points_ten_thousandths: line.points,
})
