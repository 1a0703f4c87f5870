import { type Context, Hono } from 'hono'
import { RecallsPage } from '#views/recalls/list.tsx'
import { employerOf, mayRead, requireRole } from '#src/access/index.ts'
import { DOCUMENT_BODY, readDocument } from '#src/documents/index.ts'
import { correctionRight } from '#src/declarations/index.ts'
import type { App } from '#src/env.ts'
import { once } from '#src/http/once.ts'
import { Problem } from '#src/http/problem.ts'
import { readValues, type Values } from '#src/http/read-body.ts'
import type { Refused } from '#src/http/refused.ts'
import { done, respond } from '#src/http/respond.tsx'
import { wholeNumber } from '#src/http/whole-number.ts'
import { wakeNotices } from '#src/notices/index.ts'
import { entering, entryPage } from './entering.tsx'
import { recallJson } from './json.ts'
import { changesIn, linesChanged } from './lines.ts'
import type { Recall } from './recall.ts'
import { loadRecall } from './reading.ts'
import { showRecall } from './showing.tsx'
import { listRecalls } from './store.ts'
import { submitted, withdrawn } from './submitting.ts'

const PAGE = 50
/** A file of 5,000 lines with the form around it. */
const FILE_BODY = 1_200_000

const correcting = requireRole('employer', 'corrections', 'administrator')

const list = async (c: Context<App>): Promise<Response> => {
  const offset = wholeNumber(c.req.query('from'))
  const page = { limit: PAGE + 1, offset }
  const found = await listRecalls(c.var.db, employerOf(c).number, page)
  const shown = found.slice(0, PAGE)
  const next = found.length > PAGE ? offset + PAGE : null
  return await respond(c, {
    title: (t) => t('recalls.title'),
    section: 'declarations',
    json: () => ({ recalls: shown.map(recallJson), next_from: next }),
    page: (t) => (
      <RecallsPage
        t={t}
        recalls={shown}
        next={next}
        mayCorrect={correctionRight(c.var.actor) !== null}
      />
    ),
  })
}

/** What it refuses comes back on the recall's own page, with all that was typed. */
const step = async (
  c: Context<App>,
  values: Values,
  make: (one: Recall) => Promise<Response | Refused>,
): Promise<Response> => {
  const one = await loadRecall(c)
  try {
    const made = await make(one)
    return made instanceof Response ? made : await showRecall(c, one, made)
  } catch (error) {
    if (!(error instanceof Problem) || (error.status !== 409 && error.status !== 422)) throw error
    return await showRecall(c, one, { errors: [], problem: error, values })
  }
}

const lines = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c, FILE_BODY)
  return await step(c, values, async (one) => {
    const changes = await changesIn(c, one, values)
    if (Array.isArray(changes)) return { errors: changes, problem: null, values }
    const { file, ...rest } = values
    const digested = file instanceof File ? { ...rest, file: await file.text() } : rest
    const outcome = await once(c, digested, { status: 200, location: `/recalls/${one.id}` }, () =>
      linesChanged(c, one, changes),
    )
    return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
  })
}

const submission = async (c: Context<App>): Promise<Response> => {
  const { piece: file, ...values } = await readValues(c, DOCUMENT_BODY)
  return await step(c, values, async (one) => {
    const piece = await readDocument(file)
    if (!piece.ok) throw new Problem(422, piece.refusal)
    const digest = piece.value?.sha256 ?? ''
    const asked = { status: 200 as const, location: `/recalls/${one.id}` }
    const outcome = await once(c, { ...values, piece: digest }, asked, () =>
      submitted(c, one, piece.value),
    )
    wakeNotices(c)
    return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
  })
}

const withdrawal = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  return await step(c, values, async (one) => {
    const asked = { status: 200 as const, location: `/recalls/${one.id}` }
    const outcome = await once(c, values, asked, () => withdrawn(c, one))
    return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
  })
}

/** From the history of declarations, *Ajouter Rappel*: entered, people added, sent, followed. */
export const recalls = new Hono<App>()
  .use(requireRole('employer'))
  .use(mayRead('corrections', 'declaration', 'account'))
  .get('/', list)
  .get('/new', correcting, (c) => entryPage(c))
  .post('/', correcting, entering)
  .get('/:id', async (c) => await showRecall(c, await loadRecall(c)))
  .post('/:id/lines', correcting, lines)
  .post('/:id/submission', correcting, submission)
  .post('/:id/withdrawal', correcting, withdrawal)
