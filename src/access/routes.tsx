import { type Context, Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import { SignInPage } from '#views/access/sign-in.tsx'
import type { App } from '#src/env.ts'
import { isLanguage, LANGUAGE_COOKIE } from '#src/http/language.ts'
import { notFound, Problem } from '#src/http/problem.ts'
import { type Body, parseValues, readValues, type Values } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import type { Space } from './actor.ts'
import { isPassword } from './passwords.ts'
import { employerSignIn, localPath, memberSignIn } from './requests.ts'
import { endSession, startSession } from './sessions.ts'
import { findAccount } from './store.ts'
import { countGuess } from './throttling.ts'

const SPACE_FIELDS = {
  employer: ['employer_number', 'login', 'password'],
  member: ['matricule', 'password'],
} as const

const HOME = { employer: '/employer', member: '/member' } as const

const isSpace = (text: string): text is Space => text === 'employer' || text === 'member'

type Failure = {
  errors: { field: string; code: string }[]
  values: Values
  problem?: Problem
}

const signInPage = (c: Context<App>, space: Space, failure: Failure | null) =>
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
        : { url: `/sign-in/${space}`, fields: SPACE_FIELDS[space] },
    page: (t) => (
      <SignInPage
        t={t}
        space={space}
        fields={SPACE_FIELDS[space]}
        values={failure?.values ?? { next: c.req.query('next') ?? '' }}
        errors={failure?.errors ?? []}
        problem={failure?.problem ?? null}
      />
    ),
  })

type Credentials = { account: string; login: string; password: string; next: string | undefined }

const credentialsOf = (space: Space, values: Values): Body<Credentials> => {
  if (space === 'employer') {
    const body = parseValues(values, employerSignIn)
    if (!body.ok) return body
    const { employer_number: account, login, password, next } = body.value
    return { ...body, value: { account, login: login.trim().toLowerCase(), password, next } }
  }
  const body = parseValues(values, memberSignIn)
  if (!body.ok) return body
  const { matricule: account, password, next } = body.value
  return { ...body, value: { account, login: '', password, next } }
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
    const values = await readValues(c)
    const body = credentialsOf(space, values)
    if (!body.ok) return signInPage(c, space, { errors: body.errors, values })

    const key = `${space}:${body.value.account}:${body.value.login}`
    const right = await countGuess(c, key).catch((error: unknown) => {
      if (error instanceof Problem) return error
      throw error
    })
    if (right instanceof Problem)
      return signInPage(c, space, { errors: [], values, problem: right })
    const account = await findAccount(c.var.db, { space, ...body.value })
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
    await startSession(c, { userId: account.userId, name: account.name, space })
    const location = localPath(body.value.next, HOME[space])
    return done(c, { status: 200, location, json: () => ({ name: account.name, space, location }) })
  })
  .post('/sign-out', async (c) => {
    for (const actor of Object.values(c.var.actors)) await endSession(c, actor)
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
