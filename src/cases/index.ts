export {
  type Case,
  type CaseFacts,
  type CaseFile,
  type CaseKind,
  CASE_KINDS,
  type Entry,
  type EntryKind,
  KINDS,
  type Outcome,
} from './case.ts'
export { caseAnswered } from './answering.ts'
export { caseJson, threadJson } from './json.ts'
export { caseOpened, subjectOf } from './opening.ts'
export { cases, complaints, followedCases } from './routes.tsx'
export { administratorRequests } from './routes-administrator.tsx'
export { subscriptionRequests } from './routes-subscription.tsx'
export { mayHandle, mayStep, type Staff, type Step } from './rules.ts'
export { caseReopened } from './reopening.ts'
export { pieceAdded, sendPiece } from './pieces.ts'
export { revisionsOpened } from './revisions.ts'
export { caseSeen } from './seeing.ts'
export { caseSettled } from './settling.ts'
export {
  caseMoved,
  countQueues,
  findCase,
  findOpenAbout,
  listPromises,
  listQueue,
  type Queue,
  QUEUES,
} from './store.ts'
export { entryAdded, listEntries } from './store-entries.ts'
export { listFiles } from './store-pieces.ts'
export { caseTold } from './telling.ts'
