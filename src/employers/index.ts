export type { ContractCategory, RosterPerson } from './employer.ts'
export { categoriesOf, categoriesStatement, rosterOf, rosterStatement } from './store.ts'
