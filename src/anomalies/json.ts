import type { Anomaly, Detail } from './anomaly.ts'

export const detailJson = (one: Detail) => {
  switch (one.kind) {
    case 'matricule':
      return { kind: one.kind, matricule: one.matricule }
    case 'rights':
      return { kind: one.kind, employer: one.employer, quarter: one.quarter }
    case 'name':
      return { kind: one.kind, last_name: one.lastName, first_name: one.firstName }
    case 'birth_date':
      return { kind: one.kind, birth_date: one.birthDate }
  }
}

export const anomalyJson = (one: Anomaly) => ({
  id: one.id,
  ...detailJson(one.detail),
  state: one.state,
  asked_of: one.employerName,
  case: one.caseNumber,
  promised_on: one.promisedOn,
  reported_at: new Date(one.reportedAt).toISOString(),
})
