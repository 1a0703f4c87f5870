import { type Database, type Statement, statement } from '#src/database/database.ts'
import type { Env } from '#src/env.ts'
import { atCasablanca, type IsoDate, isoDate } from '#src/kernel/dates.ts'
import { centimes } from '#src/kernel/money.ts'
import { addMonths, type Month, monthOf } from '#src/kernel/months.ts'
import { writePensionFiles } from '#src/payments/index.ts'
import { type NewPension, pensionAwarded, pensionReturned } from '#src/pensions/index.ts'
import { endToEndIdOf } from '#src/pensions/rules/references.ts'
import { goOn } from '#src/pensions/run.ts'
import { runStepped } from '#src/pensions/store-runs.ts'
import { PENSION_BOOK, servicePointsOf, servicePointsStep } from '#src/rulebook/pension-payments.ts'
import { memberIdFor } from './careers.ts'

// Invented pensions: one recent with its capital, one old, one paid in France, a widow's, an orphan's,
// and one whose September transfer came back.

type Pensioner = {
  matricule: string
  dpNumber: string
  kind?: NewPension['kind']
  lastName: string
  firstName: string
  birthDate: string
  cin: string
  startsOn: string
  endsOn?: string
  yearly: number
  capital?: number
  /** Where nothing else is said: an address in Casablanca, and one for messages. */
  contact?: { email: string; postalAddress: string }
  account: { rib: string } | { iban: string; bic: string; country: string }
}

