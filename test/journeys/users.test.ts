import { beforeAll, describe, it } from 'vitest'
import { atCasablanca, isoDate } from '#src/kernel/dates.ts'
import { type Body, seeded, signedInAs, Visitor } from '#test/support/client.ts'
import { lastLink, lastMessage } from '#test/support/mailbox.ts'

const PHRASE = 'cardinal-bruyere-lanterne-quai'
let samira: Visitor

beforeAll(async () => {
  await seeded()
  samira = await signedInAs('administrator-005624')
})

const person = (name: string) => ({
  last_name: name,
  first_name: 'Test',
  cin: 'AB123456',
  job: 'Comptable',
  email: `${name.toLowerCase()}@exemple.ma`,
  phone: '',
})

/** Creates a user on a tab, follows their link, and comes back signed in as them. */
const created = async (tab: string, name: string, more: object = {}) => {
  const answer = await samira.post('/users', { tab, ...person(name), ...more })
  if (answer.status !== 201) throw new Error(answer.text)
  const visitor = new Visitor()
  const link = await lastLink(`${name.toLowerCase()}@exemple.ma`)
  const chosen = await visitor.post(link, { password: PHRASE })
  if (chosen.status !== 200) throw new Error(chosen.text)
  return { visitor, id: answer.json().id as string, login: answer.json().login as string, link }
}

const rightIn = async (id: string, name: string): Promise<Body> =>
  (await samira.get(`/users/${id}`)).json().rights.find((right: Body) => right.name === name)

describe('a user of Télédéclaration', () => {
  let declarant: Awaited<ReturnType<typeof created>>

  it('is created with a form, as a browser sends it', async ({ expect }) => {
    const page = await samira.get('/users/new?tab=declaration', { as: 'html' })
    expect(page.text).toContain('Utilisateur Interne Télédéclaration')
    expect(page.text).toContain('Catégories actives')
    const answer = await samira.submit('/users', { tab: 'declaration', ...person('Chami') })
    expect([answer.status, answer.text.includes('class="summary"')]).toEqual([422, true])
    expect(answer.text).toContain('value="Chami"')
    const ar = await samira.get('/users?tab=declaration', { as: 'html', lang: 'ar' })
    expect(ar.text).toContain('dir="rtl"')
  })

  it('chooses a password behind a link, and can do exactly that', async ({ expect }) => {
    declarant = await created('declaration', 'Alami', { by_file: true, categories: ['10'] })
    expect(declarant.login).toBe('test.alami')
    const { visitor } = declarant
    expect((await visitor.get('/declarations/new')).status).toBe(200)
    const form = await visitor.post('/declarations', { quarter: '2026-T3', nil: ['10'] })
    expect([form.status, form.json().code]).toEqual([403, 'declaration_by_form_closed'])
    for (const path of ['/users', '/payment-settings'])
      expect((await visitor.get(path)).status).toBe(403)
    const other = new Visitor()
    const fields = { employer_number: '005624', login: 'test.alami', password: PHRASE }
    expect((await other.post('/sign-in/employer', fields)).status).toBe(200)
  })

  it('had a link that opens once, and never again', async ({ expect }) => {
    const again = await new Visitor().get(declarant.link)
    expect([again.status, again.json().code]).toEqual([410, 'link_used'])
    const both = await new Visitor().post(declarant.link, { password: PHRASE })
    expect(both.status).toBe(410)
  })

  it('is told when a link changed the password', async ({ expect }) => {
    await samira.post(`/users/${declarant.id}/links`)
    const isNew = (link: string): boolean =>
      link.includes('/welcome/') && !link.endsWith(declarant.link)
    const sent = await lastMessage('alami@exemple.ma', (m) => m.links.some(isNew))
    const link = new URL(sent.links.find(isNew) ?? '').pathname
    const password = `${PHRASE}-bis`
    expect((await declarant.visitor.post(link, { password })).status).toBe(200)
    await lastMessage('alami@exemple.ma', (m) => m.subject.includes('mot de passe a changé'))
  })

  it('loses a right at the next click', async ({ expect }) => {
    const right = await rightIn(declarant.id, 'declaration')
    expect(right.last_used_at).toBeDefined()
    await samira.post(`/users/${declarant.id}/rights/${right.id}/revocation`)
    const refused = await declarant.visitor.get('/declarations/new')
    expect([refused.status, refused.json().facts.grants]).toEqual([403, 'Samira Berrada'])
    const told = await lastMessage('alami@exemple.ma', (m) => m.subject.includes('retirée'))
    expect(told.text).toContain('Déclaration des salaires')
  })

  it('is out at once when the login is closed', async ({ expect }) => {
    await samira.post(`/users/${declarant.id}/ending`)
    expect((await declarant.visitor.get('/employer')).status).toBe(401)
    const fields = { employer_number: '005624', login: 'test.alami', password: PHRASE }
    expect((await new Visitor().post('/sign-in/employer', fields)).status).toBe(422)
  })
})

