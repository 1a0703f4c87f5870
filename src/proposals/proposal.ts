import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Quarter } from '#src/kernel/quarters.ts'

export type ProposalState = 'proposed' | 'contested' | 'accepted' | 'withdrawn'

/** Another salary that the fund proposes for a filed line. */
export type Proposal = {
  id: string
  employerNumber: string
  employer: string
  declarationId: string
  line: number
  quarter: Quarter
  category: string
  person: string
  name: string
  /** As declared. */
  declared: Centimes
  /** As it should have been; 0: the person should not be in the declaration. */
  salary: Centimes
  state: ProposalState
  answerBy: IsoDate
  madeAt: Instant
  /** Who filed the declaration: they are told. */
  filedBy: string
  cancellationId: string | null
  recallId: string | null
}

export type ProposalEntry = {
  at: Instant
  side: 'employer' | 'fund'
  name: string
  what: 'proposed' | 'contested' | 'maintained' | 'accepted' | 'withdrawn'
  text: string
}

export const isOpen = ({ state }: Pick<Proposal, 'state'>): boolean =>
  state === 'proposed' || state === 'contested'
