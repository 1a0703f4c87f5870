import type { Case, CaseFile, Entry } from './case.ts'

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

export const caseJson = (one: Case) => ({
  id: one.id,
  number: one.number,
  kind: one.kind,
  facts: one.facts,
  state: one.state,
  opened_at: iso(one.openedAt),
  promised_on: one.promisedOn,
  waiting_since: iso(one.waitingSince),
  employer_number: one.employerNumber,
  outcome: one.outcome,
  reason: one.reason,
  closed_at: iso(one.closedAt),
})

export const threadJson = (
  entries: readonly Entry[],
  files: readonly CaseFile[],
  base: string,
) => ({
  entries: entries.map((entry) => ({
    at: iso(entry.at),
    side: entry.side,
    name: entry.name,
    what: entry.what,
    text: entry.text,
    ...(entry.isInternal ? { is_internal: true } : {}),
  })),
  files: files.map((file) => ({
    name: file.name,
    type: file.type,
    size: file.size,
    url: `${base}/files/${file.id}`,
  })),
})
