import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { isoDate } from '#src/kernel/dates.ts'
import { monthOf } from '#src/kernel/months.ts'
import { type Body, seeded, signedInAs, Visitor } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'
import { lastCode, lastMessage } from '#test/support/mailbox.ts'
import { simplePdf } from '#test/support/papers.ts'
import { readPdf } from '#test/support/pdf.ts'
import { awarded, given, memberMade, prepared } from '#test/support/pensions.ts'

// A life certificate falls due: reminders, an announced hold, and the release on the day it comes; then
// an attestor, who sees a name and nothing else.

const PHRASE = 'olive-canal-nuage-tambour'
const HOME = '4, rue des Iris, 20000 Casablanca'
const TOWN_HALL = 'etat-civil@seclin.example'

let pensions: Visitor
let controller: Visitor

const job = async (name: string): Promise<void> => {
  const answer = await new Visitor().post(`/demo/jobs/${name}`)
  if (answer.status !== 200) throw new Error(answer.text)
}
const morningOf = async (day: string): Promise<void> => {
  await moveTo(day, 8)
  for (const name of ['open-proofs', 'remind-of-proofs', 'deliver-notices', 'hold-unproven'])
    await job(name)
  // What was written above leaves in its turn.
  await job('deliver-notices')
}

const proofOf = async (pensionId: string): Promise<Body> => {
  const row = await env.DB.prepare('SELECT id FROM proofs WHERE pension_id = ? AND kind = ?')
    .bind(pensionId, 'life')
    .first<{ id: string }>()
  return (await pensions.get(`/desk/proofs/${row?.id ?? ''}`)).json()
}
const onDesk = async (): Promise<Record<string, string[]>> => {
  const { to_examine: given, overdue } = (await pensions.get('/desk/proofs')).json()
  const ids = (list: Body[]): string[] => list.map((one) => one.id)
  return { to_examine: ids(given), overdue: ids(overdue) }
}
const payment = async (id: string, month: string): Promise<Body> =>
  (await pensions.get(`/desk/pensions/${id}/payments/${month}`)).json()

/** Of somebody born in November, with a login whose phrase is known. */
const pensioner = async (id: string, cin: string, email: string): Promise<Visitor> => {
  await memberMade(id, `19${id.length}000${cin.slice(-3)}`)
  await awarded({
    id,
    memberId: id,
    startsOn: isoDate('2020-01-01'),
    settledBefore: monthOf(isoDate('2026-10-01')),
    person: {
      lastName: 'BERRADA',
      firstName: id.toUpperCase(),
      birthDate: isoDate('1950-11-12'),
      cin,
      email,
      phone: '',
      postalAddress: HOME,
      language: 'fr',
    },
  })
  const { dp_number: number } = (await pensions.get(`/desk/pensions/${id}`)).json()
  const sent = await pensions.post('/desk/access-codes', { pension_id: id })
  if (sent.status !== 201) throw new Error(sent.text)
  const code = await lastCode(`${id.toUpperCase()} BERRADA\n${HOME}`)
  const visitor = new Visitor()
  const { url } = (await visitor.post('/sign-in/pensioner/access-code', { number, code })).json()
  const kept = await visitor.post(`${url}/phrase`, { password: PHRASE })
  if (kept.status !== 201) throw new Error(kept.text)
  return visitor
}

beforeAll(async () => {
  await seeded()
  await moveTo('2026-09-20', 9)
  pensions = await signedInAs('desk-pensions')
  controller = await signedInAs('desk-controller')
}, 120_000)

