import { beforeAll, describe, it } from 'vitest'
import { Authenticator } from '#test/support/authenticator.ts'
import { type Answer, type Body, seeded, signedInAs, Visitor } from '#test/support/client.ts'
import { lastMessage } from '#test/support/mailbox.ts'

const PASSWORD = 'cimr-demonstration-2026'
const FIELDS = { employer_number: '005624', login: 'declarant', password: PASSWORD }
const KEYS = '/employer/security/passkeys'
const ALONE = '/sign-in/employer/passkey'
const AFTER = '/sign-in/employer/code/passkey'

beforeAll(seeded)

type About = Parameters<Authenticator['create']>[1]

/** Adds a key as the page does: a challenge for the form's fields, then what the browser made. */
const add = async (
  visitor: Visitor,
  key: Authenticator,
  {
    about = {},
    path = KEYS,
    name = 'Téléphone',
  }: { about?: About; path?: string; name?: string } = {},
): Promise<Answer> => {
  const fields = { name, own_password: PASSWORD }
  const asked = await visitor.post(`${path}/challenge`, fields)
  if (asked.status !== 200) return asked
  return await visitor.post(path, { ...fields, credential: await key.create(asked.json(), about) })
}

const optionsAt = async (visitor: Visitor, path: string): Promise<Body> => {
  const answer = await visitor.post(`${path}/challenge`)
  if (answer.status !== 200) throw new Error(answer.text)
  return answer.json()
}

/** Answers at a door with this key. */
const enter = async (
  visitor: Visitor,
  key: Authenticator,
  path = ALONE,
  about: Parameters<Authenticator['get']>[1] = {},
): Promise<Answer> =>
  await visitor.post(path, { credential: await key.get(await optionsAt(visitor, path), about) })

const codeOf = (answer: Answer): unknown => [answer.status, answer.json().code]

