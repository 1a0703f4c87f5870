import type { Context } from 'hono'
import { cancellationDrafted } from '#src/cancellations/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { recallDrafted } from '#src/recalls/index.ts'
import type { Proposal } from './proposal.ts'
import { correctionFor } from './rules.ts'
import { entryAdded, proposalMoved } from './store.ts'

/**
 * Accepted: the corrections it takes are entered, in one batch, with the fund's own words. Their
 * employer sees their effect and sends them, like any other.
 */
export const accepted = async (
  c: Context<App>,
  one: Proposal,
  reason: string,
): Promise<{ location: string; statements: Statement[] }> => {
  const { db, actor, now: at } = c.var
  const { cancels, recalls } = correctionFor(one.declared, one.salary)
  const { declarationId, quarter, line, category, person } = one
  const cancellation =
    cancels &&
    (await cancellationDrafted(c, { declarationId, object: cancels, lines: [line], note: reason }))
  const recall =
    recalls > 0
      ? await recallDrafted(c, {
          quarter,
          note: reason,
          person: { category, person, salary: recalls },
        })
      : null
  const first = cancellation ?? recall
  return {
    location: first?.location ?? `/proposals/${one.id}`,
    statements: [
      ...(cancellation?.statements ?? []),
      ...(recall?.statements ?? []),
      proposalMoved(db, {
        id: one.id,
        to: 'accepted',
        at,
        cancellationId: cancellation?.id ?? null,
        recallId: recall?.id ?? null,
      }),
      entryAdded(db, one.id, {
        at,
        side: 'employer',
        name: actor.name,
        what: 'accepted',
        text: '',
      }),
    ],
  }
}
