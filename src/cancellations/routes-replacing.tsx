import { type Context, Hono } from 'hono'
import { ReplacementPage } from '#views/cancellations/replacement.tsx'
import { mayRead, requireRole, rightOf } from '#src/access/index.ts'
import { changeJson, correctionRight, fileDeclaration } from '#src/declarations/index.ts'
import type { App } from '#src/env.ts'
import { commandOf, newId, outcomeOf } from '#src/http/command.ts'
import { Problem } from '#src/http/problem.ts'
import { readValues } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { casablancaDate } from '#src/kernel/dates.ts'
import { givenWay, type Replacement, replacementOf } from './replacing.ts'

const show = async (
  c: Context<App>,
  one: Replacement,
  problem: Problem | null = null,
): Promise<Response> => {
  const { declaration, filed, difference, may } = one
  return await respond(c, {
    ...(problem ? { status: problem.status, problem: true } : {}),
    title: (t) => t('replacement.title', { quarter: filed.quarter }),
    section: 'declarations',
    json: () =>
      problem
        ? { code: problem.code, facts: problem.facts, location: problem.location }
        : {
            declaration: `/declarations/${declaration.id}`,
            replaces: `/declarations/${filed.id}`,
            categories: one.categories,
            until: one.until,
            may_replace: may.ok,
            refusal: may.ok ? null : may.refusal,
            due_before_centimes: difference.before.due,
            due_after_centimes: difference.after.due,
            same: difference.same,
            changes: difference.changes.map(changeJson),
          },
    page: (t) => (
      <ReplacementPage
        t={t}
        item={one}
        today={casablancaDate(c.var.now)}
        mayDeclare={rightOf(c.var.actor, 'declaration') !== null}
        mayCorrect={correctionRight(c.var.actor) !== null}
        commandId={newId()}
        problem={problem}
      />
    ),
  })
}

/** Under /declarations: what is filed, and what would take its place, side by side. */
export const declarationReplacements = new Hono<App>()
  .use(requireRole('employer'))
  .use(mayRead('declaration', 'account', 'corrections'))
  .get('/:id/replacement', async (c) => await show(c, await replacementOf(c, c.req.param('id'))))
  .post('/:id/replacement', requireRole('employer', 'declaration'), async (c) => {
    const command = commandOf(c, await readValues(c))
    const before = await outcomeOf(c.var.db, command)
    if (before) return done(c, { ...before, json: () => ({ url: before.location }) })
    const one = await replacementOf(c, c.req.param('id'))
    if (!one.may.ok) return await show(c, one, new Problem(409, one.may.refusal))
    const { declaration } = one
    const asked = { lines: 'all' as const, revision: declaration.revision }
    const outcome = await fileDeclaration(c, declaration, asked, command, await givenWay(c, one))
    return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
  })
