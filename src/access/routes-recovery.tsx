import { timingSafeEqual } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { RecoveryPage } from '#views/access/recovery.tsx'
import { audited } from '#src/audit/index.ts'
import { isConflict } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { realNow } from '#src/http/clock.ts'
import { newId, sha256 } from '#src/http/command.ts'
import { notFound, Problem, problemOf } from '#src/http/problem.ts'
import { type FieldError, parseValues, readValues, type Values } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { instant } from '#src/kernel/dates.ts'
import { linkTo, noticed, sealed, wakeNotices } from '#src/notices/index.ts'
import { newToken, hashOfToken } from '#src/http/token.ts'
import type { Space } from './actor.ts'
import { credentialsOf, hasRecovery, isSpace, SPACE_FIELDS } from './credentials.ts'
import { ANSWER_LIMITS } from './guesses.ts'
import { judgePassword } from './password-policy.ts'
import { hashPassword } from './passwords.ts'
import { proposePhrase } from './phrase.ts'
import { areAnswers } from './questions.ts'
import { answersGiven, codeOnly, passwordPair } from './requests.ts'
import { hasSecondFactor } from './second-factor.ts'
import {
  findRecovery,
  findUserId,
  listQuestions,
  type Recovery,
  type RecoveryState,
  otherWaysClosed,
  recoveryMoved,
  recoveryOpened,
  recoveryUsed,
} from './store-recovery.ts'
import { passwordSet, sessionsEnded } from './store-users.ts'
import { countGuess } from './throttling.ts'

const LIFE_MINUTES = 15
const LIFE_MS = LIFE_MINUTES * 60_000

/** Bound to the names it was asked for: a code of somebody else opens nothing. */
const codeHashOf = (c: Context<App>, account: string, code: string): string =>
  sha256(`${account} ${code.replace(/\s/g, '')} ${c.env.PASSWORD_PEPPER}`)

const sixDigits = (): string => {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1))
  return String(value % 1_000_000).padStart(6, '0')
}

type Failure = { errors: readonly FieldError[]; problem: Problem | null; values: Values }

const failedWith = (code: string, field: string): Failure => ({
  errors: [{ field, code }],
  problem: null,
  values: {},
})

const startPage = (c: Context<App>, space: Space, failure: Failure | null) =>
  respond(c, {
    status: failure ? (failure.problem?.status ?? 422) : 200,
    problem: failure !== null,
    title: (t) => t('recovery.title'),
    json: () => ({
      code: failure?.problem?.code ?? failure?.errors[0]?.code ?? null,
      fields: SPACE_FIELDS[space].filter((name) => name !== 'password'),
    }),
    page: (t) => (
      <RecoveryPage
        t={t}
        action={`/sign-in/${space}/recovery`}
        step={{ kind: 'start', fields: SPACE_FIELDS[space].filter((f) => f !== 'password') }}
        values={failure?.values ?? {}}
        errors={failure?.errors ?? []}
        problem={failure?.problem ?? null}
      />
    ),
  })

/** A code leaves for the address on file, if there is an account: the answer is the same if not. */
const start = async (c: Context<App>, space: Space): Promise<Response> => {
  const values = await readValues(c)
  const body = credentialsOf(space, { ...values, password: '-' })
  if (!body.ok) return await startPage(c, space, { errors: body.errors, problem: null, values })
  const { account, login } = body.value
  const counted = await countGuess(c, `recovery ${space}:${account}:${login}`).catch(problemOf)
  if (counted instanceof Problem)
    return await startPage(c, space, { errors: [], problem: counted, values })
  const userId = await findUserId(c.var.db, { space, account, login })
  const { token, hash } = newToken()
  const named = sha256(`${space} ${account} ${login} ${c.env.PASSWORD_PEPPER}`)
  const code = sixDigits()
  const madeAt = realNow()
  await c.var.db.batch([
    recoveryOpened(c.var.db, {
      tokenHash: hash,
      userId,
      space,
      account: named,
      codeHash: codeHashOf(c, `${named} ${hash}`, code),
      madeAt,
      expiresAt: instant(madeAt + LIFE_MS),
    }),
    ...noticed(c.var.db, {
      to: { userId: userId ?? newId() },
      template: 'one_time_code',
      facts: { validMinutes: LIFE_MINUTES },
      secret: sealed(c.env.PASSWORD_PEPPER, 'one_time_code', { code }),
      channels: ['email', 'sms'],
      expiresAt: instant(c.var.now + LIFE_MS),
      at: c.var.now,
    }),
  ])
  wakeNotices(c)
  const location = `/recovery/${token}`
  return done(c, { status: 202, location, json: () => ({ url: location }) })
}

const loadRecovery = async (c: Context<App>): Promise<Recovery> => {
  const hash = hashOfToken(c.req.param('token'))
  const recovery = hash === null ? null : await findRecovery(c.var.db, hash, realNow())
  if (!recovery) throw new Problem(410, { code: 'recovery_over', facts: {} })
  return recovery
}

const stepPage = async (
  c: Context<App>,
  recovery: Recovery,
  failure: Failure | null = null,
): Promise<Response> => {
  const questions =
    recovery.state === 'answers' && recovery.userId
      ? await listQuestions(c.var.db, recovery.userId)
      : []
  const base = `/recovery/${c.req.param('token')}`
  return await respond(c, {
    status: failure ? (failure.problem?.status ?? 422) : 200,
    problem: failure !== null,
    title: (t) => t('recovery.title'),
    json: () => ({
      code: failure?.problem?.code ?? failure?.errors[0]?.code ?? null,
      step: recovery.state,
      questions: questions.map((question) => question.prompt),
      url: base,
    }),
    page: (t) => (
      <RecoveryPage
        t={t}
        action={`${base}/${recovery.state}`}
        step={
          recovery.state === 'answers'
            ? { kind: 'answers', prompts: questions.map((question) => question.prompt) }
            : recovery.state === 'password'
              ? { kind: 'password', phrase: proposePhrase() }
              : { kind: 'code' }
        }
        values={failure?.values ?? {}}
        errors={failure?.errors ?? []}
        problem={failure?.problem ?? null}
      />
    ),
  })
}

