import { beforeAll, describe, it } from 'vitest'
import { onePage, streamOf } from '#test/support/documents.ts'
import { type Body, type FileContent, seeded, signedInAs, Visitor } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'
import { lastMessage } from '#test/support/mailbox.ts'
import { SAMPLES } from '#test/support/samples.ts'

// In plain characters, so that it can be compared as text.
const PDF = new TextDecoder().decode(onePage(streamOf('BT ET')))
const PHRASE = 'cardinal-bruyere-lanterne-quai'

let hanane: Visitor
let agent: Visitor
let colleague: Visitor
let controller: Visitor

beforeAll(async () => {
  await seeded()
  hanane = await signedInAs('member-hanane')
  agent = await signedInAs('desk-agent')
  colleague = await signedInAs('desk-agent-2')
  controller = await signedInAs('desk-controller')
})

const queueOf = async (visitor: Visitor, query = ''): Promise<Body[]> =>
  (await visitor.get(`/desk${query}`)).json().cases

const withPiece = (fields: Record<string, string>, bytes: FileContent): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set('piece', new File([bytes], 'piece.pdf'))
  return form
}

const linkIn = async (address: string, part: string): Promise<string> => {
  const { links } = await lastMessage(address, (one) => one.links.some((l) => l.includes(part)))
  return new URL(links.find((l) => l.includes(part)) ?? '').pathname
}

describe('a complaint', () => {
  let mine = ''
  let desk = ''

  it('is one form, with what was typed when something is missing', async ({ expect }) => {
    const page = await hanane.get('/complaints/new', { as: 'html' })
    expect(page.text).toContain('4 jours ouvrables')
    const ar = await hanane.get('/complaints/new', { as: 'html', lang: 'ar' })
    expect(ar.text).toContain('4 أيام عمل')
    const refused = await hanane.submit('/complaints', {
      topic: '',
      text: 'Il manque un trimestre',
    })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Il manque un trimestre')
    const odd = await hanane.send(
      'POST',
      '/complaints',
      withPiece({ topic: 'points', text: 'Voir la pièce' }, 'MZ not a piece'),
    )
    expect([odd.status, odd.json().code]).toEqual([422, 'piece_not_readable'])
  })

  it('is acknowledged at once, with a promise', async ({ expect }) => {
    await moveTo('2026-10-12', 10)
    const made = await hanane.post('/complaints', { topic: 'points', text: 'Il manque T1.' })
    expect(made.status).toBe(201)
    mine = made.json().url
    const seen = (await hanane.get(mine)).json()
    expect(seen).toMatchObject({ kind: 'complaint', state: 'open', promised_on: '2026-10-16' })
    const message = await lastMessage('member-hanane@demo.example', (one) =>
      one.subject.includes(seen.number),
    )
    expect(message.text).toMatch(/16\soctobre\s2026/)
    expect((await (await signedInAs('member-khadija')).get(mine)).status).toBe(404)
  })

  it('comes in the queue by the promise left, and is taken', async ({ expect }) => {
    const [first] = await queueOf(agent)
    expect(first).toMatchObject({ kind: 'complaint', days_left: 4, taken_by: null })
    desk = first.url
    const early = await agent.post(`${desk}/decide`, { outcome: 'answered', text: 'Voilà.' })
    expect([early.status, early.json().code]).toEqual([409, 'case_not_taken'])
    expect((await agent.post(`${desk}/take`)).status).toBe(200)
    expect((await queueOf(agent, '?queue=mine')).length).toBe(1)
  })

  it('stops its clock while an answer is awaited', async ({ expect }) => {
    expect((await agent.post(`${desk}/ask`, { text: '' })).json().code).toBe('text_to_write')
    expect((await agent.post(`${desk}/ask`, { text: 'Quel employeur ?' })).status).toBe(200)
    await moveTo('2026-10-15', 10)
    expect((await queueOf(agent))[0]).toMatchObject({ state: 'waiting' })
    const page = await hanane.get(mine, { as: 'html' })
    expect(page.text).toContain('Quel employeur ?')
    const form = withPiece({ text: 'Atlas Textiles.' }, PDF)
    expect((await hanane.send('POST', `${mine}/answers`, form)).status).toBe(200)
    expect((await hanane.get(mine)).json()).toMatchObject({
      state: 'open',
      promised_on: '2026-10-21',
    })
  })

  it('is handed over, noted between colleagues, and answered', async ({ expect }) => {
    const wrong = await agent.post(`${desk}/hand`, { to: 'desk-administrator' })
    expect([wrong.status, wrong.json().code]).toEqual([409, 'colleague_cannot'])
    expect((await agent.post(`${desk}/hand`, { to: 'desk-agent-2' })).status).toBe(200)
    expect((await colleague.post(`${desk}/note`, { text: 'Vu avec la paie.' })).status).toBe(200)
    const bare = await colleague.post(`${desk}/decide`, { outcome: 'refused', text: 'Non.' })
    expect(bare.json().code).toBe('reason_to_choose')
    const decided = await colleague.post(`${desk}/decide`, {
      outcome: 'refused',
      reason: 'rule_applied',
      text: 'T1 a été déclaré par un autre employeur.',
    })
    expect(decided.status).toBe(200)
    const page = await hanane.get(mine, { as: 'html' })
    expect(page.text).toContain('T1 a été déclaré par un autre employeur.')
    expect(page.text).toContain('ACAPS')
    expect(page.text).not.toContain('Vu avec la paie.')
    const late = await colleague.post(`${desk}/note`, { text: 'Encore' })
    expect([late.status, late.json().code]).toEqual([409, 'case_closed'])
  })

  it('can be appealed, and its history says who read it', async ({ expect }) => {
    const id = mine.split('/').at(-1)
    const appeal = await hanane.post('/complaints', {
      topic: 'points',
      text: 'Ce n’est pas cela.',
      appeal_of: id,
    })
    expect(appeal.status).toBe(201)
    const { facts } = (await hanane.get(appeal.json().url)).json()
    expect(facts.appealOf).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/)
    await controller.get(desk)
    const history = (await hanane.get('/member/history')).json().events
    expect(history.map((event: Body) => event.action)).toContain('case_decided')
    expect(history.find((event: Body) => event.action === 'case_seen').actor.name).toContain(
      'Rachid Ouazzani',
    )
  })

  it('is decided on the page as it stands, not on one made before', async ({ expect }) => {
    const made = await hanane.post('/complaints', { topic: 'other', text: 'Une autre.' })
    const path = `/desk${made.json().url}`
    const { revision } = (await agent.get(path)).json()
    await agent.post(`${path}/take`, { revision })
    const stale = await colleague.post(`${path}/take`, { revision })
    expect([stale.status, stale.json().code]).toEqual([409, 'changed_meanwhile'])
  })
})

