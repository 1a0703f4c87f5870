export { type ContractCategory, inForceIn, type RosterPerson } from './employer.ts'
export {
  confirmationsAsked,
  confirmationsStopped,
  findConfirmations,
  findEmployer,
  listCategories,
  listContracts,
  listPendingConfirmations,
  listRoster,
  pendingConfirmationsStopped,
} from './store.ts'
