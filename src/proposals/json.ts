import type { Proposal, ProposalEntry } from './proposal.ts'

export const proposalJson = (one: Proposal) => ({
  id: one.id,
  url: `/proposals/${one.id}`,
  employer_number: one.employerNumber,
  declaration: `/declarations/${one.declarationId}`,
  line: `/declarations/${one.declarationId}/lines/${one.line}`,
  quarter: one.quarter,
  category: one.category,
  person: one.person,
  name: one.name,
  salary_declared_centimes: one.declared,
  salary_proposed_centimes: one.salary,
  state: one.state,
  answer_by: one.answerBy,
  made_at: new Date(one.madeAt).toISOString(),
  cancellation: one.cancellationId && `/cancellations/${one.cancellationId}`,
  recall: one.recallId && `/recalls/${one.recallId}`,
})

export const entryJson = ({ at, side, name, what, text }: ProposalEntry) => ({
  at: new Date(at).toISOString(),
  side,
  name,
  what,
  text,
})
