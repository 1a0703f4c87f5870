import type { NewAuditEntry } from '#src/audit/index.ts'
import type { Language } from '#src/i18n/format.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Month } from '#src/kernel/months.ts'
import type { Points } from '#src/kernel/points.ts'
import type { Trace } from '#src/rulebook/trace.ts'

export type Doer = NewAuditEntry['actor']

/** Where a pension is paid: a RIB in Morocco, an IBAN abroad. */
export type PensionAccount = {
  mode: 'morocco' | 'abroad'
  holder: string
  bank: string
  rib: string | null
  iban: string | null
  bic: string | null
  country: string
}

export const PENSION_KINDS = ['member', 'spouse', 'orphan'] as const
export type PensionKind = (typeof PENSION_KINDS)[number]
export type EndReason = 'death' | 'withdrawal' | 'remarriage' | 'other'

export type PensionSource = { kind: 'liquidation' | 'death' | 'register'; id: string }

export type NewPension = {
  id: string
  dpNumber: string
  /** Whose rights they are: of a survivor's pension, who died. */
  memberId: string
  kind: PensionKind
  person: {
    lastName: string
    firstName: string
    birthDate: IsoDate
    cin: string
    email: string
    phone: string
    postalAddress: string
    language: Language
  }
  startsOn: IsoDate
  /** The month of that day is the last one owed: an orphan's majority. */
  endsOn: IsoDate | null
  /** At the value of service: a year is points × VPS. */
  points: Points
  /** Paid with the first payment. A single payment stands instead of every month. */
  once: { capital: Centimes; single: Centimes }
  account: PensionAccount
  award: { trace: Trace; rulebook: string }
  /** Awarded once: of a death, one id for each survivor. `register`: taken over from an earlier one. */
  source: PensionSource
  at: Instant
  /** Months before this one were paid by the fund's earlier register. */
  settledBefore?: Month
}

/** A pension as the register holds it. */
export type Pension = Omit<NewPension, 'points' | 'account' | 'at' | 'settledBefore'> & {
  matricule: string
  awardedAt: Instant
  settledBefore: Month | null
  /** In force today or for the months to come: the last decision. */
  points: Points
  account: PensionAccount & { seq: number; byName: string; at: Instant }
  /** Nothing is paid: its account is known to be bad, or something else holds it. */
  isHeld: boolean
  /** What holds it besides its account. */
  hold: { kind: 'held' | 'suspended'; cause: 'proof'; causeId: string; at: Instant } | null
  end: { on: IsoDate; why: EndReason; byName: string; at: Instant } | null
  /** What was paid and not owed, less what was recovered. */
  debt: Centimes
}

/** Points from a day on; the later decision wins. */
export type PointsVersion = {
  seq: number
  from: IsoDate
  points: Points
  cause: { kind: string; id: string }
  at: Instant
}

export type LineKind =
  | 'month'
  | 'arrears'
  | 'capital'
  | 'single'
  | 'again'
  | 'income_tax'
  | 'health_cover'
  | 'transfer_fee'
  | 'recovery'

export type PaymentLine = {
  kind: LineKind
  forMonth: Month | null
  points: Points | null
  value: Centimes | null
  /** Deductions are negative. */
  amount: Centimes
}

export type Outcome = 'pay' | 'held' | 'nothing'
/** prepared: its file has not left. */
export type PaymentState = 'prepared' | 'sent' | 'returned' | 'held' | 'nothing'

export type PensionPayment = {
  pensionId: string
  month: Month
  payOn: IsoDate
  outcome: Outcome
  state: PaymentState
  mode: PensionAccount['mode']
  gross: Centimes
  net: Centimes
  preparedAt: Instant
  sentAt: Instant | null
  returnedAt: Instant | null
  returnReason: string | null
  lines: PaymentLine[]
}
