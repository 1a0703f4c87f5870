export { recallAccepted, recallCarriedOn, recallRefused } from './deciding.ts'
export type { Finding, Recall, RecallEffect, RecallLine, RecallState } from './recall.ts'
export { recalls } from './routes.tsx'
export { deskRecalls } from './routes-desk.tsx'
