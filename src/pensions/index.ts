export { findTold } from './store-returns.ts'
export type {
  Doer,
  NewPension,
  PaymentState,
  Pension,
  PensionAccount,
  PensionPayment,
  PointsVersion,
} from './pension.ts'
export { newDpNumber, pensionAwarded, pensionEnded, pensionRevised } from './store.ts'
export {
  findPension,
  findPensionBySource,
  findPayment,
  listPaymentsOf,
  listPaymentsOfLogin,
  listPensionsOf,
  listPensionsOfLogin,
  listVersions,
} from './store-reading.ts'
export { CONTACT, type Contact, contactRecorded } from './store-contacts.ts'
export { pensionHeld, pensionReleased, pensionSuspended } from './store-holds.ts'
export { pensionPaidBack, pensionReturned, recipientOf } from './returning.ts'
export { preparePensions, runAllPensions, runPensions } from './run.ts'
export { listBatches, type NextBatch } from './store-batches.ts'
export { type Pen, writeBatches } from './writing.ts'
export { parseEndToEndId } from './rules/references.ts'
export { type Change, changesSince, paymentTrace } from './rules/explaining.ts'
export { pensionAccountChanged } from './changing.ts'
export { type Standing, standing } from './rules/standing.ts'
export { endingOf } from './changing.ts'
export { explainedJson, paymentJson } from './json.ts'
export type { PensionState } from './rules/state.ts'
export { loadPension, pensions, showPension } from './routes.tsx'
export { pensionRuns, showRun } from './routes-runs.tsx'
export type { PensionBatch } from './store-batches.ts'
export type { UnsureReturn } from './store-confirmations.ts'
export type { PensionRow, Run, RunState, Shown, Trouble } from './store-desk.ts'
export { firstPaymentOn } from '#src/rulebook/pension-payments.ts'
export { debtReferenceOf } from './rules/references.ts'
