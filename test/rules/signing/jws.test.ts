import { createHmac } from 'node:crypto'
import {
  base64url,
  calculateJwkThumbprint,
  decodeProtectedHeader,
  exportSPKI,
  importJWK,
} from 'jose'
import { beforeAll, describe, it } from 'vitest'
import { ISSUER, signed, verified } from '#src/signing/jws.ts'
import { type Keys, keysOf, type KeySource } from '#src/signing/keys.ts'
import { instant } from '#src/kernel/dates.ts'
import {
  forged,
  newSource,
  ours,
  part,
  privateKeyOf,
  publicOf,
  strangerKey,
  TYPE,
} from './support.ts'

const NOW = instant(1_790_000_000_123)
let source: KeySource
let keys: Keys
let jws = ''
const parts = (text: string): [string, string, string] => {
  const [header = '', payload = '', signature = ''] = text.split('.')
  return [header, payload, signature]
}
const verdict = async (text: string, by = keys): Promise<string> => {
  const result = await verified(by, text, { type: TYPE })
  return result.ok ? 'ok' : result.refusal.code
}

beforeAll(async () => {
  source = await newSource()
  keys = await keysOf(source)
  jws = await signed(source, { type: TYPE, payload: { points: 12, nom: 'زيان' }, now: NOW })
})

describe('a signed paper', () => {
  it('says what it is, who signed it with which key, and when', async ({ expect }) => {
    const kid = await calculateJwkThumbprint(publicOf(privateKeyOf(source)))
    expect(decodeProtectedHeader(jws)).toEqual({ alg: 'ES256', kid, typ: TYPE })
    const result = await verified(keys, jws, { type: TYPE })
    expect(result).toEqual({
      ok: true,
      value: {
        payload: { points: 12, nom: 'زيان', iss: ISSUER, iat: 1_790_000_000 },
        kid,
        signedAt: 1_790_000_000_000,
      },
    })
  })

  it('cannot be given another issuer or time by what it carries', async ({ expect }) => {
    const payload = { iss: 'other', iat: 1 }
    const result = await verified(keys, await signed(source, { type: TYPE, payload, now: NOW }), {
      type: TYPE,
    })
    expect(result.ok && result.value.payload).toEqual({ iss: ISSUER, iat: 1_790_000_000 })
  })
})

