import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { pdf } from '#test/support/documents.ts'
import { type Body, seeded, signedInAs, Visitor } from '#test/support/client.ts'
import { lastCode, lastLink, lastMessage } from '#test/support/mailbox.ts'

const PHRASE = 'cardinal-bruyere-lanterne-quai'
const START = '/sign-in/member/activation'
const POSTED = `${START}/code`

// Members of the demo who have no login yet.
const KARIM = { matricule: '205624007', cin: 'BK151307', birth_date: '1972-05-01' }
const OMAR = { matricule: '205624008', cin: 'J824590', birth_date: '1983-09-02' }
const KARIM_MAIL = 'k.filali@exemple.ma'

beforeAll(seeded)

const begun = async (visitor: Visitor, who: object, channel = 'email'): Promise<string> => {
  const answer = await visitor.post(START, { ...who, channel })
  if (answer.status !== 202) throw new Error(answer.text)
  return answer.json().url
}

describe('a member’s first visit', () => {
  it('is one page, that keeps what was typed', async ({ expect }) => {
    const visitor = new Visitor()
    const door = await visitor.get('/sign-in/member', { as: 'html' })
    expect(door.text).toContain(START)
    const ar = await visitor.get(START, { as: 'html', lang: 'ar' })
    expect(ar.text).toContain('رقم البطاقة الوطنية')
    const bare = await visitor.submit(START, { matricule: '205624007', cin: '??' })
    expect([bare.status, bare.text.includes('value="205624007"')]).toEqual([422, true])
  })

  it('opens the login with the code sent to what is on file', async ({ expect }) => {
    const visitor = new Visitor()
    const sent = await visitor.submit(START, {
      matricule: KARIM.matricule,
      cin: 'bk 151307',
      birth_date: '01/05/1972',
      channel: 'email',
    })
    const path = sent.location ?? ''
    const wrong = await visitor.post(`${path}/code`, { code: '000000' })
    expect([wrong.status, wrong.json().code]).toEqual([422, 'code_wrong'])
    const code = await lastCode(KARIM_MAIL)
    const early = await visitor.post(`${path}/password`, { password: PHRASE })
    expect(early.status).toBe(410)
    const right = await visitor.post(`${path}/code`, { code })
    const next = right.json().url
    expect(next).not.toBe(path)
    expect((await visitor.get(path)).status).toBe(410)
    const short = await visitor.submit(`${next}/password`, { password: 'court' })
    expect(short.status).toBe(422)
    const done = await visitor.submit(`${next}/password`, { password: PHRASE, again: PHRASE })
    expect([done.status, done.location]).toEqual([303, '/member'])
    expect((await visitor.get('/member')).status).toBe(200)
    const history = (await visitor.get('/member/history')).json().events
    expect(history.map((event: Body) => event.action)).toContain('activated')
    const again = await visitor.post(`${next}/password`, { password: PHRASE })
    expect(again.status).toBe(410)
    const door = await new Visitor().post('/sign-in/member', {
      matricule: KARIM.matricule,
      password: PHRASE,
    })
    expect(door.status).toBe(200)
  })

  it('tells whoever has a login that they have one, and sends no code', async ({ expect }) => {
    const path = await begun(new Visitor(), KARIM)
    const told = await lastMessage(KARIM_MAIL, (one) => one.subject.includes('existe déjà'))
    expect(told.code).toBeNull()
    expect((await new Visitor().get(path)).status).toBe(200)
  })

  it('refuses a code of somebody else, one too old, one used', async ({ expect }) => {
    const visitor = new Visitor()
    const omar = await begun(visitor, OMAR)
    const code = await lastCode('o.filali@exemple.ma')
    const stranger = await begun(visitor, { ...OMAR, birth_date: '1983-09-03' })
    expect((await visitor.post(`${stranger}/code`, { code })).status).toBe(422)
    const karim = await begun(visitor, KARIM)
    expect((await visitor.post(`${karim}/code`, { code })).status).toBe(422)
    await env.DB.exec(`UPDATE activations SET expires_at = 1 WHERE matricule = '205624008'`)
    expect((await visitor.post(`${omar}/code`, { code })).status).toBe(410)
  })

  it('takes a code that came by post, typed later with the matricule', async ({ expect }) => {
    await begun(new Visitor(), OMAR, 'letter')
    const address = 'OMAR FILALI\n12, rue des Orangers, 20000 Casablanca'
    const letter = await lastMessage(address, (one) => one.code !== null)
    expect(letter.text).toContain(POSTED)
    const later = new Visitor()
    const wrong = await later.submit(POSTED, { matricule: '205624008', code: 'ABCDE-23456' })
    expect([wrong.status, wrong.text.includes('value="205624008"')]).toEqual([422, true])
    const code = (letter.code ?? '').toLowerCase().replace('-', ' ')
    const right = await later.post(POSTED, { matricule: '205624008', code })
    expect(right.status).toBe(200)
    const next = right.json().url
    expect((await later.post(`${next}/password`, { password: PHRASE })).status).toBe(201)
    expect((await later.post(POSTED, { matricule: '205624008', code })).status).toBe(422)
  })
})

