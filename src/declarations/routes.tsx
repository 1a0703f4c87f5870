import { type Context, Hono } from 'hono'
import { HistoryPage } from '#views/declarations/history.tsx'
import { NewDeclarationPage } from '#views/declarations/new.tsx'
import { ReceivedPage } from '#views/declarations/received.tsx'
import { DeclarationPage } from '#views/declarations/declaration.tsx'
import { employerOf, requireRole } from '#src/access/index.ts'
import { audited, entriesOf } from '#src/audit/index.ts'
import type { App } from '#src/env.ts'
import {
  commandOf,
  commandRecorded,
  carryOut,
  newId,
  outcomeOf,
  type Outcome,
} from '#src/http/command.ts'
import { notFound, Problem } from '#src/http/problem.ts'
import { parseValues, readValues, type Values } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { wholeNumber } from '#src/http/whole-number.ts'
import { depositInR2, type Deposit } from './deposits.ts'
import type { Declaration } from './declaration.ts'
import { nilCategories } from './filing.ts'
import { takeForm } from './forms.ts'
import { type Intake, takeFile, takeForReal } from './intake.ts'
import { declarationJson, summaryJson } from './json.ts'
import { factsFor, loadDeclaration, viewOf } from './loading.ts'
import { quarterBoard } from './board.ts'
import { newDeclaration, UPLOAD_LIMIT } from './requests.ts'
import {
  countLines,
  declarationAbandoned,
  listDeclarations,
  listLines,
  listProposals,
} from './store.ts'

const PAGE = 50

const history = async (c: Context<App>) => {
  const offset = wholeNumber(c.req.query('from'))
  const [board, found] = await Promise.all([
    quarterBoard(c),
    listDeclarations(c.var.db, employerOf(c).number, { limit: PAGE + 1, offset }),
  ])
  const declarations = found.slice(0, PAGE)
  return await respond(c, {
    title: (t) => t('declarations.history.title'),
    section: 'declarations',
    json: () => ({ declarations: declarations.map(summaryJson) }),
    csv: {
      name: 'declarations.csv',
      text: () =>
        ['quarter;status;mode;source;lines;received_at']
          .concat(
            declarations.map((d) =>
              [
                d.quarter,
                d.status,
                d.mode,
                d.source,
                d.lineCount,
                new Date(d.receivedAt).toISOString(),
              ].join(';'),
            ),
          )
          .join('\r\n'),
    },
    page: (t) => (
      <HistoryPage
        t={t}
        board={board}
        declarations={declarations}
        next={found.length > PAGE ? offset + PAGE : null}
      />
    ),
  })
}

const newPage = async (c: Context<App>, problem: Problem | null = null, values: Values = {}) => {
  const board = await quarterBoard(c)
  return await respond(c, {
    status: problem?.status ?? 200,
    problem: problem !== null,
    title: (t) => t('declarations.new.title'),
    section: 'declarations',
    json: () =>
      problem
        ? {
            code: problem.code,
            status: problem.status,
            facts: problem.facts,
            title: c.var.t.dynamic(`refusal.${problem.code}`, problem.facts),
            ...(problem.location ? { location: problem.location } : {}),
          }
        : { url: '/declarations', fields: ['file', 'mode'] },
    page: (t) => (
      <NewDeclarationPage
        t={t}
        board={board}
        problem={problem}
        values={values}
        commandId={newId()}
        isDemo={Boolean(c.env.DEMO)}
      />
    ),
  })
}

