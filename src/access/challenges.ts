import type { Context } from 'hono'
import type { App } from '#src/env.ts'
import { type Instant, instant } from '#src/kernel/dates.ts'
import { randomToken } from '#src/http/token.ts'
import { dropSigned, keepSigned, type SignedCookie, signedIn } from './signed-cookie.ts'

const CHALLENGE: SignedCookie = {
  name: '__Host-challenge',
  purpose: 'challenge',
  lifeMs: 5 * 60_000,
}

/** What a challenge is for, and in whose sign-in or session: it is worth nothing elsewhere. */
export type Asked = { purpose: 'adding' | 'second_factor' | 'sign_in'; boundTo: string }

type Note = Asked & { challenge: string }

/** Nothing is stored until it is answered: whoever asks for thousands fills no table. */
export const newChallenge = (c: Context<App>, asked: Asked): string => {
  const challenge = randomToken()
  keepSigned(c, CHALLENGE, { challenge, ...asked })
  return challenge
}

export const challengeIn = (
  c: Context<App>,
  asked: Asked,
): { challenge: string; expiresAt: Instant } | null => {
  const note = signedIn<Note>(c, CHALLENGE)
  return note?.purpose === asked.purpose && note.boundTo === asked.boundTo
    ? { challenge: note.challenge, expiresAt: instant(note.until) }
    : null
}

export const dropChallenge = (c: Context<App>): void => dropSigned(c, CHALLENGE)
