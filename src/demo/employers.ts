/** Employers of the demo and the files they filed for T2 2026. */
export const EMPLOYERS = [
  {
    number: '005624',
    name: 'Atlas Textiles',
    city: 'Casablanca',
    categories: [
      { category: '05', label: 'Cadres', regime: 'al_kamil', tranche: null, rate: 60_000 },
      { category: '10', label: 'Employés', regime: 'al_kamil', tranche: null, rate: 37_500 },
    ],
  },
  {
    number: '007310',
    name: 'Souss Agrumes',
    city: 'Agadir',
    categories: [
      {
        category: '71',
        label: 'Ensemble du personnel',
        regime: 'al_mounassib',
        tranche: null,
        rate: 80_000,
      },
    ],
  },
  {
    number: '008842',
    name: 'Rif Logistique',
    city: 'Tanger',
    categories: [
      { category: '02', label: 'Tranche 1', regime: 'two_tranche', tranche: 1, rate: 60_000 },
      { category: '92', label: 'Tranche 2', regime: 'two_tranche', tranche: 2, rate: 100_000 },
    ],
  },
] as const

const PERSON = {
  record_code: '2',
  nationality: 'M',
  children: '1',
  quarter: '2026-T2',
  cnss_number: '',
  phone: '',
  email: '',
  left_on: '',
}

const citrus = {
  ...PERSON,
  employer_number: '007310',
  category: '71',
  rate: '8.00',
  marital_status: 'M',
}
const first = {
  ...PERSON,
  employer_number: '008842',
  category: '02',
  rate: '6.00',
  marital_status: 'C',
}
const second = { ...first, category: '92', rate: '10.00' }

const oumaima = {
  matricule: '208842000',
  last_name: 'ALAOUI',
  first_name: 'OUMAIMA',
  sex: 'F',
  birth_date: '1990-04-21',
  affiliated_on: '2018-02-01',
  cin: 'LA120034',
  internal_number: '000001',
}
const reda = {
  matricule: '208842001',
  last_name: 'BOUZIDI',
  first_name: 'REDA',
  sex: 'M',
  birth_date: '1982-11-03',
  affiliated_on: '2015-09-01',
  cin: 'LB220145',
  internal_number: '000002',
}

/** Lines of the two small employers; those of 005624 are its sample file. */
export const SMALL_FILES = {
  '007310': [
    {
      ...citrus,
      matricule: '207310000',
      last_name: 'AIT BAHA',
      first_name: 'FATIMA',
      sex: 'F',
      birth_date: '1979-06-14',
      affiliated_on: '2012-05-01',
      cin: 'JC310021',
      internal_number: '000001',
      salary: '9450.00',
    },
    {
      ...citrus,
      matricule: '207310001',
      last_name: 'OUBELLA',
      first_name: 'BRAHIM',
      sex: 'M',
      birth_date: '1985-01-30',
      affiliated_on: '2014-01-01',
      cin: 'JC310022',
      internal_number: '000002',
      salary: '0.00',
    },
    {
      ...citrus,
      matricule: '207310002',
      last_name: 'TAHIRI',
      first_name: 'ZINEB',
      sex: 'F',
      birth_date: '1991-12-05',
      affiliated_on: '2019-07-01',
      cin: 'JC310023',
      internal_number: '000003',
      salary: '15240.50',
    },
  ],
  '008842': [
    { ...first, ...oumaima, salary: '16500.00' },
    { ...first, ...reda, salary: '18000.00' },
    { ...second, ...reda, salary: '27350.75' },
  ],
} as const