/** To the next step, under a token that only this browser gets. */
const onward = async (
  c: Context<App>,
  recovery: Recovery,
  step: { from: RecoveryState; to: RecoveryState },
): Promise<Response> => {
  const { token, hash: nextHash } = newToken()
  const { tokenHash } = recovery
  if (!(await recoveryMoved(c.var.db, { tokenHash, nextHash, ...step })))
    throw new Problem(410, { code: 'recovery_over', facts: {} })
  const location = `/recovery/${token}`
  return done(c, { status: 200, location, json: () => ({ url: location }) })
}

const sameHash = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

const takeCode = async (c: Context<App>): Promise<Response> => {
  const recovery = await loadRecovery(c)
  const body = parseValues(await readValues(c), codeOnly)
  const counted = await countGuess(c, `recovery-code ${recovery.account}`).catch(problemOf)
  if (counted instanceof Problem)
    return await stepPage(c, recovery, { errors: [], problem: counted, values: {} })
  const { account, tokenHash } = recovery
  const given = codeHashOf(c, `${account} ${tokenHash}`, body.ok ? body.value.code : '')
  const isRight = sameHash(given, recovery.codeHash) && recovery.userId !== null
  if (recovery.state !== 'code' || !isRight)
    return await stepPage(c, recovery, failedWith('code_wrong', 'code'))
  const questions = await listQuestions(c.var.db, recovery.userId ?? '')
  const to = questions.length > 0 ? 'answers' : 'password'
  await counted()
  return await onward(c, recovery, { from: 'code', to })
}

/** Only after the code: five wrong answers a day, counted in one place. */
const takeAnswers = async (c: Context<App>): Promise<Response> => {
  const recovery = await loadRecovery(c)
  const values = await readValues(c)
  const { userId, state } = recovery
  if (state !== 'answers' || userId === null) return await stepPage(c, recovery)
  const counted = await countGuess(c, `answers ${userId}`, ANSWER_LIMITS).catch(problemOf)
  if (counted instanceof Problem)
    return await stepPage(c, recovery, { errors: [], problem: counted, values: {} })
  const body = parseValues(values, answersGiven)
  const questions = await listQuestions(c.var.db, userId)
  const given = body.ok ? [body.value.answer_1, body.value.answer_2] : []
  if (!(await areAnswers(c, questions, given)))
    return await stepPage(c, recovery, failedWith('answer_wrong', 'answer_1'))
  await counted()
  return await onward(c, recovery, { from: 'answers', to: 'password' })
}

const takePassword = async (c: Context<App>): Promise<Response> => {
  const recovery = await loadRecovery(c)
  const { tokenHash, userId, space } = recovery
  if (recovery.state !== 'password' || userId === null) return await stepPage(c, recovery)
  const body = parseValues(await readValues(c), passwordPair)
  if (!body.ok)
    return await stepPage(c, recovery, { errors: body.errors, problem: null, values: {} })
  const judged = judgePassword(body.value.password, {
    hasSecondFactor: await hasSecondFactor(c, userId),
    context: [recovery.name ?? '', recovery.employerName ?? '', recovery.employerNumber ?? ''],
  })
  if (!judged.ok) return await stepPage(c, recovery, failedWith(judged.refusal.code, 'password'))
  if (body.value.again !== undefined && body.value.again !== body.value.password)
    return await stepPage(c, recovery, failedWith('passwords_differ', 'again'))
  const hash = await hashPassword(body.value.password, c.env.PASSWORD_PEPPER)
  try {
    await c.var.db.batch([
      recoveryUsed(c.var.db, tokenHash),
      passwordSet(c.var.db, userId, hash),
      ...sessionsEnded(c.var.db, userId, realNow()),
      ...otherWaysClosed(c.var.db, userId, realNow()),
      ...noticed(c.var.db, {
        to: { userId },
        template: 'password_changed',
        facts: { link: linkTo(c, `/sign-in/${space}/recovery`) },
        at: c.var.now,
      }),
      audited(c.var.db, {
        object: { kind: 'user', id: userId },
        action: 'password_recovered',
        actor: { kind: space, id: userId, name: recovery.name ?? '' },
        at: c.var.now,
      }),
    ])
  } catch (error) {
    if (isConflict(error)) throw new Problem(410, { code: 'recovery_over', facts: {} })
    throw error
  }
  wakeNotices(c)
  const location = `/sign-in/${space}`
  return done(c, { status: 200, location, json: () => ({ url: location }) })
}

const spaceIn = (c: Context<App>): Space => {
  const space = c.req.param('space') ?? ''
  if (!isSpace(space) || !hasRecovery(space)) throw notFound()
  return space
}

/** Getting back in: a code to the address on file, then one's own questions, then a new password. */
export const recovery = new Hono<App>()
  .get('/sign-in/:space/recovery', (c) => startPage(c, spaceIn(c), null))
  .post('/sign-in/:space/recovery', (c) => start(c, spaceIn(c)))
  .get('/recovery/:token', async (c) => await stepPage(c, await loadRecovery(c)))
  .post('/recovery/:token/code', takeCode)
  .post('/recovery/:token/answers', takeAnswers)
  .post('/recovery/:token/password', takePassword)
