export { revisionDecided, revisionProposed } from './deciding.ts'
export { deskRevisions, revisions, type Shown as ShownRevision } from './routes.tsx'
