import { beforeAll, describe, it } from 'vitest'
import { type Body, seeded, signedInAs, type Visitor } from '#test/support/client.ts'
import { lastMessage } from '#test/support/mailbox.ts'

// One administrator can't pay alone by inventing a validator, nor by sending away who could object.

let samira: Visitor

beforeAll(async () => {
  await seeded()
  samira = await signedInAs('administrator-005624')
})

const mailOf = (id: string): string => `${id}@demo.example`

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
    expect([ended.status, ended.json().code]).toEqual([409, 'payment_change_waits'])
    const right = await rightOf('declarant-005624', 'administrator')
    const path = `/users/declarant-005624/rights/${right.id}/revocation`
    expect((await samira.post(path)).json().code).toBe('payment_change_waits')
    // The change itself may always be taken back.
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
  })

  it('still hears of the next change within the day', async ({ expect }) => {
    await granted('reader-005624', 'payment_orderer')
    const told = await lastMessage(mailOf('declarant-005624'), (one) =>
      one.text.includes('/payment-settings'),
    )
    expect(told.text).toContain('Adil Mernissi')
  })
})

describe('administrators', () => {
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

describe('JSON', () => {
  it('of thousands of levels is refused by name', async ({ expect }) => {
    const deep = `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`
    const answer = await samira.send('POST', '/users', deep, {
      headers: { 'Content-Type': 'application/json' },
    })
    expect([answer.status, answer.json().code]).toEqual([400, 'malformed_json'])
  })
})
