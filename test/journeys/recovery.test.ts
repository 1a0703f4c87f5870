import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { seeded, signedInAs, Visitor } from '#test/support/client.ts'
import { lastCode, lastLink, lastMessage } from '#test/support/mailbox.ts'

const PHRASE = 'cardinal-bruyere-lanterne-quai'
const NEXT = 'sapin-velours-comptoir-marron'
const EMAIL = 'idrissi@exemple.ma'
const ACCOUNT = { employer_number: '005624', login: 'test.idrissi' }
const ANSWERS = { answer_1: 'Café de la Gare', answer_2: 'la place des cigognes' }

beforeAll(async () => {
  await seeded()
  const samira = await signedInAs('administrator-005624')
  await samira.post('/users', {
    tab: 'account',
    last_name: 'Idrissi',
    first_name: 'Test',
    cin: 'AB123456',
    job: 'Comptable',
    email: EMAIL,
  })
  await new Visitor().post(await lastLink(EMAIL), {
    password: PHRASE,
    prompt_1: 'Où avons-nous fêté le départ ?',
    prompt_2: 'Où jouait-on le mercredi ?',
    ...ANSWERS,
  })
})

const begun = async (account: object = ACCOUNT): Promise<[Visitor, string]> => {
  const visitor = new Visitor()
  const answer = await visitor.post('/sign-in/employer/recovery', account)
  return [visitor, answer.location ?? '']
}

/** Codes already seen: the newest message may still be on its way. */
const codes: string[] = []

