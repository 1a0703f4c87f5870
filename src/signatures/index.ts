export { signatureChecks } from './checking.tsx'
export type { SignedEffect, SigningEffects } from './effects.ts'
export type { ApplicationFacts } from './facts.ts'
export { expireSignings, remindSigners } from './following.ts'
export type { CertifiedSigner } from './certificate.tsx'
export { senderOf } from './linking.ts'
export { type NewSigner, shareAnAddress, signingOpened, signingWithdrawn } from './opening.ts'
export { applicationPaper, contractDocuments, type ContractFacts } from './papers.ts'
export { signatureRequests } from './routes-requests.tsx'
export { deskSignatures, signatures, signedPapers } from './routes.tsx'
export type {
  FrozenPaper,
  SignedDocumentKind,
  Signer,
  Signing,
  SigningDocument,
  SigningState,
} from './signing.ts'
export { signingOf } from './store.ts'
