import { env } from 'cloudflare:workers'
import { beforeAll, describe, it } from 'vitest'
import { followApplications } from '#src/joining/index.ts'
import { expireSignings } from '#src/signatures/index.ts'
import { type Body, seeded, signedInAs, Visitor } from '#test/support/client.ts'
import { moveTo } from '#test/support/clock.ts'
import {
  APPLICATION_FORM,
  CATEGORY,
  DECLARANT,
  ICE,
  JOINT,
  OMAR,
  REQUEST,
  RIM,
  SIGNATORY,
  STAFF,
} from '#test/support/joining-form.ts'
import {
  accepted,
  applicantWith,
  firstFile,
  now,
  signedBy,
  submittedBy,
} from '#test/support/joining.ts'
import { forgetGuesses } from '#test/support/guesses.ts'
import { lastLink, lastMessage } from '#test/support/mailbox.ts'
import { readPdf } from '#test/support/pdf.ts'
import { linkOf } from '#test/support/signatures.ts'

// From a first visit to a first declaration: nobody types at the fund what the company has said.

const PASSWORD = 'olive-canal-nuage-tambour'
/** Not the name of the company: what is signed is what is debited. */
const HOLDER = 'Zellige, compte de paie'

let desk: { agent: Visitor; controller: Visitor }
beforeAll(async () => {
  await seeded()
  await moveTo('2026-11-02', 9)
  desk = { agent: await signedInAs('desk-agent'), controller: await signedInAs('desk-controller') }
})

