import { type Context, Hono } from 'hono'
import { DoorPage, type DoorStep } from '#views/pensioners/door.tsx'
import {
  countGuess,
  enter,
  entryCodeHash,
  isSameHash,
  proposePhrase,
  signIn,
  signInPage,
} from '#src/access/index.ts'
import { batchUnlessTaken } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { realNow } from '#src/http/clock.ts'
import { newId } from '#src/http/command.ts'
import { Problem, problemOf } from '#src/http/problem.ts'
import { type FieldError, parseValues, readValues, type Values } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { listNamings } from '#src/helpers/index.ts'
import { withoutLeftZeros } from '#src/kernel/identifiers.ts'
import { wakeNotices } from '#src/notices/index.ts'
import { hashOfToken } from '#src/http/token.ts'
import { accessCodeHash, entryBegun, phraseAwaited, POSTED } from './codes.ts'
import { takePhrase } from './exchanging.ts'
import { entrantOf, opensAnything } from './entrants.ts'
import { accessCodeTyped, codeTyped, entryAsked, helperEntryAsked } from './requests.ts'
import { findAccessCode, letterAsked } from './store-codes.ts'
import { type Entry, entryUsed, findEntry } from './store-entries.ts'
import { findPerson } from './store-people.ts'

const START = '/sign-in/pensioner'
const HELPER = '/sign-in/pensioner/helper'
const PHRASE = '/sign-in/pensioner/phrase'
const LETTER = '/sign-in/pensioner/letter'

export type Failure = { errors: readonly FieldError[]; problem: Problem | null; values: Values }

const page = (c: Context<App>, step: DoorStep, action: string, failure: Failure | null = null) =>
  respond(c, {
    status: failure ? (failure.problem?.status ?? 422) : 200,
    problem: failure !== null,
    title: (t) => t('door.title'),
    json: () => ({
      code: failure?.problem?.code ?? failure?.errors[0]?.code ?? null,
      step,
      url: action,
      ...(failure && failure.errors.length > 0 ? { errors: failure.errors } : {}),
    }),
    page: (t) => (
      <DoorPage
        t={t}
        step={step}
        action={action}
        phrase={step === 'phrase' ? proposePhrase() : ''}
        values={failure?.values ?? {}}
        errors={failure?.errors ?? []}
        problem={failure?.problem ?? null}
      />
    ),
  })

const refusedBy = (problem: Problem, values: Values = {}): Failure => ({
  errors: [],
  problem,
  values,
})
const wrongCode = (values: Values = {}): Failure => ({
  errors: [{ field: 'code', code: 'entry_code_wrong' }],
  problem: null,
  values,
})

const codeSent = async (
  c: Context<App>,
  about: Parameters<typeof entryBegun>[1],
): Promise<Response> => {
  const { token, statements } = entryBegun(c, about)
  await c.var.db.batch(statements)
  wakeNotices(c)
  const location = `/entry/${token}`
  return done(c, { status: 202, location, json: () => ({ url: location }) })
}

/** A code leaves for what is on file, or a letter is asked for: the answer is the same if nobody matches. */
const start = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const body = parseValues(values, entryAsked)
  if (!body.ok) return await page(c, 'start', START, { errors: body.errors, problem: null, values })
  const { number, cin, channel } = body.value
  const counted = await countGuess(c, `pensioner ${withoutLeftZeros(number)}`).catch(problemOf)
  if (counted instanceof Problem) return await page(c, 'start', START, refusedBy(counted, values))
  const { db, now: at } = c.var
  const person = await findPerson(db, { number, cin })
  if (channel === 'letter') {
    await db.batch([letterAsked(db, { id: newId(), cin: person?.cin ?? null, at })])
    return done(c, { status: 202, location: LETTER, json: () => ({ url: LETTER }) })
  }
  const address = channel === 'email' ? person?.email : person?.phone
  const about = { number, address: address ?? '', channel, cin: person?.cin ?? null }
  return await codeSent(c, { ...about, helperEmail: null })
}

