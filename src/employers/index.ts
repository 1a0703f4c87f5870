export type { ContractCategory, RosterPerson } from './employer.ts'
export {
  confirmationsAsked,
  confirmationsStopped,
  findConfirmations,
  findEmployer,
  listCategories,
  listPendingConfirmations,
  listRoster,
} from './store.ts'
