import { type Context, Hono } from 'hono'
import type { App } from '#src/env.ts'
import { realNow } from '#src/http/clock.ts'
import { Problem } from '#src/http/problem.ts'
import { parseValues, readValues } from '#src/http/read-body.ts'
import { wakeNotices } from '#src/notices/index.ts'
import type { Space } from './actor.ts'
import { isOwner } from './owner.ts'
import { judgePassword } from './password-policy.ts'
import { hashPassword, isPassword } from './passwords.ts'
import { codeOnly, passwordChange } from './requests.ts'
import { passkeys } from './routes-passkeys.tsx'
import { hasSecondFactor, isAny, waits } from './second-factor.ts'
import { back, codesPage, entry, newCodes, page } from './security-page.tsx'
import { requireRole } from './sessions.ts'
import { nobodyElse, ownPeople } from './standing-in.ts'
import {
  authenticatorConfirmed,
  authenticatorMade,
  authenticatorRemoved,
  findAuthenticator,
  findFactors,
  findPasswordHash,
  listSessions,
  oneSessionEnded,
  otherSessionsEnded,
  sessionStrengthened,
  sessionsWeakened,
  stepTaken,
} from './store-security.ts'
import { otherWaysClosed } from './store-recovery.ts'
import { passwordSet } from './store-users.ts'
import { factorTold, passwordTold } from './telling.ts'
import { countGuess } from './throttling.ts'
import { matchingStep, newSecret, openSecret, sealSecret } from './totp.ts'

const weak = (): Problem => new Problem(403, { code: 'second_factor_needed', facts: {} })

const confirmed = async (c: Context<App>, space: Space): Promise<Response> => {
  const { userId, sessionHash, isStrong } = c.var.actor
  const body = parseValues(await readValues(c), codeOnly)
  const [found, factors] = await Promise.all([
    findAuthenticator(c.var.db, userId),
    findFactors(c.var.db, userId),
  ])
  if (!found || !waits(found, c.var.now))
    return await page(c, space, new Problem(409, { code: 'authenticator_not_pending', facts: {} }))
  if (isAny(factors) && !isStrong) return await page(c, space, weak())
  const secret = openSecret(found.secret, c.env.PASSWORD_PEPPER)
  const about = { now: realNow(), lastStep: found.lastStep }
  const step = body.ok ? matchingStep(secret, body.value.code, about) : null
  if (step === null || !(await stepTaken(c.var.db, userId, step)))
    return await page(c, space, new Problem(422, { code: 'code_wrong', facts: {} }))
  // Printed with the first second factor, of either kind.
  const printed = isAny(factors) ? null : newCodes(c)
  await c.var.db.batch([
    authenticatorConfirmed(c.var.db, userId, c.var.now),
    ...(printed?.statements ?? []),
    sessionStrengthened(c.var.db, sessionHash),
    ...factorTold(c, 'second_factor_added'),
    entry(c, { action: 'second_factor_added' }),
  ])
  wakeNotices(c)
  return printed ? await codesPage(c, space, printed.codes) : back(c, space)
}

const begun = async (c: Context<App>, space: Space): Promise<Response> => {
  const { application_password: password } = await readValues(c)
  const { userId, isStrong } = c.var.actor
  const factors = await findFactors(c.var.db, userId)
  // Beside a passkey, only from a session that it opened: else a stolen password adds its own.
  if (!isStrong && isAny(factors)) return await page(c, space, weak())
  if (factors.hasApplication) return back(c, space)
  const owner = await isOwner(c, typeof password === 'string' ? password : '')
  if (!owner.ok) return await page(c, space, new Problem(422, owner.refusal))
  const secret = sealSecret(newSecret(), c.env.PASSWORD_PEPPER)
  await c.var.db.batch([
    authenticatorMade(c.var.db, { userId, secret, at: c.var.now }),
    entry(c, { action: 'second_factor_begun' }),
  ])
  return back(c, space)
}

const removed = async (c: Context<App>, space: Space): Promise<Response> => {
  await readValues(c)
  // Taken away only from a session that was opened with it.
  const { userId, sessionHash, isStrong } = c.var.actor
  if (!isStrong) return await page(c, space, weak())
  const { hasApplication } = await findFactors(c.var.db, userId)
  if (!hasApplication) return back(c, space)
  await c.var.db.batch([
    ...authenticatorRemoved(c.var.db, userId),
    sessionsWeakened(c.var.db, userId, sessionHash),
    ...factorTold(c, 'second_factor_removed'),
    entry(c, { action: 'second_factor_removed' }),
  ])
  wakeNotices(c)
  return back(c, space)
}

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
    ...otherWaysClosed(c.var.db, userId, realNow()),
    ...passwordTold(c, c.var.actor),
    entry(c, { action: 'password_changed' }),
  ])
  wakeNotices(c)
  return back(c, space)
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
      const { userId, sessionHash } = c.var.actor
      const ended = { userId, id: c.req.param('id'), now: realNow() }
      const about = { userId, thisHash: sessionHash, now: ended.now }
      const open = await listSessions(c.var.db, about)
      // One that has ended already, or was never there, leaves nothing to write down.
      if (!open.some((one) => one.id === ended.id)) return back(c, space)
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
    .post('/authenticator', (c) => begun(c, space))
    .post('/authenticator/confirmation', (c) => confirmed(c, space))
    .post('/authenticator/removal', (c) => removed(c, space))
    .post('/recovery-codes', async (c) => {
      await readValues(c)
      if (!c.var.actor.isStrong) return await page(c, space, weak())
      const { codes, statements } = newCodes(c)
      await c.var.db.batch([...statements, entry(c, { action: 'recovery_codes_made' })])
      return await codesPage(c, space, codes)
    })
    .post('/password', (c) => changedPassword(c, space))
    .route('/passkeys', passkeys(space))
