import { beforeAll, describe, it } from 'vitest'
import { type Body, seeded, signedInAs, Visitor } from '#test/support/client.ts'
import { lastMessage } from '#test/support/mailbox.ts'
import { codeIn, withAuthenticator } from '#test/support/second-factor.ts'

const PASSWORD = 'cimr-demonstration-2026'
const FIELDS = { employer_number: '005624', login: 'declarant', password: PASSWORD }

beforeAll(seeded)

describe('a second factor', () => {
  let karim: Visitor
  let secret = ''
  let codes: string[] = []

  it('is added with a first code, and gives ten printed codes once', async ({ expect }) => {
    karim = await signedInAs('declarant-005624')
    const bare = await karim.post('/employer/security/authenticator')
    expect([bare.status, bare.json().code]).toEqual([422, 'password_wrong'])
    const begin = '/employer/security/authenticator'
    const wrong = await karim.submit(begin, { application_password: 'not-this-one' })
    expect([wrong.status, wrong.text.includes('class="summary"')]).toEqual([422, true])
    expect((await karim.get('/employer/security')).json().secret).toBeUndefined()
    await karim.post(begin, { application_password: PASSWORD })
    secret = (await karim.get('/employer/security')).json().secret
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    const path = '/employer/security/authenticator/confirmation'
    expect((await karim.post(path, { code: '000000' })).status).toBe(422)
    const answer = await karim.post(path, { code: codeIn(secret, -1) })
    codes = answer.json().recovery_codes
    expect([answer.status, codes.length]).toEqual([201, 10])
    const after = (await karim.get('/employer/security')).json()
    expect(after).toMatchObject({ second_factor: true, recovery_codes: 10 })
    expect(after.secret).toBeUndefined()
    await lastMessage('declarant-005624@demo.example', (m) =>
      m.subject.includes('application protège'),
    )
  })

  it('is asked for at the next sign-in, and the password alone opens nothing', async ({
    expect,
  }) => {
    const visitor = new Visitor()
    const half = await visitor.post('/sign-in/employer', FIELDS)
    expect([half.status, half.json().code]).toEqual([401, 'code_needed'])
    expect((await visitor.get('/employer')).status).toBe(401)
    const right = await visitor.post('/sign-in/employer/code', { code: codeIn(secret) })
    expect(right.status).toBe(200)
    expect((await visitor.get('/employer')).status).toBe(200)
    const replay = new Visitor()
    await replay.post('/sign-in/employer', FIELDS)
    const again = await replay.post('/sign-in/employer/code', { code: codeIn(secret) })
    expect([again.status, again.json().code]).toEqual([422, 'code_wrong'])
  })

  it('shows its page to a browser, in both languages', async ({ expect }) => {
    const visitor = new Visitor()
    const page = await visitor.submit('/sign-in/employer', FIELDS)
    expect(page.text).toContain('autocomplete="one-time-code"')
    const ar = await visitor.get('/sign-in/employer/code', { as: 'html', lang: 'ar' })
    expect(ar.text).toContain('dir="rtl"')
  })

  it('can be one of the printed codes, each once, in any case', async ({ expect }) => {
    const use = async (code: string) => {
      const visitor = new Visitor()
      await visitor.post('/sign-in/employer', FIELDS)
      return (await visitor.post('/sign-in/employer/code', { code })).status
    }
    expect(await use((codes[0] ?? '').toLowerCase())).toBe(200)
    expect(await use(codes[0] ?? '')).toBe(422)
    const both = await Promise.all([use(codes[1] ?? ''), use(codes[1] ?? '')])
    expect(both.filter((status) => status === 200)).toHaveLength(1)
  })

  it('of somebody else opens nothing', async ({ expect }) => {
    const visitor = new Visitor()
    await visitor.post('/sign-in/employer', FIELDS)
    const stolen = visitor.cookie('__Host-half') ?? ''
    const forged = `${stolen.slice(0, -3)}AAA`
    const other = await new Visitor().post(
      '/sign-in/employer/code',
      { code: codes[2] },
      { headers: { Cookie: `__Host-half=${forged}` } },
    )
    expect(other.status).toBe(422)
  })

  it('is needed to take itself away, and leaves no session strong', async ({ expect }) => {
    const other = new Visitor()
    await other.post('/sign-in/employer', FIELDS)
    await other.post('/sign-in/employer/code', { code: codes[3] })
    const strong = async (): Promise<unknown[]> => {
      const { sessions } = (await karim.get('/employer/security')).json()
      return sessions.filter((one: Body) => one.is_strong)
    }
    expect((await strong()).length).toBeGreaterThan(1)
    const removal = '/employer/security/authenticator/removal'
    expect((await karim.post(removal)).status).toBe(200)
    expect(await strong()).toEqual([])
    const again = await other.post(removal)
    expect([again.status, again.json().code]).toEqual([403, 'second_factor_needed'])
    await lastMessage('declarant-005624@demo.example', (m) => m.subject.includes('est retiré'))
    expect((await signedInAs('declarant-005624')).cookie('__Host-employer')).toBeDefined()
  })
})

