import { createHash } from 'node:crypto'
import { brotliCompressSync, constants } from 'node:zlib'
import { listDurableObjectIds, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, describe, it } from 'vitest'
import { keysOf, verified } from '#src/signing/index.ts'
import { countOf, type Issued, issuedBy } from '#test/support/attestations.ts'
import { type Answer, type Body, seeded, signedInAs, Visitor } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'
import { sendTo, watchedD1 } from '#test/support/counted.ts'

let hanane: Visitor
let controller: Visitor
let valid: Issued
let cancelled: Issued
let withheld: Issued
const stranger = new Visitor()

beforeAll(async () => {
  await seeded()
  hanane = await signedInAs('member-hanane')
  controller = await signedInAs('desk-controller')
  valid = await issuedBy(hanane, { kind: 'points' })
  cancelled = await issuedBy(hanane, { kind: 'points' })
  withheld = await issuedBy(hanane, { kind: 'points' })
  await hanane.post(`/attestations/${cancelled.id}/cancellation`)
  await controller.post(`/desk/attestations/${withheld.id}/revocation`, {
    reason: 'Usurpation',
    withheld: true,
  })
})

// This is about answers below the limits, but for the test of the limits themselves.
beforeEach(async () => {
  for (const id of await listDurableObjectIds(env.GUESSES))
    await runInDurableObject(env.GUESSES.get(id), (_object, state) => {
      state.storage.sql.exec('DELETE FROM guesses')
    })
})

const NEVER = '7K4M9QX2VD8THC3NX'
/** Every kind of unknown, all of one length so that what is typed weighs the same. */
const unknowns = (): Record<string, string> => ({
  'never issued': NEVER,
  'cancelled by its holder': cancelled.code,
  'withheld by the fund': withheld.code,
  'mistyped by one sign': `${NEVER.slice(0, -1)}Y`,
  'no code at all': 'not-a-code-at-all',
  'too long': `${NEVER.slice(0, -4)}ÉÉÉÉ`,
})

type Asking = (code: string) => Request

const request = (path: string, init: RequestInit): Request =>
  new Request(`https://teleservices.test${path}`, init)

const ASKING: Record<string, Asking> = {
  'the page of a code': (code) =>
    request(`/v/${encodeURIComponent(code)}`, { headers: { Accept: 'text/html' } }),
  'the page of a code, for a program': (code) =>
    request(`/v/${encodeURIComponent(code)}`, { headers: { Accept: 'application/json' } }),
  'a code typed in the form': (code) =>
    request('/verifications', {
      method: 'POST',
      headers: { Accept: 'text/html' },
      body: new URLSearchParams({ code }),
    }),
  'a code and a control number': (code) =>
    request('/verifications', {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify({ code, control: '12345678' }),
    }),
  'a code among others': (code) =>
    request('/verifications', {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify({ codes: [valid.code, code] }),
    }),
}

const plain = (text: string, code: string): string =>
  text
    .replaceAll(code, 'typed')
    .replaceAll(/eyJ[\w-]+\.[\w-]+\.[\w-]{86}/g, (jws) => `receipt of ${jws.length}`)
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'now')
    .replaceAll(/\d+,\d(?=\s?Ko)/g, 'weight')