describe('a paper is refused', () => {
  it('without a signature: alg none, in every spelling', async ({ expect }) => {
    for (const alg of ['none', 'None', 'NONE', 'nOnE', '', null, undefined])
      for (const signature of ['', parts(jws)[2]]) {
        const header = part({ alg, kid: keys.current.kid, typ: TYPE })
        expect(await verdict(`${header}.${parts(jws)[1]}.${signature}`)).toBe('jws_algorithm')
      }
  })

  it('signed by HMAC with the public key as its secret', async ({ expect }) => {
    const jwk = publicOf(privateKeyOf(source))
    const key = await importJWK(jwk, 'ES256', { extractable: true })
    if (key instanceof Uint8Array) throw new Error('not an elliptic curve key')
    for (const secret of [await exportSPKI(key), JSON.stringify(jwk), `${jwk.x}`])
      for (const alg of ['HS256', 'HS384', 'HS512']) {
        const text = `${part({ alg, kid: keys.current.kid, typ: TYPE })}.${parts(jws)[1]}`
        const mac = createHmac(alg.replace('HS', 'sha'), secret).update(text).digest('base64url')
        expect(await verdict(`${text}.${mac}`)).toBe('jws_algorithm')
      }
  })

  it('that claims another algorithm', async ({ expect }) => {
    for (const alg of ['ES384', 'ES512', 'RS256', 'PS256', 'EdDSA', 'ES256K', 'es256', 256]) {
      const header = part({ alg, kid: keys.current.kid, typ: TYPE })
      expect(await verdict(`${header}.${parts(jws)[1]}.${parts(jws)[2]}`)).toBe('jws_algorithm')
    }
  })

  it('signed by a key that is not ours, whatever its kid says', async ({ expect }) => {
    const stranger = await strangerKey()
    const payload = { iss: ISSUER, iat: 1 }
    const own = { kid: await calculateJwkThumbprint(publicOf(stranger)), typ: TYPE }
    expect(await verdict(await forged(stranger, own, payload))).toBe('jws_key_unknown')
    const stolen = { kid: keys.current.kid, typ: TYPE }
    expect(await verdict(await forged(stranger, stolen, payload))).toBe('jws_signature')
    for (const kid of [undefined, '', '__proto__', '../../key', 7, null])
      expect(await verdict(await ours(source, { header: { kid } }))).toBe('jws_key_unknown')
  })

  it('that brings its own key, or anything else we never write', async ({ expect }) => {
    const stranger = await strangerKey()
    const payload = { iss: ISSUER, iat: 1 }
    for (const injected of [
      { jwk: publicOf(stranger) },
      { jku: 'https://evil.example/jwks.json' },
      { x5u: 'https://evil.example/cert.pem' },
      { x5c: ['MIIB'] },
      { cty: 'JWT' },
      { zip: 'DEF' },
    ]) {
      const header = { kid: keys.current.kid, typ: TYPE, ...injected }
      expect(await verdict(await forged(stranger, header, payload))).toBe('jws_header')
      expect(await verdict(await ours(source, { header: injected }))).toBe('jws_header')
    }
    const critical = part({
      alg: 'ES256',
      kid: keys.current.kid,
      typ: TYPE,
      crit: ['b64'],
      b64: false,
    })
    expect(await verdict(`${critical}.${parts(jws)[1]}.${parts(jws)[2]}`)).toBe('jws_header')
  })

  it('of another type, or of none', async ({ expect }) => {
    for (const typ of ['attestation+jws', 'JWT', '', undefined, null, [TYPE], TYPE.toUpperCase()])
      expect(await verdict(await ours(source, { header: { typ } }))).toBe('jws_type')
  })

  it('with one character changed, anywhere', async ({ expect }) => {
    const letters = jws.split('')
    for (const [i, letter] of letters.entries()) {
      if (letter === '.') continue
      const other = letter === 'A' ? 'B' : 'A'
      expect(await verdict(letters.with(i, other).join('')), `character ${i}`).not.toBe('ok')
    }
  })

  it('cut, lengthened, or in another serialisation', async ({ expect }) => {
    const [header, payload, signature] = parts(jws)
    const json = JSON.stringify({ protected: header, payload, signature })
    for (const text of [
      '',
      '.',
      '..',
      header,
      `${header}.${payload}`,
      `${header}.${payload}.`,
      `${header}..${signature}`,
      `${jws}.`,
      `${jws}A`,
      `${jws}=`,
      `${jws}\n`,
      ` ${jws}`,
      `${jws}.${signature}`,
      `${header}.${payload}.${signature.slice(0, -1)}`,
      json,
      'é'.repeat(200),
      `${part('{')}.${payload}.${signature}`,
      `${part('[]')}.${payload}.${signature}`,
      `${part('null')}.${payload}.${signature}`,
    ])
      expect(await verdict(text), text).toMatch(/^jws_(malformed|algorithm)$/)
    for (let end = 1; end < jws.length; end += 7)
      expect(await verdict(jws.slice(0, end))).not.toBe('ok')
  })

  it('in a second spelling of the same bytes', async ({ expect }) => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const last = alphabet.indexOf(jws.at(-1) ?? '')
    const spelled = `${jws.slice(0, -1)}${alphabet[last + 1]}`
    expect(base64url.decode(parts(spelled)[2])).toEqual(base64url.decode(parts(jws)[2]))
    expect(await verdict(spelled)).toBe('jws_malformed')
  })

  it('with a signature of zeros, or the DER form', async ({ expect }) => {
    const [header, payload] = parts(jws)
    for (const bytes of [new Uint8Array(64), new Uint8Array(64).fill(255)]) {
      const text = `${header}.${payload}.${base64url.encode(bytes)}`
      expect(await verdict(text)).toBe('jws_signature')
    }
    const der = `${header}.${payload}.${base64url.encode(new Uint8Array(70).fill(48))}`
    expect(await verdict(der)).toBe('jws_malformed')
  })

  it('by another issuer, or without a time', async ({ expect }) => {
    for (const payload of [
      { iat: 1 },
      { iss: 'x', iat: 1 },
      { iss: ISSUER },
      { iss: ISSUER, iat: '1' },
    ])
      expect(await verdict(await ours(source, { payload }))).toBe('jws_issuer')
    for (const payload of [[], 'text', 7, null])
      expect(await verdict(await ours(source, { payload: payload ?? [] }))).toBe('jws_malformed')
  })
})

