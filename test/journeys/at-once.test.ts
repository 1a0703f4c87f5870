import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { type Body, seeded, signedInAs, type Visitor } from '#test/support/client.ts'

// Two people, or one twice, at the same moment: one change, one entry, one message each.

let samira: Visitor
let karim: Visitor

const granted = async (id: string, right: string): Promise<string> => {
  const answer = await samira.post(`/users/${id}/rights`, { rights: [right] })
  if (answer.status !== 200) throw new Error(answer.text)
  const { rights } = (await samira.get(`/users/${id}`)).json()
  return rights.find((one: Body) => one.name === right).id
}

const entries = async (object: string, action: string): Promise<number> =>
  Number(
    await env.DB.prepare(
      'SELECT COUNT(*) AS n FROM audit_entries WHERE object_id = ? AND action = ?',
    )
      .bind(object, action)
      .first('n'),
  )

const notices = async (userId: string, template: string): Promise<number> =>
  Number(
    await env.DB.prepare('SELECT COUNT(*) AS n FROM notices WHERE user_id = ? AND template = ?')
      .bind(userId, template)
      .first('n'),
  )

/** Both administrators ask for the same: one is carried out, the other hears why not. */
const bothAsk = async (path: string): Promise<unknown[]> => {
  const answers = await Promise.all([samira.post(path), karim.post(path)])
  const statuses = answers.map((answer) => (answer.status === 200 ? 'done' : 'refused'))
  return statuses.toSorted((a, b) => a.localeCompare(b))
}
const ONCE = ['done', 'refused']

beforeAll(async () => {
  await seeded()
  samira = await signedInAs('administrator-005624')
  await granted('declarant-005624', 'administrator')
  karim = await signedInAs('declarant-005624')
})

describe('two administrators who ask for the same at once', () => {
  it('stop a payment right once', async ({ expect }) => {
    const id = await granted('reader-005624', 'payment_validator')
    expect(await bothAsk(`/payment-settings/pending/${id}/stop`)).toEqual(ONCE)
    expect(await entries('005624', 'payment_change_stopped')).toBe(1)
    expect(await notices('declarant-005624', 'payment_right_stopped')).toBe(1)
  })

  it('stop a lower number of confirmations once', async ({ expect }) => {
    await samira.post('/payment-settings', { confirmations: 1 })
    const same = await karim.post('/payment-settings', { confirmations: 1 })
    expect([same.status, same.json().code]).toEqual([409, 'confirmations_waiting'])
    const { pending } = (await samira.get('/payment-settings')).json()
    expect(pending).toHaveLength(1)
    expect(await bothAsk(`/payment-settings/pending/${pending[0].id}/stop`)).toEqual(ONCE)
    expect(await entries('005624', 'payment_change_stopped')).toBe(2)
  })

  it('leave one change of the confirmations waiting', async ({ expect }) => {
    const asked = { confirmations: 1 }
    await Promise.all([samira, karim].map((one) => one.post('/payment-settings', asked)))
    const { pending } = (await samira.get('/payment-settings')).json()
    expect(pending).toHaveLength(1)
    await samira.post(`/payment-settings/pending/${pending[0].id}/stop`)
  })

  it('take a right back once', async ({ expect }) => {
    const id = await granted('reader-005624', 'liquidation')
    expect(await bothAsk(`/users/reader-005624/rights/${id}/revocation`)).toEqual(ONCE)
    expect(await entries('reader-005624', 'right_revoked')).toBe(1)
    expect(await notices('reader-005624', 'right_revoked')).toBe(1)
  })

  it('refuse a request once', async ({ expect }) => {
    const reader = await signedInAs('reader-005624')
    await reader.post('/access-requests', { right: 'liquidation' })
    const page = await samira.get('/users/reader-005624', { as: 'html' })
    const path = /action="([^"]*\/refusal)"/.exec(page.text)?.[1] ?? ''
    expect(await bothAsk(path)).toEqual(ONCE)
    expect(await notices('reader-005624', 'access_answered')).toBe(1)
  })

  it('close a login once, and never again', async ({ expect }) => {
    expect(await bothAsk('/users/declarant-10-005624/ending')).toEqual(ONCE)
    expect(await entries('declarant-10-005624', 'ended')).toBe(1)
    const { ended_at } = (await samira.get('/users/declarant-10-005624')).json()
    const again = await samira.post('/users/declarant-10-005624/ending')
    expect([again.status, again.json().code]).toEqual([409, 'user_ended'])
    expect((await samira.get('/users/declarant-10-005624')).json().ended_at).toBe(ended_at)
  })
})

describe('one person who asks twice at once', () => {
  it('for a right is announced once', async ({ expect }) => {
    const reader = await signedInAs('reader-005624')
    const before = await notices('administrator-005624', 'access_request')
    const asked = { right: 'account' }
    const answers = await Promise.all([1, 2].map(() => reader.post('/access-requests', asked)))
    expect(answers.every((answer) => answer.status < 300)).toBe(true)
    expect(await notices('administrator-005624', 'access_request')).toBe(before + 1)
  })

  it('for a new user is led to the one that was made', async ({ expect }) => {
    const asked = {
      command_id: 'twice',
      tab: 'account',
      last_name: 'Double',
      first_name: 'Test',
      cin: 'AB1',
      job: 'RH',
      email: 'double@exemple.ma',
      prompt_1: 'Première école ?',
      answer_1: 'Ibn Toumert',
      prompt_2: 'Première rue ?',
      answer_2: 'Les orangers',
    }
    const answers = await Promise.all([1, 2, 3].map(() => samira.post('/users', asked)))
    const { users } = (await samira.get('/users')).json()
    const made = users.filter((one: Body) => one.email === 'double@exemple.ma')
    expect(made).toHaveLength(1)
    for (const answer of answers) {
      expect([answer.status, answer.location]).toEqual([201, made[0].url])
      const { url, login } = answer.json()
      expect([url, login ?? made[0].login]).toEqual([made[0].url, made[0].login])
    }
  })

  it('for the end of a session that is none leaves no entry', async ({ expect }) => {
    const hanane = await signedInAs('member-hanane')
    for (const id of ['x', '0123456789abcdef'])
      expect((await hanane.post(`/member/security/sessions/${id}/ending`)).status).toBe(200)
    expect(await entries('member-hanane', 'session_ended')).toBe(0)
  })
})

describe('a name', () => {
  it('holds no line break, also from a program', async ({ expect }) => {
    const asked = { tab: 'account', cin: 'A', job: 'RH', email: 'ligne@exemple.ma' }
    const answer = await samira.post('/users', {
      ...asked,
      last_name: 'Double\r\nligne',
      first_name: 'A\nB',
    })
    expect([answer.status, answer.json().errors]).toEqual([
      422,
      [
        { field: 'last_name', code: 'forbidden_character' },
        { field: 'first_name', code: 'forbidden_character' },
      ],
    ])
  })
})
