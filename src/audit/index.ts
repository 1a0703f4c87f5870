export type { AuditEntry } from './entry.ts'
export { AuditChain, auditChain } from './object.ts'
export { audited, entriesOf } from './store.ts'
export { sealing } from './sealing.ts'
