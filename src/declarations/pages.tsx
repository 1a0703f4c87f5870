import type { Context } from 'hono'
import { DeclarationPage } from '#views/declarations/declaration.tsx'
import { FormPage } from '#views/declarations/form.tsx'
import { ReceivedPage } from '#views/declarations/received.tsx'
import { employerOf, rightOf } from '#src/access/index.ts'
import { entriesOf } from '#src/audit/index.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import type { Problem } from '#src/http/problem.ts'
import type { Values } from '#src/http/read-body.ts'
import { respond } from '#src/http/respond.tsx'
import { wanted } from '#src/http/wanted.ts'
import { wholeNumber } from '#src/http/whole-number.ts'
import type { Declaration, StoredLine } from './declaration.ts'
import { type Deposit, depositInR2 } from './deposits.ts'
import { nilCategories } from './filing.ts'
import { declarationJson, lineJson } from './json.ts'
import { factsFor, loadDeclaration, loadToChange, viewOf } from './loading.ts'
import { FIELDS } from './rules/model.ts'
import { countLines, listLines, tallyOf } from './store.ts'
import { listFiledElsewhere } from './store-replacing.ts'
import { listAnomaliesOfPage } from './store-anomalies.ts'

const PAGE = 50

/** A correction that was refused: the page comes back with it, and with all that was typed. */
export type RefusedRepair = { problem: Problem; values: Values }

const statusOf = (refused: RefusedRepair | null) =>
  refused ? { status: refused.problem.status, problem: true } : {}

const overlaid = (lines: readonly StoredLine[], refused: RefusedRepair | null): StoredLine[] =>
  lines.map((line) => {
    const typed = FIELDS.flatMap((name) => {
      const value = refused?.values[`${line.line}.${name}`]
      return typeof value === 'string' ? [[name, value] as const] : []
    })
    return { ...line, fields: { ...line.fields, ...Object.fromEntries(typed) } }
  })

/** The bytes are safe, the checks go on: how far they are, and a page that follows them. */
export const receivedPage = async (c: Context<App>, deposit: Received, status: 200 | 202) => {
  const checked = await countLines(c.var.db, deposit.id).catch(() => 0)
  return await respond(c, {
    status,
    title: (t) => t('declarations.received.title'),
    section: 'declarations',
    json: () => ({
      id: deposit.id,
      url: `/declarations/${deposit.id}`,
      status: 'received',
      mode: deposit.mode,
      quarter: deposit.quarter,
      employer_number: deposit.employerNumber,
      received_at: new Date(deposit.receivedAt).toISOString(),
      file: { name: deposit.fileName, bytes: deposit.fileSize, sha256: deposit.sha256 },
      line_count: deposit.lines,
      checked_line_count: checked,
    }),
    page: (t) => <ReceivedPage t={t} deposit={deposit} checked={checked} />,
  })
}

type Received = Omit<Deposit, 'by' | 'right'>

const receivedOf = (d: Declaration): Received => ({
  id: d.id,
  employerNumber: d.employerNumber,
  quarter: d.quarter,
  mode: d.mode,
  fileName: d.fileName ?? '',
  fileSize: d.fileSize ?? 0,
  sha256: d.fileSha256 ?? '',
  lines: d.lineCount,
  receivedAt: d.receivedAt,
})

/** Faults shown on the declaration's own page; the rest is paged behind the filter. */
const SHOWN_FAULTS = 40

export const declarationPage = async (
  c: Context<App>,
  id: string,
  refused: RefusedRepair | null = null,
): Promise<Response> => {
  const declaration = await loadDeclaration(c, id).catch(async (error: unknown) => {
    const deposit = await depositInR2(c.env, id)
    if (deposit?.employerNumber !== employerOf(c).number) throw error
    return deposit
  })
  if (!('status' in declaration)) return await receivedPage(c, declaration, 200)
  if (declaration.status === 'received') return await receivedPage(c, receivedOf(declaration), 200)
  const db = c.var.db
  const [view, entries, nil, elsewhere, blocking, toCorrect, toNote, leavers] = await Promise.all([
    viewOf(c, declaration, wanted(c) === 'json' ? undefined : SHOWN_FAULTS),
    entriesOf(db, 'declaration', id),
    nilCategories(db, declaration),
    listFiledElsewhere(db, declaration),
    listLines(db, id, { filter: 'blocking', after: 0, limit: SHOWN_FAULTS }),
    listLines(db, id, { filter: 'to_correct', after: 0, limit: SHOWN_FAULTS }),
    listLines(db, id, { filter: 'to_note', after: 0, limit: SHOWN_FAULTS }),
    listLines(db, id, { filter: 'movements', after: 0, limit: SHOWN_FAULTS }),
  ])
  return await respond(c, {
    ...statusOf(refused),
    title: (t) => t('declarations.title', { quarter: declaration.quarter }),
    section: 'declarations',
    json: () => ({
      ...declarationJson(view),
      ...(elsewhere.length > 0 ? { replacement: `/declarations/${id}/replacement` } : {}),
    }),
    page: (t) => (
      <DeclarationPage
        t={t}
        view={view}
        entries={entries}
        nil={nil}
        filedElsewhere={elsewhere.map(({ category }) => category)}
        lines={overlaid([...blocking, ...toCorrect, ...toNote], refused)}
        refused={refused?.problem ?? null}
        movements={leavers}
        commandId={newId()}
        mayDeclare={rightOf(c.var.actor, 'declaration') !== null}
      />
    ),
  })
}

export const formPage = async (
  c: Context<App>,
  id: string,
  refused: RefusedRepair | null = null,
): Promise<Response> => {
  const declaration = await loadToChange(c, id)
  const page = { after: wholeNumber(c.req.query('after')), limit: PAGE + 1 }
  const [facts, found, anomalies, tally] = await Promise.all([
    factsFor(c, declaration),
    listLines(c.var.db, id, { filter: 'all', ...page }),
    listAnomaliesOfPage(c.var.db, id, page),
    tallyOf(c.var.db, id),
  ])
  const shown = found.slice(0, PAGE)
  return await respond(c, {
    ...statusOf(refused),
    title: (t) => t('declarations.form.title', { quarter: declaration.quarter }),
    section: 'declarations',
    json: () => ({ id, lines: shown.map(lineJson) }),
    page: (t) => (
      <FormPage
        t={t}
        declaration={declaration}
        tally={tally}
        contract={facts.contract.filter((one) => facts.openCategories.has(one.number))}
        lines={overlaid(shown, refused)}
        refused={refused?.problem ?? null}
        anomalies={anomalies}
        next={found.length > PAGE ? (shown.at(-1)?.line ?? null) : null}
        commandId={newId()}
      />
    ),
  })
}
