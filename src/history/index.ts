export type { Event } from './store.ts'
export { employerHistory, memberHistory } from './routes.tsx'
