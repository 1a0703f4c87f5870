import { type Context, Hono } from 'hono'
import { isConflict } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { realNow } from '#src/http/clock.ts'
import { carryOut, commandOf, commandRecorded, newId, outcomeOf } from '#src/http/command.ts'
import { notFound, Problem } from '#src/http/problem.ts'
import { parseValues, readValues, type Values } from '#src/http/read-body.ts'
import { done } from '#src/http/respond.tsx'
import { wanted } from '#src/http/wanted.ts'
import { wakeNotices } from '#src/notices/index.ts'
import type { Space } from './actor.ts'
import { type Asked, challengeIn, dropChallenge, newChallenge } from './challenges.ts'
import { isOwner } from './owner.ts'
import { newPasskey, passkeyWanted } from './requests.ts'
import { isAny } from './second-factor.ts'
import { codesPage, entry, newCodes, page } from './security-page.tsx'
import { deviceLabel } from './sessions.ts'
import {
  challengeAnswered,
  findPasskey,
  listPasskeys,
  passkeyAdded,
  passkeyRemoved,
} from './store-passkeys.ts'
import {
  codesLeftRemoved,
  type Factors,
  findFactors,
  sessionStrengthened,
  sessionsWeakened,
} from './store-security.ts'
import { passkeyTold } from './telling.ts'
import { addingOptions, newPasskeyIn } from './webauthn.ts'

const MOST = 20

const refusal = (status: 403 | 409 | 422, code: string): Problem =>
  new Problem(status, { code, facts: {} })

const askedIn = (c: Context<App>): Asked => ({
  purpose: 'adding',
  boundTo: c.var.actor.sessionHash,
})

/** What the person calls it; else the device they are on. */
const nameIn = (c: Context<App>, values: Values): { name: string; password: string } => {
  const body = parseValues(values, passkeyWanted)
  if (!body.ok) throw refusal(422, 'passkey_name')
  const { name, own_password: password } = body.value
  const device = deviceLabel(c.req.header('User-Agent') ?? '')
  return { name: name.trim() || device || c.var.t('security.passkey'), password }
}

const requireStrong = (c: Context<App>, factors: Factors): void => {
  if (isAny(factors) && !c.var.actor.isStrong) throw refusal(403, 'second_factor_needed')
}

const challenged = async (c: Context<App>, space: Space): Promise<Response> => {
  const { userId, name } = c.var.actor
  const { password } = nameIn(c, await readValues(c))
  const [factors, known] = await Promise.all([
    findFactors(c.var.db, userId),
    listPasskeys(c.var.db, userId),
  ])
  requireStrong(c, factors)
  if (known.length >= MOST) throw refusal(409, 'passkeys_full')
  const owner = await isOwner(c, password)
  if (!owner.ok) throw new Problem(422, owner.refusal)
  const options = await addingOptions(c, {
    challenge: newChallenge(c, askedIn(c)),
    person: { userId, name, label: `${name}, ${c.var.t.dynamic(`space.${space}`)}` },
    known,
  })
  return done(c, { status: 200, location: `/${space}/security`, json: () => ({ ...options }) })
}

/** The challenge is the command's id here: it is answered once. */
const added = async (c: Context<App>, space: Space): Promise<Response> => {
  const { db, actor, now } = c.var
  const { userId } = actor
  const values = await readValues(c)
  const { name } = nameIn(c, values)
  const asked = challengeIn(c, askedIn(c))
  if (!asked) throw refusal(422, 'passkey_expired')
  const factors = await findFactors(db, userId)
  requireStrong(c, factors)
  const body = parseValues(values, newPasskey)
  const made = body.ok ? await newPasskeyIn(c, body.value.credential, asked.challenge) : null
  if (!body.ok || !made) throw refusal(422, 'passkey_refused')
  const { transports } = body.value.credential.response
  const id = newId()
  const printed = isAny(factors) ? null : newCodes(c)
  try {
    await db.batch([
      ...challengeAnswered(db, { ...asked, now: realNow() }),
      passkeyAdded(db, { id, userId, name, transports, ...made, at: now }),
      sessionStrengthened(db, actor.sessionHash),
      ...(printed?.statements ?? []),
      entry(c, { action: 'passkey_added', after: { name } }),
      ...passkeyTold(c, 'passkey_added', name),
    ])
  } catch (error) {
    if (!isConflict(error)) throw error
    const isKnown = (await findPasskey(db, made.credentialId)) !== null
    throw isKnown ? refusal(409, 'passkey_known') : refusal(422, 'passkey_expired')
  }
  dropChallenge(c)
  wakeNotices(c)
  if (printed) return await codesPage(c, space, printed.codes)
  return done(c, { status: 201, location: `/${space}/security`, json: () => ({ id, name }) })
}

const removed = async (c: Context<App>, space: Space): Promise<Response> => {
  const { db, actor, now } = c.var
  const { userId } = actor
  const id = c.req.param('id') ?? ''
  const command = commandOf(c, await readValues(c))
  const outcome = { status: 200, location: `/${space}/security` } as const
  if (!(await outcomeOf(db, command))) {
    const passkey = (await listPasskeys(db, userId)).find((one) => one.id === id)
    if (!passkey) throw notFound()
    if (!actor.isStrong) throw refusal(403, 'second_factor_needed')
    await carryOut(db, command, [
      commandRecorded(db, command, { ...outcome, at: now }),
      passkeyRemoved(db, { id, userId }),
      codesLeftRemoved(db, userId),
      sessionsWeakened(db, userId, actor.sessionHash),
      entry(c, { action: 'passkey_removed', after: { name: passkey.name } }),
      ...passkeyTold(c, 'passkey_removed', passkey.name),
    ])
    wakeNotices(c)
  }
  return done(c, { ...outcome, json: () => ({ url: outcome.location }) })
}

/** A refusal comes back on the security page; a program, and the script, get its sentence. */
const shown =
  (space: Space, act: (c: Context<App>, space: Space) => Promise<Response>) =>
  async (c: Context<App>): Promise<Response> => {
    try {
      return await act(c, space)
    } catch (error) {
      if (!(error instanceof Problem) || error.status === 404) throw error
      if (wanted(c) === 'json') throw error
      return await page(c, space, error)
    }
  }

/** Adding a passkey to one's own access, and taking it away. */
export const passkeys = (space: Space) =>
  new Hono<App>()
    .post('/challenge', shown(space, challenged))
    .post('/', shown(space, added))
    .post('/:id/removal', shown(space, removed))
