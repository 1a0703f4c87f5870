import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Quarter } from '#src/kernel/quarters.ts'

/**
 * What is wrong, by kind: what it is about, and what it should be. A number that nobody has is taken as
 * well (`otherId` null): an answer would tell numbers that exist from others.
 */
export type Detail =
  | { kind: 'matricule'; otherId: string | null; matricule: string }
  | { kind: 'rights'; employerNumber: string; employer: string; quarter: Quarter }
  | { kind: 'name'; lastName: string; firstName: string }
  | { kind: 'birth_date'; birthDate: IsoDate }
export type AnomalyKind = Detail['kind']

export type AnomalyState =
  | 'asked'
  | 'confirmed'
  | 'contested'
  | 'reviewed'
  | 'corrected'
  | 'refused'

export type Anomaly = {
  id: string
  memberId: string
  memberName: string
  matricule: string
  /** As the registers have it today. */
  birthDate: IsoDate | null
  detail: Detail
  employerNumber: string | null
  employerName: string | null
  state: AnomalyState
  caseId: string
  caseNumber: string
  promisedOn: IsoDate
  reportedBy: string
  reportedAt: Instant
  answeredAt: Instant | null
  endedAt: Instant | null
}

/** Somebody else's number that seems to be the same person's. */
export type Twin = { id: string; matricule: string }