describe('a company that joins', () => {
  let rim: Visitor
  const nadia = new Visitor()
  let url = ''
  let number = ''
  let given = ''

  it('prints its papers, is accepted, and gets documents to sign', async ({ expect }) => {
    rim = await applicantWith(RIM)
    const payment = { ...APPLICATION_FORM.payment, holder: HOLDER }
    url = await submittedBy(rim, { people: JOINT, payment })
    const letter = `${url}/papers/application_letter`
    const page = await rim.get(letter, { as: 'html' })
    expect(page.text).toContain('Atelier Zellige SARL')
    const convention = await rim.get(`${url}/papers/esignature_convention`, { as: 'pdf' })
    expect((await readPdf(convention.bytes)).text).toContain('Atelier Zellige SARL')
    await accepted(desk, url)
    const file = await now(rim, url)
    expect(file).toMatchObject({ state: 'to_sign', holder: 'signatories' })
    const { documents } = (await rim.get(file.signing)).json()
    expect(documents.map(({ kind }: Body) => kind)).toEqual([
      'membership_form',
      'contract',
      'payment_form',
    ])
    const bulletin = await rim.get(documents[2].url, { as: 'pdf' })
    expect((await readPdf(bulletin.bytes)).text).toContain(HOLDER)
    expect((await (await applicantWith('x@else.example')).get(file.signing)).status).toBe(404)
  })

  it('exists with the last of two signatures, in any order', async ({ expect }) => {
    await signedBy('Omar Sqalli', OMAR)
    expect((await now(rim, url)).state).toBe('to_sign')
    await signedBy('Rim Sqalli', RIM)
    const file = await now(rim, url)
    number = file.employer_number
    expect(file).toMatchObject({ state: 'active', holder: 'nobody', employer_number: '008843' })
    expect(file.timeline.at(-1)).toMatchObject({ what: 'activated', detail: '008843' })
    const { results } = await env.DB.prepare(
      `SELECT category, regime, rate_ppm AS rate, starts_on AS startsOn FROM employer_categories
       WHERE employer_number = ?`,
    )
      .bind(number)
      .all()
    expect(results).toEqual([
      { category: '01', regime: 'al_kamil', rate: 60_000, startsOn: '2026-10-01' },
    ])
    const page = await rim.get(url, { as: 'html', lang: 'ar' })
    expect(page.text).toContain('008843')
  })

  it('is administered by its applicant, whose account waits its day', async ({ expect }) => {
    const chosen = await new Visitor().post(await lastLink(RIM), { password: PASSWORD })
    expect(chosen.status).toBeLessThan(300)
    const admin = new Visitor()
    const entered = await admin.post('/sign-in/employer', {
      employer_number: number,
      login: '',
      password: PASSWORD,
    })
    expect(entered.status).toBe(200)
    const { debit_accounts } = (await admin.get('/payments/debit-accounts')).json()
    expect(debit_accounts).toMatchObject([{ holder: HOLDER }])
    expect(Date.parse(debit_accounts[0].effective_at)).toBeGreaterThan(
      Date.parse('2026-11-03T07:00:00Z'),
    )
    const people = (await admin.get('/users')).json()
    expect(JSON.stringify(people)).toContain('Nadia Idrissi')
    const { signing } = await now(rim, url)
    expect((await admin.get(signing)).status).toBe(200)
    const seenBy = async (what: string): Promise<string[]> =>
      (await admin.get('/employer/history'))
        .json()
        .events.filter(({ action }: Body) => action === what)
        .map(({ actor }: Body) => actor.name)
    expect(await seenBy('signing_seen')).toEqual([])
    expect((await desk.agent.get(`/desk${signing}`)).status).toBe(200)
    expect(await seenBy('signing_seen')).toHaveLength(1)
    expect(await seenBy('case_seen')).toEqual([])
    expect((await desk.agent.get(`/desk${url}`)).status).toBe(200)
    expect((await desk.controller.get(`/desk${url}/pieces/powers`)).status).toBe(200)
    expect(new Set(await seenBy('case_seen'))).toEqual(
      new Set(['Rachid Ouazzani', 'Yassine El Fassi']),
    )
  })

  it('says who of the fund read its file while it was no employer yet', async ({ expect }) => {
    const { count } = (await env.DB.prepare(
      `SELECT COUNT(*) AS count FROM audit_entries e JOIN applications a ON a.case_id = e.object_id
       WHERE a.id = ? AND e.object_kind = 'case' AND e.action = 'case_seen' AND subject_id IS NULL`,
    )
      .bind(url.split('/').at(-1))
      .first<{ count: number }>()) ?? { count: 0 }
    // Whoever put it forward read it first.
    expect(count).toBe(1)
  })

  it('affiliates its staff from a list, and doubles nobody', async ({ expect }) => {
    await new Visitor().post(await lastLink(DECLARANT), { password: PASSWORD })
    await nadia.post('/sign-in/employer', {
      employer_number: number,
      login: 'nadia.idrissi',
      password: PASSWORD,
    })
    const lines = [...STAFF, 'Bouzidi;Autre;M;01/01/1990;LB220145;01;01/10/2026']
    await env.DB.prepare(
      "UPDATE members SET email = 'o@alaoui.example' WHERE cin = 'LA120034'",
    ).run()
    const wrong = await nadia.submit('/entrants', { list: `${lines.join('\n')}\nX;Y;Z` })
    expect([wrong.status, wrong.text.includes('il en faut sept')]).toEqual([422, true])
    const list = lines.join('\r\n')
    const read = await nadia.post('/entrants', { list })
    expect(read.json().entrants.map(({ state }: Body) => state)).toEqual(['new', 'known', 'other'])
    const body = { command_id: 'staff', list, same_3: 'yes' }
    const done = await nadia.submit('/entrants/registration', body)
    expect([done.status, done.location]).toEqual([303, '/entrants'])
    expect((await nadia.submit('/entrants/registration', body)).status).toBe(303)
    const again = await nadia.post('/entrants/registration', { list, same_3: 'yes' })
    expect([again.status, again.json().code]).toEqual([409, 'nobody_to_register'])
    const oumaima = await env.DB.prepare(
      `SELECT COUNT(*) AS count, MIN(e.action) AS action, MIN(e.actor_name) AS name
       FROM audit_entries e JOIN members m ON m.id = e.subject_id
       WHERE m.matricule = '208842000' AND e.action = 'member_affiliated'`,
    ).first()
    expect(oumaima).toEqual({ count: 1, action: 'member_affiliated', name: 'Nadia Idrissi' })
    const heard = await env.DB.prepare(
      "SELECT facts FROM notices WHERE template = 'member_affiliated'",
    ).all<{ facts: string }>()
    expect(heard.results.map(({ facts }) => JSON.parse(facts))).toMatchObject([
      { employer: 'Atelier Zellige SARL', from: '2026-10-01' },
    ])
    const { staff } = (await nadia.get('/entrants')).json()
    expect(staff.map(({ matricule }: Body) => matricule)).toContain('208842000')
    expect(staff).toHaveLength(2)
    given = staff.find(({ matricule }: Body) => matricule !== '208842000').matricule
    expect(given).toMatch(/^\d{9}$/)
  })

  it('affiliates, for a card of somebody merged, the person they turned out to be', async ({
    expect,
  }) => {
    await forgetGuesses()
    const merged = { id: 'twice', cin: 'ZT445566', birth: '1985-02-03' }
    await env.DB.prepare(
      `INSERT INTO members (id, matricule, last_name, first_name, sex, nationality, birth_date, cin,
         created_at, merged_into)
       SELECT ?1, '208842999', 'ALAOUI', 'OUMAIMA', 'F', 'M', ?2, ?3, 1, id FROM members
       WHERE matricule = '208842000'`,
    )
      .bind(merged.id, merged.birth, merged.cin)
      .run()
    const list = `Alaoui;Oumaima;F;03/02/1985;${merged.cin};01;01/10/2026`
    const yours = (await nadia.post('/entrants', { list })).json().entrants
    expect(yours).toMatchObject([{ state: 'yours' }])
    await env.DB.prepare(
      `UPDATE members SET merged_into = (SELECT id FROM members WHERE cin = 'LB220145')
       WHERE id = ?`,
    )
      .bind(merged.id)
      .run()
    const read = (await nadia.post('/entrants', { list })).json().entrants
    expect(read).toMatchObject([{ state: 'known' }])
    expect(read[0]).not.toHaveProperty('memberId')
    const body = { list, same_1: 'yes' }
    expect((await nadia.post('/entrants/registration', body)).status).toBe(201)
    const { results } = await env.DB.prepare(
      `SELECT m.cin FROM affiliations a JOIN members m ON m.id = a.member_id
       WHERE a.employer_number = ? AND m.cin IN (?, 'LB220145')`,
    )
      .bind(number, merged.cin)
      .all()
    expect(results).toEqual([{ cin: 'LB220145' }])
    const said = await env.DB.prepare(
      `SELECT after_json AS after FROM audit_entries WHERE object_id = ?
       AND action = 'entrants_registered' ORDER BY seq DESC LIMIT 1`,
    )
      .bind(number)
      .first<{ after: string }>()
    expect(JSON.parse(said?.after ?? '')).toEqual({ count: 1 })
  })

  it('asks of no card after card whose it is: guesses are counted, and checks are in the log', async ({
    expect,
  }) => {
    const list = 'Essai;Sonde;M;01/01/1991;JC310021;01;01/10/2026'
    const answers: { status: number; text: string }[] = []
    while (answers.at(-1)?.status !== 429 && answers.length < 10)
      answers.push(await nadia.submit('/entrants', { list }))
    expect(answers.length).toBeLessThan(10)
    const last = answers.at(-1)
    expect(last?.text).toContain('JC310021')
    expect(last?.text).toContain('Trop d’essais')
    expect(last?.text).not.toContain('Carte d’une autre personne')
    const { results } = await env.DB.prepare(
      `SELECT after_json AS after, actor_name AS name FROM audit_entries
       WHERE object_kind = 'employer' AND object_id = ? AND action = 'entrants_checked'
       ORDER BY seq`,
    )
      .bind(number)
      .all<{ after: string; name: string }>()
    expect(results.map(({ after }) => JSON.parse(after))).toContainEqual({
      lines: 3,
      known: 1,
      other: 1,
    })
    expect(results.every(({ name }) => name === 'Nadia Idrissi')).toBe(true)
  })

  it('declares its first quarter, with the people it affiliated', async ({ expect }) => {
    await moveTo('2026-12-05', 9)
    const home = (await nadia.get('/employer')).json()
    expect(home.quarters).toMatchObject([{ quarter: '2026-T4', is_complete: false }])
    const deposit = await nadia.upload('/declarations', firstFile(number, given))
    const declaration = deposit.location ?? ''
    expect((await nadia.get(declaration)).json()).toMatchObject({
      status: 'checked',
      good_line_count: 2,
    })
    const filed = await nadia.post(`${declaration}/filings`, { lines: 'all' })
    expect(filed.status).toBe(201)
    expect((await nadia.get(declaration)).json().status).toBe('processed')
    const { count } = (await env.DB.prepare(
      "SELECT COUNT(*) AS count FROM members WHERE cin IN ('C998812', 'LA120034')",
    ).first<{ count: number }>()) ?? { count: 0 }
    expect(count).toBe(2)
    expect((await nadia.get('/employer')).json().quarters[0].is_complete).toBe(true)
    // The delegate declares, and does nothing else.
    expect((await nadia.get('/users')).status).toBe(403)
  })

  it('asks no more by registering than by checking, and registers nobody then', async ({
    expect,
  }) => {
    await forgetGuesses()
    const staff = async (): Promise<number> => (await nadia.get('/entrants')).json().staff.length
    const before = await staff()
    const probe = 'Essai;Sonde;M;01/01/1991;JC310021;01;01/10/2026'
    const answers: { status: number; text: string }[] = []
    while (answers.at(-1)?.status !== 429 && answers.length < 10) {
      const somebody = `Neuf;Nouveau;M;01/01/1992;ZK10010${answers.length};01;01/10/2026`
      const list = `${somebody}\n${probe}`
      answers.push(await nadia.submit('/entrants/registration', { list }))
    }
    expect(answers.length).toBeLessThan(10)
    expect(answers[0]?.status).toBe(303)
    expect(await staff()).toBe(before + answers.length - 1)
    const last = answers.at(-1)
    expect(last?.text).toContain('JC310021')
    expect(last?.text).toContain('Trop d’essais')
    expect(last?.text).not.toContain('Carte d’une autre personne')
  })
})

