import type { Language } from '#src/i18n/format.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'

/** A code has as many symbols, and its check symbol. */
export const CODE_SYMBOLS = 16

export const ATTESTATION_KINDS = ['points', 'membership', 'employer', 'pension', 'tax'] as const
export type AttestationKind = (typeof ATTESTATION_KINDS)[number]

/** How each fact is written; on the paper, on the verification page and by a program. */
export const FACT_TYPES = {
  name: 'text',
  born_on: 'day',
  matricule: 'number',
  points: 'points',
  since: 'year',
  employer: 'text',
  employer_number: 'number',
  through: 'quarter',
  dp_number: 'number',
  month: 'month',
  year: 'year',
  gross: 'amount',
  net: 'amount',
} as const
export type FactName = keyof typeof FACT_TYPES

/** What a paper says of its holder: points in ten-thousandths, amounts in centimes. */
export type Facts = Readonly<Partial<Record<FactName, string | number>>>

/** Whose paper it is: exactly one of the two. */
export type Holder = { memberId: string | null; employerNumber: string | null }

export type ClosingKind = 'revoked' | 'withheld' | 'replaced' | 'cancelled'
export type Closing = { how: ClosingKind; why: string; byName: string; at: Instant }

export type Attestation = Holder & {
  id: string
  code: string
  kind: AttestationKind
  /** The calendar year of a tax attestation, else empty. */
  period: string
  facts: Facts
  jws: string
  /** Printed under the code: it opens the figures to whoever types the code. */
  control: string | null
  /** Of the paper its holder takes: in French, or in French and Arabic on one sheet. */
  language: Language
  purpose: string
  validUntil: IsoDate
  issuedBy: string
  issuedByName: string
  issuedAt: Instant
  closing: Closing | null
}

export type Verdict = 'valid' | 'expired' | 'revoked' | 'replaced' | 'unknown' | 'altered'

/** How somebody came with it: its code typed, the paper scanned, or among others of a list. */
export type CheckKind = 'code' | 'paper' | 'list'
export type Check = { how: CheckKind; verdict: Verdict; withFigures: boolean; at: Instant }

/** What the paper itself says, once its signature is checked. */
export type Claims = {
  code: string
  kind: AttestationKind
  validUntil: IsoDate
  facts: Facts
  issuedAt: Instant
}

/** What whoever checks is told. */
export type Checked = {
  verdict: Verdict
  claims: Claims | null
  /** Of `claims.facts`, those that may be shown; null where none may. */
  facts: Facts | null
  /** The paper shows figures that were not asked for with its control number. */
  hidesFigures: boolean
  closedAt: Instant | null
  asOf: Instant
}