describe('each other tab', () => {
  it.for([
    ['account', 'Bennis', {}, 'account'],
    ['liquidation', 'Cherradi', {}, 'liquidation'],
    ['profiles', 'Drissi', { rights: ['payment_orderer'] }, 'payment_orderer'],
  ] as const)('creates its user: %s', async ([tab, name, more, right], { expect }) => {
    const { visitor, id } = await created(tab, name, more)
    expect(await rightIn(id, right)).toBeDefined()
    expect((await visitor.get('/employer')).status).toBe(200)
    expect((await visitor.get('/declarations/new')).status).toBe(403)
  })

  it('sends the link in a printed letter, when there is an address', async ({ expect }) => {
    const asked = { tab: 'account', ...person('Hilali'), send_by: 'letter' }
    const nowhere = await samira.post('/users', asked)
    expect(nowhere.json().errors).toEqual([{ field: 'postal_address', code: 'required' }])
    const address = '12, rue des Orangers, Casablanca'
    expect((await samira.post('/users', { ...asked, postal_address: address })).status).toBe(201)
    const letter = await lastMessage(address, (m) => m.links.some((l) => l.includes('/welcome/')))
    expect(letter.subject).toContain('Atlas Textiles')
  })

  it('refuses a payment profile without a right, in words', async ({ expect }) => {
    const answer = await samira.submit('/users', { tab: 'profiles', ...person('Essafi') })
    expect([answer.status, answer.text.includes('Cochez au moins une habilitation')]).toEqual([
      422,
      true,
    ])
  })
})

describe('a payment right granted now', () => {
  let treasurer: Awaited<ReturnType<typeof created>>

  it('is not in force for a day, and everyone who pays is told', async ({ expect }) => {
    treasurer = await created('profiles', 'Fassi', { rights: ['payment_orderer'] })
    const right = await rightIn(treasurer.id, 'payment_orderer')
    const wait = Date.parse(right.effective_at) - Date.parse(right.granted_at)
    expect(wait).toBe(24 * 3_600_000)
    expect((await treasurer.visitor.get('/payment-settings')).status).toBe(403)
    const told = await lastMessage('drissi@exemple.ma', (m) => m.text.includes('Test Fassi'))
    expect(told.links[0]).toContain('/payment-settings')
    const own = await lastMessage('fassi@exemple.ma', (m) => m.subject.includes('donnée'))
    expect(own.text).toMatch(/à partir du 13.octobre.2026/)
  })

  it('and begins later can be stopped until then', async ({ expect }) => {
    const asked = { rights: ['payment_orderer'], starts_on: '2026-10-30' }
    await samira.post('/users/reader-005624/rights', asked)
    const right = (await samira.get('/payment-settings'))
      .json()
      .pending.find((one: Body) => one.who === 'Adil Mernissi')
    const midnight = atCasablanca(isoDate('2026-10-30'), { hour: 0 })
    expect(Date.parse(right.effective_at)).toBe(midnight)
    const own = await lastMessage('reader-005624@demo.example', (m) => m.subject.includes('donnée'))
    expect(own.text).toMatch(/à partir du 30.octobre.2026/)
    const stop = `/payment-settings/pending/${right.id}/stop`
    expect((await samira.post(stop)).status).toBe(200)
  })

  it('is stopped by one of them, and never comes', async ({ expect }) => {
    const { pending } = (await samira.get('/payment-settings')).json()
    const change = pending.find((one: Body) => one.who === 'Test Fassi')
    const page = await samira.get('/payment-settings', { as: 'html', lang: 'ar' })
    expect(page.text).toContain('dir="rtl"')
    const stop = `/payment-settings/pending/${change.id}/stop`
    expect((await samira.submit(stop)).status).toBe(303)
    const again = await samira.post(stop)
    expect([again.status, again.json().code]).toEqual([409, 'change_not_pending'])
    expect(await rightIn(treasurer.id, 'payment_orderer')).toBeUndefined()
  })

  it('is in force a day later, when nobody stopped it', async ({ expect }) => {
    await samira.post(`/users/${treasurer.id}/rights`, { rights: ['payment_orderer'] })
    expect((await treasurer.visitor.get('/payment-settings')).status).toBe(403)
    await new Visitor().post('/demo/clock', { now: '2026-10-14T09:30:00Z' })
    expect((await treasurer.visitor.get('/payment-settings')).status).toBe(200)
  })

  it('to validate needs a second factor besides', async ({ expect }) => {
    const { visitor, id } = await created('profiles', 'Ghali', { rights: ['payment_validator'] })
    await new Visitor().post('/demo/clock', { now: '2026-10-16T09:30:00Z' })
    expect(await rightIn(id, 'payment_validator')).toBeDefined()
    const refused = await visitor.get('/payment-settings')
    expect([refused.status, refused.json().code]).toEqual([403, 'second_factor_needed'])
  })
})

