export type { ContractCategory, RosterPerson } from './employer.ts'
export {
  confirmationsAsked,
  confirmationsStopped,
  findConfirmations,
  listCategories,
  listPendingConfirmations,
  listRoster,
} from './store.ts'
