import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { memberIdFor } from '#src/demo/careers.ts'
import { isoDate } from '#src/kernel/dates.ts'
import { type Body, seeded, signedInAs, Visitor } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'
import { lastMessage } from '#test/support/mailbox.ts'
import { awarded, awardOf, morning, OTHER_RIB } from '#test/support/pensions.ts'

// A pensioner asks for another account or another address: the old contact hears of it and can stop it,
// some days go by, and two people of the fund look.

const ABDELKADER = 'demo-pension-4100000102'
const EMAIL = 'pensioner-abdelkader@demo.example'
const THIRD_RIB = '230780712345678901237729'
const ACCOUNT = { mode: 'morocco', holder: 'ABDELKADER CHRAIBI', bank: 'Banque', rib: OTHER_RIB }
const accepted = { outcome: 'accepted', text: 'Vérifié.' }

let abdelkader: Visitor
let pensions: Visitor
let controller: Visitor

beforeAll(async () => {
  await seeded()
  await moveTo('2026-10-12', 9)
  abdelkader = await signedInAs('pensioner-abdelkader')
  pensions = await signedInAs('desk-pensions')
  controller = await signedInAs('desk-controller')
})

const must = async (answer: Promise<{ status: number; text: string }>): Promise<void> => {
  const { status, text } = await answer
  if (status >= 300) throw new Error(`${status}: ${text}`)
}

const asked = async (what: 'account' | 'contact', body: Body): Promise<string> => {
  const answer = await abdelkader.post(`/pensioner/pensions/${ABDELKADER}/${what}`, body)
  if (answer.status !== 201) throw new Error(`${answer.status}: ${answer.text}`)
  return answer.json().url
}
const own = async (): Promise<Body> =>
  (await abdelkader.get('/pensioner/situation')).json().pensions[0]
const proposed = async (path: string): Promise<void> => {
  await must(pensions.post(`/desk${path}/take`))
  await must(pensions.post(`/desk${path}/propose`, accepted))
}

