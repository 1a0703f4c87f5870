import type { Context } from 'hono'
import { NewRecallPage } from '#views/recalls/new.tsx'
import { doerOf, employerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { App } from '#src/env.ts'
import { newId, type Outcome } from '#src/http/command.ts'
import { once } from '#src/http/once.ts'
import { Problem } from '#src/http/problem.ts'
import { parseValues, readValues } from '#src/http/read-body.ts'
import type { Refused } from '#src/http/refused.ts'
import { done, respond } from '#src/http/respond.tsx'
import { reasonsOn, recallWindow } from './reading.ts'
import { recallAsked } from './requests.ts'
import { mayRecall, quartersOf } from './rules.ts'
import { recallEntered } from './store.ts'

/** Why, and which quarters; the people come next. */
export const entryPage = async (
  c: Context<App>,
  refused: Refused | null = null,
): Promise<Response> => {
  const { oldest, latest, isEstimated } = recallWindow(c.var.now)
  const reasons = reasonsOn(c.var.now)
  const quarters = quartersOf({ from: oldest, to: latest }).toReversed()
  const problem = refused?.problem ?? null
  return await respond(c, {
    ...(refused ? { status: problem?.status ?? 422, problem: true } : {}),
    title: (t) => t('recall.new'),
    section: 'declarations',
    json: () =>
      refused
        ? {
            code: problem?.code ?? refused.errors[0]?.code,
            facts: problem?.facts ?? {},
            errors: refused.errors,
          }
        : {
            reasons: reasons.map(({ code, piece, counts }) => ({ reason: code, piece, counts })),
            quarters,
          },
    page: (t) => (
      <NewRecallPage
        t={t}
        reasons={reasons}
        quarters={quarters}
        isEstimated={isEstimated}
        commandId={newId()}
        values={refused?.values ?? {}}
        errors={refused?.errors ?? []}
        problem={problem}
      />
    ),
  })
}

/** Entered: its people are added on its own page, and nothing is asked of the fund yet. */
export const entering = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const body = parseValues(values, recallAsked)
  if (!body.ok) return await entryPage(c, { errors: body.errors, problem: null, values })
  const { db, actor, now } = c.var
  const { reason, from, note } = body.value
  const to = body.value.to ?? from
  if (!reasonsOn(now).some(({ code }) => code === reason)) {
    const errors = [{ field: 'reason', code: 'required' }]
    return await entryPage(c, { errors, problem: null, values })
  }
  const may = mayRecall({ from, to }, recallWindow(now))
  if (!may.ok)
    return await entryPage(c, { errors: [], problem: new Problem(409, may.refusal), values })
  const id = newId()
  const employerNumber = employerOf(c).number
  const location = `/recalls/${id}`
  const asked: Outcome = { status: 201, location }
  const outcome = await once(c, values, asked, async () => [
    recallEntered(db, {
      id,
      employerNumber,
      reason,
      from,
      to,
      note: note.trim(),
      by: actor.userId,
      at: now,
    }),
    audited(db, {
      object: { kind: 'recall', id },
      subject: { kind: 'employer', id: employerNumber },
      action: 'recall_entered',
      actor: doerOf(actor),
      at: now,
      after: { reason, from, to },
    }),
  ])
  return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
}
