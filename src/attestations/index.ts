export type {
  Attestation,
  AttestationKind,
  Check,
  Checked,
  FactName,
  Facts,
} from './attestation.ts'
export { attestationChecks, attestationStatus, verifications } from './routes-public.tsx'
export { attestations } from './routes.tsx'
export type { Listed } from './store.ts'
export { attestationsRevoked } from './revoking.ts'
export { deskAttestations } from './routes-desk.tsx'
export { statusListOf } from './status-list.ts'
