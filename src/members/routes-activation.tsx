import { timingSafeEqual } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { ActivationPage } from '#views/members/activation.tsx'
import {
  countGuess,
  hashedQuestions,
  hashPassword,
  judgePassword,
  memberUserCreated,
  proposePhrase,
  questionErrors,
  questionsSet,
  startSession,
} from '#src/access/index.ts'
import { audited } from '#src/audit/index.ts'
import { isConflict } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { realNow } from '#src/http/clock.ts'
import { newId } from '#src/http/command.ts'
import { Problem, problemOf } from '#src/http/problem.ts'
import { type FieldError, parseValues, readValues, type Values } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { instant } from '#src/kernel/dates.ts'
import { wakeNotices } from '#src/notices/index.ts'
import { newToken, hashOfToken } from '#src/http/token.ts'
import { activationBegun, codeHashOf, lifeOf, POSTED } from './activation.ts'
import { activationAsked, codeTyped, passwordChosen, postedCode } from './requests.ts'
import {
  type Activation,
  activationMoved,
  activationUsed,
  findActivation,
  findByIdentity,
  findCandidate,
  listWaiting,
} from './store-activation.ts'

const START = '/sign-in/member/activation'

type Step = 'start' | 'code' | 'posted' | 'password'
type Failure = { errors: readonly FieldError[]; problem: Problem | null; values: Values }

const page = (c: Context<App>, step: Step, action: string, failure: Failure | null = null) =>
  respond(c, {
    status: failure ? (failure.problem?.status ?? 422) : 200,
    problem: failure !== null,
    title: (t) => t('activation.title'),
    json: () => ({
      code: failure?.problem?.code ?? failure?.errors[0]?.code ?? null,
      step,
      url: action,
    }),
    page: (t) => (
      <ActivationPage
        t={t}
        step={step}
        action={action}
        phrase={step === 'password' ? proposePhrase() : ''}
        values={failure?.values ?? {}}
        errors={failure?.errors ?? []}
        problem={failure?.problem ?? null}
      />
    ),
  })

const wrongCode = { errors: [{ field: 'code', code: 'code_wrong' }], problem: null, values: {} }

/** A code leaves for what is on file, if somebody matches: the answer is the same if not. */
const start = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const body = parseValues(values, activationAsked)
  if (!body.ok) return await page(c, 'start', START, { errors: body.errors, problem: null, values })
  const { matricule, cin, birth_date: birthDate, channel } = body.value
  const counted = await countGuess(c, `activation ${matricule}`).catch(problemOf)
  if (counted instanceof Problem)
    return await page(c, 'start', START, { errors: [], problem: counted, values })
  const candidate = await findByIdentity(c.var.db, { matricule, cin, birthDate })
  const { token, statements } = activationBegun(c, { candidate, matricule, channel })
  await c.var.db.batch(statements)
  wakeNotices(c)
  const location = `/activation/${token}`
  return done(c, { status: 202, location, json: () => ({ url: location }) })
}

const load = async (c: Context<App>): Promise<Activation> => {
  const hash = hashOfToken(c.req.param('token'))
  const one = hash === null ? null : await findActivation(c.var.db, hash, realNow())
  if (!one) throw new Problem(410, { code: 'activation_over', facts: {} })
  return one
}

const pathOf = (c: Context<App>): string => `/activation/${c.req.param('token')}`

const show = async (c: Context<App>, failure: Failure | null = null): Promise<Response> => {
  const one = await load(c)
  const step = one.state === 'password' ? 'password' : 'code'
  return await page(c, step, `${pathOf(c)}/${step}`, failure)
}

const sameHash = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** A right code changes the token: whoever had the link before has nothing. */
const onward = async (c: Context<App>, one: Activation): Promise<Response | null> => {
  const { token, hash } = newToken()
  const expiresAt = instant(realNow() + lifeOf(c, 'email').ms)
  if (!(await activationMoved(c.var.db, { from: one.tokenHash, to: hash, expiresAt }))) return null
  const location = `/activation/${token}`
  return done(c, { status: 200, location, json: () => ({ url: location }) })
}

