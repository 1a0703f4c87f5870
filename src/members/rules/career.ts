import type { IsoDate } from '#src/kernel/dates.ts'
import { type Centimes, centimes } from '#src/kernel/money.ts'
import { type Points, points } from '#src/kernel/points.ts'
import {
  lastDay,
  previous,
  type Quarter,
  quarterOf,
  quarterOfDate,
  yearOf,
} from '#src/kernel/quarters.ts'
import type { CareerEntry, DeclaredLine, Holdings } from '#src/members/career.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import type { PointsGroup } from '#src/rulebook/pension.ts'
import type { CurrentJob } from '#src/rulebook/projection.ts'
import { fullAgeOf } from '#src/rulebook/regimes.ts'
import type { Rulebook } from '#src/rulebook/rulebook.ts'
import type { Career } from '#src/rulebook/simulation.ts'

const QUARTERS = 4
const MONTHS = 12

/** Contributions, by either way of being earned; everything else was bought or given. */
const isContributed = ({ nature }: Pick<CareerEntry, 'nature'>): boolean =>
  nature === 'salary' || nature === 'recall'

type Earned = { fullAge: number; kind: 'insured' | 'since' | 'granted'; points: Points }

const endOf = (year: number): IsoDate => lastDay(quarterOf(year, QUARTERS))

const earnedBy = (book: Rulebook, entry: CareerEntry): Earned => {
  const on = endOf(entry.year)
  const { regime, category, points: count } = entry
  const fullAge =
    regime === null
      ? valueOn(book.normalAge, on)
      : fullAgeOf(book, { regime, category: category ?? '' }, on)
  if (!isContributed(entry)) return { fullAge, kind: 'granted', points: count }
  const isInsured = on <= valueOn(book.insurersUntil, on)
  return { fullAge, kind: isInsured ? 'insured' : 'since', points: count }
}

const creditedBy = (book: Rulebook, line: DeclaredLine): Earned => ({
  fullAge: fullAgeOf(book, line, lastDay(line.quarter)),
  kind: 'since',
  points: line.credited,
})

/** Points by the age at which they give a full pension, latest age first. */
const groupsOf = (earned: readonly Earned[]): PointsGroup[] => {
  const byAge = new Map<number, PointsGroup>()
  const nothing = points(0)
  for (const { fullAge, kind, points: count } of earned) {
    if (count === 0) continue
    const held = byAge.get(fullAge) ?? {
      fullAge,
      insured: nothing,
      since: nothing,
      projected: nothing,
      granted: nothing,
    }
    byAge.set(fullAge, { ...held, [kind]: points(held[kind] + count) })
  }
  return [...byAge.values()].toSorted((a, b) => b.fullAge - a.fullAge)
}

const standing = (lines: readonly DeclaredLine[]): DeclaredLine[] =>
  lines.filter(({ isCancelled }) => !isCancelled)

/** Employee contributions since 2003 that earned their points, by year. */
export const employeeByYear = (
  book: Rulebook,
  { lines, entries }: Pick<Holdings, 'lines' | 'entries'>,
): { year: number; amount: Centimes }[] => {
  const byYear = new Map<number, number>()
  const add = (year: number, amount: number) => byYear.set(year, (byYear.get(year) ?? 0) + amount)
  for (const entry of entries) {
    const on = endOf(entry.year)
    if (isContributed(entry) && on > valueOn(book.insurersUntil, on))
      add(entry.year, entry.employee)
  }
  for (const line of standing(lines))
    if (line.credited > 0) add(yearOf(line.quarter), line.employee)
  return [...byYear]
    .map(([year, amount]) => ({ year, amount: centimes(amount) }))
    .toSorted((a, b) => a.year - b.year)
}

/** The lines of salaries of the last quarter declared, where the person still works. */
const lastLines = ({ lines, ties }: Holdings): DeclaredLine[] => {
  const salaries = standing(lines).filter(({ isRecall }) => !isRecall)
  const left = new Set(
    ties.filter(({ leftOn }) => leftOn !== null).map(({ employerNumber }) => employerNumber),
  )
  const last = salaries.reduce<Quarter | null>(
    (latest, { quarter }) => (latest === null || quarter > latest ? quarter : latest),
    null,
  )
  return salaries.filter((line) => line.quarter === last && !left.has(line.employerNumber))
}

/** The base of a year: the four last quarters where all were declared, else the last one four times. */
const yearlyBase = (line: DeclaredLine, lines: readonly DeclaredLine[]): Centimes => {
  const wanted: Quarter[] = [line.quarter]
  while (wanted.length < QUARTERS) wanted.push(previous(wanted.at(-1) ?? line.quarter))
  const same = standing(lines).filter(
    (one) =>
      !one.isRecall &&
      one.employerNumber === line.employerNumber &&
      one.category === line.category &&
      wanted.includes(one.quarter),
  )
  const declared = new Set(same.map(({ quarter }) => quarter))
  return declared.size === QUARTERS
    ? centimes(same.reduce((total, { base }) => total + base, 0))
    : centimes(line.base * QUARTERS)
}

const jobsOf = (book: Rulebook, holdings: Holdings): CurrentJob[] =>
  lastLines(holdings).map((line) => ({
    regime: line.regime,
    tranche: line.tranche,
    fullAge: fullAgeOf(book, line, lastDay(line.quarter)),
    rate: line.rate,
    yearlyBase: yearlyBase(line, holdings.lines),
  }))

/** Gross pay of a year: Al Mounassib declares what is above the ceiling alone. */
const payOf = (book: Rulebook, jobs: readonly CurrentJob[], today: IsoDate): Centimes => {
  const ceiling = valueOn(book.cnssCeiling, today) * MONTHS
  return centimes(
    jobs.reduce(
      (total, { regime, yearlyBase: base }) =>
        total + base + (regime === 'al_mounassib' && base > 0 ? ceiling : 0),
      0,
    ),
  )
}

/** The last quarter whose points are credited: what was declared since is still to come. */
const lastCredited = (lines: readonly DeclaredLine[], today: IsoDate): Quarter => {
  const credited = standing(lines).filter((line) => line.credited > 0 && !line.isRecall)
  return credited.reduce<Quarter>(
    (latest, { quarter }) => (quarter > latest ? quarter : latest),
    credited[0]?.quarter ?? previous(quarterOfDate(today)),
  )
}

/** What the registers say of somebody, as the engine counts from it. */
export const careerOf = (
  book: Rulebook,
  holdings: Holdings,
  { birthDate, today }: { birthDate: IsoDate; today: IsoDate },
): Career => {
  const jobs = jobsOf(book, holdings)
  const sum = (of: 'annuity' | 'capital') =>
    centimes(holdings.insurers.reduce((total, one) => total + one[of], 0))
  return {
    birthDate,
    groups: groupsOf([
      ...holdings.entries.map((entry) => earnedBy(book, entry)),
      ...standing(holdings.lines).map((line) => creditedBy(book, line)),
    ]),
    jobs,
    lastQuarter: lastCredited(holdings.lines, today),
    employee: employeeByYear(book, holdings),
    insurer: { annuity: sum('annuity'), capital: sum('capital') },
    yearlyPay: payOf(book, jobs, today),
  }
}
