export { type ContractCategory, inForceIn, type RosterPerson } from './employer.ts'
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
