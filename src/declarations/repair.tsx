import type { Context } from 'hono'
import { RowHeader } from '#views/declarations/form.tsx'
import { doerOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import type { App } from '#src/env.ts'
import {
  carryOut,
  type Command,
  commandOf,
  commandRecorded,
  type Outcome,
  outcomeOf,
} from '#src/http/command.ts'
import { changedMeanwhile, notFound, Problem } from '#src/http/problem.ts'
import { readValues, type Values } from '#src/http/read-body.ts'
import { done } from '#src/http/respond.tsx'
import { wanted } from '#src/http/wanted.ts'
import { ok, refused, type Result } from '#src/kernel/result.ts'
import { corrected, type Patch } from './corrections.ts'
import type { Declaration } from './declaration.ts'
import { declarationJson } from './json.ts'
import { factsFor, loadDeclaration, loadToChange, requireWay, viewOf } from './loading.ts'
import { processSoon } from './processing.ts'
import { declarationPage, formPage } from './pages.tsx'
import { patchesOf, patchesOfGrid, removalsOf } from './requests.ts'
import { readLines, surveyFile } from './rules/fixed-width.ts'
import { repairTail } from './rules/source-line.ts'
import { draftChecked } from './store-lines.ts'
import { findLine, listLines } from './store.ts'
import { listAnomalies } from './store-anomalies.ts'

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

const OPEN = ['draft', 'checked', 'filed', 'processed']

/** What was filed, or is others' to declare, stands in the way. */
const CONFLICTS = ['amount_filed', 'category_closed']

/** Carries the correction out, once; answers the numbers of the lines it touched. */
const mend = async (
  c: Context<App>,
  declaration: Declaration,
  values: Values,
  command: Command & { outcome: Outcome },
): Promise<void> => {
  const { id, status } = declaration
  if (!OPEN.includes(status)) throw new Problem(409, { code: 'declaration_closed', facts: {} })
  if (isForm(values)) requireWay(c, 'byForm')
  const patches = await patchesIn(c, declaration, values)
  if (!patches.ok) throw new Problem(422, patches.refusal)
  const facts = await factsFor(c, declaration)
  // A row checked as it is left removes nothing: that waits for the whole form.
  const remove = values['view'] === 'row' ? [] : removalsOf(values)
  const result = await corrected(c.var.db, declaration, facts, { patches: patches.value, remove })
  if (!result.ok)
    throw new Problem(CONFLICTS.includes(result.refusal.code) ? 409 : 422, result.refusal)
  const ran = await carryOut(c.var.db, command, [
    commandRecorded(c.var.db, command, { ...command.outcome, at: c.var.now }),
    ...result.value.statements,
    ...(values['view'] === 'row' ? [] : [draftChecked(c.var.db, id)]),
    audited(c.var.db, {
      object: { kind: 'declaration', id },
      action: 'corrected',
      actor: doerOf(c.var.actor),
      at: c.var.now,
      after: { lines: [...result.value.touched].slice(0, 100), removed: remove },
    }),
  ])
  if (ran === null) throw changedMeanwhile()
  // What was filed and waited for this correction now reaches the registers.
  if (status === 'filed' || status === 'processed') await processSoon(c.env, id)
}

const isForm = (values: Values): boolean => values['from'] === 'form'

/** The row a browser asked to check as it was left. */
const rowIn = (values: Values): number | null => {
  const name = Object.keys(values).find((key) => /^\d{1,9}\./.test(key))
  return name === undefined ? null : Number.parseInt(name, 10)
}

/** Corrections of a declaration's open lines: rows of JSON, cells of the grid, or a small file. */
export const repair = async (c: Context<App>, id: string): Promise<Response> => {
  const declaration = await loadToChange(c, id)
  let values: Values = {}
  try {
    values = await readValues(c)
    const { file, ...rest } = values
    const digested = file instanceof File ? { ...rest, file: await file.text() } : rest
    const back = values['back'] === 'form' ? `/declarations/${id}/form` : `/declarations/${id}`
    const outcome: Outcome = { status: 200, location: back }
    const command = commandOf(c, digested)
    if (!(await outcomeOf(c.var.db, command)))
      await mend(c, declaration, values, { ...command, outcome })
    const number = rowIn(values)
    if (values['view'] === 'row' && wanted(c) === 'fragment' && number !== null)
      return await row(c, id, number)
    const view = await viewOf(c, await loadDeclaration(c, id))
    return done(c, { ...outcome, json: () => declarationJson(view) })
  } catch (error) {
    if (!(error instanceof Problem) || wanted(c) === 'json') throw error
    const page = isForm(values) ? formPage : declarationPage
    return await page(c, id, { problem: error, values })
  }
}

const row = async (c: Context<App>, id: string, number: number): Promise<Response> => {
  const [line, anomalies] = await Promise.all([
    findLine(c.var.db, id, number),
    listAnomalies(c.var.db, id, { from: number, to: number }),
  ])
  if (!line) throw notFound()
  return c.html(String(<RowHeader t={c.var.t} line={line} anomalies={anomalies} />))
}
