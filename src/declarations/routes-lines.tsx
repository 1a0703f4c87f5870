import { type Context, Hono } from 'hono'
import { FormPage, FormRow } from '#views/declarations/form.tsx'
import { LinePage } from '#views/declarations/line.tsx'
import { LinesPage } from '#views/declarations/lines.tsx'
import { requireRole } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { App } from '#src/env.ts'
import {
  carryOut,
  commandOf,
  commandRecorded,
  newId,
  type Outcome,
  outcomeOf,
} from '#src/http/command.ts'
import { notFound, Problem } from '#src/http/problem.ts'
import { readValues, type Values } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { wholeNumber } from '#src/http/whole-number.ts'
import { wanted } from '#src/http/wanted.ts'
import { ok, refused, type Result } from '#src/kernel/result.ts'
import { ruleTextOf } from '#src/i18n/rules.ts'
import { explainContribution } from '#src/rulebook/contributions.ts'
import { corrected, type Patch } from './corrections.ts'
import { type Declaration, type StoredLine } from './declaration.ts'
import { declarationJson, lineJson } from './json.ts'
import { factsFor, loadDeclaration, requireWay, viewOf } from './loading.ts'
import { patchesOf, patchesOfGrid, removalsOf } from './requests.ts'
import { readLines, surveyFile } from './rules/fixed-width.ts'
import { FIELDS } from './rules/model.ts'
import { repairTail } from './rules/source-line.ts'
import { writeFile, writeRepairFile } from './rules/write.ts'
import { findLine, LINE_FILTERS, type LineFilter, listAnomalies, listLines } from './store.ts'

const PAGE = 50

const filterOf = (c: Context<App>): LineFilter =>
  LINE_FILTERS.find((one) => one === c.req.query('filter')) ?? 'all'

const afterOf = (c: Context<App>): number => wholeNumber(c.req.query('after'))

const lines = async (c: Context<App>, id: string): Promise<Response> => {
  const declaration = await loadDeclaration(c, id)
  const page = { filter: filterOf(c), after: afterOf(c), limit: PAGE + 1 }
  const found = await listLines(c.var.db, id, page)
  const shown = found.slice(0, PAGE)
  const next = found.length > PAGE ? (shown.at(-1)?.line ?? null) : null
  return await respond(c, {
    title: (t) => t('declarations.lines.title', { quarter: declaration.quarter }),
    section: 'declarations',
    json: () => ({ lines: shown.map(lineJson), next_after: next }),
    csv: {
      name: `lines-${declaration.quarter}.csv`,
      text: () => csvOf(shown),
    },
    page: (t) => (
      <LinesPage t={t} declaration={declaration} filter={page.filter} lines={shown} next={next} />
    ),
  })
}

/** A cell that a spreadsheet would run as a formula is kept as text. */
const cell = (value: string | number | null): string => {
  const text = String(value ?? '')
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text
  return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const csvOf = (rows: readonly StoredLine[]): string =>
  [
    ['line', ...FIELDS, 'employee_centimes', 'employer_centimes', 'points_ten_thousandths'].join(
      ';',
    ),
  ]
    .concat(
      rows.map((row) =>
        [row.line, ...FIELDS.map((f) => row.fields[f]), row.employee, row.employer, row.points]
          .map(cell)
          .join(';'),
      ),
    )
    .join('\r\n')

const linesOfFile = async (
  c: Context<App>,
  declaration: Declaration,
  file: File,
): Promise<Result<Patch[]>> => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const survey = surveyFile(bytes)
  if (!survey.ok) return survey
  const open = await listLines(c.var.db, declaration.id, {
    filter: 'all',
    after: 0,
    limit: 100_000,
  })
  const patches: Patch[] = []
  for await (const batch of readLines([bytes], survey.value))
    for (const source of batch) {
      const fields = source.fields()
      const number =
        repairTail(source) ??
        open.find(
          (l) =>
            l.severity !== null &&
            l.fields.category === fields.category &&
            ((fields.matricule !== '' && l.fields.matricule === fields.matricule) ||
              (fields.cin !== '' && l.fields.cin === fields.cin)),
        )?.line
      if (number === undefined || number === null)
        return refused('repair_line_unknown', { line: source.number })
      patches.push({ line: number, fields })
    }
  return ok(patches)
}

const patchesIn = async (
  c: Context<App>,
  declaration: Declaration,
  values: Values,
): Promise<Result<Patch[]>> => {
  if (values['file'] instanceof File) return await linesOfFile(c, declaration, values['file'])
  const rows = values['lines']
  if (Array.isArray(rows))
    return rows.every((row) => typeof row === 'object' && row !== null)
      ? patchesOf(rows as Record<string, unknown>[])
      : refused('field_unreadable', { field: 'lines' })
  return patchesOfGrid(values)
}

