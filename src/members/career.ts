import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Points } from '#src/kernel/points.ts'
import type { Quarter } from '#src/kernel/quarters.ts'
import type { RatePpm } from '#src/kernel/rates.ts'
import type { CareerRegime, RegimeId } from '#src/rulebook/regimes.ts'

export type Member = {
  id: string
  matricule: string
  lastName: string
  firstName: string
  birthDate: IsoDate | null
  cin: string | null
}

/** A filed line, as its member reads it. */
export type DeclaredLine = {
  declarationId: string
  line: number
  quarter: Quarter
  employerNumber: string
  employerName: string
  category: string
  regime: RegimeId
  tranche: 1 | 2 | null
  base: Centimes
  rate: RatePpm
  employee: Centimes
  employer: Centimes
  points: Points
  /** What of them is credited: all of it once the quarter is paid. */
  credited: Points
  isWithheld: boolean
  /** Nothing is owed any more for its category and quarter. */
  isPaid: boolean
  /** Taken back by its employer: it gives nothing any more. */
  isCancelled: boolean
  /** Declared after all, beside what was filed for the quarter. */
  isRecall: boolean
}

/** One line of a person's points ledger: what came or went, and what made it. */
export type PointsEntry = {
  points: Points
  nature: 'salary' | 'recall'
  /** What made the fund write: a payment, a return, a cancellation. */
  cause: string
  at: Instant
}

export type Nature = 'salary' | 'recall' | 'buyback' | 'illness'

/** What the fund wrote of a member otherwise than from a declared line. */
export type CareerEntry = {
  memberId: string
  seq: number
  year: number
  /** `1234` for a whole year; empty where quarters mean nothing. */
  quarters: string
  employerName: string | null
  employerNumber: string | null
  regime: CareerRegime | null
  category: string | null
  nature: Nature
  base: Centimes
  rate: RatePpm | null
  employee: Centimes
  employer: Centimes
  points: Points
  insurer: string | null
  sourceKind: 'register' | 'buyback' | 'free_points'
  sourceId: string
  at: Instant
  corrects: number | null
}

/** What an insurance company holds of somebody for the years before 2003. */
export type InsurerHolding = {
  insurer: string
  fromYear: number
  toYear: number
  contributed: Centimes
  annuity: Centimes
  capital: Centimes
  statedOn: IsoDate
}

/** Where somebody works, or worked. */
export type Tie = { employerNumber: string; employerName: string; leftOn: IsoDate | null }

/** All that the fund holds of somebody's rights. */
export type Holdings = {
  lines: readonly DeclaredLine[]
  entries: readonly CareerEntry[]
  insurers: readonly InsurerHolding[]
  ties: readonly Tie[]
}