describe('another account', () => {
  it('says, before it is asked for, which payment it is for', async ({ expect }) => {
    const path = `/pensioner/pensions/${ABDELKADER}/account`
    expect((await abdelkader.get(path)).json()).toEqual({
      cools_until: '2026-10-17',
      serves_from: '2026-10',
      first_payment_on: '2026-11-01',
    })
    for (const [lang, day] of [
      ['fr', /rien ne change avant le .*17.*octobre.*2026/s],
      ['ar', /لا يتغير شيء قبل .*17/s],
    ] as const)
      expect((await abdelkader.get(path, { as: 'html', lang })).text).toMatch(day)
    const wrong = await abdelkader.submit(path, { ...ACCOUNT, rib: '123' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('value="ABDELKADER CHRAIBI"')
    const stranger = await signedInAs('pensioner-malika')
    expect((await stranger.post(path, ACCOUNT)).status).toBe(404)
  })

  it('is told to the contact on file, which can stop it', async ({ expect }) => {
    const path = await asked('account', ACCOUNT)
    const told = await lastMessage(EMAIL, ({ subject }) => subject.includes('autre compte'))
    expect(told.text).toContain(OTHER_RIB.slice(-4))
    expect(told.text).not.toContain(OTHER_RIB)
    const stop = told.links.find((one) => one.includes('/pensioner/changes/')) ?? ''
    const page = new URL(stop).pathname
    expect((await abdelkader.get(page, { as: 'html' })).text).toContain('<form')
    await must(abdelkader.post(`${page}/withdrawal`))
    expect((await abdelkader.get(path)).json().state).toBe('closed')
    expect((await abdelkader.post(`${page}/withdrawal`)).json().code).toBe('change_over')
  })

  it('is written as stopped, once, by whoever stopped it', async ({ expect }) => {
    const { events } = (await abdelkader.get('/pensioner/history')).json()
    const stopped = events.filter((one: Body) => one.action === 'account_change_stopped')
    expect(stopped).toMatchObject([
      { what: 'Changement de compte arrêté', actor: { kind: 'pensioner' } },
    ])
    expect(stopped[0].actor.name).toMatch(/chraibi/i)
    const ar = await abdelkader.get('/pensioner/history', { as: 'html', lang: 'ar' })
    expect(ar.text).toContain('إيقاف تغيير الحساب')
  })

  it('waits five days and two people, then holds from the payment it named', async ({ expect }) => {
    const before = (await own()).account.ending
    const path = await asked('account', ACCOUNT)
    // Somebody who comes back reads where it stands; a second one is not taken.
    const form = `/pensioner/pensions/${ABDELKADER}/account`
    const back = await abdelkader.get(form, { as: 'html' })
    expect([back.status, back.location]).toEqual([303, path])
    const second = await abdelkader.post(form, ACCOUNT)
    expect([second.status, second.json().code]).toEqual([409, 'change_already_asked'])
    const alone = await pensions.post(`/desk${path}/decide`, accepted)
    expect(alone.status).not.toBe(200)
    await proposed(path)
    const early = await controller.post(`/desk${path}/confirm`)
    expect([early.status, early.json().code]).toEqual([409, 'account_still_cooling'])
    expect((await own()).account.ending).toBe(before)
    await moveTo('2026-10-17', 9)
    expect((await pensions.post(`/desk${path}/confirm`)).status).toBe(409)
    await must(controller.post(`/desk${path}/confirm`))
    expect((await own()).account.ending).toBe(OTHER_RIB.slice(-4))
    expect((await abdelkader.get(path)).json().state).toBe('closed')
  })
})

describe('another account, entered at the desk', () => {
  const desk = `/desk/pensions/${ABDELKADER}/accounts`
  const account = { ...ACCOUNT, rib: THIRD_RIB }

  it('is a request like the person’s own: told at once, and stopped by them', async ({
    expect,
  }) => {
    const before = (await own()).account.ending
    const bad = await pensions.submit(desk, { ...account, rib: '123' })
    expect(bad.status).toBe(422)
    expect(bad.text).toContain('value="123"')
    expect((await pensions.post(desk, { ...account, mode: 'abroad' })).status).toBe(422)
    const asked = await pensions.post(desk, { ...account, command_id: 'by-letter' })
    expect(asked.status).toBe(201)
    const { url } = asked.json()
    expect((await pensions.post(desk, { ...account, command_id: 'by-letter' })).json()).toEqual({
      url,
    })
    const second = await pensions.submit(desk, account)
    expect(second.status).toBe(409)
    expect(second.text).toContain(url)
    const told = await lastMessage(EMAIL, ({ text }) => text.includes(THIRD_RIB.slice(-4)))
    const stop = told.links.find((one) => one.includes('/pensioner/changes/')) ?? ''
    await must(abdelkader.post(`${new URL(stop).pathname}/withdrawal`))
    expect((await pensions.get(url)).json().state).toBe('closed')
    expect((await own()).account.ending).toBe(before)
  })

  it('waits its days and two people as well', async ({ expect }) => {
    const { url } = (await pensions.post(desk, account)).json()
    await must(pensions.post(`${url}/take`))
    await must(pensions.post(`${url}/propose`, accepted))
    expect((await controller.post(`${url}/confirm`)).json().code).toBe('account_still_cooling')
    await moveTo('2026-10-22', 9)
    expect((await pensions.post(`${url}/confirm`)).status).toBe(409)
    await must(controller.post(`${url}/confirm`))
    expect((await own()).account.ending).toBe(THIRD_RIB.slice(-4))
  })

  it('is told by the addresses of the pension to somebody without a login', async ({ expect }) => {
    const id = 'no-login'
    const memberId = memberIdFor('205624018')
    const { person } = awardOf({ id, memberId })
    await awarded({
      id,
      kind: 'spouse',
      person: { ...person, cin: 'ZZ777' },
      memberId,
      dpNumber: '4300000077',
      startsOn: isoDate('2026-10-01'),
      at: morning('2026-10-12'),
    })
    const asked = await pensions.post('/desk/pensions/no-login/accounts', account)
    expect(asked.status).toBe(201)
    await lastMessage('no-login@demo.example', ({ text }) => text.includes(THIRD_RIB.slice(-4)))
  })

  it('is theirs to stop also when it was entered before they had a login', async ({ expect }) => {
    const { url } = (await pensions.post(desk, { ...account, rib: OTHER_RIB })).json()
    const id = url.split('/').at(-1)
    await env.DB.prepare('UPDATE cases SET user_id = NULL WHERE id = ?').bind(id).run()
    const second = await abdelkader.submit(`/pensioner/pensions/${ABDELKADER}/account`, ACCOUNT)
    expect(second.status).toBe(409)
    expect(second.text).toContain(`href="/pensioner/changes/${id}"`)
    await must(abdelkader.post(`/pensioner/changes/${id}/withdrawal`))
    expect((await pensions.get(url)).json().state).toBe('closed')
  })
})

describe('another address', () => {
  const contact = { email: 'nouveau@demo.example', phone: '', postal_address: '5, rue Neuve, Fès' }

  it('is decided by two, and the old one hears of it', async ({ expect }) => {
    const path = await asked('contact', contact)
    await lastMessage(EMAIL, ({ subject }) => subject.includes('changement d’adresse'))
    expect((await own()).email).toBe('dp-4100000102@demo.example')
    await proposed(path)
    await must(controller.post(`/desk${path}/confirm`))
    expect(await own()).toMatchObject({
      email: contact.email,
      postal_address: contact.postal_address,
    })
    // Codes go there from now on.
    const entry = { number: '4100000102', cin: 'BE210987', channel: 'email' }
    await new Visitor().post('/sign-in/pensioner', entry)
    await lastMessage(contact.email, ({ code }) => code !== null)
  })

  it('does not silence the warning about another account', async ({ expect }) => {
    await moveTo('2026-10-20', 9)
    await asked('account', { ...ACCOUNT, rib: '230780000200000000000127' })
    for (const address of [EMAIL, contact.email]) {
      const isIt = ({ subject, text }: { subject: string; text: string }): boolean =>
        subject.includes('autre compte') && text.includes('0127')
      expect((await lastMessage(address, isIt)).links).not.toEqual([])
    }
  })

  it('is stopped by who held the old one, and written down', async ({ expect }) => {
    const before = await own()
    const path = await asked('contact', { ...contact, email: 'voleur@demo.example' })
    const isStop = (link: string): boolean => link.includes('/pensioner/changes/')
    // The word about another account leads to a stop too: this one is about the address.
    const told = await lastMessage(
      contact.email,
      ({ subject, links }) => subject.includes('adresse') && links.some(isStop),
    )
    const page = new URL(told.links.find(isStop) ?? '').pathname
    const malika = await signedInAs('pensioner-malika')
    expect((await malika.get(page)).status).toBe(404)
    expect((await malika.post(`${page}/withdrawal`)).status).toBe(404)
    for (const [lang, words] of [
      ['fr', 'vos lettres et vos codes'],
      ['ar', 'رسائلكم ورموزكم'],
    ] as const)
      expect((await abdelkader.get(page, { as: 'html', lang })).text).toContain(words)
    await must(abdelkader.post(`${page}/withdrawal`))
    expect((await abdelkader.get(path)).json().state).toBe('closed')
    expect((await own()).email).toBe(before.email)
    const { events } = (await abdelkader.get('/pensioner/history')).json()
    expect(events.filter((one: Body) => one.action === 'contact_change_stopped')).toHaveLength(1)
  })

  it('leaves nobody without any way to be reached', async ({ expect }) => {
    const nothing = { email: '', phone: '', postal_address: '' }
    const path = `/pensioner/pensions/${ABDELKADER}/contact`
    expect((await abdelkader.submit(path, nothing)).status).toBe(422)
  })
})

describe('what waits for somebody', () => {
  it('is followed as a case, with the day that was promised', async ({ expect }) => {
    const { cases } = (await abdelkader.get('/cases')).json() as { cases: Body[] }
    expect(cases.length).toBeGreaterThanOrEqual(3)
    for (const one of cases) expect(one.promised_on).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    const complaint = await abdelkader.post('/complaints', {
      topic: 'pension',
      text: 'Je n’ai pas compris le montant du mois.',
    })
    expect(complaint.status).toBe(201)
  })
})
