import type { Context } from 'hono'
import { LiquidationPage } from '#views/liquidations/liquidation.tsx'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import type { Problem } from '#src/http/problem.ts'
import { respond } from '#src/http/respond.tsx'
import { casablancaDate } from '#src/kernel/dates.ts'
import { firstPaymentOn } from '#src/pensions/index.ts'
import { choicesDigest, counted, readCareer } from './calculating.ts'
import { calculationJson, eventJson, formJson, liquidationJson, pieceJson } from './json.ts'
import type { Calculation, Liquidation } from './liquidation.ts'
import { sideOf } from './reading.ts'
import { readPieces } from './receiving.ts'
import { withdrawUntil } from './rules/timing.ts'
import { holderOf, mayEdit, mayReceive, mayWithdraw, nextStep, stateOf } from './rules/state.ts'
import { listCalculations } from './store-story.ts'
import { storyOf } from './timeline.ts'

/** What was chosen, as it counts today; of a file that is over or awarded, as it was counted last. */
const calculationOf = async (c: Context<App>, one: Liquidation): Promise<Calculation | null> => {
  const { db, now: at } = c.var
  if (one.stage !== 'draft') return (await listCalculations(db, one.id)).at(-1) ?? null
  if (one.form.departure === null || one.form.option === null) return null
  const fresh = counted(await readCareer(db, one.memberId, casablancaDate(at)), one.form)
  return fresh && { ...fresh, seq: 0, by: '', at }
}

/** The same page for whoever opened a file and for its member: state, who acts, pieces, story. */
export const showLiquidation = async (
  c: Context<App>,
  one: Liquidation,
  problem: Problem | null = null,
): Promise<Response> => {
  const [pieces, story, calculation] = await Promise.all([
    readPieces(c, one),
    storyOf(c, one),
    calculationOf(c, one),
  ])
  const today = casablancaDate(c.var.now)
  const isMember = sideOf(c) === 'member'
  const acts = !c.var.actor.viewedBy && c.var.actor.space !== 'pensioner'
  const until = one.notifiedOn === null ? null : withdrawUntil(one.notifiedOn)
  return await respond(c, {
    ...(problem ? { status: problem.status, problem: true } : {}),
    title: (t) => t('liquidation.title', { number: one.number }),
    section: 'liquidations',
    json: () =>
      problem
        ? { code: problem.code, facts: problem.facts }
        : {
            ...liquidationJson(one),
            form: formJson(one.form),
            choices_digest: choicesDigest(one.form),
            calculation: calculation && calculationJson(calculation),
            pieces: pieces.map(pieceJson),
            timeline: story.map(eventJson),
          },
    page: (t) => (
      <LiquidationPage
        t={t}
        item={one}
        state={stateOf(one)}
        holder={holderOf(one)}
        side={sideOf(c)}
        step={nextStep(one.form)}
        pieces={pieces}
        story={story}
        calculation={calculation}
        digest={choicesDigest(one.form)}
        mayEdit={acts && mayEdit(one).ok}
        mayReceive={acts && mayReceive(one).ok}
        mayWithdraw={
          acts && mayWithdraw(one, { isMember, isInTime: until !== null && today <= until }).ok
        }
        withdrawUntil={until}
        paysOn={calculation && firstPaymentOn(calculation.terms.on, today)}
        commandId={newId()}
        problem={problem}
      />
    ),
  })
}
