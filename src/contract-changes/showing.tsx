import type { Context } from 'hono'
import { ChangePage } from '#views/contract-changes/change.tsx'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import type { Problem } from '#src/http/problem.ts'
import { respond } from '#src/http/respond.tsx'
import type { ContractChange } from './change.ts'
import { changeJson, costJson, stepJson } from './json.ts'
import { preview } from './reading.ts'

/** The same page for the employer who asks and for the person who decides. */
export const showChange = async (
  c: Context<App>,
  one: ContractChange,
  problem: Problem | null = null,
): Promise<Response> => {
  const { actor, db } = c.var
  const seen = await preview(db, one)
  const isFund = actor.space === 'desk'
  return await respond(c, {
    ...(problem ? { status: problem.status, problem: true } : {}),
    title: (t) => t(`contract.ask.${one.asked.kind}`),
    section: isFund ? 'home' : 'contract',
    json: () =>
      problem
        ? { code: problem.code, facts: problem.facts }
        : {
            ...changeJson(one),
            register: seen && seen.steps.map(stepJson),
            cost_of_a_quarter: seen?.cost ? costJson(seen.cost) : null,
          },
    page: (t) => (
      <ChangePage
        t={t}
        item={one}
        steps={seen?.steps ?? []}
        cost={seen?.cost ?? null}
        hindrance={seen && !seen.may.ok ? seen.may.refusal : null}
        isFund={isFund}
        isFollower={one.requestedBy === actor.userId}
        commandId={newId()}
        problem={problem}
      />
    ),
  })
}
