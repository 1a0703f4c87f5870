import { type Context, Hono } from 'hono'
import type { App } from '#src/env.ts'
import { notFound, Problem, problemOf } from '#src/http/problem.ts'
import { readValues } from '#src/http/read-body.ts'
import { done } from '#src/http/respond.tsx'
import type { Space } from './actor.ts'
import { isSpace } from './credentials.ts'
import { answeredAt, challengeAt } from './passkeys.ts'
import { localPath } from './requests.ts'
import { codePage, signInPage } from './routes.tsx'
import { dropHalf, halfIn, type OpenHalf } from './second-factor.ts'
import { startSession } from './sessions.ts'

const spaceIn = (c: Context<App>): Space => {
  const space = c.req.param('space') ?? ''
  if (!isSpace(space)) throw notFound()
  return space
}

/** After the password: whoever has none open starts again. */
const halfOf = (c: Context<App>, space: Space): OpenHalf => {
  const half = halfIn(c)
  if (half?.space !== space) throw new Problem(422, { code: 'passkey_expired', facts: {} })
  return half
}

const challenged = async (c: Context<App>, half: OpenHalf | null): Promise<Response> => {
  await readValues(c)
  const space = spaceIn(c)
  const options = await challengeAt(c, { space, half })
  const location = half ? `/sign-in/${space}/code` : `/sign-in/${space}`
  return done(c, { status: 200, location, json: () => ({ ...options }) })
}

/** A passkey always opens a strong session: after the password, or by knowing its owner itself. */
const entered = async (c: Context<App>, half: OpenHalf | null): Promise<Response> => {
  const space = spaceIn(c)
  const values = await readValues(c)
  const given = await answeredAt(c, { space, half }, values).catch(problemOf)
  if (given instanceof Problem) {
    const failure = { errors: [], values: { next: values['next'] }, problem: given }
    return half ? await codePage(c, half, failure) : await signInPage(c, space, failure)
  }
  const { userId, name } = given
  const location = half?.next ?? localPath(given.next, `/${space}`)
  if (half) dropHalf(c)
  await startSession(c, { userId, name, space, isStrong: true })
  return done(c, { status: 200, location, json: () => ({ name, space, location }) })
}

/** Signing in with a passkey: alone, or in place of the code. */
export const passkeyDoors = new Hono<App>()
  .post('/sign-in/:space/passkey/challenge', (c) => challenged(c, null))
  .post('/sign-in/:space/passkey', (c) => entered(c, null))
  .post('/sign-in/:space/code/passkey/challenge', (c) => challenged(c, halfOf(c, spaceIn(c))))
  .post('/sign-in/:space/code/passkey', (c) => entered(c, halfOf(c, spaceIn(c))))
