export { members } from './routes.tsx'
export type { DeclaredLine, Member } from './store.ts'