describe('a proof that does not come', () => {
  let omar: Visitor

  it('is asked sixty days before, on the first page', async ({ expect }) => {
    omar = await pensioner('omar', 'BE700001', 'omar@demo.example')
    await morningOf('2026-09-30')
    expect((await omar.get('/pensioner/proofs')).json().proofs).toEqual([])
    await morningOf('2026-10-01')
    const [proof] = (await omar.get('/pensioner/proofs')).json().proofs
    expect(proof).toMatchObject({ kind: 'life', state: 'to_provide', due_on: '2026-11-30' })
    const home = await omar.get('/pensioner', { as: 'html' })
    expect(home.text).toContain('Certificat de vie')
    expect(home.text).toContain('avant le 30')
    // Asked once, whatever the clock does.
    await morningOf('2026-10-02')
    expect((await omar.get('/pensioner/proofs')).json().proofs[0].notices).toHaveLength(1)
  })

  it('is recalled, then the next payment is announced to wait', async ({ expect }) => {
    for (const day of ['2026-10-31', '2026-11-20', '2026-12-01']) await morningOf(day)
    const { notices } = await proofOf('omar')
    expect(notices.map((one: Body) => one.days)).toEqual([60, 30, 10, 0])
    expect(notices.every((one: Body) => one.has_arrived)).toBe(true)
    const message = await lastMessage('omar@demo.example', ({ subject }) =>
      subject.includes('mise en attente'),
    )
    expect(message.text).toMatch(/20\sdécembre\s2026/)
  })

  it('is held on the day that was announced, and not before', async ({ expect }) => {
    // November is paid: its day had come before anything was announced.
    await prepared('2026-11-21')
    expect((await payment('omar', '2026-11')).state).not.toBe('held')
    await morningOf('2026-12-19')
    expect((await proofOf('omar')).hold).toBe(null)
    await morningOf('2026-12-20')
    expect((await proofOf('omar')).hold).toMatchObject({ kind: 'held' })
    await prepared('2026-12-21')
    await prepared('2027-01-21')
    expect((await payment('omar', '2026-12')).state).toBe('held')
    await moveTo('2027-02-02', 9)
    const home = await omar.get('/pensioner', { as: 'html' })
    expect(home.text).toContain('est mise en attente')
    const json = (await omar.get('/pensioner')).json()
    expect(json.pensions[0].headline).toBe('held')
  })

  it('is given as a photograph, and released when it is found right', async ({ expect }) => {
    const { id } = await proofOf('omar')
    const file = { name: 'certificat.pdf', bytes: await simplePdf('certificat de vie') }
    const sent = await omar.uploadTo(`/pensioner/proofs/${id}/pieces`, file)
    expect(sent.status).toBe(201)
    // A second one takes its place; refused, it leaves nothing behind that would count as given.
    const other = { name: 'autre.pdf', bytes: await simplePdf('autre papier') }
    await omar.uploadTo(`/pensioner/proofs/${id}/pieces`, other)
    expect((await onDesk())['to_examine']).toEqual([id])
    const no = { seq: 2, reason: 'Illisible.' }
    expect((await pensions.post(`/desk/proofs/${id}/refusal`, no)).status).toBe(200)
    const left = await onDesk()
    expect([left['to_examine'], left['overdue']?.includes(id)]).toEqual([[], true])
    await omar.uploadTo(`/pensioner/proofs/${id}/pieces`, file)
    expect((await onDesk())['to_examine']).toEqual([id])
    const taken = { seq: 3, command_id: 'take-1' }
    for (let i = 0; i < 2; i += 1)
      expect((await pensions.post(`/desk/proofs/${id}/acceptance`, taken)).status).toBe(200)
    const after = await proofOf('omar')
    expect([after.state, after.hold]).toEqual(['valid', null])
    expect((await pensions.get('/desk/pensions/omar')).json().is_held).toBe(false)
  })

  it('pays the months that were kept with the next payment', async ({ expect }) => {
    await prepared('2027-02-21')
    const paid = await payment('omar', '2027-02')
    expect(paid.state).toBe('prepared')
    expect(given(paid).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'month 2027-02',
      'arrears 2026-12',
      'arrears 2027-01',
    ])
  })
})

