export { contributionsOf, type FiledAmounts } from './contributions.ts'
export { post, prepared } from './posting.ts'
export {
  creditTaken,
  creditUsed,
  receivedWithCredit,
  refunded,
  takenBack,
} from './rules/planning.ts'
export { type Due, type Named, owedOn } from './account.ts'
export { findInHand, listDues } from './store.ts'
