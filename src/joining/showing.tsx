import type { Context } from 'hono'
import { ApplicationPage } from '#views/joining/application.tsx'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import type { Problem } from '#src/http/problem.ts'
import type { Values } from '#src/http/read-body.ts'
import { respond } from '#src/http/respond.tsx'
import { addDays, casablancaDate } from '#src/kernel/dates.ts'
import { offerCounted, offerJson } from '#src/offers/index.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { applicationDraftDays } from '#src/rulebook/parameters/joining.ts'
import { signingOf } from '#src/signatures/index.ts'
import type { Application } from './application.ts'
import { applicationJson, formJson, pieceJson, proposalJson, storyJson } from './json.ts'
import { readPieces } from './receiving.ts'
import { holderOf, mayEdit, mayReceive, mayWithdraw, nextStep, stateOf } from './rules/state.ts'
import { listProposals } from './store-story.ts'
import { storyOf } from './story.ts'

export type Refused = { problem: Problem; values: Values }

/** The file as its applicant reads it: who acts next, what is still to come, and its story. */
export const showApplication = async (
  c: Context<App>,
  one: Application,
  refused: Refused | null = null,
): Promise<Response> => {
  const [pieces, proposals, story, signing] = await Promise.all([
    readPieces(c, one),
    listProposals(c.var.db, one.id),
    storyOf(c, one),
    one.acceptedAt === null ? null : signingOf(c.var.db, { kind: 'application', id: one.id }),
  ])
  const today = casablancaDate(c.var.now)
  const { offer } = one.form
  const figures = offer ? offerCounted(offer.categories, offer.effectOn) : []
  return await respond(c, {
    ...(refused ? { status: refused.problem.status, problem: true } : {}),
    title: (t) => t('application.title', { number: one.number }),
    section: 'applications',
    json: () =>
      refused
        ? { code: refused.problem.code, facts: refused.problem.facts }
        : {
            ...applicationJson(one),
            form: formJson(one.form),
            figures: figures.map(offerJson),
            pieces: pieces.map(pieceJson),
            signing: signing && `/signatures/${signing.id}`,
            proposals: proposals.map(proposalJson),
            timeline: story.map(storyJson),
          },
    page: (t) => (
      <ApplicationPage
        t={t}
        item={one}
        state={stateOf(one)}
        holder={holderOf(one)}
        step={nextStep(one.form)}
        pieces={pieces}
        proposal={proposals.find(({ answer }) => answer === null) ?? null}
        story={story}
        figures={figures}
        signing={signing && `/signatures/${signing.id}`}
        draftUntil={addDays(casablancaDate(one.savedAt), valueOn(applicationDraftDays, today))}
        mayEdit={mayEdit(one).ok}
        mayReceive={mayReceive(one).ok}
        mayWithdraw={mayWithdraw(one).ok}
        commandId={newId()}
        values={refused?.values ?? {}}
        problem={refused?.problem ?? null}
      />
    ),
  })
}
