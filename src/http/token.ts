import { sha256 } from './command.ts'

// What opens one page to whoever holds it: a link in a message, a cookie. It is kept hashed.

const BYTES = 32

/** 256 random bits. */
export const randomToken = (): string =>
  Buffer.from(crypto.getRandomValues(new Uint8Array(BYTES))).toString('base64url')

export const newToken = (): { token: string; hash: string } => {
  const token = randomToken()
  return { token, hash: sha256(token) }
}

/** Of what an address holds; null when nobody was ever given anything of that shape. */
export const hashOfToken = (typed: string | undefined): string | null =>
  typed !== undefined && /^[\w-]{43}$/.test(typed) ? sha256(typed) : null
