export { desk } from './routes.tsx'
export { deskCases } from './routes-cases.tsx'
