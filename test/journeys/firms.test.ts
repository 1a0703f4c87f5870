import { beforeAll, describe, it } from 'vitest'
import { FIRM } from '#src/demo/personas.ts'
import { type Body, seeded, signedInAs, Visitor } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'
import { lastMessage } from '#test/support/mailbox.ts'
import { SAMPLES } from '#test/support/samples.ts'
import { withAuthenticator } from '#test/support/second-factor.ts'

const PHRASE = 'cardinal-bruyere-lanterne-quai'

let samira: Visitor
let hassan: Visitor

beforeAll(async () => {
  await seeded()
  await moveTo('2026-10-12', 9)
  samira = await signedInAs('administrator-005624')
  hassan = await signedInAs('administrator-007310')
})

const proposal = (email: string, more: object = {}) => ({
  last_name: 'Bennani',
  first_name: 'Sara',
  email,
  phone: '',
  firm_name: 'Cabinet Bennani',
  rights: ['declaration', 'account'],
  by_file: '1',
  by_form: '1',
  categories: ['05', '10'],
  ...more,
})

const invited = async (by: Visitor, email: string, more: object = {}) => {
  const answer = await by.post('/mandates', proposal(email, more))
  if (answer.status !== 201) throw new Error(answer.text)
  const isLink = (link: string): boolean => link.includes('/invitations/')
  const { links } = await lastMessage(email, (one) => one.links.some(isLink))
  return {
    id: answer.json().id as string,
    link: new URL(links.find(isLink) ?? '').pathname,
  }
}

const iceOf = (start: number): string => {
  for (let n = start * 1000; ; n += 1) if (n % 97 === 0) return String(n).padStart(15, '0')
}

const firmFields = (ice: string) => ({
  firm_name: 'Cabinet Bennani',
  ice,
  city: 'Casablanca',
  last_name: 'Bennani',
  first_name: 'Sara',
  password: PHRASE,
})

describe('the tab Utilisateur Externe', () => {
  it('keeps what was typed, and never offers validation', async ({ expect }) => {
    const page = await samira.get('/mandates/new', { as: 'html' })
    expect(page.text).toContain('value="payment_orderer"')
    expect(page.text).not.toContain('value="payment_validator"')
    const tab = await samira.get('/mandates', { as: 'html', lang: 'ar' })
    expect(tab.text).toContain('المستعمل الخارجي')
    const bare = await samira.submit('/mandates', { last_name: 'Bennani' })
    expect([bare.status, bare.text.includes('value="Bennani"')]).toEqual([422, true])
    const more = { rights: ['account', 'payment_validator'] }
    const never = await samira.post('/mandates', proposal('x@exemple.ma', more))
    expect([never.status, never.json().code]).toEqual([422, 'right_not_for_firms'])
  })
})

describe('a firm that files for two clients and loses one', () => {
  let sara: Visitor
  let first = { id: '', link: '' }

  it('opens its account behind the invitation', async ({ expect }) => {
    first = await invited(samira, 'sara@exemple.ma')
    const visitor = new Visitor()
    const page = await visitor.get(first.link, { as: 'html' })
    expect(page.text).toContain('Atlas Textiles')
    const wrong = await visitor.submit(first.link, { ...firmFields('123'), password: 'court' })
    expect([wrong.status, wrong.text.includes('value="123"')]).toEqual([422, true])
    const known = await visitor.post(first.link, firmFields(FIRM.ice))
    expect([known.status, known.json().code]).toEqual([409, 'firm_known'])
    sara = new Visitor()
    expect((await sara.post(first.link, firmFields(iceOf(7)))).status).toBe(201)
    const again = await new Visitor().post(first.link, firmFields(iceOf(8)))
    expect([again.status, again.json().code]).toEqual([410, 'invitation_over'])
    const told = await lastMessage('administrator-005624@demo.example', (one) =>
      one.subject.includes('Cabinet Bennani'),
    )
    expect(told.text).toContain('accepté')
  })

  it('adds a second factor before anything else', async ({ expect }) => {
    const weak = await sara.get('/accountant')
    expect([weak.status, weak.json().code]).toEqual([403, 'second_factor_needed'])
    await withAuthenticator(sara, 'accountant', PHRASE)
    const { clients } = (await sara.get('/accountant')).json()
    expect(clients.map((one: Body) => one.employer_number)).toEqual(['005624'])
  })

  it('answers a second employer from its own space', async ({ expect }) => {
    const second = await invited(hassan, 'sara@exemple.ma', { categories: ['71'] })
    const page = await sara.get(second.link, { as: 'html' })
    expect(page.text).toContain(`/accountant/mandates/${second.id}`)
    const stranger = await new Visitor().post(second.link, firmFields(iceOf(9)))
    expect([stranger.status, stranger.json().code]).toEqual([409, 'accountant_known'])
    const nadia = await signedInAs('accountant-nadia')
    expect((await nadia.get(`/accountant/mandates/${second.id}`)).status).toBe(404)
    expect((await samira.get(`/mandates/${second.id}`)).status).toBe(404)
    const accepted = await sara.post(`/accountant/mandates/${second.id}/acceptance`)
    expect(accepted.status).toBe(200)
    const twice = await sara.post(`/accountant/mandates/${second.id}/refusal`)
    expect([twice.status, twice.json().code]).toEqual([409, 'mandate_answered'])
  })

  it('files for both, and can do exactly what the mandate says', async ({ expect }) => {
    expect((await sara.post('/accountant/clients/008842/entry')).status).toBe(404)
    await sara.post('/accountant/clients/005624/entry')
    const up = await sara.upload('/declarations', SAMPLES.t3)
    expect(up.status).toBe(201)
    expect((await sara.post(`${up.json().url}/filings`)).status).toBe(201)
    for (const path of ['/users', '/payment-settings', '/mandates', '/employer/history'])
      expect((await sara.get(path)).status).toBe(403)
    await sara.post('/accountant/clients/007310/entry')
    expect((await sara.get(up.json().url)).status).toBe(404)
    const nil = await sara.post('/declarations', { quarter: '2026-T3', nil: ['71'] })
    expect(nil.status).toBe(201)
    const page = await sara.get('/employer', { as: 'html' })
    expect(page.text).toContain('Vous travaillez pour')
    expect(page.text).toContain('name="for_employer" value="007310"')
  })

  it('is stopped when a form was made for another client', async ({ expect }) => {
    const form = { quarter: '2026-T2', nil: '71', for_employer: '005624' }
    const answer = await sara.submit('/declarations', form)
    expect([answer.status, answer.text.includes('un autre client')]).toEqual([409, true])
  })

  it('shows the employer what was done this month', async ({ expect }) => {
    const done = (await samira.get(`/mandates/${first.id}`)).json().this_month
    expect(done.map((one: Body) => one.action)).toContain('filed')
    expect(done[0].who).toContain('Sara Bennani (Cabinet Bennani)')
    const page = await samira.get(`/mandates/${first.id}`, { as: 'html' })
    expect(page.text).toContain('Mettre fin au mandat')
  })

  it('loses one at the next click, and keeps the other', async ({ expect }) => {
    await sara.post('/accountant/clients/005624/entry')
    expect((await sara.get('/declarations')).status).toBe(200)
    expect((await samira.submit(`/mandates/${first.id}/ending`)).status).toBe(303)
    expect((await sara.get('/declarations')).status).toBe(401)
    expect((await sara.get('/declarations', { as: 'html' })).location).toBe('/accountant')
    expect((await sara.post('/accountant/clients/005624/entry')).status).toBe(404)
    expect((await sara.post('/accountant/clients/007310/entry')).status).toBe(200)
    expect((await sara.get('/declarations')).status).toBe(200)
    const told = await lastMessage('sara@exemple.ma', (one) => one.subject.includes('pris fin'))
    expect(told.text).toContain('Atlas Textiles')
    const twice = await samira.post(`/mandates/${first.id}/ending`)
    expect([twice.status, twice.json().code]).toEqual([409, 'mandate_not_in_force'])
  })
})