const answered = async (asking: Asking, code: string) => {
  const { bindings, asked } = watchedD1()
  const answer = await sendTo(bindings, asking(code))
  const text = plain(await answer.text(), code)
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`).toSorted()
  return { status: answer.status, headers, text, asked: asked() }
}

describe('a code that answers "unknown"', () => {
  it.for(Object.entries(ASKING))(
    'answers alike, whatever kind of unknown it is: %s',
    async ([, asking], { expect }) => {
      const [first, ...others] = Object.entries(unknowns())
      const reference = await answered(asking, first?.[1] ?? '')
      expect(reference.status).toBe(200)
      expect(reference.text).toMatch(/unknown|Code inconnu/)
      expect(reference.asked.length).toBeGreaterThan(1)
      for (const [kind, code] of others) {
        const { text, ...rest } = await answered(asking, code)
        expect({ kind, text, ...rest }).toEqual({ kind, ...reference })
      }
    },
  )

  it('costs what a known one does', async ({ expect }) => {
    for (const asking of Object.values(ASKING)) {
      const [known, unknown] = [await answered(asking, valid.code), await answered(asking, NEVER)]
      expect(unknown.asked).toEqual(known.asked)
    }
  })

  it('leaves no trace', async ({ expect }) => {
    const before = await countOf('attestation_checks')
    for (const code of Object.values(unknowns()))
      for (const name of ['the page of a code', 'a code typed in the form'] as const)
        await answered(ASKING[name] ?? (() => request('/', {})), code)
    expect(await countOf('attestation_checks')).toBe(before)
  })
})

const typed = (code: string, options: { as?: 'json' | 'html' } = {}): Promise<Answer> =>
  stranger.get(`/v/${code}`, { headers: { 'CF-Connecting-IP': '192.0.2.7' }, ...options })

describe('somebody who tries codes', () => {
  it('has to wait, without a captcha, while right ones are never counted', async ({ expect }) => {
    for (let i = 0; i < 70; i += 1) expect((await typed(valid.code)).status).toBe(200)
    let waited: Answer | null = null
    for (let i = 0; i < 70 && !waited; i += 1) {
      const answer = await typed(NEVER)
      if (answer.status === 429) waited = answer
    }
    expect(waited?.status).toBe(429)
    expect(Number(waited?.headers.get('retry-after'))).toBeGreaterThan(0)
    const page = await typed(valid.code, { as: 'html' })
    expect(page.status).toBe(429)
    expect(page.text).toContain('Trop de codes inconnus')
    const elsewhere = await stranger.get(`/v/${valid.code}`, {
      headers: { 'CF-Connecting-IP': '192.0.2.8' },
    })
    expect(elsewhere.json().verdict).toBe('valid')
  })

  it('has to wait from every address of one subscriber', async ({ expect }) => {
    const from = (address: string) =>
      stranger.get(`/v/${NEVER}`, { headers: { 'CF-Connecting-IP': address } })
    let status = 200
    for (let i = 1; i <= 70 && status !== 429; i += 1)
      ({ status } = await from(`2001:db8:0:7::${i}`))
    expect(status).toBe(429)
    expect((await from('2001:DB8:0:7:a:b:c:d')).status).toBe(429)
    expect((await from('2001:db8:0:8::1')).status).not.toBe(429)
  })

  it('has to wait as well for the number that opens the figures', async ({ expect }) => {
    const statuses = []
    for (let i = 0; i < 8; i += 1)
      statuses.push(
        (await stranger.post('/verifications', { code: valid.code, control: String(i) })).status,
      )
    expect(statuses.slice(0, 3)).toEqual([422, 422, 422])
    expect(statuses.at(-1)).toBe(429)
    // The code itself still answers.
    expect((await stranger.get(`/v/${valid.code}`)).json().verdict).toBe('valid')
  })
})

describe('a list of codes', () => {
  const hundred = () => [valid.code, cancelled.code, ...Array.from({ length: 98 }, () => NEVER)]

  it('is checked in as many statements as one code', async ({ expect }) => {
    const post = (body: object) => async () => {
      const { bindings, asked } = watchedD1()
      await sendTo(
        bindings,
        request('/verifications', {
          method: 'POST',
          headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        }),
      )
      return asked().length
    }
    const one = await post({ code: valid.code })()
    expect(await post({ codes: hundred() })()).toBe(one)
  })

  it('answers JSON, CSV and a page, without figures', async ({ expect }) => {
    const codes = [valid.code, ` ${NEVER.toLowerCase()} `]
    const { results } = (await stranger.post('/verifications', { codes })).json()
    expect(results.map(({ verdict }: Body) => verdict)).toEqual(['valid', 'unknown'])
    expect(results[0]).toMatchObject({ hides_figures: true, facts: { name: 'HANANE LAHLOU' } })
    const text = codes.join('\n')
    const csv = await stranger.submit('/verifications?format=csv', { codes: text })
    expect(csv.headers.get('content-type')).toContain('text/csv')
    const rows = csv.text.split('\r\n')
    expect(rows).toHaveLength(3)
    expect(rows[1]).toContain(`${valid.code};valid;points;HANANE LAHLOU;2026-10-12;2027-04-12`)
    const page = await stranger.submit('/verifications?lang=en', { codes: text })
    expect(page.text).toContain('Certificate valid')
    expect(page.text).toContain('Code unknown')
  })

  it('holds a hundred at most, and one at least', async ({ expect }) => {
    expect((await stranger.post('/verifications', { codes: hundred() })).status).toBe(200)
    for (const codes of [[...hundred(), NEVER], [], ' \n ']) {
      const answer = await stranger.post('/verifications', { codes })
      expect([answer.status, answer.json().code]).toEqual([422, 'codes_count'])
    }
    const page = await stranger.submit('/verifications', {
      codes: [...hundred(), NEVER].join('\n'),
    })
    expect(page.status).toBe(422)
    expect(page.text).toContain(valid.code)
  })
})

describe('a check', () => {
  it('gives a signed receipt: what was brought, what it was found to be, and when', async ({
    expect,
  }) => {
    const found = (await stranger.post('/verifications', { jws: valid.jws })).json()
    const keys = await keysOf(env)
    const read = await verified(keys, found.receipt, { type: 'attestation-check+jws' })
    expect(read.ok && read.value.payload).toMatchObject({
      brought: createHash('sha256').update(valid.jws).digest('base64url'),
      code: valid.code,
      kind: 'points',
      verdict: 'valid',
      facts: valid.facts,
    })
    const file = await stranger.get(`/v/${valid.code}/receipt`, { as: 'any' })
    expect(file.headers.get('content-type')).toBe('application/jose')
    const second = await verified(keys, file.text, { type: 'attestation-check+jws' })
    expect(second.ok && second.value.payload['verdict']).toBe('valid')
    expect(second.ok && second.value.payload['facts']).not.toHaveProperty('points_ten_thousandths')
  })

  it('of nothing is refused, with what was typed', async ({ expect }) => {
    for (const body of [
      {},
      { code: ' ' },
      { code: 'x'.repeat(300) },
      { jws: 7 },
      { code: 'a\0b' },
    ]) {
      const answer = await stranger.post('/verifications', body)
      expect([body, answer.status]).toEqual([body, code(body)])
    }
    const page = await stranger.submit('/verifications', { code: 'y'.repeat(300) })
    expect(page.text).toContain('y'.repeat(60))
    expect(page.text).toContain('Tapez un code')
  })
  /** A code of spaces is a code somebody typed, and unknown. */
  const code = (body: object): number => (JSON.stringify(body) === '{"code":" "}' ? 200 : 422)
})

const LANGUAGES = ['fr', 'ar', 'en'] as const

describe('the page that checks', () => {
  const paths = (): string[] => ['/v', '/v/list', `/v/${valid.code}`, `/v/${NEVER}`]

  it.for(LANGUAGES)(
    'weighs 5,000 bytes at most on the wire, alone: %s',
    async (lang, { expect }) => {
      for (const path of paths()) {
        const { text, headers } = await stranger.get(`${path}?lang=${lang}`, { as: 'html' })
        const body = brotliCompressSync(text, {
          params: { [constants.BROTLI_PARAM_QUALITY]: 5 },
        }).length
        const head = [...headers].reduce(
          (sum, [name, value]) => sum + name.length + value.length + 4,
          17,
        )
        expect(body + head).toBeLessThanOrEqual(5_000)
        // One request: nothing in it asks for anything else.
        expect(text.match(/\s(?:src|href)="(?!\/|data:,)/g)).toBeNull()
        expect(text).not.toMatch(/<script|<img|rel="stylesheet"/)
        expect(text).toContain(`<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">`)
      }
    },
  )

  it('has a policy of its own: its style by hash, no script, no connection', async ({ expect }) => {
    const { text, headers } = await stranger.get(`/v/${valid.code}`, { as: 'html' })
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(text) ?? []
    const hash = createHash('sha256').update(style).digest('base64')
    expect(headers.get('content-security-policy')).toBe(
      [
        "default-src 'none'",
        `style-src 'sha256-${hash}'`,
        'img-src data:',
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
    )
    expect(headers.get('cache-control')).toBe('private, no-store')
    const offline = await stranger.get('/v/offline', { as: 'html' })
    expect(offline.headers.get('content-security-policy')).toBe(
      [
        "default-src 'none'",
        "script-src 'self'",
        `style-src 'sha256-${hash}'`,
        'img-src data:',
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "worker-src 'self'",
      ].join('; '),
    )
  })

  it('speaks the reader’s language, and English to those of another', async ({ expect }) => {
    const titleFor = async (header: string): Promise<string> =>
      /<h1>([^<]*)/.exec(
        (await stranger.get('/v', { as: 'html', headers: { 'Accept-Language': header } })).text,
      )?.[1] ?? ''
    expect(await titleFor('de-DE,de;q=0.9')).toBe('Check a certificate')
    expect(await titleFor('nl,fr;q=0.5')).toBe('Contrôle du code attestation')
    expect(await titleFor('ar-MA')).toBe('مراقبة رمز الشهادة')
    expect(await titleFor('')).toBe('Contrôle du code attestation')
  })
})