const PENSIONERS: readonly Pensioner[] = [
  {
    matricule: '198500101',
    dpNumber: '4100000101',
    lastName: 'KABBAJ',
    firstName: 'SAADIA',
    birthDate: '1966-06-12',
    cin: 'BK201166',
    startsOn: '2026-07-01',
    yearly: 4_812_640,
    capital: 18_350_000,
    account: { rib: '007780000200000000000151' },
  },
  {
    matricule: '197400102',
    dpNumber: '4100000102',
    lastName: 'CHRAIBI',
    firstName: 'ABDELKADER',
    birthDate: '1951-11-20',
    cin: 'BE210987',
    startsOn: '2012-01-01',
    yearly: 3_927_400,
    account: { rib: '011780000200000000000141' },
  },
  {
    matricule: '197900103',
    dpNumber: '4100000103',
    lastName: 'SEBTI',
    firstName: 'MALIKA',
    birthDate: '1948-03-08',
    cin: 'D145230',
    startsOn: '2017-04-01',
    yearly: 2_655_000,
    account: { iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP', country: 'FR' },
    contact: { email: '', postalAddress: '14, rue de la Gare\n59113 Seclin\nFrance' },
  },
  {
    matricule: '198100104',
    dpNumber: '4100000104',
    lastName: 'LAMRANI',
    firstName: 'DRISS',
    birthDate: '1960-09-30',
    cin: 'A377812',
    startsOn: '2020-10-01',
    yearly: 1_988_125,
    account: { rib: '021780000200000000000116' },
  },
  {
    matricule: '197000105',
    dpNumber: '4100000105',
    kind: 'spouse',
    lastName: 'BENSOUDA',
    firstName: 'ZOHRA',
    birthDate: '1954-01-15',
    cin: 'C118203',
    startsOn: '2022-02-01',
    yearly: 1_404_000,
    account: { rib: '230780000200000000000127' },
  },
  {
    matricule: '197000105',
    dpNumber: '4100000106',
    kind: 'orphan',
    lastName: 'HARCHI',
    firstName: 'YAHYA',
    birthDate: '2009-05-22',
    cin: '',
    startsOn: '2022-02-01',
    endsOn: '2027-05-22',
    yearly: 561_600,
    account: { rib: '230780000200000000000224' },
  },
]
/** Whose transfer of September came back: the account was closed. */
const HELD = '4100000104'

const FIRST_RUN = monthOf(isoDate('2026-06-01'))
const RUNS = 4
const AWARDED = atCasablanca(isoDate('2026-05-06'), { hour: 11 })
const CONTROLLER = { kind: 'desk', id: 'desk-controller', name: 'Rachid Ouazzani' }
const TELLER = { kind: 'desk', id: 'desk-pensions', name: 'Abdellah Chraibi' }

const idOf = (one: Pensioner): string => `demo-pension-${one.dpNumber}`

/** Whose own rights a N° DP of the demo stands for. */
export const memberIdOfPension = (dpNumber: string): string | null => {
  const one = PENSIONERS.find((each) => each.dpNumber === dpNumber)
  return one ? memberIdFor(one.matricule) : null
}

const memberSeeded = (db: Database, one: Pensioner): Statement =>
  statement(
    db,
    `INSERT INTO members (id, matricule, last_name, first_name, birth_date, created_at, retired_on,
       cin, postal_address) VALUES (?, ?, ?, ?, ?, ?, ?, ?, '') ON CONFLICT (matricule) DO NOTHING`,
    memberIdFor(one.matricule),
    one.matricule,
    one.lastName,
    one.firstName,
    one.birthDate,
    AWARDED,
    one.startsOn,
    (one.kind ?? 'member') === 'member' ? one.cin : null,
  )

const accountOf = ({ account, firstName, lastName }: Pensioner): NewPension['account'] => {
  const named = { holder: `${firstName} ${lastName}`, bank: 'Banque (exemple)' }
  return 'rib' in account
    ? { ...named, mode: 'morocco', rib: account.rib, iban: null, bic: null, country: 'MA' }
    : { ...named, ...account, mode: 'abroad', rib: null }
}

const pensionOf = (one: Pensioner): NewPension => {
  const startsOn = isoDate(one.startsOn)
  const yearly = centimes(one.yearly)
  const isNew = monthOf(startsOn) >= FIRST_RUN
  return {
    id: idOf(one),
    dpNumber: one.dpNumber,
    memberId: memberIdFor(one.matricule),
    kind: one.kind ?? 'member',
    person: {
      lastName: one.lastName,
      firstName: one.firstName,
      birthDate: isoDate(one.birthDate),
      cin: one.cin,
      email: `dp-${one.dpNumber}@demo.example`,
      phone: '',
      postalAddress: '8, avenue des FAR, 20000 Casablanca',
      ...one.contact,
      language: 'fr',
    },
    startsOn,
    endsOn: one.endsOn === undefined ? null : isoDate(one.endsOn),
    points: servicePointsOf(PENSION_BOOK, yearly, startsOn),
    once: { capital: centimes(one.capital ?? 0), single: centimes(0) },
    account: accountOf(one),
    award: {
      trace: { steps: [servicePointsStep(PENSION_BOOK, { yearly, on: startsOn })] },
      rulebook: 'demo',
    },
    source: { kind: isNew ? 'liquidation' : 'register', id: `demo-${one.dpNumber}` },
    at: AWARDED,
    ...(isNew ? {} : { settledBefore: FIRST_RUN }),
  }
}

export const pensionsSeeded = (db: Database): Statement[] =>
  PENSIONERS.flatMap((one) => [memberSeeded(db, one), ...pensionAwarded(db, pensionOf(one))])

const dayIn = (month: Month, day: string): IsoDate => isoDate(`${month}-${day}`)

/** The months from June to September, each let go in its time, and one transfer that came back. */
export const payPensionsForDemo = async (env: Env): Promise<void> => {
  for (let i = 0; i < RUNS; i += 1) {
    const month = addMonths(FIRST_RUN, i)
    const at = atCasablanca(dayIn(month, '21'), { hour: 1 })
    await goOn(env, { at, most: RUNS })
    await writePensionFiles(env)
    const releasedAt = atCasablanca(dayIn(month, '25'), { hour: 10 })
    await runStepped(env.DB, { month, step: 'released', by: CONTROLLER, at: releasedAt }).run()
  }
  const last = addMonths(FIRST_RUN, RUNS - 1)
  await pensionReturned(
    {
      db: env.DB,
      actor: TELLER,
      at: atCasablanca(dayIn(addMonths(last, 1), '02'), { hour: 9 }),
    },
    { endToEndId: endToEndIdOf(HELD, last), amount: null, reason: 'AC04', entryKey: null },
  )
}
