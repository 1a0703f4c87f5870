export type {
  ChangeKind,
  ChangeState,
  ContractChange,
  ContractRow,
  RegisterStep,
} from './change.ts'
export { changeAccepted, changeProposed, changeRefused } from './deciding.ts'
export { contract, deskContractChanges } from './routes.tsx'
export type { RaiseCost } from './rules/raise.ts'
