import type { DatedCategory } from '#src/employers/index.ts'
import type { Product, RetirementOption } from '#src/offers/index.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Quarter } from '#src/kernel/quarters.ts'
import type { RatePpm } from '#src/kernel/rates.ts'

export const CHANGE_KINDS = ['rate', 'category', 'suspension', 'leaving'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** What is asked, by kind. Quarters are the first of the change; of leaving, the last of the contract. */
export type ChangeAsked =
  | { kind: 'rate'; category: string; from: RatePpm; to: RatePpm; quarter: Quarter }
  | {
      kind: 'category'
      label: string
      regime: Product
      rate: RatePpm
      option: RetirementOption | null
      quarter: Quarter
    }
  | { kind: 'suspension'; quarter: Quarter; /** Declared for again. */ resumes: Quarter }
  | { kind: 'leaving'; quarter: Quarter }

export type ChangeState =
  | 'requested'
  | 'under_review'
  | 'more_asked'
  | 'accepted'
  | 'refused'
  | 'withdrawn'

export type ContractChange = {
  id: string
  employerNumber: string
  asked: ChangeAsked
  /** The one it is about; of a new one, the number it was given. */
  category: string | null
  effectOn: IsoDate
  note: string
  state: ChangeState
  caseId: string
  /** Who asked, and answers the fund. */
  requestedBy: string
  requestedByName: string
  requestedAt: Instant
  endedAt: Instant | null
}

/** A category of the contract, with the employer's rate beside it. */
export type ContractRow = DatedCategory & { employerRate: RatePpm | null }

/** What an accepted change does to the register of categories. */
export type RegisterStep =
  | { kind: 'close'; category: string; startsOn: IsoDate; endsOn: IsoDate }
  | {
      kind: 'open'
      category: string
      label: string
      regime: 'al_kamil' | 'al_mounassib' | 'two_tranche'
      tranche: 1 | 2 | null
      rate: RatePpm
      startsOn: IsoDate
    }