describe('an administrator opened by the fund', () => {
  const asked = {
    employer_number: '5624',
    last_name: 'Naciri',
    first_name: 'Leïla',
    cin: 'bk 120',
    job: 'DRH',
    email: 'leila@exemple.ma',
    phone: '',
    postal_address: '12 rue des Orangers, Casablanca',
    replaces: '1',
  }
  let desk = ''

  it('asks for a signed request', async ({ expect }) => {
    const stranger = new Visitor()
    const page = await stranger.get('/administrator-requests/new', { as: 'html' })
    expect(page.status).toBe(200)
    const bare = await stranger.submit('/administrator-requests', asked)
    expect([bare.status, bare.text.includes('value="Naciri"')]).toEqual([422, true])
  })

  it('is followed by a link that each message renews', async ({ expect }) => {
    const stranger = new Visitor()
    const sent = await stranger.send('POST', '/administrator-requests', withPiece(asked, PDF))
    expect(sent.status).toBe(202)
    const link = await linkIn('leila@exemple.ma', '/follow/')
    const seen = (await stranger.get(link)).json()
    expect(seen).toMatchObject({ kind: 'administrator', state: 'open', employer_number: '005624' })
    expect(seen.files[0].name).toBe('piece.pdf')
    expect((await stranger.get(seen.files[0].url, { as: 'any' })).text).toBe(PDF)
    const [found] = await queueOf(agent, '?kind=administrator')
    desk = found.url
    await agent.post(`${desk}/take`)
    await agent.post(`${desk}/ask`, { text: 'Qui a signé ?' })
    const second = await linkIn('leila@exemple.ma', '/follow/')
    expect(second).not.toBe(link)
    expect((await stranger.get(link)).status).toBe(410)
    expect((await stranger.submit(`${second}/answers`, { text: 'Le gérant.' })).status).toBe(303)
  })

  it('takes two people, the second a controller', async ({ expect }) => {
    const alone = await agent.post(`${desk}/decide`, { outcome: 'accepted', text: 'Bienvenue.' })
    expect([alone.status, alone.json().code]).toEqual([409, 'four_eyes'])
    const proposed = await agent.post(`${desk}/propose`, {
      outcome: 'accepted',
      text: 'Bienvenue.',
    })
    expect(proposed.status).toBe(200)
    for (const who of [agent, colleague]) {
      const answer = await who.post(`${desk}/confirm`)
      expect([answer.status, answer.json().code]).toEqual([409, 'controller_needed'])
    }
    expect((await queueOf(controller, '?queue=second')).length).toBe(1)
    expect((await controller.post(`${desk}/confirm`)).status).toBe(200)
  })

  it('enters, and the one before administers no more', async ({ expect }) => {
    const link = await linkIn('leila@exemple.ma', '/welcome/')
    const leila = new Visitor()
    expect((await leila.post(link, { password: PHRASE })).status).toBe(200)
    expect((await leila.get('/users')).status).toBe(200)
    const door = new Visitor()
    const fields = { employer_number: '005624', login: '', password: PHRASE }
    expect((await door.post('/sign-in/employer', fields)).status).toBe(200)
    const before = await lastMessage(
      'administrator-005624@demo.example',
      (one) => one.text.includes('administr') && one.text.includes('CIMR'),
    )
    expect(before.text).toContain('CIMR')
  })
})

describe('lines to correct', () => {
  it('are followed at the desk until there are none', async ({ expect }) => {
    const hassan = await signedInAs('administrator-007310')
    const karim = await signedInAs('declarant-005624')
    const up = await karim.upload('/declarations', SAMPLES.t3Errors)
    const { url } = up.json()
    const filed = await karim.post(`${url}/filings`, { lines: 'valid' })
    expect(filed.status).toBe(201)
    const [found] = await queueOf(agent, '?kind=lines_to_correct')
    expect(found).toMatchObject({ state: 'open', employer_number: '005624' })
    expect((await karim.get(`/cases/${found.id}`)).status).toBe(200)
    expect((await hassan.get(`/cases/${found.id}`)).status).toBe(404)
  })
})
