import type { IsoDate } from '#src/kernel/dates.ts'
import type { Centimes } from '#src/kernel/money.ts'
import type { RatePpm } from '#src/kernel/rates.ts'

export type ContractCategory = {
  code: string
  label: string
  regime: 'al_kamil' | 'al_mounassib'
  /** Of the employee; the employer's follows from the rulebook. */
  ratePpm: RatePpm
  /** Of a year. */
  payrollCentimes: Centimes
  headcount: number
  retirementOption: '55' | '50' | null
}

/** What the papers of an application say: everything comes from it, nothing is asked again. */
export type ApplicationFacts = {
  number: string
  employer: {
    name: string
    legalForm: string
    rc: string
    rcCourt: string
    ice: string
    cnss: string
    taxId: string
    professionalTax: string
    createdOn: IsoDate
    capitalCentimes: Centimes
    activity: string
    address: string
    city: string
  }
  /** The address each gets their link and their code at: signing says whose it is. */
  signatories: readonly { name: string; cin: string; job: string; email: string }[]
  signing: 'one' | 'joint' | 'authorised'
  categories: readonly ContractCategory[]
  contractKind: 'group'
  effectOn: IsoDate
  delegates: readonly { name: string; rights: readonly string[] }[]
  payment: { rib: string; bank: string; holder: string } | null
  /** Given on acceptance. */
  employerNumber: string | null
}
