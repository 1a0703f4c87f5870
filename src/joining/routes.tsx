import { type Context, Hono } from 'hono'
import { ApplicationsPage } from '#views/joining/list.tsx'
import { StepPage } from '#views/joining/step.tsx'
import { requireRole } from '#src/access/index.ts'
import type { Statement } from '#src/database/database.ts'
import { DOCUMENT_BODY, sendDocument } from '#src/documents/index.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { once } from '#src/http/once.ts'
import { notFound, Problem } from '#src/http/problem.ts'
import { type FieldError, parseValues, readValues, type Values } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { wholeNumber } from '#src/http/whole-number.ts'
import { casablancaDate } from '#src/kernel/dates.ts'
import type { Refusal } from '#src/kernel/result.ts'
import { wakeNotices } from '#src/notices/index.ts'
import { type Application, FORM_STEPS, type FormStep } from './application.ts'
import { counterAnswered } from './countering.ts'
import { withdrawn } from './deciding.ts'
import { applicationJson, formJson } from './json.ts'
import { notEligible } from './offering.ts'
import { showPaper } from './papers.tsx'
import { readPiece, readPieces, received, resumed } from './receiving.ts'
import { answerAsked, submissionAsked, wordsGiven } from './requests.ts'
import { effectDays } from './rules/effect.ts'
import { mayEdit, stateOf } from './rules/state.ts'
import { formWith, opened, stepSaved } from './saving.ts'
import { showApplication } from './showing.tsx'
import { findApplication, listOfApplicant } from './store.ts'
import { listProposals } from './store-story.ts'
import { submitted } from './submitting.ts'

const PAGE = 50

const list = async (c: Context<App>, problem: Problem | null = null): Promise<Response> => {
  const offset = wholeNumber(c.req.query('from'))
  const found = await listOfApplicant(c.var.db, c.var.actor.userId, { limit: PAGE + 1, offset })
  const shown = found.slice(0, PAGE)
  const next = found.length > PAGE ? offset + PAGE : null
  return await respond(c, {
    ...(problem ? { status: problem.status, problem: true } : {}),
    title: (t) => t('applications.title'),
    section: 'applications',
    json: () =>
      problem
        ? { code: problem.code, facts: problem.facts }
        : { applications: shown.map(applicationJson), next_from: next },
    page: (t) => (
      <ApplicationsPage
        t={t}
        items={shown.map((item) => ({ item, state: stateOf(item) }))}
        next={next}
        commandId={newId()}
        problem={problem}
      />
    ),
  })
}

/** Somebody else's application does not exist. */
const load = async (c: Context<App>): Promise<Application> => {
  const one = await findApplication(c.var.db, c.req.param('id') ?? '')
  if (one?.userId !== c.var.actor.userId) throw notFound()
  return one
}

const stepNamed = (c: Context<App>): FormStep => {
  const step = FORM_STEPS.find((one) => one === c.req.param('step'))
  if (!step) throw notFound()
  return step
}

type Typed = { errors: readonly FieldError[]; problem?: Refusal; values: Values }

const showStep = async (
  c: Context<App>,
  one: Application,
  { step, refused }: { step: FormStep; refused: Typed | null },
): Promise<Response> => {
  const may = mayEdit(one)
  if (!may.ok) throw new Problem(409, may.refusal, `/applications/${one.id}`)
  return await respond(c, {
    ...(refused ? { status: 422 as const, problem: true } : {}),
    title: (t) => t(`application.step.${step}`),
    section: 'applications',
    json: () =>
      refused
        ? {
            code: refused.problem?.code ?? refused.errors[0]?.code,
            facts: refused.problem?.facts ?? {},
            errors: refused.errors,
          }
        : { ...applicationJson(one), form: formJson(one.form) },
    page: (t) => (
      <StepPage
        t={t}
        item={one}
        step={step}
        days={effectDays(casablancaDate(c.var.now))}
        commandId={newId()}
        values={refused?.values ?? null}
        errors={refused?.errors ?? []}
        problem={refused?.problem ?? null}
      />
    ),
  })
}

