import type { Context } from 'hono'
import { ProposalPage } from '#views/proposals/proposal.tsx'
import { correctionRight } from '#src/declarations/index.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import type { Refused } from '#src/http/refused.ts'
import { respond } from '#src/http/respond.tsx'
import { casablancaDate } from '#src/kernel/dates.ts'
import { entryJson, proposalJson } from './json.ts'
import type { Proposal } from './proposal.ts'
import { correctionFor } from './rules.ts'
import { listProposalEntries } from './store.ts'

/** The same page for both sides: what stands, what is proposed, what was said. */
export const showProposal = async (
  c: Context<App>,
  one: Proposal,
  refused: Refused | null = null,
): Promise<Response> => {
  const { actor, db, now } = c.var
  const entries = await listProposalEntries(db, one.id)
  const isFund = actor.space === 'desk'
  const right = correctionRight(actor)
  const problem = refused?.problem ?? null
  return await respond(c, {
    ...(refused ? { status: problem?.status ?? 422, problem: true } : {}),
    title: (t) => t('proposal.title', one),
    section: isFund ? 'home' : 'declarations',
    json: () =>
      refused
        ? {
            code: problem?.code ?? refused.errors[0]?.code,
            facts: problem?.facts ?? {},
            errors: refused.errors,
          }
        : { ...proposalJson(one), entries: entries.map(entryJson) },
    page: (t) => (
      <ProposalPage
        t={t}
        item={one}
        correction={correctionFor(one.declared, one.salary)}
        entries={entries}
        today={casablancaDate(now)}
        isFund={isFund}
        mayAnswer={!isFund && right !== null && (right.categories?.includes(one.category) ?? true)}
        commandId={newId()}
        values={refused?.values ?? {}}
        errors={refused?.errors ?? []}
        problem={problem}
      />
    ),
  })
}
