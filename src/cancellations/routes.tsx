import { type Context, Hono } from 'hono'
import { CancellationPage } from '#views/cancellations/cancellation.tsx'
import { CancellationsPage } from '#views/cancellations/list.tsx'
import { employerOf, requireRole } from '#src/access/index.ts'
import type { App } from '#src/env.ts'
import { wholeNumber } from '#src/http/whole-number.ts'
import { newId } from '#src/http/command.ts'
import { Problem } from '#src/http/problem.ts'
import { respond } from '#src/http/respond.tsx'
import type { Cancellation } from './cancellation.ts'
import { entering, entryPage } from './entering.tsx'
import { cancellationJson, effectJson } from './json.ts'
import { loadCancellation, seen } from './reading.ts'
import { listCancellations } from './store.ts'
import { validated, withdrawn } from './validating.ts'

const PAGE = 50
/** A page shows the first of them; JSON has them all. */
const SHOWN = 200

const list = async (c: Context<App>): Promise<Response> => {
  const offset = wholeNumber(c.req.query('from'))
  const found = await listCancellations(c.var.db, employerOf(c).number, {
    limit: PAGE + 1,
    offset,
  })
  const shown = found.slice(0, PAGE)
  const next = found.length > PAGE ? offset + PAGE : null
  return await respond(c, {
    title: (t) => t('cancellations.title'),
    section: 'declarations',
    json: () => ({ cancellations: shown.map(cancellationJson), next_from: next }),
    page: (t) => <CancellationsPage t={t} cancellations={shown} next={next} />,
  })
}

const show = async (
  c: Context<App>,
  one: Cancellation,
  problem: Problem | null = null,
): Promise<Response> => {
  const { taken, effect } = await seen(c.var.db, one, c.var.now)
  return await respond(c, {
    ...(problem ? { status: problem.status, problem: true } : {}),
    title: (t) => t('cancellation.title', { quarter: one.quarter }),
    section: 'declarations',
    json: () =>
      problem
        ? { code: problem.code, facts: problem.facts }
        : {
            ...cancellationJson(one),
            effect: effect && effectJson(effect),
            taken: taken.map((line) => ({
              line: line.line,
              person: line.person,
              name: line.name,
              category: line.category,
              base_centimes: line.base,
              due_centimes: line.due,
              points_ten_thousandths: line.points,
            })),
          },
    page: (t) => (
      <CancellationPage
        t={t}
        item={one}
        effect={effect}
        taken={taken.slice(0, SHOWN)}
        count={taken.length}
        reader="employer"
        commandId={newId()}
        problem={problem}
      />
    ),
  })
}

const step = async (
  c: Context<App>,
  make: (c: Context<App>, one: Cancellation) => Promise<Response>,
): Promise<Response> => {
  const one = await loadCancellation(c)
  try {
    return await make(c, one)
  } catch (error) {
    if (error instanceof Problem && error.status === 409) return await show(c, one, error)
    throw error
  }
}

/** From the history of declarations, *Ajouter Annulation*: enter, view, validate. */
export const cancellations = new Hono<App>()
  .use(requireRole('employer', 'corrections', 'administrator'))
  .get('/', list)
  .get('/new', (c) => entryPage(c))
  .post('/', entering)
  .get('/:id', async (c) => await show(c, await loadCancellation(c)))
  .post('/:id/validation', (c) => step(c, validated))
  .post('/:id/withdrawal', (c) => step(c, withdrawn))