describe('a proposal', () => {
  it('is refused without an account', async ({ expect }) => {
    const { id, link } = await invited(samira, 'non@exemple.ma')
    expect((await new Visitor().submit(`${link}/refusal`)).status).toBe(303)
    expect((await samira.get(`/mandates/${id}`)).json().state).toBe('refused')
    expect((await new Visitor().get(link)).status).toBe(410)
  })

  it('falls after 21 days', async ({ expect }) => {
    const { id, link } = await invited(samira, 'tard@exemple.ma')
    await moveTo('2026-11-02', 8)
    expect((await new Visitor().get(link)).status).toBe(200)
    await moveTo('2026-11-02', 11)
    expect((await new Visitor().get(link)).status).toBe(410)
    expect((await samira.get(`/mandates/${id}`)).json().state).toBe('expired')
    await moveTo('2026-10-12', 12)
  })

  it('goes the other way too', async ({ expect }) => {
    const nadia = await signedInAs('accountant-nadia')
    const omar = await signedInAs('accountant-omar')
    expect((await omar.get('/accountant/mandates')).status).toBe(403)
    const unknown = await nadia.submit('/accountant/mandates', { employer_number: '999999' })
    expect([unknown.status, unknown.text.includes('Aucune entreprise')]).toEqual([422, true])
    const asked = await nadia.post('/accountant/mandates', {
      employer_number: '5624',
      rights: ['declaration'],
      by_file: '1',
    })
    expect(asked.status).toBe(201)
    const { id } = asked.json()
    const own = await nadia.post(`/accountant/mandates/${id}/acceptance`)
    expect([own.status, own.json().code]).toEqual([409, 'mandate_own'])
    expect((await samira.post(`/mandates/${id}/acceptance`)).status).toBe(200)
    await nadia.post('/accountant/clients/005624/entry')
    expect((await nadia.get('/declarations/new')).status).toBe(200)
    expect((await nadia.post(`/accountant/mandates/${id}/ending`)).status).toBe(200)
    expect((await nadia.get('/declarations')).status).toBe(401)
  })

  it('lets a firm order payments after a day, told to everyone who pays', async ({ expect }) => {
    const { id } = await invited(samira, 'accountant-nadia@demo.example', {
      rights: ['payment_orderer'],
    })
    const nadia = await signedInAs('accountant-nadia')
    expect((await nadia.post(`/accountant/mandates/${id}/acceptance`)).status).toBe(200)
    const told = await lastMessage('administrator-005624@demo.example', (one) =>
      one.text.includes('/payment-settings'),
    )
    expect(told.text).toContain('Fiduciaire Zellij')
    const at = (await samira.get(`/mandates/${id}`)).json().payment_effective_at
    expect(Date.parse(at) - Date.parse('2026-10-12T11:00:00Z')).toBeLessThan(26 * 3_600_000)
    const pending = (await samira.get('/payment-settings')).json().pending
    const one = pending.find((change: Body) => change.kind === 'mandate')
    expect(one).toMatchObject({ right: 'payment_orderer', who: 'Fiduciaire Zellij' })
    expect((await samira.post(`/payment-settings/pending/${one.id}/stop`)).status).toBe(200)
    expect((await samira.get(`/mandates/${id}`)).json().payment_stopped_at).not.toBeNull()
  })
})
