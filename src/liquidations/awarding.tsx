import type { Context } from 'hono'
import { AwardPage } from '#views/liquidations/award.tsx'
import { awardPaper } from '#views/liquidations/award-paper.ts'
import type { App } from '#src/env.ts'
import { notFound } from '#src/http/problem.ts'
import { respond } from '#src/http/respond.tsx'
import { findPension } from '#src/pensions/index.ts'
import { calculationJson, differenceJson, liquidationJson } from './json.ts'
import type { Liquidation } from './liquidation.ts'
import { sideOf } from './reading.ts'
import { differencesOf } from './rules/differences.ts'
import { withdrawUntil } from './rules/timing.ts'
import { listCalculations } from './store-story.ts'

/** To the file it is of; who helps has no more of it than its papers. */
const backOf = (c: Context<App>, { id }: Liquidation): string => {
  if (c.var.actor.helping) return '/pensioner/documents'
  return `${sideOf(c) === 'fund' ? '/desk' : ''}/liquidations/${id}`
}

/**
 * The letter of the award: the table of the simulation with its final values, and why it differs from
 * what was shown when the file was sent (feature f7). Its employer knows of it, without the amounts.
 */
export const showAward = async (c: Context<App>, one: Liquidation): Promise<Response> => {
  if (one.stage !== 'validated' || one.pensionId === null || sideOf(c) === 'employer')
    throw notFound()
  const [calculations, pension] = await Promise.all([
    listCalculations(c.var.db, one.id),
    findPension(c.var.db, one.pensionId),
  ])
  const [first, last] = [calculations[0], calculations.at(-1)]
  if (!first || !last || !pension || one.notifiedOn === null) throw notFound()
  const facts = {
    item: one,
    dpNumber: pension.dpNumber,
    calculation: last,
    shownOn: first.at,
    differences: differencesOf(first, last),
    notifiedOn: one.notifiedOn,
    withdrawUntil: withdrawUntil(one.notifiedOn),
  }
  return await respond(c, {
    title: (t) => t('award.title'),
    section: 'liquidations',
    json: () => ({
      ...liquidationJson(one),
      dp_number: facts.dpNumber,
      notified_on: facts.notifiedOn,
      withdraw_until: facts.withdrawUntil,
      award: calculationJson(last),
      differences: facts.differences.map(differenceJson),
    }),
    pdf: {
      name: `pension-${one.number}.pdf`,
      paper: (t) => awardPaper(t, facts, { at: last.at, isDemo: Boolean(c.env.DEMO) }),
    },
    page: (t) => <AwardPage t={t} {...facts} back={backOf(c, one)} />,
  })
}
