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
export { firstPaymentOn } from '#src/rulebook/pension-payments.ts'
