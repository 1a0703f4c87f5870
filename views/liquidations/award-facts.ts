import type { Translate } from '#src/i18n/translate.ts'
import type { Instant, IsoDate } from '#src/kernel/dates.ts'
import type { Calculation, Difference, Liquidation } from '#src/liquidations/index.ts'

export type AwardFacts = {
  item: Liquidation
  dpNumber: string
  calculation: Calculation
  /** When the figures it is compared with were shown. */
  shownOn: Instant
  differences: readonly Difference[]
  notifiedOn: IsoDate
  withdrawUntil: IsoDate
}

/** A figure of a step, in its unit. */
export const stepValue = (t: Translate, unit: Difference['unit'], value: number): string =>
  t.dynamic(`trace.unit.${unit}`, { value, f: t.f })
