import type { Context } from 'hono'
import { ComparisonPage } from '#views/declarations/comparison.tsx'
import type { App } from '#src/env.ts'
import { csvText } from '#src/http/csv.ts'
import { respond } from '#src/http/respond.tsx'
import type { Declaration } from './declaration.ts'
import { changeJson, comparableLines } from './difference.ts'
import { loadDeclaration } from './loading.ts'
import { compared } from './rules/comparing.ts'
import { findFiledBefore } from './store.ts'

/** A page shows the first of them; the table has them all. */
const SHOWN = 200

/** The one asked for, else the declaration filed before this one for the same employer. */
const otherOf = async (c: Context<App>, declaration: Declaration): Promise<Declaration | null> => {
  const wished = c.req.query('with') ?? ''
  if (wished !== '') return await loadDeclaration(c, wished)
  const id = await findFiledBefore(c.var.db, declaration)
  return id === null ? null : await loadDeclaration(c, id)
}

const HEADER = ['kind', 'category', 'person', 'name', 'base_before', 'base_after'] as const

/** What differs from another declaration, person by person: at a URL, as a table, as JSON. */
export const comparison = async (c: Context<App>, id: string): Promise<Response> => {
  const declaration = await loadDeclaration(c, id)
  const other = await otherOf(c, declaration)
  const [before, after] = await Promise.all([
    other ? comparableLines(c.var.db, other.id) : [],
    comparableLines(c.var.db, declaration.id),
  ])
  const found = compared(before, after)
  return await respond(c, {
    title: (t) => t('comparison.title', { quarter: declaration.quarter }),
    section: 'declarations',
    json: () => ({
      declaration: `/declarations/${declaration.id}`,
      with: other && `/declarations/${other.id}`,
      same: found.same,
      due_before_centimes: found.before.due,
      due_after_centimes: found.after.due,
      points_before_ten_thousandths: found.before.points,
      points_after_ten_thousandths: found.after.points,
      changes: found.changes.map(changeJson),
    }),
    csv: {
      name: `comparison-${declaration.quarter}.csv`,
      text: () =>
        csvText(
          HEADER,
          found.changes.map((one) => [
            one.kind,
            one.category,
            one.person,
            one.name,
            one.before?.base ?? null,
            one.after?.base ?? null,
          ]),
        ),
    },
    page: (t) => (
      <ComparisonPage
        t={t}
        declaration={declaration}
        other={other}
        found={found}
        shown={found.changes.slice(0, SHOWN)}
      />
    ),
  })
}