describe('an application that was prepared and left', () => {
  it('is not confirmed later by whoever finds the session', async ({ expect }) => {
    const hanane = await signedInAs('member-hanane')
    const path = '/member/security/authenticator'
    await hanane.post(path, { application_password: PASSWORD })
    const left = (await hanane.get('/member/security')).json().secret
    const { now } = (await new Visitor().get('/demo')).json()
    const later = new Date(Date.parse(now) + 16 * 60_000).toISOString()
    await new Visitor().post('/demo/clock', { now: later })
    expect((await hanane.get('/member/security')).json().secret).toBeUndefined()
    const late = await hanane.post(`${path}/confirmation`, { code: codeIn(left) })
    expect([late.status, late.json().code]).toEqual([409, 'authenticator_not_pending'])
    expect((await hanane.get('/member/history')).text).toContain('second_factor_begun')
  })
})

describe('my sessions', () => {
  it('are listed, and end one by one or all the others', async ({ expect }) => {
    const first = await signedInAs('declarant-10-005624')
    const second = await signedInAs('declarant-10-005624')
    const third = await signedInAs('declarant-10-005624')
    const { sessions } = (await third.get('/employer/security')).json()
    expect(sessions).toHaveLength(3)
    expect(sessions.filter((s: { is_this: boolean }) => s.is_this)).toHaveLength(1)
    const page = await third.get('/employer/security', { as: 'html' })
    expect(page.text).not.toContain(third.cookie('__Host-employer'))
    const oldest = sessions.find((s: { is_this: boolean }) => !s.is_this)
    await third.post(`/employer/security/sessions/${oldest.id}/ending`)
    const alive = [await first.get('/employer'), await second.get('/employer')]
    expect(alive.filter((answer) => answer.status === 200)).toHaveLength(1)
    await third.post('/employer/security/sessions/ending')
    expect((await first.get('/employer')).status).toBe(401)
    expect((await second.get('/employer')).status).toBe(401)
    expect((await third.get('/employer')).status).toBe(200)
  })

  it('all end but this one when the password changes', async ({ expect }) => {
    const here = await signedInAs('member-khadija')
    const there = await signedInAs('member-khadija')
    const change = (body: object) => here.post('/member/security/password', body)
    const wrong = await change({ current: 'not-this-one', password: 'quatre mots bien choisis' })
    expect(wrong.json().code).toBe('password_wrong')
    const short = await change({ current: PASSWORD, password: 'court' })
    expect(short.json().code).toBe('password_short')
    const done = await change({ current: PASSWORD, password: 'quatre mots bien choisis' })
    expect(done.status).toBe(200)
    expect((await there.get('/member')).status).toBe(401)
    const fields = { matricule: '205624001', password: 'quatre mots bien choisis' }
    expect((await new Visitor().post('/sign-in/member', fields)).status).toBe(200)
  })
})

describe('a lost second factor', () => {
  it('is taken away by the administrator, and told', async ({ expect }) => {
    const samira = await signedInAs('administrator-005624')
    const reader = await signedInAs('reader-005624')
    await withAuthenticator(reader, 'employer', PASSWORD)
    const fields = { employer_number: '005624', login: 'lecture', password: PASSWORD }
    expect((await new Visitor().post('/sign-in/employer', fields)).status).toBe(401)
    const own = await samira.post('/users/administrator-005624/second-factor-removal')
    expect([own.status, own.json().code]).toEqual([409, 'own_account'])
    expect((await samira.post('/users/reader-005624/second-factor-removal')).status).toBe(200)
    expect((await new Visitor().post('/sign-in/employer', fields)).status).toBe(200)
    const told = await lastMessage('reader-005624@demo.example', (one) =>
      one.subject.includes('second facteur est retiré'),
    )
    expect(told.text).toContain('changez de mot de passe')
  })
})
