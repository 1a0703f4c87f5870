export { signatureChecks } from './checking.tsx'
export type { ObjectEffects, SignedEffect, SigningEffects } from './effects.ts'
export type { ApplicationFacts, ContractCategory } from './facts.ts'
export { expireSignings, remindSigners } from './following.ts'
export type { NewDocument } from './freezing.ts'
export type { CertifiedSigner } from './certificate.tsx'
export { senderOf } from './linking.ts'
export { type NewSigner, shareAnAddress, signingOpened, signingWithdrawn } from './opening.ts'
export { applicationPaper, contractDocuments, type ContractFacts } from './papers.ts'
export { signatureRequests } from './routes-requests.tsx'
export { deskSignatures, signatures, signedPapers } from './routes.tsx'
export type {
  FrozenPaper,
  SignedDocumentKind,
  SignedObject,
  Signer,
  Signing,
  SigningDocument,
  SigningState,
} from './signing.ts'
export { signingOf } from './store.ts'
