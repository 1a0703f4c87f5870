export { contributionsOf, dueOf } from './contributions.ts'
export { post, prepared } from './posting.ts'
export {
  cancelled,
  creditTaken,
  creditUsed,
  receivedWithCredit,
  refunded,
  takenBack,
} from './rules/planning.ts'
export { type Due, type Named, owedOn } from './account.ts'
export { findInHand, listDues } from './store.ts'
export { paidFor } from './requests.ts'
export {
  chosen,
  leftOf,
  type OpenDue,
  type OrderedDue,
  totalOf,
  withOrdered,
} from './rules/choosing.ts'
export { accounts, owing } from './routes.tsx'
export type { Holder } from './reading.ts'
export type { QuarterBalance, StatementLine } from './statement.ts'
export type { StoredDue } from './store.ts'
export type { Plan } from './store-plans.ts'
export type { TransferOrder } from './store-transfer-orders.ts'
export type { Entry } from './account.ts'
export { listPosted } from './store-entries.ts'
export {
  accountTransferOrders,
  newReference,
  sheetOf,
  transferOrders,
} from './routes-transfer-orders.tsx'
export { type FollowedDebtor, type Late, recovery } from './routes-recovery.tsx'
