import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { type Body, seeded, signedInAs, Visitor } from '#test/support/client.ts'
import {
  allSent,
  awarded,
  caseOf,
  confirmedBy,
  FAMILY,
  filled,
  now,
  pieceFor,
  RIB,
  sent,
  submittedFor,
} from '#test/support/liquidations.ts'
import { lastMessage } from '#test/support/mailbox.ts'
import { readPdf } from '#test/support/pdf.ts'

// From an employee's departure to the award: one file, which employer, member and fund read alike.

const MOHAMMED = '205624018'
const SALMA = '205624009'
const LAILA = '205624020'

let ghita: Visitor
let mohammed: Visitor
let agent: Visitor
let controller: Visitor
beforeAll(async () => {
  await seeded()
  ghita = await signedInAs('liquidation-005624')
  mohammed = await signedInAs('member-mohammed')
  agent = await signedInAs('desk-pensions')
  controller = await signedInAs('desk-controller')
})

describe('before anything is entered', () => {
  it('lists the staff from fifty on, the nearest to a full pension first', async ({ expect }) => {
    const { candidates } = (await ghita.get('/liquidations/candidates')).json()
    const births = candidates.map(({ birth_date: born }: Body) => born)
    expect(births).toEqual(births.toSorted())
    expect(births.every((born: string) => born <= '1976-10-12')).toBe(true)
    const found = (await ghita.get('/liquidations/candidates?find=benjelloun')).json()
    expect(found.candidates).toMatchObject([
      { matricule: SALMA, full_pension_from: expect.any(String) },
    ])
  })

  it.for([
    ['nobody of this employer', '104400218', 422, 'person_not_yours'],
    ['no matricule at all', 'abc', 422, 'matricule_shape'],
    ['somebody far from fifty', '205624001', 409, 'too_young'],
  ] as const)(
    'says at once when a file is for %s',
    async ([, matricule, status, code], { expect }) => {
      const answer = await ghita.post('/liquidations', { matricule })
      expect([answer.status, answer.json().code]).toEqual([status, code])
      const page = await ghita.submit('/liquidations', { matricule })
      expect(page.status).toBe(status)
      expect(page.text).toContain('role="alert"')
    },
  )
})

describe('an employer of before', () => {
  it('has nothing to file once the person works elsewhere', async ({ expect }) => {
    const tied = async (sql: string): Promise<void> => {
      await env.DB.prepare(sql).run()
    }
    const said = "(SELECT id FROM members WHERE matricule = '205624011')"
    await tied(`UPDATE affiliations SET left_on = '2026-06-30' WHERE member_id = ${said}`)
    const find = async (): Promise<number> =>
      (await ghita.get('/liquidations/candidates?find=205624011')).json().candidates.length
    expect(await find()).toBe(1)
    await tied(`INSERT INTO affiliations (employer_number, member_id, category)
      VALUES ('007310', ${said}, '71')`)
    expect(await find()).toBe(0)
    const answer = await ghita.post('/liquidations', { matricule: '205624011' })
    expect([answer.status, answer.json().code]).toEqual([422, 'person_not_yours'])
  })
})