const takeCode = async (c: Context<App>): Promise<Response> => {
  const one = await load(c)
  const body = parseValues(await readValues(c), codeTyped)
  const counted = await countGuess(c, `activation code ${one.matricule}`).catch(problemOf)
  if (counted instanceof Problem) return await show(c, { errors: [], problem: counted, values: {} })
  const given = codeHashOf(c, one.matricule, body.ok ? body.value.code : '')
  if (one.state !== 'code' || one.memberId === null || !sameHash(given, one.codeHash))
    return await show(c, wrongCode)
  await counted()
  return (await onward(c, one)) ?? (await show(c, wrongCode))
}

/** A code that came by post: it is looked for among those of the matricule. */
const takePosted = async (c: Context<App>): Promise<Response> => {
  const values = await readValues(c)
  const body = parseValues(values, postedCode)
  if (!body.ok)
    return await page(c, 'posted', POSTED, { errors: body.errors, problem: null, values })
  const { matricule, code } = body.value
  const counted = await countGuess(c, `activation code ${matricule}`).catch(problemOf)
  if (counted instanceof Problem)
    return await page(c, 'posted', POSTED, { errors: [], problem: counted, values })
  const given = codeHashOf(c, matricule, code)
  const waiting = await listWaiting(c.var.db, matricule, realNow())
  const one = waiting.find((each) => each.memberId !== null && sameHash(given, each.codeHash))
  const answer = one && (await onward(c, one))
  if (!answer) return await page(c, 'posted', POSTED, { ...wrongCode, values })
  await counted()
  return answer
}

/** The login is made with its password: it never was without one. */
const takePassword = async (c: Context<App>): Promise<Response> => {
  const one = await load(c)
  const values = await readValues(c)
  const body = parseValues(values, passwordChosen)
  const candidate = one.memberId === null ? null : await findCandidate(c.var.db, one.memberId)
  if (one.state !== 'password' || !candidate)
    throw new Problem(410, { code: 'activation_over', facts: {} })
  const errors = body.ok ? errorsIn(body.value, candidate.name) : body.errors
  if (!body.ok || errors.length > 0) return await show(c, { errors, problem: null, values })
  const { db, now } = c.var
  const id = newId()
  const [passwordHash, questions] = await Promise.all([
    hashPassword(body.value.password, c.env.PASSWORD_PEPPER),
    hashedQuestions(c, body.value),
  ])
  const user = { ...candidate, id, memberId: candidate.id, passwordHash, createdAt: now }
  try {
    await db.batch([
      activationUsed(db, one.tokenHash),
      memberUserCreated(db, user),
      ...questionsSet(db, id, questions, now),
      audited(db, {
        object: { kind: 'user', id },
        subject: { kind: 'member', id: candidate.id },
        action: 'activated',
        actor: { kind: 'member', id, name: candidate.name },
        at: now,
        after: { channel: one.channel },
      }),
    ])
  } catch (error) {
    if (isConflict(error)) throw new Problem(410, { code: 'activation_over', facts: {} })
    throw error
  }
  await startSession(c, { userId: id, name: candidate.name, space: 'member' })
  return done(c, { status: 201, location: '/member', json: () => ({ location: '/member' }) })
}

type Chosen = Parameters<typeof questionErrors>[0] & {
  password: string
  again?: string | undefined
}

const errorsIn = (chosen: Chosen, name: string): FieldError[] => {
  const judged = judgePassword(chosen.password, { hasSecondFactor: false, context: [name] })
  return [
    ...(judged.ok ? [] : [{ field: 'password', code: judged.refusal.code }]),
    ...(chosen.again === undefined || chosen.again === chosen.password
      ? []
      : [{ field: 'again', code: 'passwords_differ' }]),
    ...questionErrors(chosen),
  ]
}

/** A member opens their own login: who they are, a code to what is on file, a password. */
export const activation = new Hono<App>()
  .get(START, (c) => page(c, 'start', START))
  .post(START, start)
  .get(POSTED, (c) => page(c, 'posted', POSTED))
  .post(POSTED, takePosted)
  .get('/activation/:token', (c) => show(c))
  .post('/activation/:token/code', takeCode)
  .post('/activation/:token/password', takePassword)