describe('notices that never arrive', () => {
  it('hold nothing: a controller may, with their name', async ({ expect }) => {
    await moveTo('2026-09-20', 9)
    await memberMade('silent', '190009999')
    await awarded({
      id: 'silent',
      memberId: 'silent',
      startsOn: isoDate('2020-01-01'),
      settledBefore: monthOf(isoDate('2027-09-01')),
      person: {
        lastName: 'SILENT',
        firstName: 'ALI',
        birthDate: isoDate('1951-10-03'),
        cin: 'BE700009',
        email: '',
        phone: '',
        postalAddress: '',
        language: 'fr',
      },
    })
    for (const day of ['2027-09-15', '2027-10-21', '2027-11-01', '2027-11-20']) await morningOf(day)
    const one = await proofOf('silent')
    expect(one).toMatchObject({ hold: null, is_unreached: true, state: 'overdue' })
    const refused = await pensions.post(`/desk/proofs/${one.id}/hold`)
    expect(refused.status).toBe(403)
    expect((await controller.post(`/desk/proofs/${one.id}/hold`)).status).toBe(200)
    expect((await proofOf('silent')).hold).toMatchObject({ kind: 'held' })
    expect((await controller.post(`/desk/proofs/${one.id}/suspension`)).status).toBe(409)
    await moveTo('2028-02-20', 9)
    expect((await controller.post(`/desk/proofs/${one.id}/suspension`)).status).toBe(200)
    // An agent who sees them releases everything, suspended or not.
    const seen = await pensions.post(`/desk/proofs/${one.id}/counter`, { where: 'Casablanca' })
    expect(seen.status).toBe(200)
    expect((await pensions.get('/desk/pensions/silent')).json().is_held).toBe(false)
  })
})

describe('a form to print', () => {
  it('files itself: whoever holds it photographs its code, and sends the page', async ({
    expect,
  }) => {
    const nawal = await pensioner('nawal', 'BE710077', 'nawal@demo.example')
    const agent = await signedInAs('desk-pensions')
    const asked = await agent.post('/desk/proofs', {
      pension_id: 'nawal',
      kind: 'life',
      due_month: '2027-06',
    })
    expect(asked.status).toBe(201)
    const { proofs } = (await nawal.get('/pensioner/proofs')).json() as { proofs: Body[] }
    const path = `${proofs.find((one) => one.due_on === '2027-06-30')?.url}/form`
    const printed = await nawal.get(`${path}?format=pdf`)
    expect((await readPdf(printed.bytes)).text).toContain('NAWAL BERRADA')

    const { pathname } = new URL((await nawal.get(path)).json().url)
    const stranger = new Visitor()
    const page = await stranger.get(pathname, { as: 'html' })
    expect([page.status, page.text.includes('BERRADA')]).toEqual([200, false])
    const bytes = await simplePdf('certificat de vie signé')
    const given = await stranger.uploadTo(pathname, { name: 'photo.pdf', bytes })
    expect([given.status, given.location]).toEqual([201, '/proof-forms/given'])
    expect((await nawal.get(path.replace('/form', ''))).json().state).toBe('received')
    // One at a time, and only by a code the fund printed.
    const again = await stranger.uploadTo(pathname, { name: 'autre.pdf', bytes })
    expect([again.status, again.json().code]).toEqual([409, 'proof_being_examined'])
    const forged = pathname.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
    expect((await stranger.get(forged.slice(0, -2))).status).toBe(404)
    // A form that came by post: the desk scans it and is where it looks at it.
    expect((await agent.get(pathname, { as: 'html' })).text).toContain('/desk/proofs/')
  })
})

