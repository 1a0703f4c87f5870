import { type Centimes, centimes } from '#src/kernel/money.ts'
import { points } from '#src/kernel/points.ts'
import { next, type Quarter } from '#src/kernel/quarters.ts'
import { ok, refused, type Result } from '#src/kernel/result.ts'
import type { IsoDate } from '#src/kernel/dates.ts'
import type { RecallReason } from '#src/rulebook/parameters/recalls.ts'
import type { RecallEffect, RecallLine } from './recall.ts'

export const quartersOf = ({ from, to }: { from: Quarter; to: Quarter }): Quarter[] => {
  const quarters: Quarter[] = []
  for (let quarter = from; quarter <= to; quarter = next(quarter)) quarters.push(quarter)
  return quarters
}

/** Quarters that can be recalled today: from the oldest corrected here to the last one that opened. */
export const mayRecall = (
  asked: { from: Quarter; to: Quarter },
  window: { oldest: Quarter; latest: Quarter },
): Result<true> => {
  if (asked.to < asked.from) return refused('quarters_reversed')
  if (asked.from < window.oldest)
    return refused('quarter_too_old_to_correct', { oldest: window.oldest })
  if (asked.to > window.latest) return refused('recall_not_yet', { latest: window.latest })
  return ok(true)
}

/**
 * A total over the quarters, in proportion to the salaries declared: each share rounded down to the
 * centime, what is left to the largest remainders, the earliest first. The shares sum to the total.
 */
export const spread = (total: Centimes, declared: readonly Centimes[]): Centimes[] => {
  const whole = declared.reduce((sum, base) => sum + BigInt(base), 0n)
  if (whole === 0n) return declared.map(() => centimes(0))
  const shares = declared.map((base, place) => {
    const product = BigInt(total) * BigInt(base)
    return { place, share: Number(product / whole), rest: product % whole }
  })
  let left = total - shares.reduce((sum, { share }) => sum + share, 0)
  for (const one of shares.toSorted((a, b) => (a.rest === b.rest ? 0 : a.rest < b.rest ? 1 : -1))) {
    if (left <= 0) break
    one.share += 1
    left -= 1
  }
  return shares.map(({ share }) => centimes(share))
}

export const effectOf = (lines: readonly RecallLine[], dueOn: IsoDate): RecallEffect => {
  const standing = lines.filter((line) => !line.isCancelled)
  return {
    lines: standing.length,
    people: new Set(standing.map(({ person }) => person)).size,
    due: centimes(standing.reduce((sum, { due }) => sum + (due ?? 0), 0)),
    points: points(standing.reduce((sum, line) => sum + (line.points ?? 0), 0)),
    dueOn,
    retired: new Set(standing.filter((line) => line.isRetired).map(({ person }) => person)).size,
  }
}

/** May it be sent to the fund? Nothing of it can wait for a correction. */
export const maySubmit = (
  lines: readonly RecallLine[],
  { piece }: RecallReason,
  hasPiece: boolean,
): Result<true> => {
  if (lines.length === 0) return refused('recall_empty')
  const open = lines.filter(({ severity }) => severity === 'blocking' || severity === 'to_correct')
  if (open.length > 0) return refused('recall_lines_to_mend', { count: open.length })
  if (piece === 'required' && !hasPiece) return refused('recall_piece_needed')
  return ok(true)
}
