export type { ContractCategory, RosterPerson } from './employer.ts'
export { listCategories, listRoster } from './store.ts'
