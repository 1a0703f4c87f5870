import { type Centimes, centimes } from '#src/kernel/money.ts'
import { points } from '#src/kernel/points.ts'
import type { Quarter } from '#src/kernel/quarters.ts'
import { ok, refused, type Result } from '#src/kernel/result.ts'
import type { CancellationObject } from '#src/rulebook/parameters/corrections.ts'
import type { Effect, FiledLine } from './cancellation.ts'

/** Lines a cancellation takes: those chosen, or all that stand. */
export const linesTaken = (
  filed: readonly FiledLine[],
  lines: readonly number[] | null,
): FiledLine[] => {
  const chosen = lines === null ? null : new Set(lines)
  return filed.filter(
    (one) => one.cancelledBy === null && (chosen === null || chosen.has(one.line)),
  )
}

export type Asked = { object: CancellationObject; lines: readonly number[] | null }

type Ground = {
  status: string
  quarter: Quarter
  oldest: Quarter
  filed: readonly FiledLine[]
  /** Categories in force of the declaration, nil ones included. */
  categories: readonly string[]
  /** Null: all of them. */
  open: readonly string[] | null
}

/** May this be cancelled by this person, today? */
export const mayCancel = (ground: Ground, { object, lines }: Asked): Result<true> => {
  if (ground.status === 'filed') return refused('still_processing')
  if (ground.status !== 'processed') return refused('nothing_to_cancel')
  if (ground.quarter < ground.oldest)
    return refused('quarter_too_old_to_correct', { oldest: ground.oldest })
  if (object.takes === 'whole' && lines !== null) return refused('whole_only')
  if (object.takes === 'lines' && lines === null) return refused('lines_to_choose')
  if (lines !== null) {
    const standing = new Set(linesTaken(ground.filed, null).map(({ line }) => line))
    const missing = lines.filter((line) => !standing.has(line))
    if (missing.length > 0)
      return refused('line_not_cancellable', { lines: missing.slice(0, 10).join(', ') })
  }
  const taken = linesTaken(ground.filed, lines)
  if (taken.length === 0 && (lines !== null || ground.categories.length === 0))
    return refused('nothing_to_cancel')
  const ofLines = taken.map(({ category }) => category)
  const touched = lines === null ? [...ground.categories, ...ofLines] : ofLines
  const closed = touched.filter((one) => ground.open !== null && !ground.open.includes(one))
  return closed.length === 0
    ? ok(true)
    : refused('category_closed', { categories: [...new Set(closed)].join(', ') })
}

/** What is cancelled of each due: a category of a filing is one. */
export const amountsByDue = (
  taken: readonly FiledLine[],
): { filingId: string; category: string; amount: Centimes }[] => {
  const sums = new Map<string, { filingId: string; category: string; amount: Centimes }>()
  for (const { filingId, category, due } of taken) {
    const key = `${filingId}-${category}`
    const amount = centimes((sums.get(key)?.amount ?? 0) + due)
    sums.set(key, { filingId, category, amount })
  }
  return [...sums.values()]
}

const sumOf = (taken: readonly FiledLine[], of: (line: FiledLine) => number): number =>
  taken.reduce((total, line) => total + of(line), 0)

/** The effect on lines and points; that on money is what the account says. */
export const effectOn = (
  taken: readonly FiledLine[],
  money: Pick<Effect, 'toHand' | 'interest'>,
  ordered: Effect['ordered'],
): Effect => ({
  lines: taken.length,
  people: new Set(taken.map(({ person }) => person)).size,
  due: centimes(sumOf(taken, (line) => line.due)),
  ...money,
  points: points(sumOf(taken, (line) => line.points)),
  pointsTaken: points(sumOf(taken, (line) => line.credited)),
  ordered,
  retired: new Set(taken.filter((line) => line.isRetired).map(({ memberId }) => memberId)).size,
})
