import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { App } from '#src/env.ts'
import { realNow } from '#src/http/clock.ts'

/** A note to ourselves that the browser keeps for a few minutes: signed, readable, not secret. */
export type SignedCookie = { name: `__Host-${string}`; purpose: string; lifeMs: number }

const signed = (c: Context<App>, cookie: SignedCookie, text: string): string =>
  createHmac('sha256', `${cookie.purpose} ${c.env.PASSWORD_PEPPER}`)
    .update(text)
    .digest('base64url')

export const keepSigned = (c: Context<App>, cookie: SignedCookie, note: object): void => {
  const text = JSON.stringify({ ...note, until: realNow() + cookie.lifeMs })
  const payload = Buffer.from(text).toString('base64url')
  setCookie(c, cookie.name, `${payload}.${signed(c, cookie, payload)}`, {
    httpOnly: true,
    secure: true,
    sameSite: 'Lax',
    path: '/',
    maxAge: cookie.lifeMs / 1000,
  })
}

/** The note, while it is ours and in time. Its type is the word of whoever kept it. */
export const signedIn = <Note>(
  c: Context<App>,
  cookie: SignedCookie,
): (Note & { until: number }) | null => {
  const [payload = '', signature = ''] = (getCookie(c, cookie.name) ?? '').split('.')
  const expected = Buffer.from(signed(c, cookie, payload))
  const received = Buffer.from(signature)
  if (expected.length !== received.length || !timingSafeEqual(expected, received)) return null
  const note = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Note & { until: number }
  return note.until > realNow() ? note : null
}

export const dropSigned = (c: Context<App>, cookie: SignedCookie): void => {
  deleteCookie(c, cookie.name, { path: '/', secure: true })
}
