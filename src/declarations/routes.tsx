import { type Context, Hono } from 'hono'
import { HistoryPage } from '#views/declarations/history.tsx'
import { NewDeclarationPage } from '#views/declarations/new.tsx'
import { doerOf, employerOf, mayRead, requireRole, rightOf } from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
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
import { csvText } from '#src/http/csv.ts'
import { wholeNumber } from '#src/http/whole-number.ts'
import { correctionRight } from './facts.ts'
import { takeForm } from './forms.ts'
import { type Intake, takeFile, takeForReal } from './intake.ts'
import { declarationJson, summaryJson } from './json.ts'
import { loadDeclaration, loadToChange, viewOf } from './loading.ts'
import { quarterBoard } from './board.ts'
import { declarationPage, receivedPage } from './pages.tsx'
import { newDeclaration, UPLOAD_LIMIT } from './requests.ts'
import { countDeclarations, HISTORY_FILTERS, listDeclarations } from './store.ts'
import { declarationAbandoned } from './store-opening.ts'

const PAGE = 50

const HEADER = ['quarter', 'status', 'mode', 'source', 'lines', 'filed_centimes', 'received_at']

const history = async (c: Context<App>) => {
  const show = HISTORY_FILTERS.find((one) => one === c.req.query('show')) ?? 'all'
  const offset = wholeNumber(c.req.query('from'))
  const { number } = employerOf(c)
  const [board, found, total] = await Promise.all([
    quarterBoard(c),
    listDeclarations(c.var.db, number, { show, limit: PAGE + 1, offset }),
    countDeclarations(c.var.db, number, show),
  ])
  const declarations = found.slice(0, PAGE)
  const next = found.length > PAGE ? offset + PAGE : null
  return await respond(c, {
    title: (t) => t('declarations.history.title'),
    section: 'declarations',
    json: () => ({ declarations: declarations.map(summaryJson), total, next_from: next }),
    csv: {
      name: 'declarations.csv',
      text: () =>
        csvText(
          HEADER,
          declarations.map((d) => [
            d.quarter,
            d.status,
            d.mode,
            d.source,
            d.lineCount,
            d.due,
            new Date(d.receivedAt).toISOString(),
          ]),
        ),
    },
    page: (t) => (
      <HistoryPage
        t={t}
        {...{ board, declarations, show, total, next }}
        mayDeclare={rightOf(c.var.actor, 'declaration') !== null}
        mayCorrect={correctionRight(c.var.actor) !== null}
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

export const declarations = new Hono<App>()
  .use(requireRole('employer'))
  .use(mayRead('declaration', 'account', 'corrections'))
  .get('/', history)
  .get('/new', requireRole('employer', 'declaration'), (c) => newPage(c))
  .post('/', requireRole('employer', 'declaration'), create)
  .get('/:id', (c) => declarationPage(c, c.req.param('id')))
  .post('/:id/abandonment', requireRole('employer', 'declaration'), async (c) => {
    const declaration = await loadToChange(c, c.req.param('id'))
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
          actor: doerOf(c.var.actor),
          at: c.var.now,
        }),
      ])
    }
    return done(c, { ...outcome, json: () => ({ id: declaration.id, status: 'abandoned' }) })
  })
  .post('/:id/real-deposit', requireRole('employer', 'declaration'), async (c) => {
    const declaration = await loadToChange(c, c.req.param('id'))
    const values = await readValues(c)
    if (declaration.mode !== 'test' || declaration.source !== 'file') throw notFound()
    return await answer(c, await takeForReal(c, declaration.id, values))
  })
