import type { IsoDate } from '#src/kernel/dates.ts'
import { ok, refused, type Result } from '#src/kernel/result.ts'
import type { FiledLine } from './cancellation.ts'
import { linesTaken } from './rules.ts'

/** What a replacement takes of the filed declaration: its categories that are declared anew. */
export const takenBy = (
  standing: readonly { category: string; isNil: boolean }[],
  filed: readonly FiledLine[],
  anew: readonly string[],
): { lines: number[] | null; nil: string[] } => {
  if (standing.every(({ category }) => anew.includes(category))) return { lines: null, nil: [] }
  return {
    lines: linesTaken(filed, null)
      .filter(({ category }) => anew.includes(category))
      .map(({ line }) => line),
    nil: standing
      .filter(({ category, isNil }) => isNil && anew.includes(category))
      .map(({ category }) => category),
  }
}

type Ground = {
  /** Declarations that hold a category declared anew. */
  declarations: number
  status: string
  hasOpenCancellation: boolean
  /** Lines of the new one that can't be filed: their people would be lost. */
  blocked: number
  today: IsoDate
  until: IsoDate
  isOrdered: boolean
  isPaid: boolean
}

/** Until the day declarations are due, as long as no order and no money touches what is replaced. */
export const mayReplace = (ground: Ground): Result<true> => {
  if (ground.declarations > 1) return refused('several_to_replace')
  if (ground.status === 'filed') return refused('still_processing')
  if (ground.hasOpenCancellation) return refused('cancellation_open')
  if (ground.isPaid) return refused('replace_after_payment')
  if (ground.isOrdered) return refused('replace_after_order')
  if (ground.today > ground.until) return refused('replace_too_late', { until: ground.until })
  if (ground.blocked > 0) return refused('blocked_lines_remain', { count: ground.blocked })
  return ok(true)
}
