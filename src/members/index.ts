export { membersAffiliated } from './affiliating.ts'
export { activation } from './routes-activation.tsx'
export { findByIdentity, findCandidate } from './store-activation.ts'
export { members } from './routes.tsx'
export { statements } from './routes-statement.tsx'
export type { CareerEntry, DeclaredLine, Member, PointsEntry } from './career.ts'
export { type Coverage, pointsSettled } from './store-points.ts'
export { careerEntryGranted, careerEntryWritten, insurerHoldingStated } from './store-career.ts'
export { correctionToTell } from './store-corrections.ts'
export { tellOfCorrections, tellOfPoints } from './telling.ts'
export type {
  Manager,
  RecentQuarter,
  Statement,
  StatementRow,
  StatementYear,
} from './rules/statement.ts'
export { hypothesesJson, scenarioJson } from './json-statement.ts'
export { careerFor, readHoldings, usualWishes, versionOf } from './holdings.ts'
export type { Holdings } from './career.ts'
export type { StatementFacts } from './json-statement.ts'
export { findMember, findMemberId } from './store.ts'
export { memberDied, memberRetired, retirementUndone } from './store-retirement.ts'
export { quarterToTell } from './store-quarters.ts'
export { tellOfQuarters } from './telling-quarters.ts'
export { seen } from './reading.ts'
export { statementOf } from './rules/statement.ts'
