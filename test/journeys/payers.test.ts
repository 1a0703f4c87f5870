import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { type Body, seeded, signedInAs, Visitor } from '#test/support/client.ts'
import { administratorKept } from '#src/access/store-users.ts'
import { contactOf } from '#src/demo/doors.ts'
import { PERSONAS } from '#src/demo/personas.ts'
import { isoDate } from '#src/kernel/dates.ts'
import { lastMessage } from '#test/support/mailbox.ts'

// One administrator can't pay alone by inventing a validator, nor by sending away who could object.

let samira: Visitor

beforeAll(async () => {
  await seeded()
  samira = await signedInAs('administrator-005624')
})

const mailOf = (id: string): string => `${id}@demo.example`

const phoneOf = (id: string): string => {
  const persona = PERSONAS.find((one) => one.id === id)
  return persona ? contactOf(persona).phone : ''
}

const sentTo = async (address: string): Promise<Body> =>
  (await new Visitor().get(`/demo/mailbox?to=${encodeURIComponent(address)}`)).json()

const granted = async (id: string, right: string): Promise<void> => {
  const answer = await samira.post(`/users/${id}/rights`, { rights: [right] })
  if (answer.status !== 200) throw new Error(answer.text)
}

const rightOf = async (id: string, name: string): Promise<Body> =>
  (await samira.get(`/users/${id}`)).json().rights.find((one: Body) => one.name === name)

describe('whoever may stop a payment change', () => {
  it('is not sent away while one waits', async ({ expect }) => {
    await granted('declarant-005624', 'administrator')
    await granted('reader-005624', 'payment_validator')
    const ended = await samira.post('/users/declarant-005624/ending')
    expect([ended.status, ended.json().code, ended.json().location]).toEqual([
      409,
      'payment_change_waits',
      '/payment-settings',
    ])
    const page = await samira.submit('/users/declarant-005624/ending')
    expect([page.status, page.text.includes('href="/payment-settings"')]).toEqual([409, true])
    const factor = await samira.post('/users/declarant-005624/second-factor-removal')
    expect(factor.json().code).toBe('payment_change_waits')
    const right = await rightOf('declarant-005624', 'administrator')
    const path = `/users/declarant-005624/rights/${right.id}/revocation`
    expect((await samira.post(path)).json().code).toBe('payment_change_waits')
    // The change itself may always be taken back, beside another one.
    await granted('declarant-10-005624', 'payment_orderer')
    expect((await samira.post('/users/declarant-10-005624/ending')).status).toBe(200)
    const own = await rightOf('reader-005624', 'payment_validator')
    const back = await samira.post(`/users/reader-005624/rights/${own.id}/revocation`)
    expect(back.status).toBe(200)
    expect((await samira.post(path)).status).toBe(200)
  })

  it('hears at once of losing a right over money', async ({ expect }) => {
    const told = await lastMessage(mailOf('declarant-005624'), (one) =>
      one.text.includes('Administration des utilisateurs'),
    )
    expect(told.text).toContain('Samira Berrada vous a retiré')
    await lastMessage(phoneOf('declarant-005624'), (one) => one.text.includes('retirée'))
  })

  it('hears of another one’s loss, who can stop nothing any more', async ({ expect }) => {
    const address = mailOf('administrator-005624')
    const told = await lastMessage(address, (one) => one.text.includes('à Karim Ziani'))
    expect(told.links[0]).toContain('/payment-settings')
    // Nothing is said of a right that never came into force.
    expect(JSON.stringify(await sentTo(address))).not.toContain('Validateur des paiements » à')
  })

  it('still hears of the next change within the day', async ({ expect }) => {
    await granted('reader-005624', 'payment_orderer')
    const told = await lastMessage(mailOf('declarant-005624'), (one) =>
      one.text.includes('/payment-settings'),
    )
    expect(told.text).toContain('Adil Mernissi')
    expect(told.text).toContain('prévenez tout de suite la CIMR')
  })
})

describe('a login that is closed', () => {
  it('is told to its person by e-mail and text message, whatever they could do', async () => {
    // Closed above; it had a payment right that waited.
    for (const address of [mailOf('declarant-10-005624'), phoneOf('declarant-10-005624')])
      await lastMessage(address, (one) => `${one.subject} ${one.text}`.includes('est fermé'))
    const pending = (await samira.get('/payment-settings')).json().pending
    for (const one of pending) await samira.post(`/payment-settings/pending/${one.id}/stop`)
    const asked = { tab: 'account', last_name: 'Simple', first_name: 'Test', cin: 'A', job: 'RH' }
    const email = 'simple@exemple.ma'
    const { id } = (await samira.post('/users', { ...asked, email })).json()
    await samira.post(`/users/${id}/ending`)
    await lastMessage(email, (one) => one.subject.includes('est fermé'))
  })

  it('hears of a payment change for a day, no longer', async ({ expect }) => {
    await granted('declarant-005624', 'payment_validator')
    const address = mailOf('declarant-10-005624')
    await lastMessage(address, (one) => one.text.includes('Karim Ziani reçoit'))
    const { now } = (await new Visitor().get('/demo')).json()
    const later = new Date(Date.parse(now) + 25 * 3_600_000).toISOString()
    await new Visitor().post('/demo/clock', { now: later })
    await granted('declarant-005624', 'payment_orderer')
    await lastMessage(
      mailOf('administrator-005624'),
      (one) =>
        one.text.includes('« Ordonnateur des paiements » chez') && one.text.includes('Karim'),
    )
    expect(JSON.stringify(await sentTo(address))).not.toContain(
      'Karim Ziani reçoit l’habilitation « Ordonnateur',
    )
  })
})

describe('administrators', () => {
  it('of whom the last for good stays beside one until some day', async ({ expect }) => {
    await samira.post('/users/reader-005624/rights', {
      rights: ['administrator'],
      ends_on: '2027-01-31',
    })
    const own = await samira.post('/users/administrator-005624/ending')
    expect([own.status, own.json().code]).toEqual([409, 'last_administrator'])
    // The batch keeps her as well, whoever asks.
    const guard = { employerNumber: '005624', today: isoDate('2026-10-20') }
    const userId = 'administrator-005624'
    const broken = env.DB.batch([administratorKept(env.DB, { ...guard, userId })])
    await expect(broken).rejects.toThrow('CHECK')
    const other = 'reader-005624'
    await env.DB.batch([administratorKept(env.DB, { ...guard, userId: other })])
  })

  it('of whom two take each other’s right leave one', async ({ expect }) => {
    const pending = (await samira.get('/payment-settings')).json().pending
    for (const one of pending) await samira.post(`/payment-settings/pending/${one.id}/stop`)
    await granted('declarant-005624', 'administrator')
    const karim = await signedInAs('declarant-005624')
    const [hers, his] = await Promise.all([
      rightOf('administrator-005624', 'administrator'),
      rightOf('declarant-005624', 'administrator'),
    ])
    const answers = await Promise.all([
      samira.post(`/users/declarant-005624/rights/${his.id}/revocation`),
      karim.post(`/users/administrator-005624/rights/${hers.id}/revocation`),
    ])
    expect(answers.map((one) => one.status)).not.toContain(500)
    const left = await Promise.all([samira, karim].map((one) => one.get('/users')))
    expect(left.filter((one) => one.status === 200).length).toBeGreaterThan(0)
  })
})
