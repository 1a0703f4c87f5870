import { type Context, Hono } from 'hono'
import { SaidPage } from '#views/signatures/request.tsx'
import { countGuess } from '#src/access/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { commandOf, type Outcome, outcomeOf } from '#src/http/command.ts'
import { once } from '#src/http/once.ts'
import { Problem, problemOf } from '#src/http/problem.ts'
import { type FieldError, parseValues, readValues, type Values } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { wakeNotices } from '#src/notices/index.ts'
import { codeSent, saidWith } from './codes.ts'
import type { SigningEffects } from './effects.ts'
import { declinedBy, signedBy } from './recording.ts'
import {
  BASE,
  baseOf,
  load,
  mistaken,
  refusedBy,
  show,
  showCode,
  stumbleOf,
  type Whose,
} from './request-pages.tsx'
import { codeAsked, codeTyped, refusalSaid } from './requests.ts'
import { isSameName } from './rules/names.ts'
import { showDocument } from './showing.tsx'

const SIGNED = `${BASE}/done`
const DECLINED = `${BASE}/declined`
const TRIES = 3

const notSaid = (
  { signing, signer }: Whose,
  said: { read?: readonly string[] | undefined; name: string },
): FieldError[] => {
  const read = new Set(said.read ?? [])
  const hasAll = signing.documents.every(({ seq }) => read.has(String(seq)))
  return [
    ...(hasAll ? [] : [{ field: 'read', code: 'read_every_document' }]),
    ...(isSameName(said.name, signer.name) ? [] : [{ field: 'name', code: 'not_the_signer' }]),
  ]
}

const askCode = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const whose = await load(c)
  const body = parseValues(values, codeAsked)
  if (!body.ok) return await show(c, whose, mistaken(body.errors, values))
  const errors = notSaid(whose, body.value)
  if (errors.length > 0) return await show(c, whose, mistaken(errors, values))
  const stumble = stumbleOf(whose, body.value.digest)
  if (stumble) return await show(c, whose, refusedBy(stumble, values))
  const { signing, signer } = whose
  const counted = await countGuess(c, `signing codes ${signing.id} ${signer.seq}`).catch(problemOf)
  if (counted instanceof Problem) return await show(c, whose, refusedBy(counted, values))
  const intent = c.var.t('signing.intent.sentence', { party: signing.party })
  await c.var.db.batch(codeSent(c, whose, { typedName: body.value.name.trim(), intent }))
  wakeNotices(c)
  const location = `${baseOf(c)}/code`
  return done(c, { status: 202, location, json: () => ({ url: location }) })
}

/** Two who answer at once close on the same record: the second closes on the first's. */
const onceOrAgain = async (
  c: Context<App>,
  values: Values,
  outcome: Outcome,
  make: () => Promise<Statement[]>,
): Promise<Outcome> => {
  for (let left = TRIES; ; left -= 1)
    try {
      return await once(c, values, outcome, make)
    } catch (error) {
      const isRace = error instanceof Problem && error.code === 'changed_meanwhile'
      if (!isRace || left === 1) throw error
    }
}

const sign = async (c: Context<App>, effects: SigningEffects): Promise<Response> => {
  const values = await readValues(c)
  const before = await outcomeOf(c.var.db, commandOf(c, values))
  if (before) return done(c, { ...before, json: () => ({ signed: true }) })
  const whose = await load(c)
  const body = parseValues(values, codeTyped)
  if (!body.ok) return await showCode(c, whose, mistaken(body.errors, values))
  const stumble = stumbleOf(whose, body.value.digest)
  if (stumble) return await showCode(c, whose, refusedBy(stumble, values))
  const { signing, signer } = whose
  const counted = await countGuess(c, `signing ${signing.id} ${signer.seq}`).catch(problemOf)
  if (counted instanceof Problem) return await showCode(c, whose, refusedBy(counted, values))
  const said = await saidWith(c, whose, body.value.code)
  if (said?.documentsDigest !== signing.documentsDigest)
    return await showCode(
      c,
      whose,
      mistaken([{ field: 'code', code: 'signing_code_wrong' }], values),
    )
  await counted()
  const outcome = await onceOrAgain(c, values, { status: 201, location: SIGNED }, async () =>
    signedBy(c, await load(c), { said, effects }),
  )
  wakeNotices(c)
  return done(c, { ...outcome, json: () => ({ signed: true, number: signing.number }) })
}

const decline = async (c: Context<App>, effects: SigningEffects): Promise<Response> => {
  const values = await readValues(c)
  const before = await outcomeOf(c.var.db, commandOf(c, values))
  if (before) return done(c, { ...before, json: () => ({ declined: true }) })
  const whose = await load(c)
  const body = parseValues(values, refusalSaid)
  if (!body.ok) return await show(c, whose, mistaken(body.errors, values))
  const { reason } = body.value
  const outcome = await onceOrAgain(c, values, { status: 201, location: DECLINED }, async () =>
    declinedBy(c, await load(c), { reason: reason.trim(), effects }),
  )
  wakeNotices(c)
  return done(c, { ...outcome, json: () => ({ declined: true, number: whose.signing.number }) })
}

const said = (c: Context<App>, what: 'signed' | 'declined'): Promise<Response> =>
  respond(c, {
    title: (t) => t(`signing.${what}`),
    json: () => ({ [what]: true }),
    page: (t) => <SaidPage t={t} what={what} />,
  })

/** A signer's own link: what is asked and by whom, each document, a code, and one answer. */
export const signatureRequests = (effects: SigningEffects): Hono<App> =>
  new Hono<App>()
    .get('/done', (c) => said(c, 'signed'))
    .get('/declined', (c) => said(c, 'declined'))
    .get('/:token', async (c) => await show(c, await load(c)))
    .get('/:token/documents/:seq', async (c) => showDocument(c, (await load(c)).signing, baseOf(c)))
    .post('/:token/code', askCode)
    .get('/:token/code', async (c) => await showCode(c, await load(c)))
    .post('/:token/signature', (c) => sign(c, effects))
    .post('/:token/refusal', (c) => decline(c, effects))
