import { env } from 'cloudflare:workers'
import { CompactSign, exportJWK, generateKeyPair, type JWK } from 'jose'
import { beforeAll, describe, it } from 'vitest'
import type { Env } from '#src/env.ts'
import { newKeySet } from '#src/signing/new-key-set.ts'
import { type Issued, issuedBy, partsOf, withHeader, wordsOf } from '#test/support/attestations.ts'
import { type Body, seeded, signedInAs, Visitor } from '#test/support/client.ts'
import { sendTo } from '#test/support/counted.ts'
import { forged, privateKeyOf, publicOf, strangerKey } from '#test/rules/signing/support.ts'

// What a forger can bring to the page that checks, and what becomes of papers when keys change.

let hanane: Visitor
let one: Issued
let header: Record<string, unknown>
let payload: Body

beforeAll(async () => {
  await seeded()
  hanane = await signedInAs('member-hanane')
  one = await issuedBy(hanane, { kind: 'points' })
  const parts = partsOf(one.jws)
  header = parts.header
  payload = parts.payload
})

const asked = async (body: object, bindings: Env = env as unknown as Env): Promise<Body> => {
  const answer = await sendTo(
    bindings,
    new Request('https://teleservices.test/verifications', {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )
  return JSON.parse(await answer.text()) as Body
}

const hmac = async (words: string, secret: string): Promise<string> => {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const bytes = new TextEncoder()
  const key = await crypto.subtle.importKey('raw', bytes.encode(secret), algorithm, false, ['sign'])
  const signature = await crypto.subtle.sign('HMAC', key, bytes.encode(words))
  return Buffer.from(signature).toString('base64url')
}

/** The public key, as forgers feed it to HMAC: as it is published, and as PEM would have it. */
const published = async (): Promise<Body> =>
  (await new Visitor().get('/.well-known/jwks.json')).json().keys[0]

const attacks: Record<string, () => Promise<string>> = {
  'alg none, without a signature': async () => `${wordsOf({ ...header, alg: 'none' }, payload)}.`,
  'alg none, with the old signature': async () => withHeader(one.jws, { ...header, alg: 'none' }),
  'alg None, written otherwise': async () => withHeader(one.jws, { ...header, alg: 'nOnE' }),
  'no alg at all': async () => withHeader(one.jws, { kid: header['kid'], typ: header['typ'] }),
  'HS256 with the public key as its secret': async () => {
    const words = wordsOf({ ...header, alg: 'HS256' }, payload)
    return `${words}.${await hmac(words, JSON.stringify(await published()))}`
  },
  'HS256 with the coordinates as its secret': async () => {
    const { x, y } = await published()
    const words = wordsOf({ ...header, alg: 'HS256' }, payload)
    return `${words}.${await hmac(words, `${x}${y}`)}`
  },
  'another algorithm of the same curve': async () =>
    withHeader(one.jws, { ...header, alg: 'ES256K' }),
  'the key of somebody else, under our name': async () =>
    await forged(await strangerKey(), header, payload),
  'the key of somebody else, under its own name': async () =>
    await forged(await strangerKey(), { ...header, kid: 'mine' }, payload),
  'its own key in the header': async () => {
    const key = await strangerKey()
    return await forged(key, { ...header, jwk: publicOf(key) }, payload)
  },
  'its own key at an address (jku)': async () =>
    await forged(await strangerKey(), { ...header, jku: 'https://evil.test/jwks.json' }, payload),
  'its own key at an address (x5u)': async () =>
    await forged(await strangerKey(), { ...header, x5u: 'https://evil.test/key.pem' }, payload),
  'its own chain of certificates (x5c)': async () =>
    await forged(await strangerKey(), { ...header, x5c: ['AAAA'] }, payload),
  'a critical extension': async () => withHeader(one.jws, { ...header, crit: ['exp'], exp: 1 }),
  'a kid that is a path': async () => withHeader(one.jws, { ...header, kid: '../../dev/null' }),
  'a kid that is a member of every object': async () =>
    withHeader(one.jws, { ...header, kid: '__proto__' }),
  'a receipt of a check for the paper itself': async () =>
    (await asked({ code: one.code })).receipt as string,
  'our own signature under another type': async () =>
    await forged(privateKeyOf(env), { ...header, typ: 'audit-head+jws' }, payload),
  'an empty signature': async () => one.jws.replace(/[^.]+$/, ''),
  'a signature of zeros': async () =>
    one.jws.replace(/[^.]+$/, Buffer.alloc(64).toString('base64url')),
  'a signature in the other notation (DER)': async () => {
    const der = Buffer.concat([Buffer.from([0x30, 0x44]), Buffer.alloc(68)])
    return one.jws.replace(/[^.]+$/, der.toString('base64url'))
  },
  'a fourth part': async () => `${one.jws}.${one.jws.split('.')[2]}`,
  'spare bits of the last letter': async () => {
    const last = one.jws.at(-1) ?? ''
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    return one.jws.slice(0, -1) + alphabet.charAt(alphabet.indexOf(last) ^ 1)
  },
  'the other serialization (JSON)': async () => {
    const [protectedHeader, body, signature] = one.jws.split('.')
    return JSON.stringify({ protected: protectedHeader, payload: body, signature })
  },
  'nothing that is a paper': async () => 'hello',
}

describe('a forged paper', () => {
  it.for(Object.entries(attacks))('is altered: %s', async ([, make], { expect }) => {
    const jws = await make()
    const found = await asked({ jws })
    expect(found).toMatchObject({ verdict: 'altered', facts: null })
    expect(JSON.stringify(found)).not.toContain('LAHLOU')
  })

  it('is altered though our key signed it, when it was never issued so', async ({ expect }) => {
    // Somebody who holds a copy of the key still cannot change what a code of ours says.
    const more = { ...payload, f: { ...payload.f, p: 99_999_999 } }
    const jws = await forged(privateKeyOf(env), header, more)
    expect(await asked({ jws })).toMatchObject({ verdict: 'altered', facts: null })
  })

  it('is no paper when it has the shape of none', async ({ expect }) => {
    for (const change of [{ k: 'castle' }, { u: 'never' }, { f: null }, { f: { q: 1 } }, { c: 1 }])
      expect(
        await asked({ jws: await forged(privateKeyOf(env), header, { ...payload, ...change }) }),
      ).toMatchObject({ verdict: 'altered' })
  })

  it('and the same signature in its second form are one paper', async ({ expect }) => {
    // (r, n − s) verifies wherever (r, s) does: it is no other paper, and no hole either.
    const order = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551')
    const raw = Buffer.from(one.jws.split('.')[2] ?? '', 'base64url')
    const s = order - BigInt(`0x${raw.subarray(32).toString('hex')}`)
    const twin = Buffer.concat([
      raw.subarray(0, 32),
      Buffer.from(s.toString(16).padStart(64, '0'), 'hex'),
    ])
    const jws = one.jws.replace(/[^.]+$/, twin.toString('base64url'))
    expect(await asked({ jws })).toMatchObject({ verdict: 'valid' })
  })
})

describe('a row that was changed behind our back', () => {
  it('is altered: facts are read from the signed text alone', async ({ expect }) => {
    const code = '7K4M9QX2VD8THC3NX'
    const columns = `kind, period, member_id, employer_number, control, language, purpose,
      valid_until, issued_by, issued_by_name, issued_at`
    const insert = (facts: string, jws: string, at: string) =>
      env.DB.prepare(
        `INSERT INTO attestations (id, code, facts, jws, ${columns})
         SELECT 'forged-${at}', ?1, ?2, ?3, ${columns} FROM attestations WHERE id = ?4`,
      )
        .bind(at, facts, jws, one.id)
        .run()
    // The signed text of another paper, under a code of its own.
    await insert('{"name":"SOMEBODY"}', one.jws, code)
    const found = await asked({ code })
    expect(found).toMatchObject({ verdict: 'altered', facts: null })
  })
})

describe('papers and keys', () => {
  const pairOf = async (): Promise<{ secret: string; key: JWK }> => {
    const secret = await newKeySet()
    const [key] = (JSON.parse(secret) as { keys: JWK[] }).keys
    if (!key) throw new Error('no key')
    return { secret, key }
  }

  it('old papers verify after two rotations, until their key is disowned', async ({ expect }) => {
    const first = publicOf(privateKeyOf(env))
    const [second, third] = [await pairOf(), await pairOf()]
    const retiredAt = Number(payload.iat) + 1
    const after = (keys: { current: string; retired: object[] }): Env =>
      ({
        ...env,
        SIGNING_KEYS: keys.current,
        RETIRED_SIGNING_KEYS: JSON.stringify({ keys: keys.retired }),
      }) as unknown as Env
    const once = after({
      current: second.secret,
      retired: [{ ...first, retired_at: retiredAt }],
    })
    const twice = after({
      current: third.secret,
      retired: [publicOf(second.key), { ...first, retired_at: retiredAt }],
    })
    for (const bindings of [once, twice])
      for (const brought of [{ code: one.code }, { jws: one.jws }])
        expect(await asked(brought, bindings)).toMatchObject({ verdict: 'valid' })
    const disowned = after({ current: third.secret, retired: [publicOf(second.key)] })
    for (const brought of [{ code: one.code }, { jws: one.jws }])
      expect(await asked(brought, disowned)).toMatchObject({ verdict: 'altered', facts: null })
  })

  it('a key that was retired signs nothing new', async ({ expect }) => {
    const next = await pairOf()
    const retired = { ...publicOf(privateKeyOf(env)), retired_at: Number(payload.iat) - 1 }
    const bindings = {
      ...env,
      SIGNING_KEYS: next.secret,
      RETIRED_SIGNING_KEYS: JSON.stringify({ keys: [retired] }),
    } as unknown as Env
    expect(await asked({ jws: one.jws }, bindings)).toMatchObject({ verdict: 'altered' })
  })

  it('a key of another curve, or another use, opens nothing', async ({ expect }) => {
    const { privateKey, publicKey } = await generateKeyPair('ES384', { extractable: true })
    const jws = await new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
      .setProtectedHeader({ alg: 'ES384', kid: String(header['kid']), typ: String(header['typ']) })
      .sign(privateKey)
    expect((await exportJWK(publicKey)).crv).toBe('P-384')
    expect(await asked({ jws })).toMatchObject({ verdict: 'altered' })
  })
})
