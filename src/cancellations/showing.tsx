import type { Context } from 'hono'
import { CancellationPage } from '#views/cancellations/cancellation.tsx'
import { correctionRight } from '#src/declarations/index.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import type { Problem } from '#src/http/problem.ts'
import { respond } from '#src/http/respond.tsx'
import type { Cancellation } from './cancellation.ts'
import { cancellationJson, effectJson, lineJson } from './json.ts'
import { seen } from './reading.ts'

/** A page shows the first of them; JSON has them all. */
const SHOWN = 200

/** The same page for the employer who asks and for the person who decides. */
export const showCancellation = async (
  c: Context<App>,
  one: Cancellation,
  problem: Problem | null = null,
): Promise<Response> => {
  const { actor, db, now } = c.var
  const { taken, effect } = await seen(db, one, now)
  const isFund = actor.space === 'desk'
  return await respond(c, {
    ...(problem ? { status: problem.status, problem: true } : {}),
    title: (t) => t('cancellation.title', { quarter: one.quarter }),
    section: isFund ? 'home' : 'declarations',
    json: () =>
      problem
        ? { code: problem.code, facts: problem.facts }
        : {
            ...cancellationJson(one),
            effect: effect && effectJson(effect),
            taken: taken.map(lineJson),
          },
    page: (t) => (
      <CancellationPage
        t={t}
        item={one}
        effect={effect}
        taken={taken.slice(0, SHOWN)}
        count={taken.length}
        isFund={isFund}
        mayCorrect={!isFund && correctionRight(actor) !== null}
        isFollower={one.followedBy === actor.userId}
        commandId={newId()}
        problem={problem}
      />
    ),
  })
}
