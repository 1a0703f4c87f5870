export type { ContractCategory, RosterPerson } from './employer.ts'
export {
  type ConfirmationChange,
  confirmationsAsked,
  confirmationsStopped,
  findConfirmations,
  listCategories,
  listPendingConfirmations,
  listRoster,
} from './store.ts'