const repair = async (c: Context<App>, id: string): Promise<Response> => {
  const declaration = await loadDeclaration(c, id)
  const values = await readValues(c)
  const { file, ...rest } = values
  const command = commandOf(c, {
    ...rest,
    ...(file instanceof File ? { file: await file.text() } : {}),
  })
  const back = values['back'] === 'form' ? `/declarations/${id}/form` : `/declarations/${id}`
  const outcome: Outcome = { status: 200, location: back }
  if (!(await outcomeOf(c.var.db, command))) {
    if (!['draft', 'checked', 'filed', 'processed'].includes(declaration.status))
      throw new Problem(409, { code: 'declaration_closed', facts: {} })
    if (values['back'] === 'form') requireWay(c, 'byForm')
    const patches = await patchesIn(c, declaration, values)
    if (!patches.ok) throw new Problem(422, patches.refusal)
    const facts = await factsFor(c, declaration)
    const result = await corrected(c.var.db, declaration, facts, {
      patches: patches.value,
      remove: removalsOf(values),
    })
    if (!result.ok)
      throw new Problem(result.refusal.code === 'amount_filed' ? 409 : 422, result.refusal)
    const isRow = values['view'] === 'row'
    const ran = await carryOut(c.var.db, command, [
      commandRecorded(c.var.db, command, { ...outcome, at: c.var.now }),
      ...result.value.statements,
      ...(declaration.status === 'draft' && !isRow
        ? [
            c.var.db
              .prepare(
                `UPDATE declarations SET status = 'checked' WHERE id = ? AND status = 'draft'`,
              )
              .bind(id),
          ]
        : []),
      audited(c.var.db, {
        object: { kind: 'declaration', id },
        action: 'corrected',
        actor: { kind: 'employer', id: c.var.actor.userId, name: c.var.actor.name },
        at: c.var.now,
        after: { lines: [...result.value.touched].slice(0, 100), removed: removalsOf(values) },
      }),
    ])
    if (ran === null) throw new Problem(409, { code: 'changed_meanwhile', facts: {} })
    const [number] = result.value.touched
    if (isRow && wanted(c) === 'fragment' && number !== undefined) return await row(c, id, number)
  }
  const view = await viewOf(c, await loadDeclaration(c, id))
  return done(c, { ...outcome, json: () => declarationJson(view) })
}

const row = async (c: Context<App>, id: string, number: number): Promise<Response> => {
  const [line, anomalies] = await Promise.all([
    findLine(c.var.db, id, number),
    listAnomalies(c.var.db, id),
  ])
  if (!line) throw notFound()
  const mine = anomalies.filter((a) => a.line === number)
  return c.html(
    String(<FormRow t={c.var.t} id={id} line={line} anomalies={mine} commandId={newId()} />),
  )
}

const form = async (c: Context<App>, id: string): Promise<Response> => {
  const declaration = await loadDeclaration(c, id)
  const facts = await factsFor(c, declaration)
  const found = await listLines(c.var.db, id, { filter: 'all', after: afterOf(c), limit: PAGE + 1 })
  const shown = found.slice(0, PAGE)
  const [view, anomalies] = await Promise.all([
    viewOf(c, declaration, 0),
    listAnomalies(c.var.db, id),
  ])
  return await respond(c, {
    title: (t) => t('declarations.form.title', { quarter: declaration.quarter }),
    section: 'declarations',
    json: () => ({ id, lines: shown.map(lineJson) }),
    page: (t) => (
      <FormPage
        t={t}
        declaration={declaration}
        tally={view.tally}
        contract={facts.contract.filter((one) => facts.openCategories.has(one.number))}
        people={facts.people}
        lines={shown}
        anomalies={anomalies}
        next={found.length > PAGE ? (shown.at(-1)?.line ?? null) : null}
        newIds={Array.from({ length: shown.length + 1 }, newId)}
      />
    ),
  })
}

const attachment = (c: Context<App>, name: string, text: string): Response =>
  c.body(text, 200, {
    'Content-Type': 'text/plain; charset=us-ascii',
    'Content-Disposition': `attachment; filename="${name}"`,
  })

export const declarationLines = new Hono<App>()
  .use(requireRole('employer'))
  .get('/:id/lines', (c) => lines(c, c.req.param('id')))
  .post('/:id/lines', requireRole('employer', 'declaration'), (c) => repair(c, c.req.param('id')))
  .get('/:id/form', requireRole('employer', 'declaration'), (c) => form(c, c.req.param('id')))
  .get('/:id/lines/:line', async (c) => {
    const declaration = await loadDeclaration(c, c.req.param('id'))
    const line = await findLine(c.var.db, declaration.id, wholeNumber(c.req.param('line')))
    if (!line) throw notFound()
    const anomalies = (await listAnomalies(c.var.db, declaration.id)).filter(
      (a) => a.line === line.line,
    )
    const trace =
      line.base !== null && line.rate !== null
        ? explainContribution({ base: line.base, rate: line.rate, quarter: declaration.quarter })
        : null
    return await respond(c, {
      title: (t) => t('declarations.line.title', { line: line.line }),
      section: 'declarations',
      json: () => ({ ...lineJson(line), trace }),
      page: (t) => (
        <LinePage t={t} declaration={declaration} line={line} anomalies={anomalies} trace={trace} />
      ),
    })
  })
  .get('/:id/file', async (c) => {
    const declaration = await loadDeclaration(c, c.req.param('id'))
    const all = await listLines(c.var.db, declaration.id, {
      filter: 'all',
      after: 0,
      limit: 200_000,
    })
    const [year, rank] = declaration.quarter.split('-')
    const name = `CIMR_${declaration.employerNumber}_${rank}_${year}.txt`
    return attachment(c, name, writeFile(all.map((line) => line.fields)))
  })
  .get('/:id/open-lines', async (c) => {
    const declaration = await loadDeclaration(c, c.req.param('id'))
    const [blocking, toCorrect, anomalies] = await Promise.all([
      listLines(c.var.db, declaration.id, { filter: 'blocking', after: 0, limit: 100_000 }),
      listLines(c.var.db, declaration.id, { filter: 'to_correct', after: 0, limit: 100_000 }),
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
