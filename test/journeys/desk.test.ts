import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { type Body, seeded, signedInAs, Visitor } from '#test/support/client.ts'
import { lastLink, lastMessage } from '#test/support/mailbox.ts'

const PHRASE = 'cardinal-bruyere-lanterne-quai'

let meryem: Visitor
let agent: Visitor

beforeAll(async () => {
  await seeded()
  meryem = await signedInAs('desk-administrator')
  agent = await signedInAs('desk-agent')
})

describe('the staff page', () => {
  let id = ''

  it('is for its administrators, who see no case', async ({ expect }) => {
    expect((await agent.get('/desk/staff')).status).toBe(403)
    expect((await meryem.get('/desk', { as: 'html' })).location).toBe('/desk/staff')
    expect((await meryem.get('/desk/letters')).status).toBe(403)
    expect((await meryem.get('/desk/viewing')).status).toBe(403)
  })

  it('keeps what was typed when something is missing', async ({ expect }) => {
    const bare = await meryem.submit('/desk/staff', { name: 'Amina Idrissi', email: 'x' })
    expect([bare.status, bare.text.includes('value="Amina Idrissi"')]).toEqual([422, true])
    const email = 'amina@demo.example'
    const none = await meryem.post('/desk/staff', { name: 'Amina', email, roles: ['king'] })
    expect([none.status, none.json().code]).toEqual([422, 'role_to_choose'])
    const taken = await meryem.post('/desk/staff', {
      name: 'Amina',
      email: 'desk-agent@demo.example',
      roles: ['desk_agent'],
    })
    expect([taken.status, taken.json().code]).toEqual([422, 'email_taken'])
  })

  it('opens an access that asks for a second factor before anything else', async ({ expect }) => {
    const made = await meryem.post('/desk/staff', {
      name: 'Amina Idrissi',
      email: 'amina@demo.example',
      roles: ['desk_agent', 'desk_pensions'],
    })
    expect(made.status).toBe(201)
    id = made.json().url.split('/').at(-1)
    const amina = new Visitor()
    await amina.post(await lastLink('amina@demo.example'), { password: PHRASE })
    const refused = await amina.get('/desk')
    expect([refused.status, refused.json().code]).toEqual([403, 'second_factor_needed'])
    expect((await amina.get('/desk', { as: 'html' })).location).toBe('/desk/security')
    expect((await amina.get('/notices')).status).toBe(401)
    expect((await amina.get('/desk/security')).status).toBe(200)
    const told = await lastMessage('desk-administrator@demo.example', (one) =>
      one.text.includes('Amina Idrissi'),
    )
    expect(told.text).toContain('Meryem Bennis')
  })

  it('changes roles and closes the access, never one’s own', async ({ expect }) => {
    const path = `/desk/staff/${id}`
    expect((await meryem.post(`${path}/roles`, { roles: 'desk_controller' })).status).toBe(200)
    expect((await meryem.get(path)).json().roles).toEqual(['desk_controller'])
    const own = await meryem.post('/desk/staff/desk-administrator/ending')
    expect([own.status, own.json().code]).toEqual([409, 'own_account'])
    expect((await meryem.post(`${path}/ending`)).status).toBe(200)
    const again = await meryem.post(`${path}/links`)
    expect([again.status, again.json().code]).toEqual([409, 'user_ended'])
  })

  it('takes a lost second factor away', async ({ expect }) => {
    const controller = await signedInAs('desk-recovery')
    expect((await controller.get('/desk')).status).toBe(200)
    const path = '/desk/staff/desk-recovery/second-factor-removal'
    expect((await meryem.post(path)).status).toBe(200)
    const door = await new Visitor().post('/sign-in/desk', {
      email: 'desk-recovery@demo.example',
      password: 'cimr-demonstration-2026',
    })
    expect(door.status).toBe(200)
  })
})

