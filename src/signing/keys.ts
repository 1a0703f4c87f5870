import { calculateJwkThumbprint, type CryptoKey, importJWK, type JWK } from 'jose'
import type { Env } from '#src/env.ts'
import { invariant } from '#src/kernel/invariant.ts'

export const ALGORITHM = 'ES256'

type PublicPart = { kty: 'EC'; crv: 'P-256'; x: string; y: string }
/** A key as it is shown to everyone: written field by field, so that `d` cannot follow. */
export type PublishedKey = PublicPart & { kid: string; alg: typeof ALGORITHM; use: 'sig' }
export type Keys = {
  current: { kid: string; key: CryptoKey }
  /** `retiredAt`, in seconds: what it signed later is not ours. */
  byKid: ReadonlyMap<string, { key: CryptoKey; retiredAt: number | null }>
  published: readonly PublishedKey[]
}
export type KeySource = Pick<Env, 'SIGNING_KEYS' | 'RETIRED_SIGNING_KEYS'>

type Written = JWK & { retired_at?: unknown }

const listIn = (text: string, name: string): Written[] => {
  let set: unknown
  try {
    set = JSON.parse(text)
  } catch {
    set = null
  }
  const keys = (set as { keys?: unknown } | null)?.keys
  invariant(Array.isArray(keys), `${name} is not a JSON Web Key Set`)
  return keys as Written[]
}

const publicPart = (jwk: Written, name: string): PublicPart => {
  const { x, y } = jwk
  const isOurs = jwk.kty === 'EC' && jwk.crv === 'P-256' && x !== undefined && y !== undefined
  invariant(isOurs, `${name} holds a key that is not P-256`)
  return { kty: 'EC', crv: 'P-256', x, y }
}

const imported = async (jwk: JWK): Promise<CryptoKey> => {
  const key = await importJWK(jwk, ALGORITHM)
  invariant(!(key instanceof Uint8Array), 'an elliptic curve key is not bytes')
  return key
}

/** The identifier is the key's own thumbprint (RFC 7638), whatever the set says. */
const published = async (part: PublicPart): Promise<PublishedKey> => ({
  ...part,
  kid: await calculateJwkThumbprint(part),
  alg: ALGORITHM,
  use: 'sig',
})

const readKeys = async (source: KeySource): Promise<Keys> => {
  const own = listIn(source.SIGNING_KEYS, 'SIGNING_KEYS')
  const retired = source.RETIRED_SIGNING_KEYS
    ? listIn(source.RETIRED_SIGNING_KEYS, 'RETIRED_SIGNING_KEYS')
    : []
  const [first] = own
  invariant(first?.d, 'SIGNING_KEYS holds no private key')
  invariant(
    retired.every((jwk) => jwk.d === undefined),
    'RETIRED_SIGNING_KEYS holds a private key: keep its public part only',
  )
  const byKid = new Map<string, { key: CryptoKey; retiredAt: number | null }>()
  const shown: PublishedKey[] = []
  for (const [jwk, name] of [
    ...own.map((key) => [key, 'SIGNING_KEYS'] as const),
    ...retired.map((key) => [key, 'RETIRED_SIGNING_KEYS'] as const),
  ]) {
    const part = publicPart(jwk, name)
    const key = await published(part)
    if (byKid.has(key.kid)) continue
    const { retired_at: at } = jwk
    invariant(at === undefined || Number.isSafeInteger(at), `${name}: retired_at is in seconds`)
    byKid.set(key.kid, {
      key: await imported(part),
      retiredAt: at === undefined ? null : Number(at),
    })
    shown.push(key)
  }
  const part = publicPart(first, 'SIGNING_KEYS')
  const kid = await calculateJwkThumbprint(part)
  return { current: { kid, key: await imported({ ...part, d: first.d }) }, byKid, published: shown }
}

let known: { source: string; keys: Promise<Keys> } | null = null

/** Imported once in each isolate; read again when the secret changed under it. */
export const keysOf = async (source: KeySource): Promise<Keys> => {
  invariant(source.SIGNING_KEYS, 'SIGNING_KEYS is not set')
  const text = `${source.SIGNING_KEYS}\n${source.RETIRED_SIGNING_KEYS ?? ''}`
  if (known?.source !== text) known = { source: text, keys: readKeys(source) }
  return await known.keys
}
