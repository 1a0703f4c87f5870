import { type Context, Hono } from 'hono'
import { RecoveryCodesPage, SecurityPage } from '#views/access/security.tsx'
import { audited } from '#src/audit/index.ts'
import type { Statement } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { realNow } from '#src/http/clock.ts'
import { Problem } from '#src/http/problem.ts'
import { parseValues, readValues } from '#src/http/read-body.ts'
import { done, respond } from '#src/http/respond.tsx'
import type { Space } from './actor.ts'
import { judgePassword } from './password-policy.ts'
import { hashPassword, isPassword } from './passwords.ts'
import { codeOnly, passwordChange } from './requests.ts'
import { hasSecondFactor, recoveryCodeHash } from './second-factor.ts'
import { requireRole } from './sessions.ts'
import { nobodyElse, ownPeople } from './standing-in.ts'
import {
  authenticatorConfirmed,
  authenticatorMade,
  authenticatorRemoved,
  countRecoveryCodes,
  findAuthenticator,
  findPasswordHash,
  listSessions,
  oneSessionEnded,
  otherSessionsEnded,
  recoveryCodesMade,
  sessionStrengthened,
  stepTaken,
} from './store-security.ts'
import { passwordSet } from './store-users.ts'
import { countGuess } from './throttling.ts'
import {
  base32,
  matchingStep,
  newRecoveryCodes,
  newSecret,
  openSecret,
  otpauthUrl,
  sealSecret,
} from './totp.ts'

const entry = (c: Context<App>, done: { action: string }): Statement => {
  const { userId, name, space } = c.var.actor
  return audited(c.var.db, {
    object: { kind: 'user', id: userId },
    ...done,
    actor: { kind: space, id: userId, name },
    at: c.var.now,
  })
}

const page = async (c: Context<App>, space: Space, problem: Problem | null = null) => {
  const { userId, sessionHash, name } = c.var.actor
  const about = { userId, thisHash: sessionHash, now: realNow() }
  const [sessions, found, codes] = await Promise.all([
    listSessions(c.var.db, about),
    findAuthenticator(c.var.db, userId),
    countRecoveryCodes(c.var.db, userId),
  ])
  const secret = found?.isConfirmed === 0 ? openSecret(found.secret, c.env.PASSWORD_PEPPER) : null
  return await respond(c, {
    status: problem?.status ?? 200,
    problem: problem !== null,
    title: (t) => t('security.title'),
    section: 'security',
    json: () =>
      problem
        ? { code: problem.code, status: problem.status, facts: problem.facts }
        : {
            sessions: sessions.map((s) => ({
              id: s.id,
              device: s.device,
              is_this: s.isThis,
              is_strong: s.isStrong === 1,
              created_at: new Date(s.createdAt).toISOString(),
              last_seen_at: new Date(s.lastSeenAt).toISOString(),
            })),
            second_factor: found?.isConfirmed === 1,
            recovery_codes: codes,
            // Shown to its owner once, while it waits for a first code.
            ...(secret ? { secret: base32(secret) } : {}),
          },
    page: (t) => (
      <SecurityPage
        t={t}
        space={space}
        sessions={sessions}
        isProtected={found?.isConfirmed === 1}
        codes={codes}
        setup={secret ? { secret: base32(secret), url: otpauthUrl(secret, name) } : null}
        problem={problem}
      />
    ),
  })
}

const confirmed = async (c: Context<App>, space: Space): Promise<Response> => {
  const { userId, sessionHash } = c.var.actor
  const body = parseValues(await readValues(c), codeOnly)
  const found = await findAuthenticator(c.var.db, userId)
  if (!found || found.isConfirmed === 1)
    return await page(c, space, new Problem(409, { code: 'authenticator_not_pending', facts: {} }))
  const secret = openSecret(found.secret, c.env.PASSWORD_PEPPER)
  const about = { now: realNow(), lastStep: found.lastStep }
  const step = body.ok ? matchingStep(secret, body.value.code, about) : null
  if (step === null || !(await stepTaken(c.var.db, userId, step)))
    return await page(c, space, new Problem(422, { code: 'code_wrong', facts: {} }))
  const codes = newRecoveryCodes()
  const hashes = codes.map((code) => recoveryCodeHash(c.env.PASSWORD_PEPPER, userId, code))
  await c.var.db.batch([
    authenticatorConfirmed(c.var.db, userId, c.var.now),
    ...recoveryCodesMade(c.var.db, { userId, hashes, at: realNow() }),
    sessionStrengthened(c.var.db, sessionHash),
    entry(c, { action: 'second_factor_added' }),
  ])
  return await codesPage(c, space, codes)
}

