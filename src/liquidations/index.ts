export { liquidationAwarded, liquidationProposed, liquidationRefused } from './deciding.ts'
export { openDrafts, warnOfLapses } from './drafting.ts'
export type {
  Account,
  Calculation,
  Candidate,
  Child,
  Form,
  FormStep,
  Holder,
  Liquidation,
  LiquidationState,
  Piece,
  Side,
  Spouse,
  StoredPiece,
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
export { readAccount, readContact } from './requests.ts'
export { recounted } from './recounting.ts'
export { findFamily, findOfMember } from './store.ts'
export { listStoredPieces } from './store-story.ts'