describe('a member whom no code can reach', () => {
  const asked = {
    matricule: '205624002',
    last_name: 'Ouazzani',
    first_name: 'Ahmed',
    cin: 'G712371',
    birth_date: '1980-03-14',
    email: 'ahmed@exemple.ma',
    phone: '',
    postal_address: '3 rue Neuve, Fès',
  }
  const form = (more: object = {}): FormData => {
    const data = new FormData()
    for (const [name, value] of Object.entries({ ...asked, ...more })) data.set(name, value)
    data.set('piece', new File([pdf()], 'cin.pdf'))
    return data
  }

  it('asks with an identity piece, and the page says nothing of who is known', async ({
    expect,
  }) => {
    const stranger = new Visitor()
    const bare = await stranger.submit('/subscription-requests', asked)
    expect([bare.status, bare.text.includes('value="Ouazzani"')]).toEqual([422, true])
    const known = await stranger.send('POST', '/subscription-requests', form())
    const unknown = await stranger.send(
      'POST',
      '/subscription-requests',
      form({ matricule: '999999', email: 'personne@exemple.ma' }),
    )
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text])
  })

  it('comes in by a link once two people of the desk agreed', async ({ expect }) => {
    const agent = await signedInAs('desk-agent')
    const controller = await signedInAs('desk-controller')
    const { cases } = (await agent.get('/desk?kind=subscription')).json()
    expect(cases).toHaveLength(2)
    const [mine, other] = ['205624002', '000999999'].map(
      (matricule) => cases.find((one: Body) => one.facts.matricule === matricule).url,
    )
    await agent.post(`${mine}/take`)
    await agent.post(`${mine}/propose`, { outcome: 'accepted', text: 'Bienvenue.' })
    expect((await controller.post(`${mine}/confirm`)).status).toBe(200)
    const ahmed = new Visitor()
    await ahmed.post(await lastLink('ahmed@exemple.ma'), { password: PHRASE })
    expect((await ahmed.get('/member')).status).toBe(200)
    await agent.post(`${other}/take`)
    await agent.post(`${other}/propose`, { outcome: 'accepted', text: 'Bienvenue.' })
    const cannot = await controller.post(`${other}/confirm`)
    expect([cannot.status, cannot.json().code]).toEqual([409, 'case_cannot_be_accepted'])
    await controller.post(`${other}/return`, { text: 'Personne de ce nom.' })
    await agent.post(`${other}/propose`, {
      outcome: 'refused',
      reason: 'person_unknown',
      text: 'Vérifiez le matricule.',
    })
    expect((await controller.post(`${other}/confirm`)).status).toBe(200)
    const told = await lastMessage('personne@exemple.ma', (one) =>
      one.subject.includes('la réponse est là'),
    )
    const link = new URL(told.links[0] ?? '').pathname
    expect((await new Visitor().get(link, { as: 'html' })).text).toContain('Vérifiez le matricule.')
  })
})
