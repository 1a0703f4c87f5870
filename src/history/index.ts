export { type Event, listEvents } from './store.ts'
export { employerHistory, memberHistory, pensionerHistory } from './routes.tsx'
