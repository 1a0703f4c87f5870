import { type Context, Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import { CodePage } from '#views/access/code.tsx'
import { SignInPage } from '#views/access/sign-in.tsx'
import type { App } from '#src/env.ts'
import { isLanguage, LANGUAGE_COOKIE } from '#src/http/language.ts'
import { notFound, Problem, problemOf } from '#src/http/problem.ts'
import { readValues, type Values } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import { wanted } from '#src/http/wanted.ts'
import { withoutLeftZeros } from '#src/kernel/identifiers.ts'
import type { Space } from './actor.ts'
import { isPassword } from './passwords.ts'
import { localPath } from './requests.ts'
import { endSession, startSession } from './sessions.ts'
import { findAccount } from './store.ts'
import { findPensionerAccount } from './store-pensioners.ts'
import { findFactors } from './store-security.ts'
import { credentialsOf, doorOf, isSpace, recoveryOf, SPACE_FIELDS } from './credentials.ts'
import {
  dropHalf,
  type Half,
  halfIn,
  hasSecondFactor,
  isSecondFactor,
  keepHalf,
} from './second-factor.ts'
import { countGuess } from './throttling.ts'

export type SignInFailure = {
  errors: { field: string; code: string }[]
  values: Values
  problem?: Problem
}

export const signInPage = (c: Context<App>, space: Space, failure: SignInFailure | null) =>
  respond(c, {
    status: failure ? (failure.problem?.status ?? 422) : 200,
    problem: failure !== null,
    title: (t) => t(`access.${space}.title`),
    json: () =>
      failure
        ? {
            code: failure.problem?.code ?? failure.errors[0]?.code ?? 'invalid',
            status: failure.problem?.status ?? 422,
            ...(failure.problem ? { facts: failure.problem.facts } : { errors: failure.errors }),
          }
        : {
            url: doorOf(space),
            fields: SPACE_FIELDS[space],
            passkey: `/sign-in/${space}/passkey`,
          },
    page: (t) => (
      <SignInPage
        t={t}
        space={space}
        fields={SPACE_FIELDS[space]}
        action={doorOf(space)}
        recovery={recoveryOf(space)}
        values={failure?.values ?? { next: c.req.query('next') ?? '' }}
        errors={failure?.errors ?? []}
        problem={failure?.problem ?? null}
      />
    ),
  })

export const codePage = async (c: Context<App>, half: Half, failure: SignInFailure | null) => {
  const { space, userId } = half
  const hasPasskey = (await findFactors(c.var.db, userId)).passkeys > 0
  return await respond(c, {
    status: failure ? (failure.problem?.status ?? 422) : wanted(c) === 'json' ? 401 : 200,
    problem: failure !== null || wanted(c) === 'json',
    title: (t) => t('access.code.title'),
    json: () => ({
      code: failure?.problem?.code ?? failure?.errors[0]?.code ?? 'code_needed',
      status: failure ? (failure.problem?.status ?? 422) : 401,
      url: `/sign-in/${space}/code`,
      fields: ['code'],
      ...(hasPasskey ? { passkey: `/sign-in/${space}/code/passkey` } : {}),
    }),
    page: (t) => (
      <CodePage
        t={t}
        space={space}
        hasPasskey={hasPasskey}
        errors={failure?.errors ?? []}
        problem={failure?.problem ?? null}
      />
    ),
  })
}

/** The second half of a sign-in: wrong codes are counted as wrong passwords are. */
const takeCode = async (
  c: Context<App>,
  space: Space,
  given: { code: string; half: Half | null },
): Promise<Response> => {
  const { code, half } = given
  if (half?.space !== space)
    return await signInPage(c, space, {
      errors: [{ field: SPACE_FIELDS[space][0], code: 'sign_in_failed' }],
      values: {},
    })
  const right = await countGuess(c, `code ${half.userId}`).catch(problemOf)
  if (right instanceof Problem)
    return await codePage(c, half, { errors: [], values: {}, problem: right })
  if (!(await isSecondFactor(c, half.userId, code)))
    return await codePage(c, half, { errors: [{ field: 'code', code: 'code_wrong' }], values: {} })
  await right()
  dropHalf(c)
  const { name, next } = half
  await startSession(c, { userId: half.userId, name, space, isStrong: true })
  return done(c, { status: 200, location: next, json: () => ({ name, space, location: next }) })
}

/** One way in, whoever fills the form: names and password, then the code of a second factor. */
export const signIn = async (c: Context<App>, space: Space, values: Values): Promise<Response> => {
  const body = credentialsOf(space, values)
  if (!body.ok) return signInPage(c, space, { errors: body.errors, values })

  const { account: named, login } = body.value
  const counter = `${space}:${withoutLeftZeros(named)}:${login}`
  const right = await countGuess(c, counter).catch(problemOf)
  if (right instanceof Problem) return signInPage(c, space, { errors: [], values, problem: right })
  const account =
    space === 'pensioner'
      ? await findPensionerAccount(c.var.db, named)
      : await findAccount(c.var.db, { space, ...body.value })
  const isRight = await isPassword(
    body.value.password,
    account?.passwordHash ?? null,
    c.env.PASSWORD_PEPPER,
  )
  if (!account || !isRight)
    return signInPage(c, space, {
      errors: [{ field: SPACE_FIELDS[space][0], code: 'sign_in_failed' }],
      values,
    })
  await right()
  const { userId, name } = account
  const next = localPath(body.value.next, `/${space}`)
  if (await hasSecondFactor(c, userId)) {
    const half: Half = { userId, name, space, next }
    keepHalf(c, half)
    const code = typeof values['code'] === 'string' ? values['code'] : ''
    return code === '' ? await codePage(c, half, null) : await takeCode(c, space, { code, half })
  }
  await startSession(c, { userId, name, space })
  return done(c, { status: 200, location: next, json: () => ({ name, space, location: next }) })
}

export const access = new Hono<App>()
  .get('/sign-in/:space', (c) => {
    const space = c.req.param('space')
    if (!isSpace(space)) throw notFound()
    return signInPage(c, space, null)
  })
  .post('/sign-in/:space', async (c) => {
    const space = c.req.param('space')
    if (!isSpace(space)) throw notFound()
    return await signIn(c, space, await readValues(c))
  })
  .get('/sign-in/:space/code', async (c) => {
    const space = c.req.param('space')
    if (!isSpace(space)) throw notFound()
    const half = halfIn(c)
    if (half?.space !== space) return c.redirect(doorOf(space), 303)
    return await codePage(c, half, null)
  })
  .post('/sign-in/:space/code', async (c) => {
    const space = c.req.param('space')
    if (!isSpace(space)) throw notFound()
    const values = await readValues(c)
    const code = typeof values['code'] === 'string' ? values['code'] : ''
    return await takeCode(c, space, { code, half: halfIn(c) })
  })
  .post('/sign-out', async (c) => {
    for (const actor of Object.values(c.var.actors))
      if (!actor.mandateId && !actor.viewedBy) await endSession(c, actor)
    return done(c, { status: 200, location: '/', json: () => ({ signed_out: true }) })
  })
  .post('/language', async (c) => {
    const values = await readValues(c)
    const language = values['language']
    if (isLanguage(language))
      setCookie(c, LANGUAGE_COOKIE, language, {
        path: '/',
        secure: true,
        sameSite: 'Lax',
        maxAge: 31_536_000,
      })
    const back = typeof values['back'] === 'string' ? values['back'] : undefined
    return done(c, {
      status: 200,
      location: localPath(back, '/'),
      json: () => ({ language: isLanguage(language) ? language : c.var.language }),
    })
  })
