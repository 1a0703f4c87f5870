import { type Context, Hono } from 'hono'
import { FormGivenPage, ProofFormPage } from '#views/proofs/form.tsx'
import { countAddressGuess } from '#src/access/index.ts'
import { DOCUMENT_BODY, readDocument } from '#src/documents/index.ts'
import type { App } from '#src/env.ts'
import { newId } from '#src/http/command.ts'
import { once } from '#src/http/once.ts'
import { notFound, Problem } from '#src/http/problem.ts'
import { readValues } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { proofOfForm } from './form.ts'
import type { Proof } from './proof.ts'
import { isGiven } from './rules/due.ts'
import { findProof } from './store.ts'
import { paperGiven, refuseSettled } from './uploading.ts'

const GIVEN = '/proof-forms/given'

/** A code nobody printed does not exist; whoever tries many waits. */
const load = async (c: Context<App>): Promise<Proof> => {
  const proofId = proofOfForm(c.env.PASSWORD_PEPPER, c.req.param('token') ?? '')
  if (proofId === null) {
    await countAddressGuess(c, 'proof form')
    throw notFound()
  }
  const one = await findProof(c.var.db, proofId)
  if (!one) throw notFound()
  return one
}

/** What is waited for and by when; the name is on the paper, and nothing else is anybody's business. */
const show = async (c: Context<App>, problem: Problem | null = null): Promise<Response> => {
  const one = await load(c)
  const isWaited = !isGiven(one) && !one.pieces.some(({ state }) => state === 'accepted')
  return await respond(c, {
    ...(problem ? { status: problem.status, problem: true } : {}),
    title: (t) => t('proof_form.file'),
    json: () =>
      problem
        ? { code: problem.code, facts: problem.facts }
        : { kind: one.kind, due_on: one.dueOn, is_waited_for: isWaited },
    page: (t) => (
      <ProofFormPage
        t={t}
        kind={one.kind}
        dueOn={one.dueOn}
        isWaited={isWaited}
        path={new URL(c.req.url).pathname}
        desk={c.var.actors.desk ? `/desk/proofs/${one.id}` : null}
        commandId={newId()}
        problem={problem}
      />
    ),
  })
}

/** One paper at a time: the next one only once somebody has looked at it. */
const give = async (c: Context<App>): Promise<Response> => {
  const { file, ...values } = await readValues(c, DOCUMENT_BODY)
  const one = await load(c)
  const read = await readDocument(file)
  if (!read.ok) return await show(c, new Problem(422, read.refusal))
  const examined = read.value
  if (!examined) return await show(c, new Problem(422, { code: 'piece_to_choose', facts: {} }))
  const asked = { ...values, file: examined.sha256 }
  const outcome = await once(c, asked, { status: 201, location: GIVEN }, async () => {
    refuseSettled(one)
    if (isGiven(one)) throw new Problem(409, { code: 'proof_being_examined', facts: {} })
    const by = { kind: 'paper', id: one.id, name: 'QR' }
    return await paperGiven(c, one, { examined, by })
  })
  return done(c, { ...outcome, json: () => ({ given: true }) })
}

/** Where the code of a printed form leads: whoever holds the paper photographs it, without an account. */
export const proofForms = new Hono<App>()
  .get('/given', (c) =>
    respond(c, {
      title: (t) => t('proof_form.given'),
      json: () => ({ given: true }),
      page: (t) => <FormGivenPage t={t} />,
    }),
  )
  .get('/:token', (c) => show(c))
  .post('/:token', give)
