import { type Context, Hono } from 'hono'
import { ProofPage } from '#views/proofs/proof.tsx'
import { FormToPrintPage } from '#views/proofs/form.tsx'
import { ProofsPage } from '#views/proofs/list.tsx'
import { proofFormPaper } from '#views/proofs/form-paper.ts'
import { doerOf, principalOf, requireReader } from '#src/access/index.ts'
import { DOCUMENT_BODY, readDocument, sendDocument } from '#src/documents/index.ts'
import type { App } from '#src/env.ts'
import { toldOfHelp } from '#src/helpers/index.ts'
import { newId } from '#src/http/command.ts'
import { once } from '#src/http/once.ts'
import { notFound, Problem, problemOf } from '#src/http/problem.ts'
import { parseValues, readValues } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { casablancaDate } from '#src/kernel/dates.ts'
import { linkTo, wakeNotices } from '#src/notices/index.ts'
import { attestorJson, proofJson } from './json.ts'
import type { Proof } from './proof.ts'
import { sightingAskedOf } from './requests.ts'
import { formPath } from './form.ts'
import { stateOf } from './rules/due.ts'
import { refuseAskedAlready, sightingSent } from './sighting.ts'
import { findProofOfLogin, listProofsOfLogin } from './store.ts'
import { findAttestor, listAttestors } from './store-pieces.ts'
import { paperGiven, refuseSettled } from './uploading.ts'

const HERE = '/pensioner/proofs'

/** What somebody attests by having seen the person. */
const SEEN: readonly Proof['kind'][] = ['life', 'not_remarried']

const list = async (c: Context<App>): Promise<Response> => {
  const proofs = await listProofsOfLogin(c.var.db, principalOf(c.var.actor).userId)
  const today = casablancaDate(c.var.now)
  return await respond(c, {
    title: (t) => t('proofs.title'),
    section: 'proofs',
    json: () => ({ proofs: proofs.map((one) => proofJson(one, today, HERE)) }),
    page: (t) => (
      <ProofsPage t={t} proofs={proofs.map((one) => ({ ...one, state: stateOf(one, today) }))} />
    ),
  })
}

/** Somebody else's does not exist. */
const load = async (c: Context<App>): Promise<Proof> => {
  const asked = { userId: principalOf(c.var.actor).userId, id: c.req.param('id') ?? '' }
  const one = await findProofOfLogin(c.var.db, asked)
  if (!one) throw notFound()
  return one
}

const show = async (c: Context<App>, problem: Problem | null = null): Promise<Response> => {
  const [one, attestors] = await Promise.all([load(c), listAttestors(c.var.db, true)])
  const today = casablancaDate(c.var.now)
  return await respond(c, {
    ...(problem ? { status: problem.status, problem: true } : {}),
    title: (t) => t(`proof.kind.${one.kind}`),
    section: 'proofs',
    json: () =>
      problem
        ? { code: problem.code, facts: problem.facts }
        : { ...proofJson(one, today, HERE), attestors: attestors.map(attestorJson) },
    page: (t) => (
      <ProofPage
        t={t}
        item={{ ...one, state: stateOf(one, today) }}
        attestors={attestors}
        commandId={newId()}
        problem={problem}
      />
    ),
  })
}

/** A paper, scanned or photographed: looked at by the desk, and the reminders stop meanwhile. */
const upload = async (c: Context<App>): Promise<Response> => {
  const { file, ...values } = await readValues(c, DOCUMENT_BODY)
  const one = await load(c)
  const location = `${HERE}/${one.id}`
  const read = await readDocument(file)
  if (!read.ok) return await show(c, new Problem(422, read.refusal))
  const examined = read.value
  if (!examined) return await show(c, new Problem(422, { code: 'piece_to_choose', facts: {} }))
  const asked = { ...values, file: examined.sha256 }
  const outcome = await once(c, asked, { status: 201, location }, async () => {
    refuseSettled(one)
    return [
      ...(await paperGiven(c, one, { examined, by: doerOf(c.var.actor) })),
      ...toldOfHelp(c, location),
    ]
  })
  wakeNotices(c)
  return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
}

/** The link goes to the organisation's own address, and nowhere else. */
const askAttestor = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const one = await load(c)
  const body = parseValues(values, sightingAskedOf)
  const attestor = body.ok ? await findAttestor(c.var.db, body.value.attestor_id) : null
  if (!attestor) return await show(c, new Problem(422, { code: 'attestor_to_choose', facts: {} }))
  const location = `${HERE}/${one.id}`
  const outcome = await once(c, values, { status: 201, location }, async () => {
    refuseSettled(one)
    if (!SEEN.includes(one.kind)) throw new Problem(409, { code: 'proof_not_seen', facts: {} })
    await refuseAskedAlready(c, one, attestor)
    return [...sightingSent(c, one, attestor), ...toldOfHelp(c, location)]
  }).catch(problemOf)
  if (outcome instanceof Problem) return await show(c, outcome)
  wakeNotices(c)
  return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
}

/** The form to print, with the code that files it; a page says how to open it as a PDF. */
const form = async (c: Context<App>): Promise<Response> => {
  const one = await load(c)
  const address = linkTo(c, formPath(c.env.PASSWORD_PEPPER, one.id))
  return await respond(c, {
    title: (t) => t('proof_form.title'),
    section: 'proofs',
    json: () => ({ url: address }),
    pdf: {
      name: `cimr-${one.kind}-${one.dpNumber}.pdf`,
      paper: (t) => proofFormPaper(t, one, { address, at: c.var.now, isDemo: Boolean(c.env.DEMO) }),
    },
    page: (t) => <FormToPrintPage t={t} id={one.id} />,
  })
}

const download = async (c: Context<App>): Promise<Response> => {
  const one = await load(c)
  const piece = one.pieces.find(({ seq }) => String(seq) === c.req.param('seq'))
  if (!piece?.documentId) throw notFound()
  return await sendDocument(c, piece.documentId)
}

/** What a pensioner's pensions are paid against: what is due, until when, and four ways to give it. */
export const proofs = new Hono<App>()
  .use(requireReader('proofs'))
  .get('/', list)
  .get('/:id', (c) => show(c))
  .get('/:id/form', form)
  .post('/:id/pieces', upload)
  .post('/:id/sightings', askAttestor)
  .get('/:id/pieces/:seq', download)
