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

export const RIM = SIGNATORY.email
export const OMAR = 'omar@zellige.example'
export const DECLARANT = 'paie@zellige.example'

/** Two who sign together, and somebody who declares for them. */
export const JOINT = {
  signing: 'joint',
  signatories: [
    SIGNATORY,
    { ...SIGNATORY, name: 'Omar Sqalli', cin: 'C654321', job: 'Gérant', email: OMAR },
  ],
  delegates: [
    {
      name: 'Nadia Idrissi',
      cin: 'C112233',
      job: 'Paie',
      email: DECLARANT,
      phone: '+212661000003',
      rights: ['declaration'],
      categories: '01',
    },
  ],
}

/** Its staff as a list gives it: one new to the fund, and one known from another employer. */
export const STAFF = [
  'Nom;Prénom;Sexe;Naissance;CIN;Catégorie;Entrée',
  'Ouazzani;Soukaïna;F;02/05/1996;C998812;01;01/10/2026',
  'Alaoui;Oumaima;F;21/04/1990;LA120034;1;01/10/2026',
]