describe('an early departure with a capital', () => {
  let url = ''
  it('is entered step by step, each one saved, and resumed where it was left', async ({
    expect,
  }) => {
    const opened = await ghita.post('/liquidations', { matricule: MOHAMMED })
    url = opened.json().url
    expect(await now(ghita, url)).toMatchObject({
      state: 'draft',
      held_by: 'employer',
      next_step: 'family',
    })
    const again = await ghita.post('/liquidations', { matricule: MOHAMMED })
    expect([again.status, again.json().code]).toEqual([409, 'liquidation_open'])
    await ghita.post(`${url}/steps/family`, FAMILY)
    expect(await now(ghita, url)).toMatchObject({
      next_step: 'departure',
      form: { family: { status: 'M' } },
    })
    // The register's own marital status, then what was saved.
    const page = await ghita.get(`${url}/steps/family`, { as: 'html' })
    expect(page.text).toContain('value="BENALI"')
  })

  it('shows what is wrong beside what was typed, and keeps it', async ({ expect }) => {
    const early = await ghita.submit(`${url}/steps/departure`, {
      activity_ends_on: '31/12/2026',
      departs_on: '01/12/2026',
    })
    expect(early.status).toBe(422)
    expect(early.text).toContain('value="01/12/2026"')
    expect(early.text).toContain('le départ ne peut pas venir avant le dernier jour de travail')
    const young = await ghita.post(`${url}/steps/departure`, {
      activity_ends_on: '2019-01-01',
      departs_on: '2019-01-01',
    })
    expect(young.json().errors).toMatchObject([{ field: 'departs_on', code: 'departs_too_young' }])
    const account = await ghita.submit(`${url}/steps/account`, { mode: 'morocco', rib: '123' })
    expect(account.status).toBe(422)
    expect(account.text).toContain('value="123"')
    const married = await ghita.post(`${url}/steps/family`, { status: 'M', spouses: [] })
    expect(married.json().code).toBe('spouse_needed')
  })

  it('puts what each option gives side by side before one is chosen', async ({ expect }) => {
    await ghita.post(`${url}/steps/departure`, {
      activity_ends_on: '2026-10-31',
      departs_on: '2026-10-31',
    })
    const { offers } = (await ghita.get(`${url}/steps/option`)).json()
    expect(offers.map(({ option }: Body) => option)).toEqual(['none', 'full', 'insurer'])
    expect(offers[0]).toMatchObject({ departure: 'early', from: '2026-11-01', capital_centimes: 0 })
    expect(offers[1].capital_centimes).toBeGreaterThan(offers[2].capital_centimes)
    expect(offers[1].monthly_centimes).toBeLessThan(offers[0].monthly_centimes)
    const page = await ghita.get(`${url}/steps/option`, { as: 'html' })
    expect(page.text).toContain('Capital et pension réduite')
  })

  it('is not sent before every step is there', async ({ expect }) => {
    const early = await ghita.post(`${url}/submission`)
    expect([early.status, early.json().code]).toEqual([409, 'step_missing'])
    await filled(ghita, url, { option: 'full' })
    const id = { command_id: 'liquidation-send-once' }
    expect((await ghita.post(`${url}/submission`, id)).status).toBe(200)
    expect((await ghita.post(`${url}/submission`, id)).status).toBe(200)
    expect(await now(ghita, url)).toMatchObject({
      state: 'new',
      held_by: 'member',
      promised_on: '2026-10-26',
    })
  })

  it('is confirmed by its member, who reads the same file in their own space', async ({
    expect,
  }) => {
    const file = await now(mohammed, url)
    expect(file).toMatchObject({ state: 'new', confirmed_at: null })
    const page = await mohammed.get(url, { as: 'html', lang: 'ar' })
    expect(page.text).toContain('أؤكد هذه الاختيارات')
    const wrong = await mohammed.post(`${url}/confirmation`, { digest: 'another page' })
    expect([wrong.status, wrong.json().code]).toEqual([409, 'choices_changed'])
    const done = await mohammed.post(`${url}/confirmation`, { digest: file.choices_digest })
    expect(done.status).toBe(200)
    expect(await now(mohammed, url)).toMatchObject({ held_by: 'fund' })
    expect((await ghita.post(`${url}/confirmation`, { digest: file.choices_digest })).status).toBe(
      401,
    )
  })

  it('asks for the pieces of its situation, and takes each by itself', async ({ expect }) => {
    const { pieces } = await now(ghita, url)
    expect(pieces.map(({ name }: Body) => name)).toEqual([
      'identity',
      'rib',
      'salary_certificate',
      'insurer_statement',
      'marriage.spouse-1',
      'birth.child-1',
      'school.child-1',
    ])
    const bytes = await pieceFor(`MOHAMMED TAZI matricule ${MOHAMMED} RIB ${RIB}`)
    expect((await sent(ghita, url, 'identity', bytes)).status).toBe(201)
    const fake = new TextEncoder().encode('MZ this is a program')
    const refused = await sent(ghita, url, 'rib', new Uint8Array(fake))
    expect(refused.status).toBe(422)
    expect((await now(ghita, url)).pieces.map(({ state }: Body) => state)).toEqual([
      'received',
      ...Array.from({ length: 6 }, () => 'expected'),
    ])
    await allSent(ghita, url, `TAZI ${MOHAMMED}`)
    const back = await mohammed.get(`${url}/pieces/identity`, { as: 'any' })
    expect(back.headers.get('Content-Disposition')).toContain('attachment')
    expect(back.bytes).toEqual(bytes)
    expect((await ghita.get(`${url}/pieces/nothing`)).status).toBe(404)
  })

  it('is checked piece by piece, with what was read in each', async ({ expect }) => {
    const path = await caseOf(url)
    await agent.post(`${path}/take`)
    const file = await now(agent, `/desk${url}`)
    expect(file).toMatchObject({ state: 'in_progress', ready: { code: 'piece_unchecked' } })
    expect(file.pieces[0].evidence).toEqual({
      pages: 1,
      matricule: true,
      cin: false,
      name: true,
      account: true,
    })
    const early = await agent.post(`${path}/propose`, { outcome: 'accepted', text: 'Complet.' })
    expect([early.status, early.json().code]).toEqual([409, 'piece_unchecked'])
    const reason = await agent.post(`/desk${url}/pieces/rib`, { state: 'not_conforming' })
    expect([reason.status, reason.json().code]).toEqual([422, 'reason_to_choose'])
    await agent.post(`/desk${url}/pieces/rib`, { state: 'not_conforming', reason: 'Illisible' })
    expect((await now(ghita, url)).pieces[1]).toMatchObject({
      state: 'not_conforming',
      reason: 'Illisible',
    })
  })

  it('stops the promise while a piece is asked for, and goes on when it comes', async ({
    expect,
  }) => {
    const path = await caseOf(url)
    const page = await agent.get(`${path}?step=ask&text=RIB`, { as: 'html' })
    expect(page.text).toContain('>RIB</textarea>')
    expect((await agent.post(`${path}/ask`, { text: 'Un RIB lisible.' })).status).toBe(200)
    const waiting = await ghita.get(url, { as: 'html' })
    expect(waiting.text).toContain('attend des pièces')
    expect(waiting.text).toContain('Le délai est arrêté depuis le')
    expect(await now(ghita, url)).toMatchObject({ state: 'awaiting_pieces', held_by: 'employer' })
    await allSent(ghita, url)
    expect(await now(ghita, url)).toMatchObject({ state: 'in_progress', held_by: 'fund' })
  })

  it('is awarded by two people, exactly as it was shown', async ({ expect }) => {
    const shown = (await now(ghita, url)).calculation
    await awarded({ agent, controller }, url)
    const file = await now(mohammed, url)
    expect(file).toMatchObject({ state: 'validated', held_by: 'fund' })
    const award = (await mohammed.get(`${url}/award`)).json()
    expect(award.differences).toEqual([])
    const { counted_at: _, ...same } = shown
    expect(award.award).toMatchObject(same)
    expect(award.dp_number).toMatch(/^\d{10}$/)
    const row = await env.DB.prepare(
      `SELECT p.starts_on AS startsOn, p.capital_centimes AS capital, q.points, m.retired_on AS retired
       FROM pensions p JOIN pension_points q ON q.pension_id = p.id JOIN members m ON m.id = p.member_id
       WHERE p.dp_number = ?`,
    )
      .bind(award.dp_number)
      .first()
    expect(row).toEqual({
      startsOn: '2026-11-01',
      capital: shown.capital_centimes,
      points: shown.service_points_ten_thousandths,
      retired: '2026-11-01',
    })
    // Its employer knows that it is done; the letter is the member's.
    expect((await ghita.get(`${url}/award`)).status).toBe(404)
    const again = await ghita.post('/liquidations', { matricule: MOHAMMED })
    expect(again.json().code).toBe('liquidation_open')
  })

  it('ends in a letter to keep, page and PDF', async ({ expect }) => {
    const page = await mohammed.get(`${url}/award`, { as: 'html' })
    expect(page.text).toContain('au centime')
    const pdf = await mohammed.get(`${url}/award?format=pdf`)
    const { text } = await readPdf(pdf.bytes)
    for (const words of ['Votre pension est accordée', 'Points à la valeur de service', 'N° DP'])
      expect(text).toContain(words)
    expect(pdf.bytes.byteLength).toBeLessThan(25_000)
  })

  it('tells one story to employer, member and staff, and signs it', async ({ expect }) => {
    const stories = await Promise.all(
      [
        [ghita, url],
        [mohammed, url],
        [agent, `/desk${url}`],
      ].map(async ([who, path]) => (await now(who as Visitor, path as string)).timeline),
    )
    expect(stories[1]).toEqual(stories[0])
    expect(stories[2]).toEqual(stories[0])
    const whats = stories[0].map(({ what }: Body) => what)
    expect(whats).toEqual(
      expect.arrayContaining(['opened', 'submitted', 'confirmed', 'taken', 'asked', 'validated']),
    )
    const receipt = (await mohammed.get(`${url}/receipt`)).json()
    expect(receipt.history).toEqual(stories[0])
    const [, payload = ''] = receipt.jws.split('.')
    expect(JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')))).toMatchObject({
      number: receipt.number,
      state: 'validated',
      history_sha256: receipt.history_sha256,
    })
    const pdf = await mohammed.get(`${url}/receipt?format=pdf`)
    expect((await readPdf(pdf.bytes)).text).toContain(receipt.number)
    const seen = await mohammed.get('/member/history', { as: 'html' })
    expect(seen.text).toContain('Dossier de pension consulté')
  })
})

