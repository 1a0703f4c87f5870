import type { IsoDate } from '#src/kernel/dates.ts'
import type { RatePpm } from '#src/kernel/rates.ts'

/** A category of personnel opened by the contract, at its rate. */
export type ContractCategory = {
  number: string
  label: string
  regime: 'al_kamil' | 'al_mounassib' | 'two_tranche'
  tranche: 1 | 2 | null
  rate: RatePpm
}

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
