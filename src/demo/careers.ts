import type { Database, Statement } from '#src/database/database.ts'
import { sha256 } from '#src/http/command.ts'
import { type Instant, isoDate } from '#src/kernel/dates.ts'
import { applyRate, type Centimes, centimes } from '#src/kernel/money.ts'
import { points, pointsFor } from '#src/kernel/points.ts'
import { lastDay, quarterOf } from '#src/kernel/quarters.ts'
import { ratePpm } from '#src/kernel/rates.ts'
import { type CareerEntry, careerEntryWritten, insurerHoldingStated } from '#src/members/index.ts'
import { contributionOn, pointPrice } from '#src/rulebook/contributions.ts'
import { RULEBOOK } from '#src/rulebook/rulebook.ts'

// Two invented careers as the fund's earlier registers would hold them. One has everything: three
// employers, an insurer before 2003, a recall, points bought, points of an illness, a missing quarter.

type Year = Pick<
  CareerEntry,
  'year' | 'quarters' | 'employerName' | 'employerNumber' | 'regime' | 'category' | 'insurer'
> & { base: number; rate: number; nature?: 'salary' | 'recall' }

/** Ids of people say nothing of them; the demo's are always the same. */
export const memberIdFor = (matricule: string): string =>
  sha256(`demo member ${matricule}`).slice(0, 20)

const WHOLE_YEAR = '1234'

/** Before 2003 the employer paid as much as the employee; since, 30 % more. */
const entryOf = (one: Year): Omit<CareerEntry, 'memberId' | 'seq' | 'at'> => {
  const quarter = quarterOf(one.year, 4)
  const base = centimes(one.base)
  const rate = ratePpm(one.rate)
  const employee = applyRate(base, rate, 'half_up')
  const isModern = one.insurer === null
  const due = isModern ? contributionOn(RULEBOOK, { base, rate, quarter }) : null
  const price = pointPrice(RULEBOOK, lastDay(quarter))
  return {
    ...one,
    nature: one.nature ?? 'salary',
    base,
    rate,
    employee,
    employer: due?.employer ?? employee,
    points: due?.points ?? pointsFor(centimes(employee * 2), price),
    sourceKind: 'register',
    sourceId: `register-${one.year}`,
    corrects: null,
  }
}

const GROWTH = ratePpm(50_500)
const grown = (first: number, years: number): Centimes => {
  let held = centimes(first)
  for (let i = 0; i < years; i += 1) held = centimes(held + applyRate(held, GROWTH, 'half_up'))
  return held
}

const ATLAS = { employerName: 'Atlas Textiles', employerNumber: '005624', insurer: null }
const INSURER = 'Compagnie d’assurances (exemple)'

const atAtlas = (from: number, about: { first: number; category: string; rate: number }): Year[] =>
  Array.from({ length: 2026 - from }, (_, i) => ({
    ...ATLAS,
    year: from + i,
    quarters: WHOLE_YEAR,
    regime: 'al_kamil',
    category: about.category,
    rate: about.rate,
    base: grown(about.first, i),
  }))

/** The fourth quarter of 2015 never reached the fund. */
const MISSING = 2015
const withoutOne = (year: Year): Year =>
  year.year === MISSING ? { ...year, quarters: '123', base: Math.round((year.base * 3) / 4) } : year

const MOHAMMED: readonly Year[] = [
  ...[1999, 2000].map((year, i) => ({
    year,
    quarters: WHOLE_YEAR,
    employerName: 'Filature du Bouregreg',
    employerNumber: null,
    regime: 'normal' as const,
    category: null,
    insurer: INSURER,
    base: grown(5_400_000, i),
    rate: 45_000,
  })),
  ...[2001, 2002].flatMap((year, i) => {
    const job = {
      year,
      quarters: WHOLE_YEAR,
      employerName: 'Confections de la Chaouia',
      employerNumber: null,
      category: null,
      insurer: INSURER,
      base: grown(7_800_000, i),
    }
    return [
      { ...job, regime: 'normal' as const, rate: 60_000 },
      { ...job, regime: 'complementary' as const, rate: 15_000 },
    ]
  }),
  ...atAtlas(2003, { first: 10_800_000, category: '05', rate: 60_000 }).map(withoutOne),
  {
    ...ATLAS,
    year: 2011,
    quarters: '34',
    regime: 'al_kamil',
    category: '05',
    rate: 60_000,
    base: 1_260_000,
    nature: 'recall',
  },
  {
    ...ATLAS,
    year: 2026,
    quarters: '1',
    regime: 'al_kamil',
    category: '05',
    rate: 60_000,
    base: 8_398_644,
  },
]