describe('a passkey', () => {
  const phone = new Authenticator()
  let karim: Visitor

  it('is added with the password again, and gives printed codes once', async ({ expect }) => {
    karim = await signedInAs('declarant-005624')
    const wrong = await karim.post(`${KEYS}/challenge`, { own_password: 'not-this-one' })
    expect(codeOf(wrong)).toEqual([422, 'password_wrong'])
    expect(wrong.json().title).toContain('mot de passe')
    phone.counter = 1
    const answer = await add(karim, phone)
    expect([answer.status, answer.json().recovery_codes?.length]).toEqual([201, 10])
    const page = (await karim.get('/employer/security')).json()
    expect(page).toMatchObject({
      second_factor: true,
      application: false,
      recovery_codes: 10,
      passkeys: [{ name: 'Téléphone', last_used_at: null }],
    })
    expect(page.sessions.find((s: Body) => s.is_this).is_strong).toBe(true)
    const message = await lastMessage('declarant-005624@demo.example', (m) =>
      m.subject.includes('clé d’accès est ajoutée'),
    )
    expect(message.text).toContain('Téléphone')
  })

  it('is asked for at the next sign-in, and the password alone opens nothing', async ({
    expect,
  }) => {
    const visitor = new Visitor()
    const half = await visitor.post('/sign-in/employer', FIELDS)
    expect(codeOf(half)).toEqual([401, 'code_needed'])
    expect(half.json().passkey).toBe(AFTER)
    expect((await visitor.get('/employer')).status).toBe(401)
    const options = await optionsAt(visitor, AFTER)
    expect(options.allowCredentials.map((one: Body) => one.id)).toHaveLength(1)
    phone.counter = 2
    // A key that can't recognise its owner is enough beside the password.
    const credential = await phone.get(options, { isVerified: false, handle: null })
    expect((await visitor.post(AFTER, { credential })).status).toBe(200)
    expect((await visitor.get('/employer')).status).toBe(200)
    const { sessions, passkeys } = (await visitor.get('/employer/security')).json()
    expect(sessions.find((s: Body) => s.is_this).is_strong).toBe(true)
    expect(passkeys[0].last_used_at).not.toBeNull()
  })

  it('opens a strong session by itself, for a browser as well', async ({ expect }) => {
    const visitor = new Visitor()
    const options = await optionsAt(visitor, ALONE)
    expect(options).toMatchObject({ rpId: 'teleservices.test', userVerification: 'required' })
    expect(options.allowCredentials).toBeUndefined()
    phone.counter = 3
    const credential = JSON.stringify(await phone.get(options))
    const page = await visitor.submit(ALONE, { credential, next: '/declarations' })
    expect([page.status, page.location]).toEqual([303, '/declarations'])
    const { sessions } = (await visitor.get('/employer/security')).json()
    expect(sessions.find((s: Body) => s.is_this).is_strong).toBe(true)
  })

  it('gives way to a printed code where there is no script', async ({ expect }) => {
    const nawal = await signedInAs('declarant-10-005624')
    const codes = (await add(nawal, new Authenticator())).json().recovery_codes
    const visitor = new Visitor()
    await visitor.submit('/sign-in/employer', { ...FIELDS, login: 'declarante10' })
    const page = await visitor.get('/sign-in/employer/code', { as: 'html' })
    expect(page.text).toMatch(/<form[^>]* data-passkey="get" hidden/)
    const inside = await visitor.submit('/sign-in/employer/code', { code: codes[0] })
    expect([inside.status, inside.location]).toEqual([303, '/employer'])
  })

  it('is taken away from a strong session only, with the codes of the last one', async ({
    expect,
  }) => {
    const weak = await signedInAs('reader-005624')
    const strong = await signedInAs('reader-005624')
    const key = new Authenticator()
    await add(strong, key)
    const [{ id }] = (await strong.get('/employer/security')).json().passkeys
    expect(codeOf(await weak.post(`${KEYS}/${id}/removal`))).toEqual([403, 'second_factor_needed'])
    expect((await karim.post(`${KEYS}/${id}/removal`)).status).toBe(404)
    const page = await strong.submit(`${KEYS}/${id}/removal`, { command_id: 'once' })
    expect(page.status).toBe(303)
    expect((await strong.submit(`${KEYS}/${id}/removal`, { command_id: 'once' })).status).toBe(303)
    const after = (await strong.get('/employer/security')).json()
    expect(after.sessions.filter((one: Body) => one.is_strong)).toEqual([])
    expect(after).toMatchObject({
      second_factor: false,
      recovery_codes: 0,
      passkeys: [],
    })
    key.counter = 9
    expect(codeOf(await enter(new Visitor(), key))).toEqual([422, 'passkey_refused'])
    const again = await signedInAs('reader-005624')
    expect((await again.get('/employer')).status).toBe(200)
    const history = (await strong.get('/employer/history')).text
    expect(history).toContain('passkey_added')
    expect(history).toContain('passkey_removed')
  })

  it('keeps a stolen password from adding a factor of its own', async ({ expect }) => {
    const before = await signedInAs('administrator-007310')
    const owner = await signedInAs('administrator-007310')
    await add(owner, new Authenticator())
    expect(codeOf(await add(before, new Authenticator()))).toEqual([403, 'second_factor_needed'])
    const begun = await before.post('/employer/security/authenticator')
    expect(codeOf(begun)).toEqual([403, 'second_factor_needed'])
    await owner.post('/employer/security/authenticator')
    const path = '/employer/security/authenticator/confirmation'
    expect(codeOf(await before.post(path, { code: '123456' }))).toEqual([
      403,
      'second_factor_needed',
    ])
    // The owner may have as many as they like; codes are printed with the first alone.
    const second = await add(owner, new Authenticator(), { name: '' })
    expect([second.status, second.json().recovery_codes]).toEqual([201, undefined])
    // One is taken away: what it may have opened is strong no more, the session that did it is.
    const third = new Authenticator()
    await add(owner, third)
    const elsewhere = new Visitor()
    expect((await enter(elsewhere, third)).status).toBe(200)
    await owner.post(`${KEYS}/${second.json().id}/removal`)
    const { sessions } = (await owner.get('/employer/security')).json()
    expect(sessions.filter((one: Body) => one.is_strong)).toEqual([
      expect.objectContaining({ is_this: true }),
    ])
  })

  it.for(['accountant', 'member', 'desk'])('opens the space %s too', async (space, { expect }) => {
    const id = { accountant: 'accountant-nadia', member: 'member-hanane', desk: 'desk-agent' }[
      space
    ]
    const visitor = await signedInAs(id ?? '')
    const key = new Authenticator()
    expect((await add(visitor, key, { path: `/${space}/security/passkeys` })).status).toBe(201)
    const entered = new Visitor()
    expect((await enter(entered, key, `/sign-in/${space}/passkey`)).status).toBe(200)
    expect((await entered.get(`/${space}`)).status).toBe(200)
    // At another door it is nobody's.
    expect(codeOf(await enter(new Visitor(), key))).toEqual([422, 'passkey_refused'])
  })

  it('may sign with RSA, as Windows does', async ({ expect }) => {
    const key = new Authenticator('RS256')
    const loubna = await signedInAs('administrator-008842')
    expect((await add(loubna, key)).status).toBe(201)
    expect((await enter(new Visitor(), key)).status).toBe(200)
    // A key that never counts: the challenge alone keeps an answer from coming twice.
    expect((await enter(new Visitor(), key)).status).toBe(200)
  })

  it('shows its list and its form in both languages', async ({ expect }) => {
    const fr = await karim.get('/employer/security', { as: 'html' })
    expect(fr.text).toContain('Retirer « Téléphone »')
    expect(fr.text).toContain('src="/passkeys.js"')
    expect(fr.text).toContain('data-without-passkeys')
    const ar = await karim.get('/employer/security', { as: 'html', lang: 'ar' })
    expect(ar.text).toContain('مفاتيح المرور')
    const door = await new Visitor().get('/sign-in/member', { as: 'html' })
    expect(door.text).toMatch(/action="\/sign-in\/member\/passkey"[^>]* hidden/)
  })
})