describe('an attestor', () => {
  let amina: Visitor
  let link = ''

  it('is registered by a controller, and receives the link at its own address', async ({
    expect,
  }) => {
    await moveTo('2026-10-05', 9)
    amina = await pensioner('amina', 'BE700002', 'amina@demo.example')
    await morningOf('2026-10-06')
    const hall = { kind: 'town_hall', name: 'Mairie de Seclin', city: 'Seclin', country: 'fr' }
    expect((await pensions.post('/desk/attestors', { ...hall, email: TOWN_HALL })).status).toBe(403)
    const wrong = await controller.post('/desk/attestors', { ...hall, email: 'seclin' })
    expect(wrong.status).toBe(422)
    const made = await controller.post('/desk/attestors', { ...hall, email: TOWN_HALL })
    expect(made.status).toBe(201)
    const [proof] = (await amina.get('/pensioner/proofs')).json().proofs
    const page = (await amina.get(proof.url)).json()
    const asked = await amina.post(`${proof.url}/sightings`, { attestor_id: page.attestors[0].id })
    expect(asked.status).toBe(201)
    const { links } = await lastMessage(TOWN_HALL, (message) => message.links.length > 0)
    link = new URL(links[0] ?? '').pathname
    expect(link).toMatch(/^\/sightings\//)
  })

  it('is written to once, until its link has been used or is over', async ({ expect }) => {
    const [proof] = (await amina.get('/pensioner/proofs')).json().proofs
    const path = `${proof.url}/sightings`
    const { attestors } = (await amina.get(proof.url)).json()
    const asked = { attestor_id: attestors[0].id }
    const again = await amina.post(path, asked)
    expect([again.status, again.json()]).toMatchObject([
      409,
      { code: 'sighting_asked_already', facts: { on: '2026-10-06', days: 30 } },
    ])
    const page = await amina.submit(path, asked)
    expect(page.status).toBe(409)
    expect(page.text).toMatch(/a reçu un lien le 6\soctobre\s2026, bon pendant 30 jours/)
    const ar = await amina.submit(path, asked, { lang: 'ar' })
    expect(ar.text).toContain('أُرسل رابط إلى هذه الهيئة')
    const links = async () =>
      await env.DB.prepare('SELECT COUNT(*) AS n FROM sightings').first<number>('n')
    expect(await links()).toBe(1)
    await env.DB.prepare('UPDATE sightings SET expires_at = 1').run()
    const both = await Promise.all([1, 2].map(() => amina.post(path, asked)))
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409])
    expect(await links()).toBe(2)
    const known = link
    const message = await lastMessage(TOWN_HALL, ({ links: all }) =>
      all.some((each) => new URL(each).pathname !== known),
    )
    link = new URL(message.links[0] ?? '').pathname
    expect((await new Visitor().get(known)).status).toBe(410)
  })

  it('sees a name and a day of birth, and nothing else', async ({ expect }) => {
    const official = new Visitor()
    const { text } = await official.get(link, { as: 'html' })
    expect(text).toContain('AMINA BERRADA')
    expect(text).not.toMatch(/BE700002|rue des Iris|amina@demo|DH/)
    const unsaid = await official.submit(link, { name: 'Claire Petit', job: 'Officier' })
    expect(unsaid.status).toBe(422)
    expect(unsaid.text).toContain('value="Claire Petit"')
  })

  it('says it once, and the proof is there', async ({ expect }) => {
    const official = new Visitor()
    const said = { name: 'Claire Petit', job: 'Officier', seen_today: '1' }
    expect((await official.submit(link, said)).status).toBe(303)
    expect((await official.submit(link, said)).status).toBe(410)
    const [proof] = (await amina.get('/pensioner/proofs')).json().proofs
    expect(proof).toMatchObject({ state: 'valid', valid_until: '2027-11-30' })
    expect(proof.pieces[0].seen_by).toBe('Claire Petit, Officier — Mairie de Seclin')
    const history = await amina.get('/pensioner/history', { as: 'html' })
    expect(history.text).toContain('Pièce acceptée')
    expect(history.text).toContain('Mairie de Seclin')
  })

  it('who was struck off opens nothing', async ({ expect }) => {
    const other = await pensioner('brahim', 'BE700003', 'brahim@demo.example')
    await morningOf('2026-10-07')
    const [proof] = (await other.get('/pensioner/proofs')).json().proofs
    const { attestors } = (await other.get(proof.url)).json()
    await other.post(`${proof.url}/sightings`, { attestor_id: attestors[0].id })
    const known = link
    const { links } = await lastMessage(TOWN_HALL, (message) =>
      message.links.some((each) => new URL(each).pathname !== known),
    )
    const path = new URL(links[0] ?? '').pathname
    expect((await new Visitor().get(path)).status).toBe(200)
    await controller.post(`/desk/attestors/${attestors[0].id}/ending`)
    expect((await new Visitor().get(path)).status).toBe(410)
    const again = await other.post(`${proof.url}/sightings`, { attestor_id: attestors[0].id })
    expect(again.status).toBe(422)
  })
})
