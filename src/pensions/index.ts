export type {
  EndReason,
  NewPension,
  PaymentLine,
  PaymentState,
  Pension,
  PensionAccount,
  PensionKind,
  PensionPayment,
  PensionSource,
  PointsVersion,
} from './pension.ts'
export { newDpNumber, pensionAwarded, pensionEnded, pensionRevised } from './store.ts'
export {
  findPension,
  findPensionBySource,
  listPaymentsOf,
  listPensionsOf,
} from './store-reading.ts'
export { pensionPaidBack, pensionReturned } from './returning.ts'
export { preparePensions, runAllPensions, runPensions } from './run.ts'
export type { NextBatch } from './store-batches.ts'
export { type Pen, writeBatches } from './writing.ts'
export { firstPaymentOn } from '#src/rulebook/pension-payments.ts'
