export { revisionDecided, revisionProposed } from './deciding.ts'
export type { ArrearsMonth, Calculation, Counted, Revision } from './revision.ts'
export { deskRevisions, revisions, type Shown as ShownRevision } from './routes.tsx'
