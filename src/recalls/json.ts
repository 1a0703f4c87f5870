import type { Finding, Recall, RecallEffect, RecallLine } from './recall.ts'
import { needsController } from './recall.ts'

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

export const recallJson = (one: Recall) => ({
  id: one.id,
  url: `/recalls/${one.id}`,
  reason: one.reason,
  from: one.from,
  to: one.to,
  note: one.note,
  state: one.state,
  case: one.caseId === null ? null : `/cases/${one.caseId}`,
  entered_by: one.enteredByName,
  entered_at: iso(one.enteredAt),
  submitted_at: iso(one.submittedAt),
  ended_at: iso(one.endedAt),
})

export const effectJson = (effect: RecallEffect) => ({
  lines: effect.lines,
  people: effect.people,
  due_centimes: effect.due,
  due_on: effect.dueOn,
  points_ten_thousandths: effect.points,
  retired_people: effect.retired,
  needs_controller: needsController(effect),
})

export const lineJson = (line: RecallLine) => ({
  quarter: line.quarter,
  declaration: `/declarations/${line.declarationId}`,
  line: line.line,
  person: line.person,
  name: line.name,
  category: line.category,
  severity: line.severity,
  is_cancelled: line.isCancelled,
  base_centimes: line.base,
  due_centimes: line.due,
  points_ten_thousandths: line.points,
  points_credited_ten_thousandths: line.credited,
})

export const findingJson = ({ line, field, code, value, expected }: Finding) => ({
  line,
  field,
  code,
  value,
  expected,
  rule: `/rules/${code}`,
})
