export { type Actor, type Right, rightOf } from './actor.ts'
export { hashPassword } from './passwords.ts'
export { employerOf, requireRole, withContext } from './sessions.ts'
export { access } from './routes.tsx'
