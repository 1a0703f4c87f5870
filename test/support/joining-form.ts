// What a company that joins enters, step by step.

export const ICE = {
  zellige: '152837400000187',
  cedar: '199887700001229',
  atlas: '240015500003381',
}
const RIB = '011519000001205000534921'

export const REQUEST = {
  name: 'Rim Sqalli',
  job: 'Gérante',
  phone: '+212661000001',
  company_name: 'Atelier Zellige SARL',
  legal_form: 'sarl',
  ice: ICE.zellige,
}
const EMPLOYER = {
  rc: '45872',
  rc_court: 'Fès',
  cnss: '8877665',
  tax_id: '14785236',
  professional_tax: '13245678',
  created_on: '2019-03-15',
  capital: '100 000',
  activity: 'Zellige et céramique',
  address: '12, derb Touil',
  city: 'Fès',
  same_address: true,
}
export const SIGNATORY = {
  name: 'Rim Sqalli',
  cin: 'C123456',
  nationality: 'Marocaine',
  job: 'Gérante',
  email: 'rim@zellige.example',
  phone: '+212661000001',
  from: '2019-03-15',
}
export const CATEGORY = {
  code: '01',
  label: 'Ensemble du personnel',
  regime: 'al_kamil',
  rate: '6',
  payroll: '960 000',
  headcount: '8',
}
export const OFFER = { categories: [CATEGORY], effect_on: '2026-10-01' }

export const APPLICATION_FORM = {
  request: REQUEST,
  employer: EMPLOYER,
  people: { signing: 'one', signatories: [SIGNATORY] },
  offer: OFFER,
  payment: { bank: 'Banque', holder: 'Atelier Zellige SARL', rib: RIB },
}
