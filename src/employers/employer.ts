import type { IsoDate } from '#src/kernel/dates.ts'
import { firstDay, lastDay, type Quarter } from '#src/kernel/quarters.ts'
import type { RatePpm } from '#src/kernel/rates.ts'

/** A category of personnel opened by the contract, at its rate. */
export type ContractCategory = {
  number: string
  label: string
  regime: 'al_kamil' | 'al_mounassib' | 'two_tranche'
  tranche: 1 | 2 | null
  rate: RatePpm
}

/** A category with the days it is open, for contracts read together. */
export type DatedCategory = ContractCategory & {
  employer: string
  startsOn: IsoDate
  endsOn: IsoDate | null
}

/** One employer's contract as it is in force at any day of the quarter. */
export const inForceIn = (
  contracts: readonly DatedCategory[],
  employer: string,
  quarter: Quarter,
): ContractCategory[] =>
  contracts
    .filter(
      (one) =>
        one.employer === employer &&
        one.startsOn <= lastDay(quarter) &&
        (one.endsOn === null || one.endsOn >= firstDay(quarter)),
    )
    .map(({ number, label, regime, tranche, rate }) => ({ number, label, regime, tranche, rate }))

export type RosterPerson = {
  matricule: string
  lastName: string
  firstName: string
  sex: string | null
  nationality: string | null
  birthDate: IsoDate | null
  cin: string | null
  cnssNumber: string | null
  phone: string | null
  email: string | null
  maritalStatus: string | null
  children: number | null
  internalNumber: string | null
  category: string
  affiliatedOn: IsoDate | null
  leftOn: IsoDate | null
}