const HANANE: readonly Year[] = [
  ...atAtlas(2004, { first: 3_600_000, category: '10', rate: 37_500 }),
  {
    ...ATLAS,
    year: 2026,
    quarters: '1',
    regime: 'al_kamil',
    category: '10',
    rate: 37_500,
    base: 1_790_000,
  },
]

/** Leaves soon: two decades in one category. */
const SALMA: readonly Year[] = [
  ...atAtlas(2003, { first: 4_900_000, category: '10', rate: 37_500 }),
  {
    ...ATLAS,
    year: 2026,
    quarters: '1',
    regime: 'al_kamil',
    category: '10',
    rate: 37_500,
    base: 2_172_653,
  },
]

/** Left a company that is no more: nobody but himself can ask for his pension. */
const DRISS: readonly Year[] = Array.from({ length: 19 }, (_, i) => ({
  year: 1998 + i,
  quarters: WHOLE_YEAR,
  employerName: 'Minoteries du Saïs',
  employerNumber: null,
  regime: 1998 + i < 2003 ? ('normal' as const) : ('al_kamil' as const),
  category: 1998 + i < 2003 ? null : '10',
  insurer: 1998 + i < 2003 ? INSURER : null,
  base: grown(5_100_000, i),
  rate: 60_000,
}))
export const DRISS_MATRICULE = '104400218'

const GRANTED = {
  quarters: '',
  employerName: null,
  employerNumber: null,
  regime: null,
  category: null,
  base: centimes(0),
  rate: null,
  employee: centimes(0),
  employer: centimes(0),
  insurer: null,
  corrects: null,
}

/** 30 000 DH of points in 2019, and those of five months of illness in 2013. */
const granted = (): Omit<CareerEntry, 'memberId' | 'seq' | 'at'>[] => [
  {
    ...GRANTED,
    year: 2019,
    nature: 'buyback',
    employee: centimes(3_000_000),
    points: pointsFor(centimes(3_000_000), pointPrice(RULEBOOK, isoDate('2019-06-30'))),
    sourceKind: 'buyback',
    sourceId: 'demo-buyback-2019',
  },
  {
    ...GRANTED,
    year: 2013,
    quarters: '23',
    nature: 'illness',
    points: points(182_500),
    sourceKind: 'free_points',
    sourceId: 'demo-illness-2013',
  },
]

const written = (
  db: Database,
  memberId: string,
  {
    entries,
    at,
  }: { entries: readonly Omit<CareerEntry, 'memberId' | 'seq' | 'at'>[]; at: Instant },
): Statement[] =>
  entries.map((entry, i) => careerEntryWritten(db, { ...entry, memberId, seq: i + 1, at }))

export const careersSeeded = (db: Database, at: Instant): Statement[] => [
  ...written(db, memberIdFor('205624018'), {
    entries: [...MOHAMMED.map(entryOf), ...granted()],
    at,
  }),
  ...written(db, memberIdFor('205624000'), { entries: HANANE.map(entryOf), at }),
  ...written(db, memberIdFor('205624009'), { entries: SALMA.map(entryOf), at }),
  ...written(db, memberIdFor(DRISS_MATRICULE), { entries: DRISS.map(entryOf), at }),
  insurerHoldingStated(db, memberIdFor(DRISS_MATRICULE), {
    insurer: INSURER,
    fromYear: 1998,
    toYear: 2002,
    contributed: centimes(1_690_700),
    annuity: centimes(398_150),
    capital: centimes(4_811_900),
    statedOn: isoDate('2003-03-31'),
  }),
  insurerHoldingStated(db, memberIdFor('205624018'), {
    insurer: INSURER,
    fromYear: 1999,
    toYear: 2002,
    contributed: centimes(1_697_814),
    annuity: centimes(436_280),
    capital: centimes(5_214_700),
    statedOn: isoDate('2003-03-31'),
  }),
]
