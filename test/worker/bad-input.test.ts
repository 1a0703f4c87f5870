import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { type FileContent, seeded, signedInAs, type Visitor } from '#test/support/client.ts'
import { SAMPLES } from '#test/support/samples.ts'

let karim: Visitor
beforeAll(async () => {
  await seeded()
  karim = await signedInAs('declarant-005624')
})

const counted = async () => ({
  rows: await env.DB.prepare(
    'SELECT (SELECT COUNT(*) FROM declarations) + (SELECT COUNT(*) FROM declaration_lines) AS n',
  ).first('n'),
  objects: (await env.FILES.list()).objects.length,
})

const utf16 = (text: string): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(2 + text.length * 2)
  bytes.set([0xff, 0xfe])
  for (let i = 0; i < text.length; i += 1) bytes[2 + i * 2] = text.charCodeAt(i)
  return bytes
}

const FILES: [string, () => FileContent, number, string][] = [
  ['an empty file', () => '', 422, 'file_empty'],
  ['blank lines only', () => '\r\n \r\n', 422, 'file_empty'],
  ['a PDF', () => '%PDF-1.7\n1 0 obj\n', 422, 'file_not_text'],
  ['a ZIP', () => new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 422, 'file_not_text'],
  ['one line of 10 MB', () => 'A'.repeat(10 * 1_048_576), 422, 'line_too_long'],
  ['a NUL byte', () => SAMPLES.t3.replace('LAHLOU ', 'LAHLOU\0'), 422, 'file_has_nul'],
  ['UTF-16', () => utf16(SAMPLES.t3), 422, 'file_utf16'],
  ['no line of 190 or 160 characters', () => 'nom;salaire\r\nX;12\r\n', 422, 'no_record'],
  ['40 MB', () => new Uint8Array(40 * 1_048_576).fill(65), 413, 'too_large'],
]

describe('a file that can’t be a declaration', () => {
  it.for(FILES)('is refused in words, and leaves nothing: %s', async (row, { expect }) => {
    const [, make, status, code] = row
    const before = await counted()
    const json = await karim.upload('/declarations', make())
    expect([json.status, json.json().code]).toEqual([status, code])
    expect(json.headers.get('content-type')).toContain('application/problem+json')
    const page = await karim.upload('/declarations', make(), {}, { as: 'html' })
    expect(page.status).toBe(status)
    expect(page.text).toContain('class="summary"')
    expect(page.text).not.toContain('refusal.')
    const ar = await karim.upload('/declarations', make(), {}, { as: 'html', lang: 'ar' })
    expect(ar.text).toContain('dir="rtl"')
    expect(await counted()).toEqual(before)
  })

  it('is refused before it is read when it says how large it is', async ({ expect }) => {
    const answer = await karim.send('POST', '/declarations', 'x', {
      headers: {
        'Content-Type': 'multipart/form-data; boundary=b',
        'Content-Length': String(200 * 1_048_576),
      },
    })
    expect(answer.status).toBe(413)
  })

  it('is refused when it was cut on its way', async ({ expect }) => {
    const before = await counted()
    const answer = await karim.send(
      'POST',
      '/declarations',
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n2005624',
      { headers: { 'Content-Type': 'multipart/form-data; boundary=b' } },
    )
    expect([answer.status, answer.json().code]).toEqual([400, 'upload_cut'])
    expect(await counted()).toEqual(before)
  })

  it('is asked for when the form comes without it', async ({ expect }) => {
    const answer = await karim.send('POST', '/declarations', new FormData(), { as: 'html' })
    expect(answer.status).toBe(422)
  })
})

