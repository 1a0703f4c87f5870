export type { ContractCategory, Employer, RosterPerson } from './employer.ts'
export {
  categoriesOf,
  categoriesStatement,
  findEmployer,
  rosterOf,
  rosterStatement,
} from './store.ts'