describe('rotation', () => {
  const rotated = async (retiredAt?: number): Promise<KeySource> => {
    const next = await newSource()
    const old = publicOf(privateKeyOf(source))
    const keys = [retiredAt === undefined ? old : { ...old, retired_at: retiredAt }]
    return { ...next, RETIRED_SIGNING_KEYS: JSON.stringify({ keys }) }
  }

  it('signs with the new key and still reads what the old one signed', async ({ expect }) => {
    const next = await rotated()
    const set = await keysOf(next)
    expect(set.current.kid).not.toBe(keys.current.kid)
    expect(await verdict(jws, set)).toBe('ok')
    expect(await verdict(await ours(next), set)).toBe('ok')
    expect(await verdict(await ours(next))).toBe('jws_key_unknown')
  })

  it('refuses what a retired key signs afterwards', async ({ expect }) => {
    expect(await verdict(jws, await keysOf(await rotated(1_790_000_000)))).toBe('ok')
    expect(await verdict(jws, await keysOf(await rotated(1_789_999_999)))).toBe('jws_key_retired')
  })

  it('refuses everything of a key taken out of both lists', async ({ expect }) => {
    expect(await verdict(jws, await keysOf(await newSource()))).toBe('jws_key_unknown')
  })

  it('may keep several private keys, the first of which signs', async ({ expect }) => {
    const next = await newSource()
    const both = JSON.stringify({ keys: [privateKeyOf(next), privateKeyOf(source)] })
    const set = await keysOf({ SIGNING_KEYS: both })
    expect(set.current.kid).toBe((await keysOf(next)).current.kid)
    expect(await verdict(jws, set)).toBe('ok')
    expect(set.published).toHaveLength(2)
  })
})

describe('the secret', () => {
  it('is refused when it is not what it should be, without being repeated', async ({ expect }) => {
    const jwk = privateKeyOf(source)
    const wrong: KeySource[] = [
      { SIGNING_KEYS: '' },
      { SIGNING_KEYS: 'not json' },
      { SIGNING_KEYS: '{}' },
      { SIGNING_KEYS: '{"keys":[]}' },
      { SIGNING_KEYS: JSON.stringify({ keys: [publicOf(jwk)] }) },
      { SIGNING_KEYS: JSON.stringify({ keys: [{ ...jwk, crv: 'P-384' }] }) },
      { SIGNING_KEYS: JSON.stringify({ keys: [{ kty: 'oct', k: 'AAAA', d: 'AAAA' }] }) },
      { ...source, RETIRED_SIGNING_KEYS: JSON.stringify({ keys: [jwk] }) },
    ]
    for (const one of wrong) {
      const error = await keysOf(one).then(
        () => null,
        (reason: unknown) => String(reason),
      )
      expect(error).toMatch(/SIGNING_KEYS/)
      expect(error).not.toContain(`${jwk.d}`)
    }
  })

  it('shows its public part alone', async ({ expect }) => {
    for (const key of keys.published)
      expect(Object.keys(key).toSorted()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y'])
    expect(JSON.stringify(keys.published)).not.toContain(`${privateKeyOf(source).d}`)
  })

  it('is imported once', async ({ expect }) => {
    const again = await newSource()
    expect(await keysOf(again)).toBe(await keysOf({ ...again }))
  })
})