describe('a member without a login', () => {
  it('confirms by their own link, once', async ({ expect }) => {
    const email = 'salma.b@demo.example'
    const url = await submittedFor(ghita, SALMA, { email, ends: '2026-11-30' })
    const { links, text } = await lastMessage(email, ({ subject }) => subject.includes('choix'))
    const link = new URL(links.find((one) => one.includes('/liquidation-confirmations/')) ?? '')
    expect(text).toContain('Sans votre confirmation')
    const stranger = new Visitor()
    const page = await stranger.get(link.pathname, { as: 'html' })
    expect(page.text).toContain('Je confirme ces choix')
    expect(page.text).not.toContain(RIB)
    const ar = await stranger.get(link.pathname, { as: 'html', lang: 'ar' })
    expect(ar.text).toContain('dir="rtl"')
    await confirmedBy(stranger, link.pathname)
    expect(await now(ghita, url)).toMatchObject({ confirmed_at: expect.any(String) })
    expect((await stranger.get(link.pathname)).status).toBe(410)
    expect((await stranger.get('/liquidation-confirmations/nothing')).status).toBe(410)
  })

  it('is asked again when a choice changes', async ({ expect }) => {
    const url = await submittedFor(ghita, LAILA, {
      email: 'laila.t@demo.example',
      ends: '2026-10-31',
    })
    const paper = await sent(ghita, url, 'signed_choices', await pieceFor('LAILA TAZI signe'))
    expect(paper.status).toBe(201)
    expect(await now(ghita, url)).toMatchObject({ confirmed_at: expect.any(String) })
    const frozen = await ghita.post(`${url}/steps/option`, { option: 'full' })
    expect([frozen.status, frozen.json().code]).toEqual([409, 'liquidation_not_editable'])
    const path = await caseOf(url)
    await agent.post(`${path}/take`)
    await agent.post(`${path}/ask`, { text: 'Quelle option ?' })
    expect((await ghita.post(`${url}/steps/option`, { option: 'full' })).status).toBe(200)
    expect(await now(ghita, url)).toMatchObject({ confirmed_at: null, form: { option: 'full' } })
  })
})
