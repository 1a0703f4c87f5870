import { env } from 'cloudflare:workers'
import { describe, it } from 'vitest'
import { instant } from '#src/kernel/dates.ts'
import { keysOf, signed, verified } from '#src/signing/index.ts'
import { Visitor } from '#test/support/client.ts'

describe('the public keys', () => {
  it('are there for everyone, and may be kept five minutes', async ({ expect }) => {
    const answer = await new Visitor().get('/.well-known/jwks.json', { as: 'any' })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=300')
    expect(answer.headers.get('content-type')).toBe('application/jwk-set+json')
    const { keys } = answer.json()
    expect(keys).toHaveLength(1)
    expect(Object.keys(keys[0]).toSorted()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y'])
  })

  it('hold nothing of the private one', async ({ expect }) => {
    const { text } = await new Visitor().get('/.well-known/jwks.json')
    const secret = JSON.parse(env.SIGNING_KEYS) as { keys: { d: string }[] }
    expect(secret.keys[0]?.d).toMatch(/^[\w-]{43}$/)
    expect(text).not.toContain('"d"')
    expect(text).not.toContain(secret.keys[0]?.d)
  })

  it('check what the Worker signs', async ({ expect }) => {
    const now = instant(1_790_000_000_000)
    const jws = await signed(env, { type: 'receipt+jws', payload: { points: 12 }, now })
    const read = await verified(await keysOf(env), jws, { type: 'receipt+jws' })
    expect(read.ok && read.value.payload['points']).toBe(12)
    const { keys } = (await new Visitor().get('/.well-known/jwks.json')).json()
    expect(read.ok && read.value.kid).toBe(keys[0].kid)
  })
})
