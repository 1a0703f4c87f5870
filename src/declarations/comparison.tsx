import type { Context } from 'hono'
import { ComparisonPage } from '#views/declarations/comparison.tsx'
import type { App } from '#src/env.ts'
import { csvText } from '#src/http/csv.ts'
import { respond } from '#src/http/respond.tsx'
import type { Declaration, StoredLine } from './declaration.ts'
import { loadDeclaration } from './loading.ts'
import { type Change, type Comparable, compared } from './rules/comparing.ts'
import { findFiledBefore, listLines } from './store.ts'

/** More than a file of the largest size can hold. */
const EVERY_LINE = 300_000
/** A page shows the first of them; the table has them all. */
const SHOWN = 200

const comparable = (one: StoredLine): Comparable => ({
  line: one.line,
  category: one.fields.category,
  person: one.matricule ?? (one.fields.matricule || one.fields.cin),
  name: `${one.fields.last_name} ${one.fields.first_name}`.trim(),
  base: one.base,
  employee: one.employee,
  employer: one.employer,
  points: one.points,
})

const linesOf = async (c: Context<App>, { id }: Declaration): Promise<Comparable[]> => {
  const all = { filter: 'all', after: 0, limit: EVERY_LINE } as const
  return (await listLines(c.var.db, id, all)).map(comparable)
}

/** The one asked for, else the declaration filed before this one for the same employer. */
const otherOf = async (c: Context<App>, declaration: Declaration): Promise<Declaration | null> => {
  const wished = c.req.query('with') ?? ''
  if (wished !== '') return await loadDeclaration(c, wished)
  const id = await findFiledBefore(c.var.db, declaration)
  return id === null ? null : await loadDeclaration(c, id)
}

const sideJson = (one: Comparable | null) =>
  one && {
    line: one.line,
    base_centimes: one.base,
    employee_centimes: one.employee,
    employer_centimes: one.employer,
    points_ten_thousandths: one.points,
  }

const changeJson = (one: Change) => ({
  kind: one.kind,
  person: one.person,
  name: one.name,
  category: one.category,
  before: sideJson(one.before),
  after: sideJson(one.after),
})

const HEADER = ['kind', 'category', 'person', 'name', 'base_before', 'base_after'] as const

/** What differs from another declaration, person by person: at a URL, as a table, as JSON. */
export const comparison = async (c: Context<App>, id: string): Promise<Response> => {
  const declaration = await loadDeclaration(c, id)
  const other = await otherOf(c, declaration)
  const [before, after] = await Promise.all([
    other ? linesOf(c, other) : [],
    linesOf(c, declaration),
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
