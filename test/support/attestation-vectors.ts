import { createHash } from 'node:crypto'
import { CompactSign, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'

/** A fund of the test's own: its keys, papers and list, for checkers that ask no server. */
export type Fund = {
  /** As published: the last key, and two that signed before it. */
  jwks: { keys: object[] }
  /** Named by what each has to be found to be. */
  papers: Record<string, { verdict: string; paper: string }>
  status: string
  /** A list somebody else signed. */
  forgedStatus: string
  receipt: string
}

type Pair = { secret: JWK; shown: JWK & { kid: string } }

const pairOf = async (kid: string): Promise<Pair> => {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
  const { kty, crv, x, y } = await exportJWK(publicKey)
  const shown = { kty, crv, x, y, kid, alg: 'ES256', use: 'sig' } as Pair['shown']
  return { secret: await exportJWK(privateKey), shown }
}

const signedBy = async (
  { secret, shown }: Pair,
  { typ = 'attestation+jws', ...header }: Record<string, unknown>,
  payload: object,
): Promise<string> =>
  await new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: 'ES256', kid: shown.kid, typ: String(typ), ...header })
    .sign(await importJWK(secret, 'ES256'))

const digestOf = (code: string): string =>
  createHash('sha256').update(code).digest('base64url').slice(0, 16)

const CODES = {
  valid: '7K4M9QX2VD8THC3NX',
  revoked: '00000000000000000',
  replaced: '11111111111111111',
  cancelled: '22222222222222222',
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

const withPayload = (jws: string, payload: object): string => {
  const [head, , signature] = jws.split('.')
  return `${head}.${part(payload)}.${signature}`
}

export const newFund = async (): Promise<Fund> => {
  const [first, second, third, stranger] = await Promise.all(
    ['first', 'second', 'third', 'stranger'].map(pairOf),
  )
  if (!first || !second || !third || !stranger) throw new Error('no keys')
  const base = { iss: 'cimr-teleservices', iat: 1_790_000_000 }
  const facts = { n: 'AMINA EXEMPLE', m: '205624000', p: 12_345_678 }
  const paper = (code: string, u = '2999-01-01') => ({ ...base, c: code, k: 'points', u, f: facts })
  const valid = await signedBy(third, {}, paper(CODES.valid))
  const address = (code: string, jws: string): string => `https://fund.test/v/${code}#${jws}`
  const unsigned = { alg: 'none', kid: 'third', typ: 'attestation+jws' }
  const none = `${part(unsigned)}.${part(paper(CODES.valid))}.`
  return {
    jwks: { keys: [third.shown, second.shown, first.shown] },
    papers: {
      'a paper': { verdict: 'valid', paper: address(CODES.valid, valid) },
      'its signed text alone': { verdict: 'valid', paper: valid },
      'its code in small letters': {
        verdict: 'valid',
        paper: address('7k4m-9qx2-vd8t-hc3n-x', valid),
      },
      'a paper of before one rotation': {
        verdict: 'valid',
        paper: await signedBy(second, {}, paper(CODES.valid)),
      },
      'a paper of before two': {
        verdict: 'valid',
        paper: await signedBy(first, {}, paper(CODES.valid)),
      },
      'a paper past its last day': {
        verdict: 'expired',
        paper: await signedBy(third, {}, paper(CODES.valid, '2020-01-01')),
      },
      'a revoked one': {
        verdict: 'revoked',
        paper: await signedBy(third, {}, paper(CODES.revoked)),
      },
      'a replaced one': {
        verdict: 'replaced',
        paper: await signedBy(third, {}, paper(CODES.replaced)),
      },
      'one its holder cancelled': {
        verdict: 'unknown',
        paper: await signedBy(third, {}, paper(CODES.cancelled)),
      },
      'another fact': {
        verdict: 'altered',
        paper: withPayload(valid, { ...paper(CODES.valid), f: { ...facts, p: 99_999_999 } }),
      },
      'another last day': {
        verdict: 'altered',
        paper: withPayload(valid, paper(CODES.valid, '3999-01-01')),
      },
      'another code in its address': { verdict: 'altered', paper: address(CODES.revoked, valid) },
      'a stranger’s key under our name': {
        verdict: 'altered',
        paper: await signedBy({ ...stranger, shown: third.shown }, {}, paper(CODES.valid)),
      },
      'a key of its own': {
        verdict: 'altered',
        paper: await signedBy(stranger, { jwk: stranger.shown }, paper(CODES.valid)),
      },
      'a key at an address': {
        verdict: 'altered',
        paper: await signedBy(third, { jku: 'https://evil.test/jwks.json' }, paper(CODES.valid)),
      },
      'another type': {
        verdict: 'altered',
        paper: await signedBy(third, { typ: 'audit-head+jws' }, paper(CODES.valid)),
      },
      'no algorithm': { verdict: 'altered', paper: none },
      'another issuer': {
        verdict: 'altered',
        paper: await signedBy(third, {}, { ...paper(CODES.valid), iss: 'somebody' }),
      },
      'nothing that is a paper': { verdict: 'altered', paper: 'hello' },
    },
    status: await signedBy(
      third,
      { typ: 'attestation-status+jws' },
      {
        ...base,
        day: '2026-10-12',
        revoked: [digestOf(CODES.revoked)],
        replaced: [digestOf(CODES.replaced)],
        expired: [],
        unknown: [digestOf(CODES.cancelled)],
      },
    ),
    forgedStatus: await signedBy(
      stranger,
      { typ: 'attestation-status+jws' },
      {
        ...base,
        day: '2026-10-12',
      },
    ),
    receipt: await signedBy(
      third,
      { typ: 'attestation-check+jws' },
      {
        ...base,
        verdict: 'valid',
        code: CODES.valid,
      },
    ),
  }
}