describe('seeing what somebody sees', () => {
  it('finds a login by its employer or its matricule', async ({ expect }) => {
    const found = (await agent.get('/desk/viewing?q=5624')).json().people
    expect(found.map((one: Body) => one.name)).toContain('Karim Ziani')
    const member = (await agent.get('/desk/viewing?q=205624000')).json().people
    expect(member[0]).toMatchObject({ id: 'member-hanane', space: 'member' })
  })

  it('asks why, reads only, and is written in the person’s history', async ({ expect }) => {
    const bare = await agent.post('/desk/viewing', { user_id: 'member-hanane', reason: '' })
    expect([bare.status, bare.json().code]).toEqual([422, 'viewing_reason'])
    const staff = await agent.post('/desk/viewing', { user_id: 'desk-agent-2', reason: 'Voir' })
    expect(staff.status).toBe(404)
    const started = await agent.post('/desk/viewing', {
      user_id: 'member-hanane',
      reason: 'Réponse à votre appel du matin',
    })
    expect(started.json().url).toBe('/member')
    const page = await agent.get('/member', { as: 'html' })
    expect(page.text).toContain('Vous regardez l’espace de')
    expect((await agent.get('/member/security')).status).toBe(403)
    expect((await agent.get('/member/data')).status).toBe(200)
    const file = await agent.get('/member/data/file')
    expect([file.status, file.json().code]).toEqual([403, 'not_for_staff'])
    const change = await agent.post('/complaints', { topic: 'other', text: 'Pour elle' })
    expect([change.status, change.json().code]).toEqual([403, 'read_only_view'])
    const hanane = await signedInAs('member-hanane')
    const [event] = (await hanane.get('/member/history'))
      .json()
      .events.filter((one: Body) => one.action === 'space_viewed')
    expect(event).toMatchObject({
      actor: { kind: 'desk', name: 'Yassine El Fassi' },
      why: 'Réponse à votre appel du matin',
    })
  })

  it('ends when it is stopped; one’s own work goes on meanwhile', async ({ expect }) => {
    expect((await agent.get('/desk')).status).toBe(200)
    expect((await agent.post('/desk/viewing/exit')).status).toBe(200)
    expect((await agent.get('/member')).status).toBe(401)
  })

  it('shows an employer’s space with the rights of that person', async ({ expect }) => {
    await agent.post('/desk/viewing', { user_id: 'reader-005624', reason: 'Aide au téléphone' })
    expect((await agent.get('/declarations')).status).toBe(200)
    expect((await agent.get('/declarations/new')).status).toBe(403)
    const samira = await signedInAs('administrator-005624')
    const events = (await samira.get('/employer/history')).json().events
    expect(events.map((one: Body) => one.action)).toContain('space_viewed')
    await agent.post('/desk/viewing/exit')
  })
})

describe('letters', () => {
  it('are printed, posted, and come back', async ({ expect }) => {
    const samira = await signedInAs('administrator-005624')
    await samira.post('/users', {
      tab: 'account',
      last_name: 'Lettre',
      first_name: 'Test',
      cin: 'AB1',
      job: 'Comptable',
      email: 'lettre@exemple.ma',
      phone: '',
      send_by: 'letter',
      postal_address: '12, rue des Orangers, Casablanca',
    })
    // Without the demo's own post, a letter waits for the desk like this.
    await env.DB.exec(`UPDATE notice_deliveries SET next_at = NULL WHERE channel = 'letter'`)
    const [letter] = (await agent.get('/desk/letters')).json().waiting
    expect(letter.address).toContain('12, rue des Orangers')
    const printed = await agent.get('/desk/letters/print', { as: 'html' })
    expect(printed.text).toContain('/welcome/')
    expect((await agent.post(`/desk/letters/${letter.noticeId}/posting`)).status).toBe(200)
    expect((await agent.get('/desk/letters')).json().waiting).toEqual([])
    const [posted] = (await agent.get('/desk/letters')).json().posted
    expect((await agent.post(`/desk/letters/${posted.noticeId}/return`)).status).toBe(200)
    expect((await agent.post('/desk/letters/unknown/posting')).status).toBe(404)
  })
})

describe('a mandate', () => {
  it('is ended by a controller, with a reason that both sides hear', async ({ expect }) => {
    const controller = await signedInAs('desk-controller')
    const nadia = await signedInAs('accountant-nadia')
    await nadia.post('/accountant/clients/008842/entry')
    const found = (await controller.get('/desk/mandates?q=8842')).json().mandates
    expect(found[0]).toMatchObject({ id: 'mandate-008842', state: 'accepted' })
    const path = '/desk/mandates/mandate-008842/ending'
    const bare = await controller.submit(path, { reason: '' })
    expect([bare.status, bare.text.includes('Écrivez pourquoi')]).toEqual([422, true])
    expect((await controller.submit(path, { reason: 'Demande du gérant' })).status).toBe(303)
    expect((await nadia.get('/declarations')).status).toBe(401)
    const loubna = await signedInAs('administrator-008842')
    const history = (await loubna.get('/employer/history')).json().events
    const ended = history.find((one: Body) => one.action === 'mandate_ended')
    expect(ended.why).toBe('Demande du gérant')
    const told = await lastMessage('accountant-nadia@demo.example', (one) =>
      one.subject.includes('pris fin'),
    )
    expect(told.text).toContain('la CIMR')
    const twice = await controller.post(path, { reason: 'Encore' })
    expect([twice.status, twice.json().code]).toEqual([409, 'mandate_not_in_force'])
  })
})

describe('promises', () => {
  it('are open to all, with how they were held', async ({ expect }) => {
    const hanane = await signedInAs('member-hanane')
    await hanane.post('/complaints', { topic: 'other', text: 'Bonjour' })
    const shown = (await new Visitor().get('/promises')).json().promises
    expect(shown.find((one: Body) => one.kind === 'complaint')).toMatchObject({ days: 4, open: 1 })
    const page = await new Visitor().get('/promises', { as: 'html', lang: 'ar' })
    expect(page.text).toContain('4 أيام عمل')
    const csv = await new Visitor().get('/promises?format=csv', { as: 'csv' })
    expect(csv.text).toContain('complaint;4;official')
  })
})

describe('the log', () => {
  it('is verified from the desk', async ({ expect }) => {
    expect((await agent.get('/desk/audit')).status).toBe(403)
    const verdict = await meryem.get('/desk/audit')
    expect([verdict.status, verdict.json().break]).toEqual([200, null])
  })
})