const saveStep = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const one = await load(c)
  const step = stepNamed(c)
  const form = formWith(c, one, step, values)
  if (!form.ok) return await showStep(c, one, { step, refused: { errors: form.errors, values } })
  const today = casablancaDate(c.var.now)
  const problem = step === 'offer' && form.value.offer ? notEligible(form.value.offer, today) : null
  if (problem) return await showStep(c, one, { step, refused: { errors: [], problem, values } })
  const next = FORM_STEPS.find((name) => form.value[name] === null)
  const location = next ? `/applications/${one.id}/steps/${next}` : `/applications/${one.id}`
  const outcome = await once(c, values, { status: 200, location }, async () =>
    stepSaved(c, one, step, form.value),
  )
  return done(c, {
    ...outcome,
    json: () => ({ url: `/applications/${one.id}`, next: next ?? null }),
  })
}

type Make = (one: Application, values: Values) => Promise<Statement[]>

/** What a step of the file's life refuses comes back on its own page. */
const command = async (c: Context<App>, make: Make): Promise<Response> => {
  const values = await readValues(c)
  const one = await load(c)
  const location = `/applications/${one.id}`
  try {
    const outcome = await once(c, values, { status: 200, location }, () => make(one, values))
    wakeNotices(c)
    return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
  } catch (error) {
    if (!(error instanceof Problem) || (error.status !== 409 && error.status !== 422)) throw error
    return await showApplication(c, one, { problem: error, values })
  }
}

/** Each piece by itself, saved as it comes: what failed is one piece, never the file. */
const upload = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c, DOCUMENT_BODY)
  const one = await load(c)
  const piece = (await readPieces(c, one)).find(({ code }) => code === c.req.param('piece'))
  if (!piece) throw notFound()
  const location = `/applications/${one.id}`
  try {
    const read = await readPiece(c, piece, values)
    const asked = { ...values, file: read.examined.sha256 }
    const outcome = await once(c, asked, { status: 201, location }, () =>
      received(c, one, { piece, read }),
    )
    return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
  } catch (error) {
    if (!(error instanceof Problem) || (error.status !== 409 && error.status !== 422)) throw error
    return await showApplication(c, one, { problem: error, values: {} })
  }
}

const download = async (c: Context<App>): Promise<Response> => {
  const one = await load(c)
  const piece = (await readPieces(c, one)).find(({ code }) => code === c.req.param('piece'))
  if (!piece?.documentId) throw notFound()
  return await sendDocument(c, piece.documentId)
}

/** Law 09-08: ticked by hand, each time, by whoever submits. */
const submit: (c: Context<App>) => Make = (c) => async (one, values) => {
  const body = parseValues(values, submissionAsked)
  if (!body.ok || !body.value.consent) throw new Problem(422, { code: 'consent_needed', facts: {} })
  return await submitted(c, one)
}

const answer: (c: Context<App>) => Make = (c) => async (one, values) => {
  const body = parseValues(values, answerAsked)
  if (!body.ok) throw new Problem(422, { code: 'answer_to_choose', facts: {} })
  const proposals = await listProposals(c.var.db, one.id)
  const proposal = proposals.find(({ seq }) => String(seq) === c.req.param('seq'))
  if (!proposal) throw notFound()
  const { text = '', answer: chosen } = body.value
  return await counterAnswered(c, one, { proposal, answer: chosen, text })
}

const resume: (c: Context<App>) => Make = (c) => async (one, values) => {
  const body = parseValues(values, wordsGiven)
  if (!body.ok) throw new Problem(422, { code: 'text_to_write', facts: {} })
  return await resumed(c, one, body.value.text ?? '')
}

/** One more draft; too many at once is said where they are listed. */
const open = async (c: Context<App>): Promise<Response> => {
  try {
    const outcome = await opened(c, await readValues(c))
    return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'drafts_open') throw error
    return await list(c, error)
  }
}

/** An applicant's own files: entered step by step, sent, followed, answered. */
export const applications = new Hono<App>()
  .use(requireRole('applicant'))
  .get('/', (c) => list(c))
  .post('/', open)
  .get('/:id', async (c) => await showApplication(c, await load(c)))
  .get('/:id/steps/:step', async (c) =>
    showStep(c, await load(c), { step: stepNamed(c), refused: null }),
  )
  .post('/:id/steps/:step', saveStep)
  .post('/:id/pieces/:piece', upload)
  .get('/:id/pieces/:piece', download)
  .get('/:id/papers/:kind', async (c) => await showPaper(c, await load(c)))
  .post('/:id/submission', (c) => command(c, submit(c)))
  .post('/:id/answer', (c) => command(c, resume(c)))
  .post('/:id/proposals/:seq/answer', (c) => command(c, answer(c)))
  .post('/:id/withdrawal', (c) => command(c, (one) => withdrawn(c, one)))
