export { members } from './routes.tsx'
export { findMember } from './store.ts'
export type { DeclaredLine, Member } from './store.ts'
