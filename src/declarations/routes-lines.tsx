import { type Context, Hono } from 'hono'
import { LinePage } from '#views/declarations/line.tsx'
import { LinesPage } from '#views/declarations/lines.tsx'
import { doerOf, employerOf, mayRead, requireRole } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { App } from '#src/env.ts'
import { notFound } from '#src/http/problem.ts'
import { respond } from '#src/http/respond.tsx'
import { csvText } from '#src/http/csv.ts'
import { wanted } from '#src/http/wanted.ts'
import { wholeNumber } from '#src/http/whole-number.ts'
import { ruleTextOf } from '#src/i18n/rules.ts'
import { explainContribution } from '#src/rulebook/contributions.ts'
import { RULEBOOK } from '#src/rulebook/rulebook.ts'
import { comparison } from './comparison.tsx'
import { type StoredLine } from './declaration.ts'
import { lineJson } from './json.ts'
import { loadDeclaration } from './loading.ts'
import { formPage } from './pages.tsx'
import { repair } from './repair.tsx'
import { FIELDS } from './rules/model.ts'
import { writeFile, writeRepairFile } from './rules/write.ts'
import { countLines, findLine, LINE_FILTERS, type LineFilter, listLines } from './store.ts'
import { listProposedOn } from './store-proposals.ts'
import { listAnomalies } from './store-anomalies.ts'

const PAGE = 50
/** More than a file of the largest size can hold. */
const EVERY_LINE = 300_000

const filterOf = (c: Context<App>): LineFilter =>
  LINE_FILTERS.find((one) => one === c.req.query('filter')) ?? 'all'

const lines = async (c: Context<App>, id: string): Promise<Response> => {
  const declaration = await loadDeclaration(c, id)
  // A page shows fifty, a spreadsheet takes them all.
  const limit = wanted(c) === 'csv' ? EVERY_LINE : PAGE + 1
  const page = { filter: filterOf(c), after: wholeNumber(c.req.query('after')), limit }
  const [found, total] = await Promise.all([
    listLines(c.var.db, id, page),
    countLines(c.var.db, id, page.filter),
  ])
  const shown = found.slice(0, PAGE)
  const next = found.length > PAGE ? (shown.at(-1)?.line ?? null) : null
  return await respond(c, {
    title: (t) => t('declarations.lines.title', { quarter: declaration.quarter }),
    section: 'declarations',
    json: () => ({ lines: shown.map(lineJson), total, next_after: next }),
    csv: {
      name: `lines-${declaration.quarter}.csv`,
      text: () => csvOf(found),
    },
    page: (t) => (
      <LinesPage
        t={t}
        declaration={declaration}
        filter={page.filter}
        lines={shown}
        total={total}
        next={next}
      />
    ),
  })
}

const MONEY = ['employee_centimes', 'employer_centimes', 'points_ten_thousandths']

const csvOf = (rows: readonly StoredLine[]): string =>
  csvText(
    ['line', ...FIELDS, ...MONEY],
    rows.map((row) => [
      row.line,
      ...FIELDS.map((field) => row.fields[field]),
      row.employee,
      row.employer,
      row.points,
    ]),
  )

const attachment = (c: Context<App>, name: string, text: string): Response =>
  c.body(text, 200, {
    'Content-Type': 'text/plain; charset=us-ascii',
    'Content-Disposition': `attachment; filename="${name}"`,
  })

/** What a filed or checked line comes to, whatever its salaries come to by themselves. */
const recalledIn = ({ employee, employer, points }: StoredLine) =>
  employee === null || employer === null || points === null ? null : { employee, employer, points }

/** The line is in somebody's file: who opened it is for that person to read. */
const looked = (c: Context<App>, memberId: string) =>
  audited(c.var.db, {
    object: { kind: 'member', id: memberId },
    subject: { kind: 'employer', id: employerOf(c).number },
    action: 'looked',
    actor: doerOf(c.var.actor),
    at: c.var.now,
  })

export const declarationLines = new Hono<App>()
  .use(requireRole('employer'))
  .use(mayRead('declaration', 'account', 'corrections'))
  .get('/:id/lines', (c) => lines(c, c.req.param('id')))
  .get('/:id/comparison', (c) => comparison(c, c.req.param('id')))
  .post('/:id/lines', requireRole('employer', 'declaration'), (c) => repair(c, c.req.param('id')))
  .get('/:id/form', requireRole('employer', 'declaration'), (c) => formPage(c, c.req.param('id')))
  .get('/:id/lines/:line', async (c) => {
    const id = c.req.param('id')
    const number = wholeNumber(c.req.param('line'))
    // Asked for together: what belongs to somebody else is refused before any of it is used.
    const [declaration, line, anomalies, proposed] = await Promise.all([
      loadDeclaration(c, id),
      findLine(c.var.db, id, number),
      listAnomalies(c.var.db, id, { from: number, to: number }),
      listProposedOn(c.var.db, id, number),
    ])
    if (!line) throw notFound()
    if (line.memberId !== null) await looked(c, line.memberId).run()
    const trace =
      line.base !== null && line.rate !== null
        ? explainContribution(
            RULEBOOK,
            { base: line.base, rate: line.rate, quarter: declaration.quarter },
            recalledIn(line),
          )
        : null
    return await respond(c, {
      title: (t) => t('declarations.line.title', { line: line.line }),
      section: 'declarations',
      json: () => ({
        ...lineJson(line),
        trace,
        proposals: proposed.map((one) => `/proposals/${one.id}`),
      }),
      page: (t) => <LinePage t={t} {...{ declaration, line, anomalies, trace, proposed }} />,
    })
  })
  .get('/:id/file', async (c) => {
    const declaration = await loadDeclaration(c, c.req.param('id'))
    const all = await listLines(c.var.db, declaration.id, {
      filter: 'all',
      after: 0,
      limit: EVERY_LINE,
    })
    const [year, rank] = declaration.quarter.split('-')
    const name = `CIMR_${declaration.employerNumber}_${rank}_${year}.txt`
    return attachment(c, name, writeFile(all.map((line) => line.fields)))
  })
  .get('/:id/open-lines', async (c) => {
    const declaration = await loadDeclaration(c, c.req.param('id'))
    const [blocking, toCorrect, anomalies] = await Promise.all([
      listLines(c.var.db, declaration.id, { filter: 'blocking', after: 0, limit: EVERY_LINE }),
      listLines(c.var.db, declaration.id, { filter: 'to_correct', after: 0, limit: EVERY_LINE }),
      listAnomalies(c.var.db, declaration.id),
    ])
    const open = [...blocking, ...toCorrect]
      .sort((a, b) => a.line - b.line)
      .map((line) => ({
        line: line.line,
        fields: line.fields,
        anomalies: anomalies.filter((a) => a.line === line.line && a.severity !== 'to_note'),
      }))
    const text = writeRepairFile(open, (a) => ruleTextOf(a.code, 'fr')?.title ?? a.code)
    return attachment(c, `CIMR_${declaration.employerNumber}_a_corriger.txt`, text)
  })
