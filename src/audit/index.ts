export type { AuditEntry, NewAuditEntry } from './entry.ts'
export { AuditChain, auditChain } from './object.ts'
export { audited, entriesOf } from './store.ts'
export { sealing } from './sealing.ts'
