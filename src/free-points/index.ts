export { freePointsGranted } from './granting.ts'
export { freePoints } from './routes.tsx'
