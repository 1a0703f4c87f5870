import { CompactSign, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import { newKeySet } from '#src/signing/new-key-set.ts'
import { keysOf, type KeySource } from '#src/signing/keys.ts'

export const TYPE = 'receipt+jws'

export const privateKeyOf = (source: KeySource): JWK => {
  const [first] = (JSON.parse(source.SIGNING_KEYS) as { keys: JWK[] }).keys
  if (!first) throw new Error('no key')
  return first
}

export const newSource = async (): Promise<KeySource> => ({ SIGNING_KEYS: await newKeySet() })

export const publicOf = ({ kty, crv, x, y }: JWK): JWK => ({ kty, crv, x, y }) as JWK

export const part = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')

/** Signed with whichever key and header a forger likes. */
export const forged = async (
  jwk: JWK,
  header: Record<string, unknown>,
  payload: unknown,
): Promise<string> =>
  await new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: 'ES256', ...header })
    .sign(await importJWK(jwk, 'ES256'))

/** With an owner's key and our own header, so that one thing alone is wrong. */
export const ours = async (
  source: KeySource,
  change: { header?: Record<string, unknown>; payload?: unknown } = {},
): Promise<string> => {
  const { current } = await keysOf(source)
  const payload = change.payload ?? { iss: 'cimr-teleservices', iat: 1_790_000_000, points: 12 }
  return await forged(
    privateKeyOf(source),
    { kid: current.kid, typ: TYPE, ...change.header },
    payload,
  )
}

export const strangerKey = async (): Promise<JWK> =>
  await exportJWK((await generateKeyPair('ES256', { extractable: true })).privateKey)
