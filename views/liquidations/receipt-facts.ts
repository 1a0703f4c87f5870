import type { Instant } from '#src/kernel/dates.ts'
import type {
  Liquidation,
  LiquidationState,
  Piece,
  TimelineEntry,
} from '#src/liquidations/index.ts'

export type ReceiptFacts = {
  item: Liquidation
  state: LiquidationState
  pieces: readonly Piece[]
  story: readonly TimelineEntry[]
  jws: string
  digest: string
  at: Instant
}
