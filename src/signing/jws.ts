import { base64url, compactVerify, CompactSign, decodeProtectedHeader, errors } from 'jose'
import { type Instant, instant } from '#src/kernel/dates.ts'
import { ok, refused, type Refusal, type Result } from '#src/kernel/result.ts'
import { ALGORITHM, type Keys, type KeySource, keysOf } from './keys.ts'

export const ISSUER = 'cimr-teleservices'

type Claims = Record<string, unknown>
export type Verified = { payload: Claims; kid: string; signedAt: Instant }
export type JwsRefusal = Refusal<
  | 'jws_malformed'
  | 'jws_algorithm'
  | 'jws_header'
  | 'jws_type'
  | 'jws_key_unknown'
  | 'jws_key_retired'
  | 'jws_signature'
  | 'jws_issuer'
>

/** A compact JWS by the current key. `type` says what the paper is: one is never taken for another. */
export const signed = async (
  env: KeySource,
  paper: { type: string; payload: Claims; now: Instant },
): Promise<string> => {
  const { current } = await keysOf(env)
  const claims = { ...paper.payload, iss: ISSUER, iat: Math.floor(paper.now / 1000) }
  return await new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader({ alg: ALGORITHM, kid: current.kid, typ: paper.type })
    .sign(current.key)
}

const SHAPE = /^[\w-]+\.[\w-]+\.[\w-]{86}$/
const MEMBERS = ['alg', 'kid', 'typ']

/** One text, one reading: spare bits of base64url are not a second spelling. */
const isCanonical = (part: string): boolean => {
  try {
    return base64url.encode(base64url.decode(part)) === part
  } catch {
    return false
  }
}

type Header = { alg?: unknown; kid?: unknown; typ?: unknown }

const headerOf = (jws: string): Header | null => {
  try {
    return decodeProtectedHeader(jws)
  } catch {
    return null
  }
}

const claimsIn = (bytes: Uint8Array): Claims | null => {
  try {
    const claims: unknown = JSON.parse(
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
    )
    return typeof claims === 'object' && claims !== null && !Array.isArray(claims)
      ? (claims as Claims)
      : null
  } catch {
    return null
  }
}

/**
 * Ours, of this type, and untouched. Keys come from `keys` alone: a header that brings one
 * (`jwk`, `jku`, `x5u`, `x5c`) or anything else we never write is refused before any arithmetic.
 */
export const verified = async (
  keys: Keys,
  jws: string,
  wanted: { type: string },
): Promise<Result<Verified, JwsRefusal>> => {
  const header = headerOf(jws)
  if (!header) return refused('jws_malformed')
  // Before the shape: an unsigned or HMAC paper is named for what it is.
  if (header.alg !== ALGORITHM) return refused('jws_algorithm')
  if (!SHAPE.test(jws) || !jws.split('.').every(isCanonical)) return refused('jws_malformed')
  if (Object.keys(header).some((name) => !MEMBERS.includes(name))) return refused('jws_header')
  if (header.typ !== wanted.type) return refused('jws_type')
  const kid = typeof header.kid === 'string' ? header.kid : ''
  const known = keys.byKid.get(kid)
  if (!known) return refused('jws_key_unknown')
  let bytes: Uint8Array
  try {
    bytes = (await compactVerify(jws, known.key, { algorithms: [ALGORITHM] })).payload
  } catch (error) {
    // Anything but a refusal of jose is our own fault, and has to be seen.
    if (error instanceof errors.JOSEError) return refused('jws_signature')
    throw error
  }
  const payload = claimsIn(bytes)
  if (!payload) return refused('jws_malformed')
  const { iss, iat } = payload
  if (iss !== ISSUER || typeof iat !== 'number' || !Number.isSafeInteger(iat))
    return refused('jws_issuer')
  if (known.retiredAt !== null && iat > known.retiredAt) return refused('jws_key_retired')
  return ok({ payload, kid, signedAt: instant(iat * 1000) })
}
