export type { Proposal, ProposalEntry, ProposalState } from './proposal.ts'
export { proposals } from './routes.tsx'
export { deskProposals } from './routes-desk.tsx'
export type { Correction } from './rules.ts'
