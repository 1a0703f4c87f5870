import type {
  Anomaly,
  Declaration,
  DeclarationRow,
  Filing,
  Proposal,
  StoredLine,
  Tally,
  Totals,
} from './declaration.ts'
import type { AnomalyCounts } from './store-anomalies.ts'

type JsonObject = Record<string, unknown>

const totalsJson = (totals: Totals): JsonObject => ({
  line_count: totals.lines,
  base_centimes: totals.base,
  employee_centimes: totals.employee,
  employer_centimes: totals.employer,
  contributions_centimes: totals.employee + totals.employer,
  points_ten_thousandths: totals.points,
})

const anomalyJson = (a: Anomaly): JsonObject => ({
  line: a.line,
  field: a.field,
  code: a.code,
  severity: a.severity,
  value: a.value,
  expected: a.expected,
  rule: `/rules/${a.code}`,
})

export const filingJson = (f: Filing): JsonObject => ({
  id: f.id,
  url: `/filings/${f.id}`,
  declaration: `/declarations/${f.declarationId}`,
  employer_number: f.employerNumber,
  quarter: f.quarter,
  categories: f.categories,
  filed_at: new Date(f.filedAt).toISOString(),
  filed_by: f.filedBy,
  is_nil: f.isNil,
  sha256: f.sha256,
  processed_by: f.promisedOn,
  totals: totalsJson(f.totals),
})

export type DeclarationView = {
  declaration: Declaration
  tally: Tally
  filings: Filing[]
  anomalies: Anomaly[]
  /** People to confirm: `POST /declarations/:id/proposals/:line {"is_same": true}`. */
  proposals: Proposal[]
  /** All there are, also those not listed. */
  counts: AnomalyCounts
}

/** What a program gets of a declaration. Totals are of the lines filed or that can be. */
export const declarationJson = ({
  declaration: d,
  tally,
  filings,
  anomalies,
  proposals,
}: DeclarationView): JsonObject => {
  const { filed, fileable } = tally
  return {
    id: d.id,
    url: `/declarations/${d.id}`,
    status: d.status,
    mode: d.mode,
    is_filed: d.status === 'filed' || d.status === 'processed',
    source: d.source,
    quarter: d.quarter,
    employer_number: d.employerNumber,
    revision: d.revision,
    received_at: new Date(d.receivedAt).toISOString(),
    file:
      d.fileSha256 === null ? null : { name: d.fileName, bytes: d.fileSize, sha256: d.fileSha256 },
    recall: d.recallId === null ? null : `/recalls/${d.recallId}`,
    line_count: d.lineCount,
    good_line_count: fileable.lines + filed.lines,
    blocked_line_count: tally.blocked,
    base_centimes: fileable.base + filed.base,
    employee_centimes: fileable.employee + filed.employee,
    employer_centimes: fileable.employer + filed.employer,
    contributions_centimes: fileable.employee + filed.employee + fileable.employer + filed.employer,
    points_ten_thousandths: fileable.points + filed.points,
    filed: totalsJson(filed),
    to_file: totalsJson(fileable),
    filings: filings.map(filingJson),
    anomalies: anomalies.map(anomalyJson),
    proposals: proposals.map(({ line, name, state }) => ({ line, name, state })),
  }
}

export const summaryJson = (d: DeclarationRow): JsonObject => ({
  id: d.id,
  url: `/declarations/${d.id}`,
  status: d.status,
  mode: d.mode,
  source: d.source,
  quarter: d.quarter,
  received_at: new Date(d.receivedAt).toISOString(),
  line_count: d.lineCount,
  contributions_filed_centimes: d.due,
})

export const lineJson = (l: StoredLine): JsonObject => ({
  line: l.line,
  ...l.fields,
  severity: l.severity,
  base_centimes: l.base,
  employee_centimes: l.employee,
  employer_centimes: l.employer,
  points_ten_thousandths: l.points,
  filing: l.filingId,
  ...(l.cancelledBy === null ? {} : { cancelled_by: `/cancellations/${l.cancelledBy}` }),
  given_matricule: l.matricule,
})