describe('a contract that is not signed', () => {
  beforeAll(async () => await moveTo('2026-11-02', 9))

  const toSign = async (email: string, ice: string): Promise<{ visitor: Visitor; url: string }> => {
    const visitor = await applicantWith(email)
    const url = await submittedBy(visitor, {
      request: { ...REQUEST, ice },
      people: { signing: 'one', signatories: [{ ...SIGNATORY, email }] },
    })
    await accepted(desk, url)
    return { visitor, url }
  }

  it('ends with the first refusal, and the applicant hears of it', async ({ expect }) => {
    const email = 'no@cedar.example'
    const { visitor, url } = await toSign(email, ICE.cedar)
    const path = await linkOf(email, 'signature-requests')
    const answer = await new Visitor().post(`${path}/refusal`, { reason: 'Plus maintenant.' })
    expect(answer.status).toBeLessThan(300)
    const declined = { by: 'Rim Sqalli', reason: 'Plus maintenant.' }
    const file = await now(visitor, url)
    expect(file).toMatchObject({ state: 'declined', holder: 'nobody', declined })
    expect(file.timeline.at(-1)).toMatchObject({ name: declined.by, detail: declined.reason })
    const page = await visitor.get(url, { as: 'html' })
    expect(page.text).toContain('Plus maintenant.')
    expect(page.text).toContain('a refusé de signer, pour ce motif')
    expect(page.text).not.toContain('Vous avez retiré cette demande')
    const arabic = await visitor.get(url, { as: 'html', lang: 'ar' })
    expect(arabic.text).toContain('رفض أحد الموقعين التوقيع')
    await lastMessage(email, ({ subject }) => subject.includes('la demande est close'))
  })

  it('ends on its day, and another application for the company can be accepted', async ({
    expect,
  }) => {
    const first = await toSign('late@cedar.example', ICE.cedar)
    await moveTo('2026-12-04', 9)
    await expireSignings(env)
    await followApplications(env)
    expect((await now(first.visitor, first.url)).state).toBe('expired')
    await moveTo('2026-11-02', 9)
    const second = await toSign('again@cedar.example', ICE.cedar)
    expect((await now(second.visitor, second.url)).state).toBe('to_sign')
    await second.visitor.post(`${second.url}/withdrawal`)
    expect(await now(second.visitor, second.url)).toMatchObject({
      state: 'withdrawn',
      declined: null,
    })
    const link = await linkOf('again@cedar.example', 'signature-requests')
    expect((await new Visitor().get(link)).status).toBe(410)
  })
})

describe('an offer', () => {
  it('is chosen among what the company may have', async ({ expect }) => {
    const visitor = await applicantWith('offer@zellige.example')
    const { url } = (await visitor.post('/applications')).json()
    const steps = String(url).replace('/request', '')
    const few = await visitor.submit(`${steps}/offer`, {
      category_1_code: '1',
      category_1_label: 'Tous',
      category_1_regime: 'al_kamil',
      category_1_rate: '6',
      category_1_payroll: '240 000',
      category_1_headcount: '2',
      effect_on: '2026-10-01',
    })
    expect([few.status, few.text.includes('value="240 000"')]).toEqual([422, true])
    const rate = await visitor.post(`${steps}/offer`, {
      categories: [{ ...CATEGORY, rate: '4,10' }],
      effect_on: '2026-10-01',
    })
    expect(rate.json().errors).toEqual([{ field: 'category_1_rate', code: 'rate_not_offered' }])
    await visitor.post(`${steps}/offer`, { categories: [CATEGORY], effect_on: '2026-10-01' })
    const page = await visitor.get(steps.replace('/steps', ''), { as: 'html' })
    expect(page.text).toContain('Ce que l’offre coûte et donne')
    expect(page.text).toContain('7,80')
  })
})
