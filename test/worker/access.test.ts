import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { checkedCode } from '#src/kernel/codes.ts'
import { seeded, signedInAs, Visitor } from '#test/support/client.ts'

const PASSWORD = 'cimr-demonstration-2026'
beforeAll(seeded)

const known = { employer_number: '005624', login: 'declarant', password: 'wrong-password' }

describe('the door', () => {
  it('opens with employer number, login and password, as JSON and as a form', async ({
    expect,
  }) => {
    const program = new Visitor()
    const json = await program.post('/sign-in/employer', { ...known, password: PASSWORD })
    expect(json.json()).toMatchObject({ name: 'Karim Ziani', location: '/employer' })
    const browser = new Visitor()
    const form = await browser.submit('/sign-in/employer', { ...known, password: PASSWORD })
    expect([form.status, form.location]).toEqual([303, '/employer'])
    expect((await browser.get('/employer', { as: 'html' })).text).toContain('Bonjour Karim')
  })

  it('takes an empty login for the first administrator', async ({ expect }) => {
    const answer = await new Visitor().post('/sign-in/employer', {
      employer_number: '005624',
      login: '',
      password: PASSWORD,
    })
    expect(answer.json().name).toBe('Samira Berrada')
  })

  it('sets a cookie that scripts and other sites never see', async ({ expect }) => {
    const answer = await new Visitor().post('/sign-in/employer', { ...known, password: PASSWORD })
    const cookies = answer.headers.getSetCookie()
    expect(cookies.find((cookie) => cookie.startsWith('__Host-employer'))).toMatch(
      /^__Host-employer=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
  })

  it('tells nothing of which accounts exist', async ({ expect }) => {
    // What was typed comes back in the fields, and the weight in the footer counts it.
    const strip = (text: string): string =>
      text.replaceAll(/00562\d|declarant|nobody|\d+,\d(?=\sKo)/g, 'x')
    for (const as of ['json', 'html'] as const) {
      const visitor = new Visitor()
      const right = await visitor.post('/sign-in/employer', known, { as })
      const wrong = await visitor.post('/sign-in/employer', { ...known, login: 'nobody' }, { as })
      const none = await visitor.post(
        '/sign-in/employer',
        { ...known, employer_number: '005629' },
        { as },
      )
      expect([right.status, wrong.status, none.status]).toEqual([422, 422, 422])
      expect(strip(wrong.text)).toBe(strip(right.text))
      expect(strip(none.text)).toBe(strip(right.text))
    }
  })

  it('keeps what was typed, but for the password, and names the fields', async ({ expect }) => {
    const answer = await new Visitor().submit('/sign-in/employer', {
      employer_number: '12A',
      login: 'karim',
      password: 'secret-word',
    })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('value="12A"')
    expect(answer.text).toContain('value="karim"')
    expect(answer.text).not.toContain('secret-word')
    expect(answer.text).toContain('href="#employer_number"')
    expect(answer.text).toContain('aria-invalid="true"')
  })

  it('leads back to the page asked for, and to no other site', async ({ expect }) => {
    const stranger = new Visitor()
    const asked = await stranger.get('/declarations/new', { as: 'html' })
    expect(asked.location).toBe('/sign-in/employer?next=%2Fdeclarations%2Fnew')
    const fields = { ...known, password: PASSWORD }
    const back = await stranger.submit('/sign-in/employer', {
      ...fields,
      next: '/declarations/new',
    })
    expect(back.location).toBe('/declarations/new')
    for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', 'evil']) {
      const away = await new Visitor().submit('/sign-in/employer', { ...fields, next })
      expect(away.location).toBe('/employer')
    }
  })
})

describe('a session', () => {
  it('ends at sign-out, on the server too', async ({ expect }) => {
    const karim = await signedInAs('declarant-005624')
    const token = karim.cookie('__Host-employer') ?? ''
    await karim.post('/sign-out')
    const stolen = await new Visitor().get('/employer', {
      headers: { Cookie: `__Host-employer=${token}` },
    })
    expect(stolen.status).toBe(401)
  })

  it('ends when a new one begins in the same browser', async ({ expect }) => {
    const karim = await signedInAs('declarant-005624')
    const before = karim.cookie('__Host-employer') ?? ''
    await karim.post('/sign-in/employer', { ...known, password: PASSWORD })
    const old = await new Visitor().get('/employer', {
      headers: { Cookie: `__Host-employer=${before}` },
    })
    expect(old.status).toBe(401)
    expect((await karim.get('/employer')).status).toBe(200)
  })

  it('keeps no token in the database, only its digest', async ({ expect }) => {
    const karim = await signedInAs('declarant-005624')
    const rows = await env.DB.prepare('SELECT * FROM sessions').all()
    expect(JSON.stringify(rows.results)).not.toContain(karim.cookie('__Host-employer'))
  })

  it('serves the two spaces of one browser side by side', async ({ expect }) => {
    const both = await signedInAs('declarant-005624')
    await both.post('/sign-in/member', { matricule: '205624000', password: PASSWORD })
    expect((await both.get('/employer')).status).toBe(200)
    expect((await both.get('/member')).status).toBe(200)
  })
})

