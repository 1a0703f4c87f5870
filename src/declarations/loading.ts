import type { Context } from 'hono'
import { employerOf, rightOf } from '#src/access/index.ts'
import type { App } from '#src/env.ts'
import { notFound, Problem } from '#src/http/problem.ts'
import type { Declaration } from './declaration.ts'
import { declarationRight, type Facts, readFacts } from './facts.ts'
import type { DeclarationView } from './json.ts'
import { findDeclaration, listAnomalies, listFilings, tallyOf } from './store.ts'

/** The declaration of the signed-in employer; somebody else's answers as if it did not exist. */
export const loadDeclaration = async (c: Context<App>, id: string): Promise<Declaration> => {
  const declaration = await findDeclaration(c.var.db, id)
  if (!declaration || declaration.employerNumber !== employerOf(c).number) throw notFound()
  return declaration
}

export const viewOf = async (
  c: Context<App>,
  declaration: Declaration,
  most = -1,
): Promise<DeclarationView> => {
  const db = c.var.db
  const [tally, filings, anomalies] = await Promise.all([
    tallyOf(db, declaration.id),
    listFilings(db, declaration.id),
    listAnomalies(db, declaration.id, { limit: most, offset: 0 }),
  ])
  return { declaration, tally, filings, anomalies }
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
