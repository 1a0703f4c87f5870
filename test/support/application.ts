import { isoDate } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import { ratePpm } from '#src/kernel/rates.ts'
import type { ApplicationFacts } from '#src/signatures/index.ts'

/** A company that joins, with two categories and an account. */
export const APPLICATION: ApplicationFacts = {
  number: 'AD-2026-000123',
  employer: {
    name: 'Zellij Conserves',
    legalForm: 'SARL',
    rc: '48213',
    rcCourt: 'Agadir',
    ice: '001523984000046',
    cnss: '7412589',
    taxId: '40218833',
    professionalTax: '48120077',
    createdOn: isoDate('2011-03-14'),
    capitalCentimes: centimes(120_000_000),
    activity: 'Conserverie de poisson',
    address: '12, rue du Port',
    city: 'Agadir',
  },
  signatories: [
    { name: 'Rachida Amrani', cin: 'J412233', job: 'Gérante', email: 'rachida@zellij.example' },
    {
      name: 'Youssef El Idrissi',
      cin: 'J518820',
      job: 'Directeur général',
      email: 'y.elidrissi@zellij.example',
    },
  ],
  signing: 'joint',
  categories: [
    {
      code: '10',
      label: 'Cadres',
      regime: 'al_kamil',
      ratePpm: ratePpm(60_000),
      payrollCentimes: centimes(480_000_000),
      headcount: 12,
      retirementOption: null,
    },
    {
      code: '40',
      label: 'Employés',
      regime: 'al_mounassib',
      ratePpm: ratePpm(60_000),
      payrollCentimes: centimes(96_000_000),
      headcount: 9,
      retirementOption: null,
    },
  ],
  contractKind: 'group',
  effectOn: isoDate('2027-01-01'),
  delegates: [{ name: 'Salma Naciri', rights: ['déclarer', 'suivre le compte'] }],
  payment: {
    rib: '011780000098700000004527',
    bank: 'Banque du Souss',
    holder: 'Zellij Conserves, compte de paie',
  },
  employerNumber: '009900',
}
