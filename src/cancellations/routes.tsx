import { type Context, Hono } from 'hono'
import { CancellationsPage } from '#views/cancellations/list.tsx'
import { employerOf, mayRead, requireRole } from '#src/access/index.ts'
import { correctionRight } from '#src/declarations/index.ts'
import type { App } from '#src/env.ts'
import { wholeNumber } from '#src/http/whole-number.ts'
import { once } from '#src/http/once.ts'
import { Problem } from '#src/http/problem.ts'
import { readValues } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import type { Statement } from '#src/database/database.ts'
import { wakeNotices } from '#src/notices/index.ts'
import type { Cancellation } from './cancellation.ts'
import { entering, entryPage } from './entering.tsx'
import { cancellationJson } from './json.ts'
import { loadCancellation } from './reading.ts'
import { showCancellation } from './showing.tsx'
import { listCancellations } from './store.ts'
import { validated, withdrawn } from './validating.ts'

const PAGE = 50

const correcting = requireRole('employer', 'corrections', 'administrator')

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
    page: (t) => (
      <CancellationsPage
        t={t}
        cancellations={shown}
        next={next}
        mayCorrect={correctionRight(c.var.actor) !== null}
      />
    ),
  })
}

const step = async (
  c: Context<App>,
  make: (c: Context<App>, one: Cancellation) => Promise<Statement[]>,
): Promise<Response> => {
  const one = await loadCancellation(c)
  const values = await readValues(c)
  const asked = { status: 200 as const, location: `/cancellations/${one.id}` }
  try {
    const outcome = await once(c, values, asked, () => make(c, one))
    wakeNotices(c)
    return done(c, { ...outcome, json: () => ({ id: one.id, url: outcome.location }) })
  } catch (error) {
    if (error instanceof Problem && error.status === 409)
      return await showCancellation(c, one, error)
    throw error
  }
}

/** From the history of declarations, *Ajouter Annulation*: enter, view, validate. */
export const cancellations = new Hono<App>()
  .use(requireRole('employer'))
  .use(mayRead('corrections', 'declaration', 'account'))
  .get('/', list)
  .get('/new', correcting, (c) => entryPage(c))
  .post('/', correcting, entering)
  // The account leads here: whoever reads it may see what an entry comes from.
  .get('/:id', async (c) => await showCancellation(c, await loadCancellation(c)))
  .post('/:id/validation', correcting, (c) => step(c, validated))
  .post('/:id/withdrawal', correcting, (c) => step(c, withdrawn))
