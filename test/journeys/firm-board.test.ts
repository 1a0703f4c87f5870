import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { type Body, seeded, signedInAs, type Visitor } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'
import { accountIn, settle } from '#test/support/payments.ts'

let nadia: Visitor

beforeAll(async () => {
  await seeded()
  await moveTo('2026-10-12', 9)
  nadia = await signedInAs('accountant-nadia')
})

const stateOf = (client: Body, quarter: string): string =>
  client.quarters.find((one: Body) => one.quarter === quarter)?.state

describe('the board clients × quarters', () => {
  it('says where each quarter of each client stands', async ({ expect }) => {
    const { clients } = (await nadia.get('/accountant')).json()
    expect(clients.map((one: Body) => one.name)).toEqual(['Rif Logistique', 'Souss Agrumes'])
    for (const client of clients) {
      expect(stateOf(client, '2026-T3')).toBe('to_declare')
      expect(stateOf(client, '2026-T2')).toMatch(/filed|to_mend/)
    }
    const page = await nadia.get('/accountant', { as: 'html' })
    expect(page.text).toContain('avant le 31')
    const ar = await nadia.get('/accountant', { as: 'html', lang: 'ar' })
    expect(ar.text).toContain('للتصريح')
  })

  it('enters the client where a quarter stands, and nowhere outside', async ({ expect }) => {
    const path = '/accountant/clients/007310/entry'
    const there = await nadia.submit(path, { next: '/declarations/new' })
    expect(there.location).toBe('/declarations/new')
    expect((await nadia.get('/declarations/new', { as: 'html' })).text).toContain('Souss Agrumes')
    const outside = await nadia.submit(path, { next: 'https://ailleurs.example/' })
    expect(outside.location).toBe('/employer')
  })

  it('changes with what is declared, and with the calendar', async ({ expect }) => {
    await nadia.post('/accountant/clients/007310/entry')
    const draft = await nadia.post('/declarations', { quarter: '2026-T3', nil: ['71'] })
    expect(draft.status).toBe(201)
    const find = async (): Promise<Body> =>
      (await nadia.get('/accountant'))
        .json()
        .clients.find((one: Body) => one.employer_number === '007310')
    const before = await find()
    const [cell] = before.quarters
    expect([cell.state, cell.url]).toEqual(['begun', draft.json().url])
    await nadia.post(`${cell.url}/filings`)
    expect(stateOf(await find(), '2026-T3')).toBe('filed')
    await moveTo('2026-11-02', 9)
    const late = (await nadia.get('/accountant?state=late')).json()
    expect(late.clients.map((one: Body) => one.employer_number)).toEqual(['008842'])
    await moveTo('2026-10-12', 9)
  })

  it('shows nothing of what a mandate does not read', async ({ expect }) => {
    const mandate = `UPDATE mandates SET rights = '["liquidation"]' WHERE id = 'mandate-008842'`
    await env.DB.exec(mandate)
    const found = (await nadia.get('/accountant?q=rif')).json().clients[0]
    expect(found.quarters).toEqual([])
    await nadia.post(found.entry)
    const home = await nadia.get('/employer')
    expect([home.json().quarters, home.json().declarations]).toEqual([[], []])
    const said = await nadia.get('/employer', { as: 'html' })
    expect(said.text).toContain('Votre mandat n’ouvre pas les déclarations')
    const page = await nadia.get('/declarations', { as: 'html' })
    expect([page.status, page.text.includes('/access-requests')]).toEqual([403, false])
    await env.DB.exec(mandate.replace('"liquidation"', '"account","declaration"'))
    await nadia.post('/accountant/exit')
  })

  it('says what is paid, to whoever may read the account', async ({ expect }) => {
    const recovery = await signedInAs('desk-recovery')
    const t2 = async () =>
      stateOf((await nadia.get('/accountant?q=souss')).json().clients[0], '2026-T2')
    expect(await t2()).toBe('filed')
    const { balance } = await accountIn('007310')
    const { unmatched } = (
      await settle(recovery, [{ amount: balance, counterparty: { name: 'SOUSS', rib: null } }])
    ).json()
    const [{ entry }] = unmatched
    await recovery.post('/settlements/matches', { entry, employer_number: '007310' })
    expect(await t2()).toBe('paid')
    const give = (rights: string) =>
      env.DB.exec(`UPDATE mandates SET rights = '${rights}' WHERE id = 'mandate-007310'`)
    await give('["declaration"]')
    expect(await t2()).toBe('filed')
    await give('["account","declaration"]')
  })

  it('leads to the first page where a mandate reads and does not declare', async ({ expect }) => {
    const give = (rights: string) =>
      env.DB.exec(`UPDATE mandates SET rights = '${rights}' WHERE id = 'mandate-008842'`)
    await give('["account"]')
    const [cell] = (await nadia.get('/accountant?q=rif')).json().clients[0].quarters
    expect([cell.state, cell.url]).toEqual(['to_declare', '/employer'])
    await give('["account","declaration"]')
  })

  it('answers for the categories of a mandate alone', async ({ expect }) => {
    const narrow = (list: string) =>
      env.DB.exec(`UPDATE mandates SET categories = ${list} WHERE id = 'mandate-008842'`)
    await narrow(`'["02"]'`)
    await nadia.post('/accountant/clients/008842/entry')
    const draft = await nadia.post('/declarations', { quarter: '2026-T3', nil: ['02'] })
    await nadia.post(`${draft.json().url}/filings`)
    const own = (await nadia.get('/accountant?q=rif')).json().clients[0]
    expect(stateOf(own, '2026-T3')).toBe('filed')
    await narrow('NULL')
    const whole = (await nadia.get('/accountant?q=rif')).json().clients[0]
    expect(stateOf(whole, '2026-T3')).toBe('to_declare')
  })

  it('is filtered by name or number, and downloaded', async ({ expect }) => {
    const by = async (query: string): Promise<string[]> =>
      (await nadia.get(`/accountant?${query}`)).json().clients.map((one: Body) => one.name)
    expect(await by('q=rif')).toEqual(['Rif Logistique'])
    expect(await by('q=7310')).toEqual(['Souss Agrumes'])
    expect(await by('q=personne')).toEqual([])
    const csv = await nadia.get('/accountant?format=csv', { as: 'csv' })
    expect(csv.text).toContain('008842;Rif Logistique;')
  })
})
