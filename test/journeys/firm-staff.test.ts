import { beforeAll, describe, it } from 'vitest'
import { type Body, seeded, signedInAs, Visitor } from '#test/support/client.ts'
import { lastLink } from '#test/support/mailbox.ts'
import { withAuthenticator } from '#test/support/second-factor.ts'

const PHRASE = 'cardinal-bruyere-lanterne-quai'
const LEILA = { last_name: 'Alaoui', first_name: 'Leïla', email: 'leila@zellij.example' }

let nadia: Visitor

beforeAll(async () => {
  await seeded()
  nadia = await signedInAs('accountant-nadia')
})

const clientsOf = async (visitor: Visitor): Promise<string[]> =>
  (await visitor.get('/accountant')).json().clients.map((one: Body) => one.employer_number)

describe('the firm’s own people', () => {
  let id = ''
  let leila: Visitor

  it('see the clients they were given, and no other', async ({ expect }) => {
    const omar = await signedInAs('accountant-omar')
    expect(await clientsOf(omar)).toEqual(['008842'])
    expect((await omar.post('/accountant/clients/007310/entry')).status).toBe(404)
    expect((await omar.get('/accountant/staff')).status).toBe(403)
  })

  it('are added with a form that keeps what was typed', async ({ expect }) => {
    const bare = await nadia.submit('/accountant/staff', { ...LEILA, email: 'x' })
    expect([bare.status, bare.text.includes('value="Alaoui"')]).toEqual([422, true])
    const email = 'accountant-omar@demo.example'
    const taken = await nadia.post('/accountant/staff', { ...LEILA, email })
    expect([taken.status, taken.json().code]).toEqual([422, 'email_taken'])
    const made = await nadia.post('/accountant/staff', LEILA)
    expect(made.status).toBe(201)
    id = made.json().id
  })

  it('come in behind a link, with a second factor', async ({ expect }) => {
    leila = new Visitor()
    const link = await lastLink(LEILA.email)
    const page = await leila.get(link, { as: 'html' })
    expect(page.text).toContain('Fiduciaire Zellij')
    await leila.post(link, { password: PHRASE })
    expect((await leila.get('/accountant', { as: 'html' })).location).toBe('/accountant/security')
    await withAuthenticator(leila, 'accountant', PHRASE)
    expect(await clientsOf(leila)).toEqual([])
  })

  it('are given clients, and lose one at the next click', async ({ expect }) => {
    const path = `/accountant/staff/${id}/clients`
    const both = ['mandate-007310', 'mandate-008842']
    expect((await nadia.post(path, { clients: [...both, 'mandate-of-others'] })).status).toBe(200)
    expect(await clientsOf(leila)).toEqual(['008842', '007310'])
    await leila.post('/accountant/clients/007310/entry')
    expect((await leila.get('/declarations')).status).toBe(200)
    expect((await nadia.submit(path, { clients: 'mandate-008842' })).status).toBe(303)
    expect((await leila.get('/declarations')).status).toBe(401)
    expect(await clientsOf(leila)).toEqual(['008842'])
  })

  it('may administer the firm, which keeps one administrator', async ({ expect }) => {
    const own = await nadia.post('/accountant/staff/accountant-nadia/administrator')
    expect([own.status, own.json().code]).toEqual([409, 'own_account'])
    await nadia.post(`/accountant/staff/${id}/administrator`)
    expect(await clientsOf(leila)).toHaveLength(2)
    const both = await Promise.all([
      nadia.post(`/accountant/staff/${id}/administrator`),
      leila.post('/accountant/staff/accountant-nadia/administrator'),
    ])
    const statuses = both.map((one) => one.status)
    expect(statuses).toContain(200)
    expect(statuses).not.toContain(500)
    const rest = await Promise.all([nadia, leila].map((one) => one.get('/accountant/staff')))
    expect(rest.map((one) => one.status)).toContain(200)
  })

  it('leave', async ({ expect }) => {
    const chief = (await nadia.get('/accountant/staff')).status === 200 ? nadia : leila
    const other = chief === nadia ? leila : nadia
    const gone = chief === nadia ? id : 'accountant-nadia'
    expect((await chief.post(`/accountant/staff/${gone}/ending`)).status).toBe(200)
    expect((await other.get('/accountant')).status).toBe(401)
    const again = await chief.post(`/accountant/staff/${gone}/links`)
    expect([again.status, again.json().code]).toEqual([409, 'user_ended'])
  })
})