describe('getting back in', () => {
  it('asks for the code, then the questions, then a new password', async ({ expect }) => {
    const before = new Visitor()
    await before.post('/sign-in/employer', { ...ACCOUNT, password: PHRASE })
    const [visitor, first] = await begun()
    let path = first
    expect((await visitor.get(path)).json().step).toBe('code')
    const early = await visitor.post(`${path}/password`, { password: NEXT })
    expect(early.json().step).toBe('code')
    const code = await lastCode(EMAIL)
    codes.push(code)
    path = (await visitor.post(`${path}/code`, { code })).json().url
    // Whoever sent somebody the first link has nothing of what follows.
    expect((await new Visitor().get(first)).status).toBe(410)
    const asked = (await visitor.get(path)).json()
    expect(asked).toMatchObject({
      step: 'answers',
      questions: ['Où avons-nous fêté le départ ?', 'Où jouait-on le mercredi ?'],
    })
    const wrong = await visitor.post(`${path}/answers`, { ...ANSWERS, answer_2: 'ailleurs encore' })
    expect([wrong.status, wrong.json().code]).toEqual([422, 'answer_wrong'])
    const answered = await visitor.post(`${path}/answers`, {
      answer_1: ' cafe DE la gare',
      answer_2: 'La Place des Cigognes',
    })
    path = answered.json().url
    const done = await visitor.post(`${path}/password`, { password: NEXT, again: NEXT })
    expect([done.status, done.json().url]).toEqual([200, '/sign-in/employer'])
    expect((await before.get('/employer')).status).toBe(401)
    const inside = await new Visitor().post('/sign-in/employer', { ...ACCOUNT, password: NEXT })
    expect(inside.status).toBe(200)
    const told = await lastMessage(EMAIL, (m) => m.subject.includes('a changé'))
    expect(told.text).toContain('sessions')
    expect((await visitor.post(`${path}/password`, { password: PHRASE })).status).toBe(410)
  })

  it('works as a browser walks it, in both languages', async ({ expect }) => {
    const visitor = new Visitor()
    const start = await visitor.get('/sign-in/employer/recovery', { as: 'html', lang: 'ar' })
    expect(start.text).toContain('dir="rtl"')
    const answer = await visitor.submit('/sign-in/employer/recovery', ACCOUNT)
    expect(answer.status).toBe(303)
    codes.push(await lastCode(EMAIL, codes))
    const page = await visitor.get(answer.location ?? '', { as: 'html' })
    expect(page.text).toContain('Si cet accès existe')
    const wrong = await visitor.submit(`${answer.location}/code`, { code: '000000' })
    expect([wrong.status, wrong.text.includes('class="summary"')]).toEqual([422, true])
  })

  it('looks the same for an account that does not exist', async ({ expect }) => {
    const strip = (text: string): string =>
      text
        .replaceAll(/\/recovery\/[\w-]{43}/g, '/recovery/x')
        // What a page weighs, compressed, depends on its token.
        .replaceAll(/\d+,\d(?=\s?Ko)/g, 'weight')
    const pages = []
    for (const login of ['test.idrissi', 'nobody.here']) {
      const visitor = new Visitor()
      const start = await visitor.submit('/sign-in/employer/recovery', { ...ACCOUNT, login })
      const path = start.location ?? ''
      if (pages.length === 0) codes.push(await lastCode(EMAIL, codes))
      const step = await visitor.get(path, { as: 'html' })
      const wrong = await visitor.submit(`${path}/code`, { code: '123456' })
      pages.push([start.status, strip(step.text), wrong.status, strip(wrong.text)])
    }
    expect(pages[1]).toEqual(pages[0])
  })

  it('takes a code once, and only with its own request', async ({ expect }) => {
    const [one, path] = await begun()
    const code = await lastCode(EMAIL, codes)
    codes.push(code)
    const [other, otherPath] = await begun({ ...ACCOUNT, login: 'declarant' })
    expect((await other.post(`${otherPath}/code`, { code })).status).toBe(422)
    expect((await one.post(`${path}/code`, { code })).status).toBe(200)
    expect((await one.post(`${path}/code`, { code })).status).toBe(410)
  })

  it('counts wrong codes of an account over all its requests', async ({ expect }) => {
    const account = { ...ACCOUNT, login: 'nobody.at.all' }
    const statuses: number[] = []
    for (let i = 0; i < 3; i += 1) {
      const [visitor, path] = await begun(account)
      for (let j = 0; j < 2; j += 1)
        statuses.push((await visitor.post(`${path}/code`, { code: '000000' })).status)
    }
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429])
  })

  it('is closed, like a link sent before, by a new password', async ({ expect }) => {
    const [visitor, path] = await begun({ employer_number: '005624', login: 'lecture' })
    const samira = await signedInAs('administrator-005624')
    await samira.post('/users/reader-005624/links')
    const link = await lastLink('reader-005624@demo.example')
    const reader = await signedInAs('reader-005624')
    const changed = await reader.post('/employer/security/password', {
      current: 'cimr-demonstration-2026',
      password: 'quatre mots bien choisis',
    })
    expect(changed.status).toBe(200)
    expect((await new Visitor().get(link)).status).toBe(410)
    expect((await visitor.get(path)).status).toBe(410)
    const told = await lastMessage('reader-005624@demo.example', (m) =>
      m.subject.includes('a changé'),
    )
    expect(told.text).toContain('/sign-in/employer/recovery')
  })

  it('counts wrong codes exactly when they come at once', async ({ expect }) => {
    const [, path] = await begun({ employer_number: '005624', login: 'nobody.else' })
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        new Visitor().post(`${path}/code`, { code: String(100_000 + i) }),
      ),
    )
    expect(answers.filter((a) => a.status === 422)).toHaveLength(5)
    expect(answers.filter((a) => a.status === 429)).toHaveLength(55)
  })

  it('counts wrong answers exactly when two hundred come at once', async ({ expect }) => {
    const [visitor, first] = await begun()
    const code = await lastCode(EMAIL, codes)
    const path = (await visitor.post(`${first}/code`, { code })).json().url
    const wrong = { answer_1: 'nulle part', answer_2: 'ailleurs encore' }
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => visitor.post(`${path}/answers`, wrong)),
    )
    expect(answers.filter((a) => a.status === 422)).toHaveLength(5)
    expect(answers.filter((a) => a.status === 429)).toHaveLength(195)
    // The right ones come too late: the day's five are spent, whoever gives them.
    const late = await visitor.post(`${path}/answers`, ANSWERS)
    expect(late.status).toBe(429)
  })

  it('ends after a quarter of an hour', async ({ expect }) => {
    const [visitor, path] = await begun({ ...ACCOUNT, login: 'declarante10' })
    await env.DB.prepare('UPDATE recoveries SET expires_at = 1').run()
    expect((await visitor.get(path)).status).toBe(410)
  })
})
