import type { Context } from 'hono'
import { RecallPage } from '#views/recalls/recall.tsx'
import { correctionRight } from '#src/declarations/index.ts'
import { listCategories } from '#src/employers/index.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import type { Refused } from '#src/http/refused.ts'
import { respond } from '#src/http/respond.tsx'
import { effectJson, findingJson, lineJson, recallJson } from './json.ts'
import type { Recall } from './recall.ts'
import { reasonOf, seen } from './reading.ts'
import { listFindings } from './store.ts'

/** A page shows the first of them; JSON has them all. */
const SHOWN = 300

/** The same page for the employer who asks and for the person who decides. */
export const showRecall = async (
  c: Context<App>,
  one: Recall,
  refused: Refused | null = null,
): Promise<Response> => {
  const { actor, db, now } = c.var
  const [{ lines, effect }, findings, categories] = await Promise.all([
    seen(db, one, now),
    listFindings(db, one.id),
    listCategories(db, one.employerNumber, one.to),
  ])
  const right = correctionRight(actor)
  const open = right?.categories ?? null
  const isFund = actor.space === 'desk'
  const problem = refused?.problem ?? null
  return await respond(c, {
    ...(refused ? { status: problem?.status ?? 422, problem: true } : {}),
    title: (t) => t('recall.title', one),
    section: isFund ? 'home' : 'declarations',
    json: () =>
      refused
        ? {
            code: problem?.code ?? refused.errors[0]?.code,
            facts: problem?.facts ?? {},
            errors: refused.errors,
          }
        : {
            ...recallJson(one),
            effect: effectJson(effect),
            lines: lines.map(lineJson),
            findings: findings.map(findingJson),
          },
    page: (t) => (
      <RecallPage
        t={t}
        item={one}
        reason={reasonOf(one)}
        effect={effect}
        lines={lines.slice(0, SHOWN)}
        count={lines.length}
        findings={findings}
        categories={categories.filter(({ number }) => open?.includes(number) ?? true)}
        isFund={isFund}
        mayCorrect={!isFund && right !== null}
        isFollower={one.followedBy === actor.userId}
        commandId={newId()}
        values={refused?.values ?? {}}
        errors={refused?.errors ?? []}
        problem={problem}
      />
    ),
  })
}
