export {
  type ContractCategory,
  type DatedCategory,
  inForceIn,
  type RosterPerson,
} from './employer.ts'
export { categoryClosed, categoryOpened } from './store-contract.ts'
export {
  confirmationsAsked,
  confirmationsStopped,
  employerJoined,
  findConfirmations,
  findEmployer,
  findNextNumber,
  listCategories,
  listContracts,
  listPendingConfirmations,
  listRoster,
  pendingConfirmationsStopped,
} from './store.ts'
