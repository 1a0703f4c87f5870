import type { Instant } from '#src/kernel/dates.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import type { Attestation, Check, Checked, FactName, Facts } from './attestation.ts'
import { FACT_TYPES } from './attestation.ts'
import type { Listed } from './store.ts'

const iso = (at: Instant): string => new Date(at).toISOString()

/** Names carry their unit, as everywhere. */
const UNITS: Readonly<Record<string, string>> = { points: '_ten_thousandths', amount: '_centimes' }

const factName = (name: string): string => `${name}${UNITS[FACT_TYPES[name as FactName]] ?? ''}`

export const factsJson = (facts: Facts): Record<string, string | number> =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [factName(name), value]))

/** Why nothing could be checked. */
export const refusedJson = (problem: { code: string; facts?: object }) => ({
  code: problem.code,
  facts: problem.facts ?? {},
})

/** What anyone who checks is told. Unknown codes have one answer, whatever they are. */
export const checkedJson = (one: Checked) => ({
  verdict: one.verdict,
  facts: one.facts && factsJson(one.facts),
  as_of: iso(one.asOf),
  ...(one.claims
    ? {
        code: one.claims.code,
        kind: one.claims.kind,
        issued_on: casablancaDate(one.claims.issuedAt),
        valid_until: one.claims.validUntil,
        closed_on: one.closedAt === null ? null : casablancaDate(one.closedAt),
        hides_figures: one.hidesFigures,
      }
    : {}),
})

export const CHECKED_HEADER = [
  'code',
  'verdict',
  'kind',
  'name',
  'issued_on',
  'valid_until',
  'closed_on',
  'as_of',
] as const

export const checkedRow = (typed: string, one: Checked): (string | null)[] => [
  typed,
  one.verdict,
  one.claims?.kind ?? null,
  one.facts?.name === undefined ? null : String(one.facts.name),
  one.claims && casablancaDate(one.claims.issuedAt),
  one.claims?.validUntil ?? null,
  one.claims && one.closedAt !== null ? casablancaDate(one.closedAt) : null,
  iso(one.asOf),
]

/** A paper, for its holder. */
export const attestationJson = (one: Attestation, address: string) => ({
  id: one.id,
  kind: one.kind,
  period: one.period,
  code: one.code,
  url: address,
  jws: one.jws,
  control: one.control,
  language: one.language,
  purpose: one.purpose,
  facts: factsJson(one.facts),
  issued_at: iso(one.issuedAt),
  valid_until: one.validUntil,
  closed: one.closing && { how: one.closing.how, at: iso(one.closing.at) },
  paper: `/attestations/${one.id}?format=pdf`,
  sheet: `/attestations/${one.id}/sheet`,
})

/** What the desk reads: neither its signed text nor what its holder made it for. */
export const deskJson = (one: Attestation) => ({
  id: one.id,
  kind: one.kind,
  period: one.period,
  code: one.code,
  facts: factsJson(one.facts),
  issued_at: iso(one.issuedAt),
  issued_by: one.issuedByName,
  valid_until: one.validUntil,
  closed: one.closing && {
    how: one.closing.how,
    why: one.closing.why,
    by: one.closing.byName,
    at: iso(one.closing.at),
  },
})

export const listedJson = (one: Listed, address: string) => ({
  ...attestationJson(one, address),
  checks: one.checks,
  last_check_at: one.lastCheckAt === null ? null : iso(one.lastCheckAt),
})

export const checkJson = (one: Check) => ({
  at: iso(one.at),
  how: one.how,
  verdict: one.verdict,
  with_figures: one.withFigures,
})
