import { type Centimes, centimes } from '#src/kernel/money.ts'
import { type Points, points } from '#src/kernel/points.ts'
import { type Quarter, rankOf, yearOf } from '#src/kernel/quarters.ts'
import type { RatePpm } from '#src/kernel/rates.ts'
import type {
  CareerEntry,
  DeclaredLine,
  Holdings,
  InsurerHolding,
  Nature,
} from '#src/members/career.ts'
import type { CareerRegime } from '#src/rulebook/regimes.ts'

/** A line of the statement: one employer, regime and nature in a year. */
export type StatementRow = {
  year: number
  /** `1234` for a whole year. */
  quarters: string
  employer: string | null
  regime: CareerRegime | null
  category: string | null
  nature: Nature
  base: Centimes
  rate: RatePpm | null
  employee: Centimes
  employerPart: Centimes
  /** Credited. */
  points: Points
  /** Declared, not credited yet. */
  toCome: Points
  insurer: string | null
  /** The declared lines behind it; none for what comes from an earlier register. */
  lines: readonly DeclaredLine[]
}

export type StatementYear = { year: number; rows: StatementRow[]; points: Points; toCome: Points }

export type Statement = {
  years: StatementYear[]
  points: Points
  toCome: Points
}

const fromEntry = (entry: CareerEntry): StatementRow => ({
  year: entry.year,
  quarters: entry.quarters,
  employer: entry.employerName,
  regime: entry.regime,
  category: entry.category,
  nature: entry.nature,
  base: entry.base,
  rate: entry.rate,
  employee: entry.employee,
  employerPart: entry.employer,
  points: entry.points,
  toCome: points(0),
  insurer: entry.insurer,
  lines: [],
})

const isGone = (line: DeclaredLine): boolean => line.isCancelled && line.credited === 0

const RANKS = ['1', '2', '3', '4']
const withRank = (quarters: string, rank: string): string =>
  RANKS.filter((one) => one === rank || quarters.includes(one)).join('')

/** Lines of one employer, category, rate and nature of a year are one row. */
const fromLines = (lines: readonly DeclaredLine[]): StatementRow[] => {
  const rows = new Map<string, StatementRow>()
  for (const line of lines.filter((one) => !isGone(one))) {
    const nature = line.isRecall ? 'recall' : 'salary'
    const year = yearOf(line.quarter)
    const key = [year, line.employerNumber, line.category, line.rate, nature].join(' ')
    const held = rows.get(key)
    const rank = String(rankOf(line.quarter))
    const toCome = line.isCancelled ? 0 : Math.max(0, line.points - line.credited)
    rows.set(key, {
      year,
      quarters: withRank(held?.quarters ?? '', rank),
      employer: line.employerName,
      regime: line.regime,
      category: line.category,
      nature,
      base: centimes((held?.base ?? 0) + line.base),
      rate: line.rate,
      employee: centimes((held?.employee ?? 0) + line.employee),
      employerPart: centimes((held?.employerPart ?? 0) + line.employer),
      points: points((held?.points ?? 0) + line.credited),
      toCome: points((held?.toCome ?? 0) + toCome),
      insurer: null,
      lines: [...(held?.lines ?? []), line],
    })
  }
  return [...rows.values()]
}

/** Every point of somebody, by year, the latest first; sums recompute from the rows. */
export const statementOf = ({ lines, entries }: Holdings): Statement => {
  const rows = [...entries.map(fromEntry), ...fromLines(lines)]
  const total = (list: readonly StatementRow[], of: 'points' | 'toCome') =>
    points(list.reduce((sum, row) => sum + row[of], 0))
  const years = [...new Set(rows.map(({ year }) => year))].toSorted((a, b) => b - a)
  return {
    years: years.map((year) => {
      const own = rows.filter((row) => row.year === year)
      return { year, rows: own, points: total(own, 'points'), toCome: total(own, 'toCome') }
    }),
    points: total(rows, 'points'),
    toCome: total(rows, 'toCome'),
  }
}

/** Who keeps the employee's part, and how much was paid: companies until the end of 2002, then the fund. */
export type Manager = {
  /** Null: the fund itself. */
  insurer: string | null
  fromYear: number
  toYear: number
  contributed: Centimes
}

export const managersOf = (
  insurers: readonly InsurerHolding[],
  employee: readonly { year: number; amount: Centimes }[],
): Manager[] => {
  const [first, last] = [employee[0], employee.at(-1)]
  return [
    ...insurers.map(({ insurer, fromYear, toYear, contributed }) => ({
      insurer,
      fromYear,
      toYear,
      contributed,
    })),
    ...(first && last
      ? [
          {
            insurer: null,
            fromYear: first.year,
            toYear: last.year,
            contributed: centimes(employee.reduce((sum, { amount }) => sum + amount, 0)),
          },
        ]
      : []),
  ]
}

/** What became of the last quarters: declared, paid, credited, each of them seen by itself. */
export type RecentQuarter = {
  quarter: Quarter
  employer: string
  declared: Centimes
  isPaid: boolean
  credited: Points
  toCome: Points
  isWithheld: boolean
  line: DeclaredLine
}

export const recentQuarters = (lines: readonly DeclaredLine[], most: number): RecentQuarter[] => {
  const kept = lines.filter(({ isCancelled }) => !isCancelled)
  const quarters = [...new Set(kept.map(({ quarter }) => quarter))]
    .toSorted((a, b) => (a < b ? -1 : 1))
    .slice(-most)
  return kept
    .filter(({ quarter }) => quarters.includes(quarter))
    .map((line) => ({
      quarter: line.quarter,
      employer: line.employerName,
      declared: line.base,
      isPaid: line.isPaid,
      credited: line.credited,
      toCome: points(Math.max(0, line.points - line.credited)),
      isWithheld: line.isWithheld,
      line,
    }))
    .toSorted((a, b) => (a.quarter < b.quarter ? 1 : -1))
}
