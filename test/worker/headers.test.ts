import { beforeAll, describe, it } from 'vitest'
import { version } from '../../package.json'
import { type Answer, seeded, signedInAs, Visitor } from '#test/support/client.ts'

beforeAll(seeded)

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const expected = {
  'content-security-policy': POLICY,
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
}

const headersOf = (answer: Answer) =>
  Object.fromEntries(Object.keys(expected).map((name) => [name, answer.headers.get(name)]))

describe('every answer', () => {
  it.for([
    ['a page', 'GET', '/', 'html'],
    ['JSON', 'GET', '/healthz', 'json'],
    ['a missing page', 'GET', '/nowhere', 'html'],
    ['a refusal', 'POST', '/sign-in/employer', 'html'],
    ['a redirect', 'GET', '/employer', 'html'],
    ['a file', 'GET', '/demo/samples/CIMR_005624_T3_2026.txt', 'any'],
    ['an unknown method', 'DELETE', '/declarations', 'json'],
  ] as const)('carries its headers: %s', async ([, method, path, as], { expect }) => {
    const answer = await new Visitor().send(method, path, undefined, { as })
    expect(headersOf(answer)).toEqual(expected)
  })

  it('is not kept by anyone, behind sign-in', async ({ expect }) => {
    const karim = await signedInAs('declarant-005624')
    for (const path of ['/employer', '/declarations', '/declarations/new']) {
      const answer = await karim.get(path, { as: 'html' })
      expect(answer.headers.get('cache-control')).toBe('private, no-store')
      expect(answer.headers.get('vary')).toContain('Accept-Language')
    }
  })

  it('holds no inline script or style', async ({ expect }) => {
    const karim = await signedInAs('declarant-005624')
    for (const path of ['/', '/demo', '/employer', '/declarations', '/declarations/new']) {
      const { text } = await karim.get(path, { as: 'html' })
      expect(text).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=|javascript:/i)
    }
  })
})

describe('negotiation', () => {
  it.for([
    [undefined, 'text/html'],
    ['*/*', 'text/html'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'text/html'],
    ['application/json', 'application/json'],
    ['text/csv', 'text/csv'],
  ] as const)('answers Accept %s with %s', async ([accept, type], { expect }) => {
    const karim = await signedInAs('declarant-005624')
    const answer = await karim.get('/declarations', {
      as: 'any',
      headers: accept === undefined ? { Accept: '' } : { Accept: accept },
    })
    expect(answer.headers.get('content-type')).toContain(type)
  })

  it('answers JSON with JSON when nothing is asked for', async ({ expect }) => {
    const answer = await new Visitor().post('/sign-in/employer', {}, { as: 'any' })
    expect(answer.status).toBe(422)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
  })

  it('says its version and that it is well', async ({ expect }) => {
    const answer = await new Visitor().get('/healthz')
    expect(answer.json()).toEqual({ status: 'ok', version })
  })
})