/** Shown once, on the answer itself: nothing keeps them in clear. */
const codesPage = (c: Context<App>, space: Space, codes: readonly string[]) =>
  respond(c, {
    status: 201,
    title: (t) => t('security.codes'),
    section: 'security',
    json: () => ({ recovery_codes: codes }),
    page: (t) => <RecoveryCodesPage t={t} space={space} codes={codes} />,
  })

const changedPassword = async (c: Context<App>, space: Space): Promise<Response> => {
  const { userId, name, employer, sessionHash } = c.var.actor
  const body = parseValues(await readValues(c), passwordChange)
  if (!body.ok) return await page(c, space, new Problem(422, { code: 'password_short', facts: {} }))
  const right = await countGuess(c, `password ${userId}`)
  const stored = await findPasswordHash(c.var.db, userId)
  if (!(await isPassword(body.value.current, stored, c.env.PASSWORD_PEPPER)))
    return await page(c, space, new Problem(422, { code: 'password_wrong', facts: {} }))
  await right()
  const judged = judgePassword(body.value.password, {
    hasSecondFactor: await hasSecondFactor(c, userId),
    context: [name, employer?.name ?? '', employer?.number ?? ''],
  })
  if (!judged.ok) return await page(c, space, new Problem(422, judged.refusal))
  const hash = await hashPassword(body.value.password, c.env.PASSWORD_PEPPER)
  await c.var.db.batch([
    passwordSet(c.var.db, userId, hash),
    otherSessionsEnded(c.var.db, { userId, thisHash: sessionHash, now: realNow() }),
    entry(c, { action: 'password_changed' }),
  ])
  return back(c, space)
}

const back = (c: Context<App>, space: Space): Response => {
  const location = `/${space}/security`
  return done(c, { status: 200, location, json: () => ({ url: location }) })
}

/** One's own sessions, password and second factor: the same page in every space. */
export const security = (space: Space) =>
  new Hono<App>()
    .use(requireRole(space))
    .use(ownPeople)
    .use(nobodyElse)
    .get('/', (c) => page(c, space))
    .post('/sessions/:id/ending', async (c) => {
      await readValues(c)
      const ended = { userId: c.var.actor.userId, id: c.req.param('id'), now: realNow() }
      await c.var.db.batch([
        oneSessionEnded(c.var.db, ended),
        entry(c, { action: 'session_ended' }),
      ])
      return back(c, space)
    })
    .post('/sessions/ending', async (c) => {
      await readValues(c)
      const { userId, sessionHash } = c.var.actor
      const ended = { userId, thisHash: sessionHash, now: realNow() }
      await c.var.db.batch([
        otherSessionsEnded(c.var.db, ended),
        entry(c, { action: 'sessions_ended' }),
      ])
      return back(c, space)
    })
    .post('/authenticator', async (c) => {
      await readValues(c)
      const secret = sealSecret(newSecret(), c.env.PASSWORD_PEPPER)
      await authenticatorMade(c.var.db, {
        userId: c.var.actor.userId,
        secret,
        at: c.var.now,
      }).run()
      return back(c, space)
    })
    .post('/authenticator/confirmation', (c) => confirmed(c, space))
    .post('/authenticator/removal', async (c) => {
      await readValues(c)
      // Taken away only from a session that was opened with it.
      if (!c.var.actor.isStrong)
        return await page(c, space, new Problem(403, { code: 'second_factor_needed', facts: {} }))
      await c.var.db.batch([
        ...authenticatorRemoved(c.var.db, c.var.actor.userId),
        entry(c, { action: 'second_factor_removed' }),
      ])
      return back(c, space)
    })
    .post('/recovery-codes', async (c) => {
      await readValues(c)
      const { userId, isStrong } = c.var.actor
      if (!isStrong)
        return await page(c, space, new Problem(403, { code: 'second_factor_needed', facts: {} }))
      const codes = newRecoveryCodes()
      const hashes = codes.map((code) => recoveryCodeHash(c.env.PASSWORD_PEPPER, userId, code))
      await c.var.db.batch([
        ...recoveryCodesMade(c.var.db, { userId, hashes, at: realNow() }),
        entry(c, { action: 'recovery_codes_made' }),
      ])
      return await codesPage(c, space, codes)
    })
    .post('/password', (c) => changedPassword(c, space))