describe('the list of statuses', () => {
  const read = async (): Promise<{ claims: Body; answer: Answer }> => {
    const answer = await stranger.get('/.well-known/attestation-status.jws', { as: 'any' })
    const found = await verified(await keysOf(env), answer.text, {
      type: 'attestation-status+jws',
    })
    return { claims: found.ok ? found.value.payload : null, answer }
  }
  const digestOf = (code: string): string =>
    createHash('sha256').update(code).digest('base64url').slice(0, 16)

  it('is public, kept by anyone for an hour, and the same all day', async ({ expect }) => {
    const { claims, answer } = await read()
    expect(answer.headers.get('cache-control')).toBe('public, max-age=3600')
    expect(answer.headers.get('content-type')).toBe('application/jose')
    expect(claims.day).toBe('2026-10-12')
    const late = await issuedBy(hanane, { kind: 'membership' })
    await hanane.post(`/attestations/${late.id}/cancellation`)
    expect((await read()).answer.text).toBe(answer.text)
  })

  it('names each paper that is no longer good, in a way that leads to none', async ({ expect }) => {
    const revoked = await issuedBy(hanane, { kind: 'membership' })
    const short = await issuedBy(hanane, { kind: 'membership', valid_until: '2026-10-12' })
    await controller.post(`/desk/attestations/${revoked.id}/revocation`, {
      reason: 'Erreur de nom',
    })
    await moveTo('2026-10-13', 9)
    try {
      const { claims } = await read()
      expect(claims.day).toBe('2026-10-13')
      expect(claims.revoked).toEqual([digestOf(revoked.code)])
      expect(claims.expired).toEqual([digestOf(short.code)])
      // What its holder cancelled and what the fund withheld are one list.
      for (const { code } of [cancelled, withheld]) expect(claims.unknown).toContain(digestOf(code))
      expect(JSON.stringify(claims)).not.toContain(digestOf(valid.code))
      expect((await stranger.get(`/v/${short.code}`)).json()).toMatchObject({
        verdict: 'expired',
        facts: { name: 'HANANE LAHLOU' },
      })
      await moveTo('2026-11-14', 9)
      expect((await read()).claims.expired).toEqual([])
    } finally {
      await moveTo('2026-10-12', 9)
    }
  })
})