/** Whoever helps comes in by a code to the address a pensioner gave; of any other, the same answer. */
const startHelping = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const body = parseValues(values, helperEntryAsked)
  if (!body.ok)
    return await page(c, 'helper', HELPER, { errors: body.errors, problem: null, values })
  const { email } = body.value
  const counted = await countGuess(c, `helper ${email}`).catch(problemOf)
  if (counted instanceof Problem) return await page(c, 'helper', HELPER, refusedBy(counted, values))
  const isNamed = (await listNamings(c.var.db, email)).length > 0
  return await codeSent(c, {
    number: email,
    address: isNamed ? email : '',
    channel: 'email',
    cin: null,
    helperEmail: isNamed ? email : null,
  })
}

const loadEntry = async (c: Context<App>): Promise<Entry> => {
  const hash = hashOfToken(c.req.param('token'))
  const one = hash === null ? null : await findEntry(c.var.db, hash, realNow())
  if (!one) throw new Problem(410, { code: 'entry_over', facts: {} })
  return one
}

const show = async (c: Context<App>, failure: Failure | null = null): Promise<Response> => {
  const one = await loadEntry(c)
  const step = one.state === 'phrase' ? 'phrase' : 'code'
  // By what was typed, and not by what it matched: the page is the same for both.
  const shown = one.number.includes('@') ? 'helper_code' : step
  return await page(c, shown, `/entry/${c.req.param('token')}/${step}`, failure)
}

const countCode = (c: Context<App>, number: string): Promise<() => Promise<void>> =>
  countGuess(c, `pensioner code ${withoutLeftZeros(number)}`)

/** A right code: the login is made the first time, and the person is inside. */
const takeCode = async (c: Context<App>): Promise<Response> => {
  const one = await loadEntry(c)
  const body = parseValues(await readValues(c), codeTyped)
  const counted = await countCode(c, one.number).catch(problemOf)
  if (counted instanceof Problem) return await show(c, refusedBy(counted))
  const given = entryCodeHash(c, one.number, body.ok ? body.value.code : '')
  if (one.state !== 'code' || !opensAnything(one) || !isSameHash(given, one.codeHash))
    return await show(c, wrongCode())
  await counted()
  const entrant = await entrantOf(c, one)
  if (!entrant) throw new Problem(410, { code: 'entry_over', facts: {} })
  const written = await batchUnlessTaken(c.var.db, [
    entryUsed(c.var.db, one),
    ...entrant.statements,
  ])
  if (!written) throw new Problem(410, { code: 'entry_over', facts: {} })
  const location = await enter(c, { ...entrant, space: 'pensioner' })
  return done(c, { status: 200, location, json: () => ({ location }) })
}

/** The code of a letter: it is good for one phrase. */
const takeAccessCode = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const body = parseValues(values, accessCodeTyped)
  if (!body.ok)
    return await page(c, 'access_code', POSTED, { errors: body.errors, problem: null, values })
  const { number, code } = body.value
  const counted = await countCode(c, number).catch(problemOf)
  if (counted instanceof Problem)
    return await page(c, 'access_code', POSTED, refusedBy(counted, values))
  const codeHash = accessCodeHash(c, code)
  const found = await findAccessCode(c.var.db, { number, codeHash, now: realNow() })
  if (!found) return await page(c, 'access_code', POSTED, wrongCode(values))
  await counted()
  const awaited = phraseAwaited(c, { accessCodeId: found.id, cin: found.cin, number })
  await awaited.statement.run()
  const location = `/entry/${awaited.token}`
  return done(c, { status: 200, location, json: () => ({ url: location }) })
}

/** A pensioner's ways in: a code to what is on file, a letter, and then a phrase of their own. */
export const pensionerDoor = new Hono<App>()
  .get(START, (c) => page(c, 'start', START))
  .post(START, start)
  .get(LETTER, (c) => page(c, 'letter', START))
  .get(POSTED, (c) => page(c, 'access_code', POSTED))
  .post(POSTED, takeAccessCode)
  .get(HELPER, (c) => page(c, 'helper', HELPER))
  .post(HELPER, startHelping)
  .get(PHRASE, (c) => signInPage(c, 'pensioner', null))
  .post(PHRASE, async (c) => await signIn(c, 'pensioner', await readValues(c)))
  .get('/entry/:token', (c) => show(c))
  .post('/entry/:token/code', takeCode)
  .post('/entry/:token/phrase', async (c) => {
    const taken = await takePhrase(c, await loadEntry(c))
    return taken instanceof Response ? taken : await show(c, taken)
  })
