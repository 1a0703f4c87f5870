import type { Context } from 'hono'
import { isConflict } from '#src/database/database.ts'
import type { App } from '#src/env.ts'
import { realNow } from '#src/http/clock.ts'
import { Problem } from '#src/http/problem.ts'
import { parseValues, type Values } from '#src/http/read-body.ts'
import type { Instant } from '#src/kernel/dates.ts'
import type { Space } from './actor.ts'
import { type Asked, challengeIn, dropChallenge, newChallenge } from './challenges.ts'
import { passkeyAnswer } from './requests.ts'
import type { OpenHalf } from './second-factor.ts'
import {
  challengeAnswered,
  findPasskey,
  type FoundPasskey,
  listPasskeys,
  passkeyUsed,
} from './store-passkeys.ts'
import { askingOptions, counterIn, handleOf } from './webauthn.ts'

/** At the door alone, or after the password: then it has to be a key of that person. */
export type Door = { space: Space; half: OpenHalf | null }

const askedAt = ({ space, half }: Door): Asked =>
  half
    ? { purpose: 'second_factor', boundTo: `${space} ${half.userId} ${half.until}` }
    : { purpose: 'sign_in', boundTo: space }

export const challengeAt = async (c: Context<App>, door: Door) => {
  const allowed = door.half ? await listPasskeys(c.var.db, door.half.userId) : null
  return await askingOptions(c, { challenge: newChallenge(c, askedAt(door)), allowed })
}

/** Takes the challenge and moves the counter: false when another answer did so first. */
const isFirst = async (
  c: Context<App>,
  answer: { challenge: string; expiresAt: Instant; passkey: FoundPasskey; counter: number },
): Promise<boolean> => {
  const { passkey, counter } = answer
  try {
    const ran = await c.var.db.batch([
      ...challengeAnswered(c.var.db, { ...answer, now: realNow() }),
      passkeyUsed(c.var.db, {
        id: passkey.id,
        before: passkey.counter,
        counter,
        at: c.var.now,
      }),
    ])
    return ran.at(-1)?.meta.changes === 1
  } catch (error) {
    if (isConflict(error)) return false
    throw error
  }
}

const refusal = (code: 'passkey_expired' | 'passkey_refused'): Problem =>
  new Problem(422, { code, facts: {} })

/** Alone, the key names its owner by the handle it was given; after the password it need not. */
const belongs = (passkey: FoundPasskey, door: Door, handle: string | undefined): boolean =>
  passkey.space === door.space &&
  (door.half === null
    ? handle === handleOf(passkey.userId)
    : passkey.userId === door.half.userId &&
      (handle === undefined || handle === handleOf(passkey.userId)))

/**
 * Whose passkey answered; a Problem when none did. Alone it stands for the password too: the
 * authenticator must then have recognised its owner. Nothing is counted: a signature isn't guessed,
 * and a counter would let whoever learns a key's name lock its owner out.
 */
export const answeredAt = async (
  c: Context<App>,
  door: Door,
  values: Values,
): Promise<{ userId: string; name: string; next: string | undefined }> => {
  const asked = challengeIn(c, askedAt(door))
  if (!asked) throw refusal('passkey_expired')
  const body = parseValues(values, passkeyAnswer)
  if (!body.ok) throw refusal('passkey_refused')
  const { credential: given, next } = body.value
  const passkey = await findPasskey(c.var.db, given.id)
  if (!passkey || !belongs(passkey, door, given.response.userHandle))
    throw refusal('passkey_refused')
  const { challenge } = asked
  const counter = await counterIn(c, given, { challenge, passkey, mustVerify: !door.half })
  if (counter === null) throw refusal('passkey_refused')
  if (!(await isFirst(c, { ...asked, passkey, counter }))) throw refusal('passkey_expired')
  dropChallenge(c)
  return { userId: passkey.userId, name: passkey.userName, next }
}