describe('a body that can’t be read', () => {
  it.for([
    ['{', 'application/json'],
    ['[1,2]', 'application/json'],
    ['"text"', 'application/json'],
    ['null', 'application/json'],
    ['{"quarter":"2026-T9"}', 'application/json'],
    ['{"quarter":20263}', 'application/json'],
    ['{"quarter":"2026-T3","lines":"x"}', 'application/json'],
    ['{"quarter":"2026-T3","lines":[1]}', 'application/json'],
    ['{"quarter":"2026-T3","lines":[{"line":1e99}]}', 'application/json'],
    ['{"quarter":"2026-T3","mode":"other"}', 'application/json'],
    ['{"quarter":"2026-T3","__proto__":{"a":1},"nil":["\\u0000"]}', 'application/json'],
    ['quarter=%00', 'application/x-www-form-urlencoded'],
    ['x', 'text/plain'],
    ['', 'multipart/form-data'],
  ])('never breaks the service: %s as %s', async ([body = '', type = ''], { expect }) => {
    const answer = await karim.send('POST', '/declarations', body, {
      headers: { 'Content-Type': type },
    })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(answer.json().code).toMatch(/^[a-z_]+$/)
    expect(answer.json().title ?? 'named').not.toMatch(/refusal\./)
  })

  it('of too many levels is refused by name, wherever it is read', async ({ expect }) => {
    const samira = await signedInAs('administrator-005624')
    const headers = { 'Content-Type': 'application/json' }
    const nested = (levels: number): string => `{"x":${'['.repeat(levels)}${']'.repeat(levels)}}`
    for (const path of ['/payment-settings/pending/x/stop', '/users/reader-005624/links'])
      for (const levels of [12, 5000, 400_000]) {
        const answer = await samira.send('POST', path, nested(levels), { headers })
        expect([answer.status, answer.json().code]).toEqual([400, 'json_too_deep'])
      }
    const shallow = await samira.send('POST', '/payment-settings/pending/x/stop', nested(11), {
      headers,
    })
    expect(shallow.json().code).toBe('change_not_pending')
  })

  it.for(['/declarations?from=abc', '/declarations?from=-1', '/declarations?from=1e30'])(
    'takes a page number that is none for the first: %s',
    async (path, { expect }) => {
      expect((await karim.get(path)).status).toBe(200)
    },
  )

  it('takes no quarter the rulebook has no figures for', async ({ expect }) => {
    const old = await karim.post('/declarations', { quarter: '1999-T1', categories: ['10'] })
    expect([old.status, old.json().code]).toEqual([409, 'quarter_too_old'])
    const file = SAMPLES.t3.replaceAll(/32026(?=\r)/g, '31999')
    const filed = await karim.upload('/declarations', file)
    expect([filed.status, filed.json().code]).toEqual([409, 'quarter_too_old'])
    for (const quarter of ['0000-T1', '9999-T4'])
      expect((await karim.post('/declarations', { quarter })).status).toBe(422)
    expect((await karim.get('/rules/toString')).status).toBe(404)
  })

  it('takes no absurd line number for a line', async ({ expect }) => {
    const { location } = await karim.upload('/declarations', SAMPLES.t3, { mode: 'test' })
    for (const n of ['1e30', '-1', '0', '99999999999999999999', 'NaN'])
      expect((await karim.get(`${location}/lines/${n}`)).status).toBe(404)
    expect((await karim.get(`${location}/lines?after=1e30&filter=x`)).status).toBe(200)
    expect((await karim.get(`${location}/form?after=-1`)).status).toBe(200)
  })

  it('answers 404 for identifiers that are none', async ({ expect }) => {
    for (const id of ['x', '%00', "'; DROP TABLE users; --", '..%2f..', 'é'.repeat(50)]) {
      const answer = await karim.get(`/declarations/${encodeURIComponent(id)}`)
      expect(answer.status).toBe(404)
    }
  })

  it('refuses characters that would turn a text around, by name', async ({ expect }) => {
    const answer = await karim.post('/sign-in/employer', {
      employer_number: '005624',
      login: 'a\u202eb',
      password: 'x',
    })
    expect(answer.status).toBe(422)
    expect(answer.json().errors).toContainEqual({ field: 'login', code: 'forbidden_character' })
  })
})
