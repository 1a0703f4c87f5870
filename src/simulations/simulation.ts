import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { Career, Wishes } from '#src/rulebook/simulation.ts'

/** What a scenario comes to: what is compared when a rule is corrected. */
export type Figure = {
  age: number | 'acquired'
  yearly: Centimes
  monthly: Centimes
  single: Centimes | null
  capital: Centimes
}

/** A simulation somebody made, with all that it was counted from. */
export type Simulation = {
  id: string
  memberId: string
  madeBy: string
  madeAt: Instant
  madeOn: IsoDate
  career: Career
  wishes: Wishes
  rulebook: string
  figures: readonly Figure[]
  checkedRulebook: string
  checkedFigures: readonly Figure[]
}

/** A line of one's own list. */
export type MadeSimulation = Pick<Simulation, 'id' | 'madeAt' | 'wishes' | 'figures'> & {
  hasMoved: boolean
}

/** A simulation that a correction moved, as the desk lists it. */
export type MovedSimulation = {
  simulationId: string
  memberId: string
  foundAt: Instant
  before: readonly Figure[]
  after: readonly Figure[]
}