describe('an answer that is not the key’s, here and now', () => {
  const key = new Authenticator()
  let khadija: Visitor
  const path = '/member/security/passkeys'
  const door = '/sign-in/member/passkey'

  beforeAll(async () => {
    khadija = await signedInAs('member-khadija')
    key.counter = 10
    const answer = await add(khadija, key, { path })
    if (answer.status !== 201) throw new Error(answer.text)
  })

  const refused = [422, 'passkey_refused']
  const expired = [422, 'passkey_expired']

  it('is refused when the challenge was answered before', async ({ expect }) => {
    const visitor = new Visitor()
    const options = await optionsAt(visitor, door)
    const kept = { headers: { Cookie: `__Host-challenge=${visitor.cookie('__Host-challenge')}` } }
    key.counter = 11
    const credential = await key.get(options)
    expect((await visitor.post(door, { credential })).status).toBe(200)
    expect(codeOf(await visitor.post(door, { credential }))).toEqual(expired)
    // The key does not count backwards either, so the challenge itself has to be spent.
    key.counter = 12
    const again = { credential: await key.get(options) }
    expect(codeOf(await new Visitor().post(door, again, kept))).toEqual(expired)
  })

  it('opens once when it comes twice at the same time', async ({ expect }) => {
    const visitor = new Visitor()
    const options = await optionsAt(visitor, door)
    const kept = { headers: { Cookie: `__Host-challenge=${visitor.cookie('__Host-challenge')}` } }
    key.counter = 13
    const credential = await key.get(options)
    const both = await Promise.all([1, 2].map(() => new Visitor().post(door, { credential }, kept)))
    expect(both.filter((one) => one.status === 200)).toHaveLength(1)
  })

  it('is refused from another origin, another domain, or of another kind', async ({ expect }) => {
    key.counter = 20
    for (const about of [
      { origin: 'https://teleservices.example' },
      { origin: 'https://evil.teleservices.test' },
      { rpId: 'teleservices.example' },
      { type: 'webauthn.create' },
    ])
      expect(codeOf(await enter(new Visitor(), key, door, about))).toEqual(refused)
    expect((await enter(new Visitor(), key, door)).status).toBe(200)
  })

  it('is refused when the counter goes back or stands still', async ({ expect }) => {
    key.counter = 30
    expect((await enter(new Visitor(), key, door)).status).toBe(200)
    expect(codeOf(await enter(new Visitor(), key, door))).toEqual(refused)
    key.counter = 29
    expect(codeOf(await enter(new Visitor(), key, door))).toEqual(refused)
    key.counter = 31
    expect((await enter(new Visitor(), key, door)).status).toBe(200)
  })

  it('is refused alone when the key did not recognise its owner', async ({ expect }) => {
    key.counter = 40
    for (const about of [{ isVerified: false }, { handle: null }, { handle: 'c29tZWJvZHk' }])
      expect(codeOf(await enter(new Visitor(), key, door, about))).toEqual(refused)
    expect((await enter(new Visitor(), key, door)).status).toBe(200)
  })

  it('is refused when it is somebody else’s key, or its signature', async ({ expect }) => {
    // Hanane has a key of her own by now.
    const visitor = new Visitor()
    const hanane = { matricule: '205624000', password: PASSWORD }
    expect(codeOf(await visitor.post('/sign-in/member', hanane))).toEqual([401, 'code_needed'])
    key.counter = 50
    const path = '/sign-in/member/code/passkey'
    expect(codeOf(await enter(visitor, key, path))).toEqual(refused)
    const other = new Authenticator()
    const credential = await other.get(await optionsAt(visitor, door))
    expect(codeOf(await visitor.post(door, { credential }))).toEqual(refused)
    const own = await key.get(await optionsAt(visitor, door))
    own.response.signature = credential.response.signature
    expect(codeOf(await visitor.post(door, { credential: own }))).toEqual(refused)
  })

  it('is refused where the challenge was made for something else', async ({ expect }) => {
    const adding = await khadija.post(`${path}/challenge`)
    key.counter = 60
    const credential = await key.get({ ...adding.json(), rpId: 'teleservices.test' })
    expect(codeOf(await khadija.post(door, { credential }))).toEqual(expired)
    // Of another session, too.
    const stolen = `__Host-challenge=${khadija.cookie('__Host-challenge')}`
    const thief = new Visitor()
    await enter(thief, key, door)
    const made = await new Authenticator().create(adding.json())
    const headers = {
      Cookie: `__Host-member=${thief.cookie('__Host-member')}; ${stolen}`,
    }
    expect(codeOf(await new Visitor().post(path, { credential: made }, { headers }))).toEqual(
      expired,
    )
  })

  it('adds nothing when what the browser made is not right', async ({ expect }) => {
    for (const about of [
      { origin: 'https://teleservices.example' },
      { rpId: 'teleservices.example' },
      { type: 'webauthn.get' },
      { format: 'tpm' },
      { format: 'packed' },
      { format: 'no-such-format' },
    ])
      expect(codeOf(await add(khadija, new Authenticator(), { path, about }))).toEqual(refused)
    expect(codeOf(await khadija.post(path, { credential: '{' }))).toEqual(refused)
    const page = await khadija.submit(path, { credential: '' })
    expect([page.status, page.text.includes('class="summary"')]).toEqual([422, true])
    expect((await khadija.get('/member/security')).json().passkeys).toHaveLength(1)
  })

  it('adds a key to one person, once', async ({ expect }) => {
    const twice = await add(khadija, key, { path })
    expect(codeOf(twice)).toEqual([409, 'passkey_known'])
    const samira = await signedInAs('administrator-005624')
    expect(codeOf(await add(samira, key))).toEqual([409, 'passkey_known'])
    expect((await samira.get('/employer/security')).json().passkeys).toEqual([])
  })
})
