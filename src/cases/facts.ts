import type { IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Month } from '#src/kernel/months.ts'
import type { Points } from '#src/kernel/points.ts'
import type { Quarter } from '#src/kernel/quarters.ts'
import type { RatePpm } from '#src/kernel/rates.ts'
import type { DepartureKind } from '#src/rulebook/award.ts'

export const TOPICS = [
  'declaration',
  'payment',
  'points',
  'pension',
  'identity',
  'access',
  'other',
] as const
export type Topic = (typeof TOPICS)[number]

/** What each kind of case knows besides its thread. */
export type CaseFacts = {
  complaint: { topic: Topic; appealOf: string | null }
  lines_to_correct: { declarationId: string; quarter: Quarter; lines: number }
  subscription: {
    matricule: string
    lastName: string
    firstName: string
    cin: string
    birthDate: IsoDate
  }
  administrator: {
    lastName: string
    firstName: string
    cin: string
    job: string
    replaces: boolean
  }
  /** Sent to the fund, and not seen by its bank in time. */
  payment_not_received: { paymentId: string; reference: string; amount: Centimes }
  /** What an employer has in hand, back to an account of theirs. */
  refund: { amount: Centimes; rib: string }
  sole_signatory: { userId: string; userName: string }
  /** Something filed that an employer asks to take back. */
  cancellation: {
    cancellationId: string
    quarter: Quarter
    object: string
    lines: number
    amount: Centimes
  }
  /** Contributions an employer declares after all. */
  recall: {
    recallId: string
    motive: string
    from: Quarter
    to: Quarter
    lines: number
    amount: Centimes
  }
  /** Something wrong in a member's file. */
  anomaly: {
    anomalyId: string
    memberId: string
    anomaly: string
    held: string
    proposed: string
  }
  /** Points of a long illness, entered by an agent on medical proof. */
  free_points: {
    memberId: string
    illFrom: IsoDate
    illTo: IsoDate
    days: number
    points: Points
  }
  /** Points a member paid for: granted, or the money goes back. */
  buyback: {
    buybackId: string
    memberId: string
    reference: string
    amount: Centimes
    asked: Centimes
  }
  /** Somebody leaves with a pension: the file is judged on its own page. */
  liquidation: {
    liquidationId: string
    memberId: string
    matricule: string
    file: string
    departure: DepartureKind
    effectOn: IsoDate
  }
  /** Somebody died: what the number names is looked up by the fund alone. */
  death: {
    deathId: string
    number: string
    deceased: string
    diedOn: IsoDate
    relation: string
  }
  /** Somebody draws on the rights of who died: the file is judged on its own page. */
  survivor: {
    survivorId: string
    memberId: string
    matricule: string
    file: string
    rights: 'spouse' | 'orphan'
    deceased: string
    diedOn: IsoDate
  }
  /** Another account for a pension; not before the day the old contact could stop it until. */
  pension_account: {
    pensionId: string
    dpNumber: string
    mode: 'morocco' | 'abroad'
    holder: string
    bank: string
    rib: string | null
    iban: string | null
    bic: string | null
    country: string
    until: IsoDate
    month: Month
  }
  /** Where letters and codes go from now on. */
  pension_contact: {
    pensionId: string
    dpNumber: string
    newEmail: string
    newPhone: string
    newAddress: string
  }
  /** A company asks to join: the application is judged on its own page. */
  application: {
    applicationId: string
    file: string
    company: string
    ice: string
    headcount: number
  }
  /** What an employer asks to change of its contract. */
  contract_change: {
    changeId: string
    change: 'rate' | 'category' | 'suspension' | 'leaving'
    category: string | null
    rate: RatePpm | null
    effectOn: IsoDate
  }
  /** Points of somebody who draws a pension moved: what the pension becomes is to be seen. */
  revision: { quarter: Quarter; points: Points }
}
