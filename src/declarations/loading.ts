import type { Context } from 'hono'
import { employerOf, rightOf } from '#src/access/index.ts'
import type { App } from '#src/env.ts'
import { notFound, Problem } from '#src/http/problem.ts'
import type { Declaration } from './declaration.ts'
import { declarationRight, type Facts, readFacts } from './facts.ts'
import type { DeclarationView } from './json.ts'
import { findDeclaration, listFilings, listProposals, tallyOf } from './store.ts'
import { firstAnomalies } from './store-anomalies.ts'

/** The declaration of the signed-in employer; somebody else's answers as if it did not exist. */
export const loadDeclaration = async (c: Context<App>, id: string): Promise<Declaration> => {
  const declaration = await findDeclaration(c.var.db, id)
  if (!declaration || declaration.employerNumber !== employerOf(c).number) throw notFound()
  return declaration
}

/** The same, to change it: what is part of a recall changes there. */
export const loadToChange = async (c: Context<App>, id: string): Promise<Declaration> => {
  const declaration = await loadDeclaration(c, id)
  if (declaration.recallId !== null)
    throw new Problem(409, { code: 'in_recall', facts: {} }, `/recalls/${declaration.recallId}`)
  return declaration
}

/** The whole of it for a program; `most` anomalies of each severity for a page. */
export const viewOf = async (
  c: Context<App>,
  { id, ...rest }: Declaration,
  most = Number.MAX_SAFE_INTEGER,
): Promise<DeclarationView> => {
  const db = c.var.db
  const [tally, filings, proposals, found] = await Promise.all([
    tallyOf(db, id),
    listFilings(db, id),
    listProposals(db, id),
    firstAnomalies(db, id, most),
  ])
  return { declaration: { id, ...rest }, tally, filings, proposals, ...found }
}

export const factsFor = async (c: Context<App>, declaration: Declaration): Promise<Facts> =>
  await readFacts(c.var.db, {
    employerNumber: declaration.employerNumber,
    quarter: declaration.quarter,
    right: declarationRight(c.var.actor),
    scope: declaration.scope,
  })

/** An administrator may declare too; a declarant only by the ways ticked for them. */
export const requireWay = (c: Context<App>, way: 'byFile' | 'byForm'): void => {
  const right = rightOf(c.var.actor, 'declaration')
  if (right && !right[way])
    throw new Problem(403, {
      code: `declaration_${way === 'byFile' ? 'by_file' : 'by_form'}_closed`,
      facts: {},
    })
}
