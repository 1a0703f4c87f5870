export { recallAllSimulations, recallSimulations } from './recalling.ts'
export { simulations } from './routes.tsx'
export { deskSimulations } from './routes-desk.tsx'
export type { Figure, MadeSimulation, MovedSimulation, Simulation } from './simulation.ts'
