import { type Context, Hono } from 'hono'
import { StepPage } from '#views/liquidations/step.tsx'
import { requireRole } from '#src/access/index.ts'
import { DOCUMENT_BODY, documentArrived, readDocument, sendDocument } from '#src/documents/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { once } from '#src/http/once.ts'
import { notFound, Problem } from '#src/http/problem.ts'
import { type FieldError, readValues, type Values } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { addYears, casablancaDate } from '#src/kernel/dates.ts'
import { wakeNotices } from '#src/notices/index.ts'
import { valueOn } from '#src/rulebook/parameter.ts'
import { mostSpouses } from '#src/rulebook/parameters/liquidation.ts'
import { RULEBOOK } from '#src/rulebook/rulebook.ts'
import { showAward } from './awarding.tsx'
import { offersOf, readCareer } from './calculating.ts'
import { confirmationAskedAgain, confirmed } from './confirming.ts'
import { formJson, liquidationJson, offerJson } from './json.ts'
import { FORM_STEPS, type FormStep, type Liquidation } from './liquidation.ts'
import { loadLiquidation, readsLiquidation } from './reading.ts'
import { showReceipt } from './receipt.tsx'
import { readPieces, received } from './receiving.ts'
import { pieceNamed, SIGNED_CHOICES } from './rules/pieces.ts'
import { mayEdit } from './rules/state.ts'
import { formWith, stepSaved } from './saving.ts'
import { showLiquidation } from './showing.tsx'
import { findOpenable } from './store-candidates.ts'
import { submitted } from './submitting.ts'
import { withdrawn } from './withdrawing.ts'

const stepNamed = (c: Context<App>): FormStep => {
  const step = FORM_STEPS.find((one) => one === c.req.param('step'))
  if (!step) throw notFound()
  return step
}

/** A step of the form; its choice of option is made beside what each one gives. */
const showStep = async (
  c: Context<App>,
  one: Liquidation,
  about: { step: FormStep; refused: { errors: readonly FieldError[]; values: Values } | null },
): Promise<Response> => {
  const { step, refused } = about
  const may = mayEdit(one)
  if (!may.ok) throw new Problem(409, may.refusal, `/liquidations/${one.id}`)
  const today = casablancaDate(c.var.now)
  const { departure } = one.form
  const [member, career] = await Promise.all([
    findOpenable(c.var.db, { id: one.memberId }),
    step === 'option' && departure ? readCareer(c.var.db, one.memberId, today) : null,
  ])
  const offers = career && departure ? offersOf(career, departure.departsOn) : []
  return await respond(c, {
    ...(refused ? { status: 422 as const, problem: true } : {}),
    title: (t) => t(`liquidation.step.${step}`),
    section: 'liquidations',
    json: () =>
      refused
        ? { code: refused.errors[0]?.code, facts: {}, errors: refused.errors }
        : { ...liquidationJson(one), form: formJson(one.form), offers: offers.map(offerJson) },
    page: (t) => (
      <StepPage
        t={t}
        item={one}
        step={step}
        offers={offers}
        member={member}
        mostSpouses={valueOn(mostSpouses, today)}
        fullOn={one.birthDate && addYears(one.birthDate, valueOn(RULEBOOK.normalAge, today))}
        commandId={newId()}
        values={refused?.values ?? null}
        errors={refused?.errors ?? []}
      />
    ),
  })
}

const saveStep = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const one = await loadLiquidation(c)
  const step = stepNamed(c)
  const form = formWith(c, one, step, values)
  if (!form.ok) return await showStep(c, one, { step, refused: { errors: form.errors, values } })
  const next = FORM_STEPS.find((name) => form.value[name] === null)
  const location = next ? `/liquidations/${one.id}/steps/${next}` : `/liquidations/${one.id}`
  const outcome = await once(c, values, { status: 200, location }, async () =>
    stepSaved(c, one, step, form.value),
  )
  return done(c, {
    ...outcome,
    json: () => ({ url: `/liquidations/${one.id}`, next: next ?? null }),
  })
}

/** What a step of the file's life refuses comes back on its own page. */
const command = async (
  c: Context<App>,
  make: (one: Liquidation, values: Values) => Promise<Statement[]> | Statement[],
): Promise<Response> => {
  const values = await readValues(c)
  const one = await loadLiquidation(c)
  const location = `/liquidations/${one.id}`
  try {
    const outcome = await once(c, values, { status: 200, location }, async () => make(one, values))
    wakeNotices(c)
    return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 409) throw error
    return await showLiquidation(c, one, error)
  }
}

/** Each piece by itself, saved as it comes: what failed is one piece, never the file. */
const upload = async (c: Context<App>): Promise<Response> => {
  const { file, ...values } = await readValues(c, DOCUMENT_BODY)
  const one = await loadLiquidation(c)
  const name = c.req.param('piece') ?? ''
  const known = pieceNamed(await readPieces(c, one), name)
  const piece = known ?? (name === SIGNED_CHOICES ? { code: SIGNED_CHOICES, about: '' } : null)
  if (!piece) throw notFound()
  const location = `/liquidations/${one.id}`
  try {
    const read = await readDocument(file)
    if (!read.ok) throw new Problem(422, read.refusal)
    const examined = read.value
    if (!examined) throw new Problem(422, { code: 'piece_to_choose', facts: {} })
    const asked = { ...values, file: examined.sha256 }
    const outcome = await once(c, asked, { status: 201, location }, async () => {
      const document = await documentArrived(c, examined, c.var.actor.userId)
      return await received(c, one, { piece, document, examined })
    })
    wakeNotices(c)
    return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
  } catch (error) {
    if (!(error instanceof Problem) || (error.status !== 409 && error.status !== 422)) throw error
    return await showLiquidation(c, one, error)
  }
}

const download = async (c: Context<App>): Promise<Response> => {
  const one = await loadLiquidation(c)
  const piece = pieceNamed(await readPieces(c, one), c.req.param('piece') ?? '')
  if (!piece?.documentId) throw notFound()
  return await sendDocument(c, piece.documentId)
}

const digestIn = (values: Values): string => String(values['digest'] ?? '')

/** One file, for whoever opened it and for its member: entered, sent, confirmed, followed. */
export const liquidation = new Hono<App>()
  .use('/:id', readsLiquidation)
  .use('/:id/*', readsLiquidation)
  .get('/:id', async (c) => await showLiquidation(c, await loadLiquidation(c)))
  .get('/:id/award', async (c) => await showAward(c, await loadLiquidation(c)))
  .get('/:id/receipt', async (c) => await showReceipt(c, await loadLiquidation(c)))
  .get('/:id/steps/:step', async (c) =>
    showStep(c, await loadLiquidation(c), { step: stepNamed(c), refused: null }),
  )
  .post('/:id/steps/:step', saveStep)
  .post('/:id/pieces/:piece', upload)
  .get('/:id/pieces/:piece', download)
  .post('/:id/submission', (c) => command(c, (one) => submitted(c, one)))
  .post('/:id/confirmation', requireRole('member'), (c) =>
    command(c, (one, values) => confirmed(c, one, { how: 'space', digest: digestIn(values) })),
  )
  .post('/:id/confirmation-request', (c) => command(c, (one) => confirmationAskedAgain(c, one)))
  .post('/:id/withdrawal', (c) => command(c, (one) => withdrawn(c, one)))
