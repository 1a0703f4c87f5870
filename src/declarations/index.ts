export type {
  Anomaly,
  Declaration,
  DeclarationRow,
  Filing,
  StoredLine,
  Tally,
} from './declaration.ts'
export type { Change, Comparison } from './rules/comparing.ts'
export {
  BOARD_STATES,
  type BoardState,
  boardStateOf,
  quarterBoards,
  quartersShown,
  type QuarterState,
} from './board.ts'
export type { Deposit } from './deposits.ts'
export type { DeclarationView } from './json.ts'
export type { HistoryFilter } from './store.ts'
export type { FieldName, Severity } from './rules/model.ts'
export { finishDeposit, finishWaiting } from './deposits.ts'
export { employerHome } from './home.tsx'
export { processDeclaration, processSoon, processWaiting } from './processing.ts'
export { declarations } from './routes.tsx'
export { declarationCancelled } from './store-cancelling.ts'
export { correctionRight, requireCategories } from './facts.ts'
export { findDeclaration, tallyOf } from './store.ts'
export { fileDeclaration, recallFiled } from './filing.ts'
export type { ProposedOnLine } from './store-proposals.ts'
export { listFiledElsewhere } from './store-replacing.ts'
export { corrected, type Patch } from './corrections.ts'
export { type Facts } from './facts.ts'
export { readRecallFacts, recallDeclarationOpened, recallRecounted } from './for-recalls.ts'
export { patchesOf } from './requests.ts'
export { patchesOfFile } from './reading-files.ts'
export { salaryTyped } from './rules/notation.ts'
export { changeJson, replacementDifference } from './difference.ts'
export { declarationFilings, filings } from './routes-filings.tsx'
export { declarationLines } from './routes-lines.tsx'
export { rosterChecks } from './roster.tsx'
export { type RuleExample, rulePages } from './rule-pages.tsx'
export { type DemoLine, fileForDemo, linesOfText, textOfLines } from './demo-door.ts'
