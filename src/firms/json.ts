import type { Instant } from '#src/kernel/dates.ts'
import type { Mandate } from './mandates.ts'
import { stateOf } from './rules.ts'

const iso = (at: Instant | null): string | null => (at === null ? null : new Date(at).toISOString())

export const mandateJson = (one: Mandate, now: Instant) => ({
  id: one.id,
  state: stateOf(one, now),
  employer_number: one.employerNumber,
  employer: one.employerName,
  firm: one.firmName,
  asked_by: one.askedBySide,
  person: `${one.firstName} ${one.lastName}`,
  email: one.email,
  rights: one.rights,
  categories: one.categories,
  by_file: one.byFile,
  by_form: one.byForm,
  asked_at: iso(one.askedAt),
  expires_at: iso(one.expiresAt),
  answered_at: iso(one.answeredAt),
  payment_effective_at: iso(one.paymentEffectiveAt),
  payment_stopped_at: iso(one.paymentStoppedAt),
  ended_at: iso(one.endedAt),
  ended_by: one.endedBySide,
  last_used_at: iso(one.lastUsedAt),
})
