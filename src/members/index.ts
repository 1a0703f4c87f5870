export { activation } from './routes-activation.tsx'
export { findByIdentity, findCandidate } from './store-activation.ts'
export { members } from './routes.tsx'
export type { DeclaredLine, Member } from './store.ts'
