export { liquidationAwarded, liquidationProposed, liquidationRefused } from './deciding.ts'
export { openDrafts, warnOfLapses } from './drafting.ts'
export type {
  Calculation,
  Candidate,
  Form,
  FormStep,
  Holder,
  Liquidation,
  LiquidationState,
  Piece,
  Side,
  TimelineEntry,
} from './liquidation.ts'
export type { Offer } from './calculating.ts'
export { liquidations } from './routes.tsx'
export { liquidationConfirmations } from './routes-confirmation.tsx'
export { deskLiquidations } from './routes-desk.tsx'
export { liquidation } from './routes-file.tsx'
export type { Difference } from './rules/differences.ts'
export type { Board } from './store.ts'
export type { OpenableMember } from './store-candidates.ts'
export { followLiquidations } from './timers.ts'
