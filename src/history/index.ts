export { type Event, listEvents } from './store.ts'
export { employerHistory, memberHistory } from './routes.tsx'