describe('the number of confirmations', () => {
  it('goes down after a day, unless somebody stops it', async ({ expect }) => {
    const before = (await samira.get('/payment-settings')).json()
    expect(before).toMatchObject({ confirmations: 2, is_chosen: false })
    await samira.submit('/payment-settings', { command_id: 'c1', confirmations: '1' })
    const waiting = (await samira.get('/payment-settings')).json()
    expect(waiting.confirmations).toBe(2)
    const change = waiting.pending.find((one: Body) => one.kind === 'confirmations')
    await samira.post(`/payment-settings/pending/${change.id}/stop`)
    await new Visitor().post('/demo/clock', { now: '2026-10-18T09:30:00Z' })
    expect((await samira.get('/payment-settings')).json().confirmations).toBe(2)
    await samira.post('/payment-settings', { confirmations: 1 })
    await new Visitor().post('/demo/clock', { now: '2026-10-20T09:30:00Z' })
    expect((await samira.get('/payment-settings')).json().confirmations).toBe(1)
  })

  it('goes up at once', async ({ expect }) => {
    await samira.post('/payment-settings', { confirmations: 2 })
    expect((await samira.get('/payment-settings')).json()).toMatchObject({
      confirmations: 2,
      is_chosen: true,
    })
    const same = await samira.post('/payment-settings', { confirmations: 2 })
    expect([same.status, same.json().code]).toEqual([409, 'confirmations_same'])
  })
})

describe('the last administrator', () => {
  it('can’t be taken away', async ({ expect }) => {
    const path = '/users/administrator-005624'
    const rights = (await samira.get(path)).json().rights
    const own = rights.find((right: Body) => right.name === 'administrator')
    const revoked = await samira.post(`${path}/rights/${own.id}/revocation`)
    expect([revoked.status, revoked.json().code]).toEqual([409, 'last_administrator'])
    expect((await samira.post(`${path}/ending`)).json().code).toBe('last_administrator')
    expect((await samira.get('/users')).status).toBe(200)
  })
})

describe('a right one lacks', () => {
  it('is asked for on the page that refuses it, granted or refused', async ({ expect }) => {
    const reader = await signedInAs('reader-005624')
    const page = await reader.get('/declarations/new', { as: 'html' })
    expect([page.status, page.text.includes('action="/access-requests"')]).toEqual([403, true])
    const asked = await reader.submit('/access-requests', { right: 'declaration' })
    expect(asked.status).toBe(303)
    expect((await reader.post('/access-requests', { right: 'declaration' })).status).toBe(200)
    const own = await samira.get('/users/reader-005624', { as: 'html' })
    expect(own.text).toContain('Demande : « Déclaration des salaires »')
    const grant = { rights: ['declaration'], by_form: true, categories: ['10'] }
    const granted = await samira.post('/users/reader-005624/rights', grant)
    expect(granted.status).toBe(200)
    expect((await reader.get('/declarations/new')).status).toBe(200)
    const after = await samira.get('/users/reader-005624', { as: 'html' })
    expect(after.text).not.toContain('Demande :')
  })

  it('refused is told to the one who asked', async ({ expect }) => {
    const reader = await signedInAs('reader-005624')
    await reader.post('/access-requests', { right: 'liquidation' })
    const page = (await samira.get('/users/reader-005624', { as: 'html' })).text
    const path = /action="([^"]*\/refusal)"/.exec(page)?.[1] ?? ''
    expect((await samira.submit(path)).status).toBe(303)
    const { notices } = (await reader.get('/notices')).json()
    expect(JSON.stringify(notices)).toContain('access_answered')
    expect((await samira.post(path)).status).toBe(404)
  })
})