/** The bytes are safe, the checks go on: how far they are, and a page that follows them. */
const receivedPage = async (c: Context<App>, deposit: Received, status: 200 | 202) => {
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

type Received = Omit<Deposit, 'userId' | 'userName' | 'right'>

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

const answer = async (c: Context<App>, { outcome, deposit }: Intake): Promise<Response> => {
  if (deposit) {
    c.header('Location', outcome.location)
    return await receivedPage(c, deposit, 202)
  }
  const id = outcome.location.split('/').at(-1) ?? ''
  const view = await viewOf(c, await loadDeclaration(c, id))
  return done(c, { ...outcome, json: () => declarationJson(view) })
}

const create = async (c: Context<App>): Promise<Response> => {
  let values: Values = {}
  try {
    values = await readValues(c, UPLOAD_LIMIT)
    if ('file' in values) return await answer(c, await takeFile(c, values))
    const body = parseValues(values, newDeclaration.loose())
    if (!body.ok)
      throw new Problem(422, {
        code: 'declaration_unreadable',
        facts: { field: body.errors[0]?.field ?? '' },
      })
    const command = commandOf(c, values)
    const before: Outcome | null = await outcomeOf(c.var.db, command)
    return await answer(c, {
      outcome: before ?? (await takeForm(c, body.value, command)),
      deposit: null,
    })
  } catch (error) {
    if (error instanceof Problem && error.status !== 404) return await newPage(c, error, values)
    throw error
  }
}

/** Faults shown on the declaration's own page; the rest is paged behind the filter. */
const SHOWN_FAULTS = 40

const show = async (c: Context<App>, id: string): Promise<Response> => {
  const declaration = await loadDeclaration(c, id).catch(async (error: unknown) => {
    const deposit = await depositInR2(c.env, id)
    if (deposit?.employerNumber !== employerOf(c).number) throw error
    return deposit
  })
  if (!('status' in declaration)) return await receivedPage(c, declaration, 200)
  if (declaration.status === 'received') return await receivedPage(c, receivedOf(declaration), 200)
  const db = c.var.db
  const [view, facts, entries, proposals, nil, blocking, toCorrect, toNote, leavers] =
    await Promise.all([
      viewOf(c, declaration),
      factsFor(c, declaration),
      entriesOf(db, 'declaration', id),
      listProposals(db, id),
      nilCategories(db, declaration),
      listLines(db, id, { filter: 'blocking', after: 0, limit: SHOWN_FAULTS }),
      listLines(db, id, { filter: 'to_correct', after: 0, limit: SHOWN_FAULTS }),
      listLines(db, id, { filter: 'to_note', after: 0, limit: SHOWN_FAULTS }),
      listLines(db, id, { filter: 'movements', after: 0, limit: SHOWN_FAULTS }),
    ])
  return await respond(c, {
    title: (t) => t('declarations.title', { quarter: declaration.quarter }),
    section: 'declarations',
    json: () => declarationJson(view),
    page: (t) => (
      <DeclarationPage
        t={t}
        view={view}
        entries={entries}
        proposals={proposals}
        nil={nil}
        lines={[...blocking, ...toCorrect, ...toNote]}
        movements={leavers}
        people={facts.people}
        commandId={newId()}
      />
    ),
  })
}

export const declarations = new Hono<App>()
  .use(requireRole('employer'))
  .get('/', history)
  .get('/new', requireRole('employer', 'declaration'), (c) => newPage(c))
  .post('/', requireRole('employer', 'declaration'), create)
  .get('/:id', (c) => show(c, c.req.param('id')))
  .post('/:id/abandonment', requireRole('employer', 'declaration'), async (c) => {
    const declaration = await loadDeclaration(c, c.req.param('id'))
    const command = commandOf(c, await readValues(c))
    const before = await outcomeOf(c.var.db, command)
    const outcome: Outcome = { status: 200, location: '/declarations' }
    if (!before) {
      if (!['received', 'draft', 'checked'].includes(declaration.status))
        throw new Problem(
          409,
          { code: 'already_filed', facts: {} },
          `/declarations/${declaration.id}`,
        )
      await carryOut(c.var.db, command, [
        commandRecorded(c.var.db, command, { ...outcome, at: c.var.now }),
        declarationAbandoned(c.var.db, declaration.id),
        audited(c.var.db, {
          object: { kind: 'declaration', id: declaration.id },
          action: 'abandoned',
          actor: { kind: 'employer', id: c.var.actor.userId, name: c.var.actor.name },
          at: c.var.now,
        }),
      ])
    }
    return done(c, { ...outcome, json: () => ({ id: declaration.id, status: 'abandoned' }) })
  })
  .post('/:id/real-deposit', requireRole('employer', 'declaration'), async (c) => {
    const declaration = await loadDeclaration(c, c.req.param('id'))
    const values = await readValues(c)
    if (declaration.mode !== 'test' || declaration.source !== 'file') throw notFound()
    return await answer(c, await takeForReal(c, declaration.id, values))
  })