describe('other sites', () => {
  it('can’t make a signed-in browser act', async ({ expect }) => {
    const karim = await signedInAs('declarant-005624')
    for (const headers of [
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
      { Origin: 'https://evil.example' },
    ] as Record<string, string>[]) {
      const answer = await karim.post('/declarations', { quarter: '2026-T3' }, { headers })
      expect([answer.status, answer.json().code]).toEqual([403, 'foreign_origin'])
    }
  })
})

describe('the language', () => {
  it('follows the browser, then the choice made once', async ({ expect }) => {
    const visitor = new Visitor()
    const ar = await visitor.get('/', { as: 'html', lang: 'ar' })
    expect(ar.text).toMatch(/<html lang="ar" dir="rtl"/)
    expect(ar.headers.get('set-cookie')).toBeNull()
    await visitor.submit('/language', { language: 'ar', back: '/' })
    expect((await visitor.get('/', { as: 'html' })).text).toContain('dir="rtl"')
    expect((await visitor.get('/', { as: 'html' })).headers.get('vary')).toContain('Cookie')
  })
})

describe('guessing', () => {
  const wrong = (visitor: Visitor, account: string) =>
    visitor.post('/sign-in/member', { matricule: account, password: 'wrong-password' })

  it('is counted exactly when two hundred come at once', async ({ expect }) => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => wrong(new Visitor(), '205624001')),
    )
    const count = (status: number) => answers.filter((a) => a.status === status).length
    expect([count(422), count(429)]).toEqual([5, 195])
    const refused = answers.find((a) => a.status === 429)
    expect(refused?.json().code).toBe('too_many_guesses')
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('waits for accounts that do not exist as for those that do', async ({ expect }) => {
    const statuses = []
    for (let i = 0; i < 7; i += 1) statuses.push((await wrong(new Visitor(), '999999999')).status)
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429, 429])
    const page = await new Visitor().submit('/sign-in/member', {
      matricule: '999999999',
      password: 'wrong-password',
    })
    expect([page.status, page.text.includes('class="summary"')]).toEqual([429, true])
  })

  it('by strangers does not shut out the owner, on a device that signed in before', async ({
    expect,
  }) => {
    const hanane = await signedInAs('member-hanane')
    for (let i = 0; i < 8; i += 1) await wrong(new Visitor(), '205624000')
    const fields = { matricule: '205624000', password: PASSWORD }
    expect((await new Visitor().post('/sign-in/member', fields)).status).toBe(429)
    expect((await hanane.post('/sign-in/member', fields)).status).toBe(200)
  })

  it('has one counter, however the zeros before a number are written', async ({ expect }) => {
    const code = checkedCode('0123456789ABC')
    const doors: Record<string, object> = {
      '/sign-in/pensioner': { cin: 'XX999999', channel: 'email' },
      '/sign-in/pensioner/phrase': { password: 'wrong-password' },
      '/sign-in/pensioner/access-code': { code },
    }
    for (const [path, fields] of Object.entries(doors))
      for (const number of ['4100000102', '7654321']) {
        const statuses = []
        for (const zeros of ['', '0', '00', '', '0', '00']) {
          const body = { ...fields, number: `${zeros}${number}` }
          statuses.push((await new Visitor().post(path, body)).status)
        }
        const seen = [path, number, statuses.slice(0, 5).includes(429), statuses.at(-1)]
        expect(seen).toEqual([path, number, false, 429])
      }
  })

  it('right the first time is forgiven', async ({ expect }) => {
    for (let i = 0; i < 12; i += 1) {
      const answer = await new Visitor().post('/sign-in/employer', { ...known, password: PASSWORD })
      expect(answer.status).toBe(200)
    }
  })
})
