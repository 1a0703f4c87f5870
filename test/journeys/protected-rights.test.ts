import { beforeAll, describe, it } from 'vitest'
import { Authenticator } from '#test/support/authenticator.ts'
import { type Answer, seeded, signedInAs, type Visitor } from '#test/support/client.ts'

const PATH = '/payment-settings/second-factor'
const KEYS = '/employer/security/passkeys'
const own_password = 'cimr-demonstration-2026'

let samira: Visitor
let karim: Visitor

beforeAll(async () => {
  await seeded()
  samira = await signedInAs('administrator-005624')
  karim = await signedInAs('declarant-005624')
})

const asked = async (): Promise<string[]> =>
  (await samira.get('/payment-settings')).json().second_factor_rights

const addKey = async (visitor: Visitor): Promise<Answer> => {
  const options = (await visitor.post(`${KEYS}/challenge`, { own_password })).json()
  return await visitor.post(KEYS, { credential: await new Authenticator().create(options) })
}

const codeOf = (answer: Answer): unknown => [answer.status, answer.json().code]

describe('a second factor asked for per right', () => {
  it('is ticked by the administrator; validation always is, and stays so', async ({ expect }) => {
    expect(await asked()).toEqual(['payment_validator'])
    const before = await samira.get('/payment-settings', { as: 'html' })
    expect(before.text).toMatch(/value="payment_validator" checked="" disabled=""/)
    expect((await karim.get('/declarations/new')).status).toBe(200)
    const form = await samira.submit(PATH, { rights: 'declaration', command_id: 'tick' })
    expect([form.status, form.location]).toEqual([303, '/payment-settings'])
    expect(await asked()).toEqual(['declaration', 'payment_validator'])
    const page = await samira.get('/payment-settings', { as: 'html', lang: 'ar' })
    expect(page.text).toMatch(/value="declaration" checked=""/)
  })

  it('sends a declarant with a password alone to their security page', async ({ expect }) => {
    const refused = await karim.get('/declarations/new')
    expect(codeOf(refused)).toEqual([403, 'second_factor_needed'])
    expect(refused.json().location).toBe('/employer/security')
    const page = await karim.get('/declarations/new', { as: 'html' })
    expect([page.status, page.text.includes('href="/employer/security"')]).toEqual([403, true])
    const filed = await karim.post('/declarations', { quarter: '2026-T3', nil: ['05'] })
    expect(codeOf(filed)).toEqual([403, 'second_factor_needed'])
    // What asks for no right stays open, and so does the next employer.
    expect((await karim.get('/declarations')).status).toBe(200)
    const hassan = await signedInAs('administrator-007310')
    expect((await hassan.get('/declarations/new')).status).toBe(200)
  })

  it('lets them in at once when they add one', async ({ expect }) => {
    expect((await addKey(karim)).status).toBe(201)
    expect((await karim.get('/declarations/new')).status).toBe(200)
  })

  it('holds for whoever administers, too', async ({ expect }) => {
    await samira.post(PATH, { rights: ['administrator', 'payment_validator'] })
    expect(codeOf(await samira.get('/payment-settings'))).toEqual([403, 'second_factor_needed'])
    expect(codeOf(await samira.post(PATH, { rights: [] }))).toEqual([403, 'second_factor_needed'])
    expect((await addKey(samira)).status).toBe(201)
    expect(await asked()).toEqual(['payment_validator', 'administrator'])
  })

  it('is written once in the history, and refused when it is unreadable', async ({ expect }) => {
    const count = async (): Promise<number> =>
      (await samira.get('/employer/history')).text.split('second_factor_rights_set').length - 1
    const before = await count()
    const change = { rights: ['account'], command_id: 'account' }
    expect((await samira.post(PATH, change)).status).toBe(200)
    expect((await samira.post(PATH, change)).status).toBe(200)
    // The same ticks again change nothing.
    expect((await samira.post(PATH, { rights: ['account'] })).status).toBe(200)
    expect(await count()).toBe(before + 1)
    for (const rights of [['desk_agent'], 'everything', [1]])
      expect(codeOf(await samira.post(PATH, { rights }))).toEqual([422, 'grant_unreadable'])
    const page = await samira.submit(PATH, { rights: 'everything' })
    expect([page.status, page.text.includes('class="summary"')]).toEqual([422, true])
    expect(await asked()).toEqual(['account', 'payment_validator'])
    expect((await samira.submit(PATH, {})).status).toBe(303)
    expect(await asked()).toEqual(['payment_validator'])
  })
})
