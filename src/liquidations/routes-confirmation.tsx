import { type Context, Hono } from 'hono'
import { ConfirmationPage } from '#views/liquidations/confirmation.tsx'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { once } from '#src/http/once.ts'
import { Problem } from '#src/http/problem.ts'
import { readValues } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { hashOfToken } from '#src/http/token.ts'
import { choicesDigest } from './calculating.ts'
import { confirmed } from './confirming.ts'
import { calculationJson, formJson } from './json.ts'
import type { Liquidation } from './liquidation.ts'
import { findByConfirmHash } from './store.ts'
import { listCalculations } from './store-story.ts'

/** A link that was used, replaced or never made is the same to whoever follows it. */
const load = async (c: Context<App>): Promise<Liquidation> => {
  const hash = hashOfToken(c.req.param('token'))
  const one = hash === null ? null : await findByConfirmHash(c.var.db, hash)
  if (!one) throw new Problem(410, { code: 'confirmation_gone', facts: {} })
  return one
}

const show = async (
  c: Context<App>,
  one: Liquidation,
  problem: Problem | null = null,
): Promise<Response> => {
  const calculation = (await listCalculations(c.var.db, one.id)).at(-1) ?? null
  return await respond(c, {
    ...(problem ? { status: problem.status, problem: true } : {}),
    title: (t) => t('choices.title'),
    json: () =>
      problem
        ? { code: problem.code, facts: problem.facts }
        : {
            number: one.number,
            form: formJson(one.form),
            choices_digest: choicesDigest(one.form),
            calculation: calculation && calculationJson(calculation),
          },
    page: (t) => (
      <ConfirmationPage
        t={t}
        item={one}
        calculation={calculation}
        digest={choicesDigest(one.form)}
        action={c.req.path}
        commandId={newId()}
        problem={problem}
      />
    ),
  })
}

const confirm = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const one = await load(c)
  const digest = String(values['digest'] ?? '')
  try {
    const outcome = await once(
      c,
      values,
      { status: 200, location: '/liquidation-confirmations/done' },
      async () => confirmed(c, one, { how: 'link', digest }),
    )
    return done(c, { ...outcome, json: () => ({ number: one.number, confirmed: true }) })
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 409) throw error
    return await show(c, one, error)
  }
}

/** The member's own link: what was chosen for them, what it gives, and one button. */
export const liquidationConfirmations = new Hono<App>()
  .get('/done', (c) =>
    respond(c, {
      title: (t) => t('choices.done'),
      json: () => ({ confirmed: true }),
      page: (t) => (
        <section class="card">
          <h1>{t('choices.done')}</h1>
          <p>{t('choices.done.text')}</p>
        </section>
      ),
    }),
  )
  .get('/:token', async (c) => await show(c, await load(c)))
  .post('/:token', confirm)
